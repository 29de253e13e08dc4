package ir.sanjeh.facts;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A small dictionary with a field of every kind, for the tests of this package. */
final class TestDictionary {
  private static final Place PLACE = Place.of("facts.drl", 1);

  private TestDictionary() {}

  /** An agency with a portal, services and inquiries. */
  static Dictionary make() {
    Map<String, DeclaredType> types = new LinkedHashMap<>();
    types.put(
        "Agency",
        type(
            "Agency",
            Nesting.ROOT,
            "",
            number("ratio", FieldKind.DECIMAL, "0", "1", "ratio", "inquiry"),
            number("datasets", FieldKind.WHOLE, "0", null, "datasets", null),
            field("signature", FieldKind.TRUTH, null, false),
            field("channels", FieldKind.CHOICES, "Channel", false),
            field("address", FieldKind.TEXT, null, false)));
    types.put(
        "Portal",
        type(
            "Portal",
            Nesting.ONE,
            "portal",
            field("tls", FieldKind.CHOICE, "TlsGrade", false),
            number("seconds", FieldKind.DECIMAL, null, "60", "seconds", "automatic")));
    types.put(
        "Service",
        type(
            "Service",
            Nesting.MANY,
            "services",
            field("kind", FieldKind.CHOICE, "ServiceKind", true),
            number("stages", FieldKind.WHOLE, "1", "5", null, null),
            field("online", FieldKind.TRUTH, null, false)));
    types.put(
        "Inquiry",
        type(
            "Inquiry",
            Nesting.MANY,
            "inquiries",
            number("share", FieldKind.DECIMAL, null, null, "percent", null)));
    Map<String, ChoiceType> choices = new LinkedHashMap<>();
    choices.put(
        "ServiceKind",
        choice(
            "ServiceKind",
            "G2C",
            new Title("دولت به شهروند", "government to citizen"),
            "G2B",
            new Title("دولت به کسب‌وکار", "government to business"),
            "G2G",
            new Title("دولت به دولت", "government to government")));
    choices.put(
        "TlsGrade",
        choice(
            "TlsGrade",
            "A",
            new Title("الف", "A"),
            "B",
            new Title("ب", "B"),
            "NONE",
            new Title("بدون", "none")));
    choices.put(
        "Channel",
        choice(
            "Channel",
            "SMS",
            new Title("پیامک", "text message"),
            "PHONE",
            new Title("تلفن", "telephone"),
            "CRM",
            new Title("تلفن", "customer relations")));
    return new Dictionary(types, choices);
  }

  private static DeclaredType type(String name, Nesting nesting, String key, Field... own) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String text : new String[] {Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN}) {
      fields.put(text, field(text, FieldKind.TEXT, null, false));
    }
    for (Field field : own) {
      fields.put(field.name(), field);
    }
    return new DeclaredType(
        name, nesting, key, new Title("نوع", name), Collections.unmodifiableMap(fields), PLACE);
  }

  private static Field field(String name, FieldKind kind, String choice, boolean required) {
    return new Field(
        name,
        kind,
        Optional.ofNullable(choice),
        new Title("فیلد", name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        required,
        Optional.empty(),
        PLACE);
  }

  private static Field number(
      String name, FieldKind kind, String min, String max, String unit, String measuredBy) {
    return new Field(
        name,
        kind,
        Optional.empty(),
        new Title("عدد", name),
        Optional.ofNullable(unit),
        Optional.ofNullable(min).map(BigDecimal::new),
        Optional.ofNullable(max).map(BigDecimal::new),
        false,
        Optional.ofNullable(measuredBy),
        PLACE);
  }

  private static ChoiceType choice(String name, Object... values) {
    Map<String, Title> labels = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      labels.put((String) values[i], (Title) values[i + 1]);
    }
    return new ChoiceType(name, Collections.unmodifiableMap(labels), PLACE);
  }
}
