package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * Reads the {@code declare} blocks of {@code facts.drl}. A period that builds on another may
 * declare further types and enums, further fields of a type, or a field anew.
 */
final class DictionaryReader {
  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,59}");
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
  private static final Pattern CHOICE_NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
  private static final Pattern RESULT =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,59})(?:/([a-z0-9][a-z0-9-]{0,59}))?");
  private static final Set<String> TYPE_ANNOTATIONS = Set.of("label", "part", "parts", "result");
  private static final Set<String> FIELD_ANNOTATIONS =
      Set.of("label", "unit", "min", "max", "required", "measured", "of", "node");
  private static final Set<String> METHODS =
      Set.of("automatic", "site-review", "self-declared", "inquiry");

  private final Problems problems;
  private final Map<String, DeclaredType> types = new LinkedHashMap<>();
  private final Map<String, ChoiceType> choices = new LinkedHashMap<>();
  private final Map<String, ResultSource> results = new LinkedHashMap<>();

  DictionaryReader(Problems problems) {
    this.problems = problems;
  }

  /** Adds the declarations of a file to those read before. */
  void add(RuleText text, PackageDescr tree) {
    for (EnumDeclarationDescr declared : tree.getEnumDeclarations()) {
      addChoices(text.file(), declared);
    }
    for (TypeDeclarationDescr declared : tree.getTypeDeclarations()) {
      addType(text, declared);
    }
  }

  /** What all files together declare. */
  Dictionary dictionary(String file) {
    if (!types.containsKey(Dictionary.AGENCY)) {
      problems.add(
          "facts-drl.no-agency",
          Place.of(file),
          "no type Agency is declared",
          "write declare Agency ... end");
    }
    for (DeclaredType type : types.values()) {
      type.fields().values().forEach(this::checkChoiceType);
    }
    return new Dictionary(
        Collections.unmodifiableMap(types),
        Collections.unmodifiableMap(choices),
        Collections.unmodifiableMap(results));
  }

  private void checkChoiceType(Field field) {
    field
        .choiceType()
        .filter(name -> !choices.containsKey(name))
        .ifPresent(
            name ->
                problems.add(
                    "facts-drl.type",
                    field.place(),
                    "field " + field.name() + " has the unknown type " + name,
                    "write String, Boolean, Integer, BigDecimal, List with @of( Enum ), or a declared"
                        + " enum"
                        + (choices.isEmpty() ? "" : ": " + String.join(", ", choices.keySet()))));
  }

  private void addChoices(String file, EnumDeclarationDescr declared) {
    Place place = Place.of(file, declared.getLine());
    String name = declared.getTypeName();
    checkName("enum", TYPE_NAME, name, place);
    if (!List.copyOf(declared.getFields().keySet()).equals(List.of("fa", "en"))) {
      problems.add(
          "facts-drl.enum",
          place,
          "enum " + name + " does not have the fields fa and en",
          "write A( \"...\", \"...\" ), B( \"...\", \"...\" ); fa : String en : String");
    }
    Map<String, Title> values = new LinkedHashMap<>();
    for (EnumLiteralDescr literal : declared.getLiterals()) {
      checkName("value", CHOICE_NAME, literal.getName(), place);
      List<String> arguments = literal.getConstructorArgs();
      if (arguments.size() != 2
          || arguments.stream().anyMatch(a -> !a.startsWith("\"") || a.length() < 3)) {
        problems.add(
            "facts-drl.enum",
            place,
            "value " + name + "." + literal.getName() + " does not have two labels",
            "write " + literal.getName() + "( \"Persian\", \"English\" )");
        continue;
      }
      Title title = new Title(Quoted.content(arguments.get(0)), Quoted.content(arguments.get(1)));
      if (values.put(literal.getName(), title) != null) {
        problems.add(
            "facts-drl.duplicate",
            place,
            "value " + name + "." + literal.getName() + " is declared twice",
            "remove one of the two");
      }
    }
    choices.put(name, new ChoiceType(name, Collections.unmodifiableMap(values), place));
  }

  private void addType(RuleText text, TypeDeclarationDescr declared) {
    String name = declared.getTypeName();
    Place place = Place.of(text.file(), declared.getLine());
    checkName("type", TYPE_NAME, name, place);
    if (declared.isTrait() || !declared.getSuperTypes().isEmpty()) {
      problems.add(
          "facts-drl.extends",
          place,
          "type " + name + " is a trait or extends another type",
          "declare every type on its own");
    }
    Annotations annotations = new Annotations(declared, "type " + name, place, problems);
    annotations.allow(TYPE_ANNOTATIONS);
    DeclaredType earlier = types.get(name);
    Map<String, Field> fields = new LinkedHashMap<>();
    Optional<String> one = annotations.text("part");
    Optional<String> many = annotations.text("parts");
    DeclaredType.Nesting nesting =
        one.isPresent()
            ? DeclaredType.Nesting.ONE
            : many.isPresent() ? DeclaredType.Nesting.MANY : DeclaredType.Nesting.ROOT;
    String key = one.or(() -> many).orElse("");
    if (earlier == null) {
      addImplicit(fields, nesting, place);
    } else {
      fields.putAll(earlier.fields());
      nesting = one.isPresent() || many.isPresent() ? nesting : earlier.nesting();
      key = key.isEmpty() ? earlier.key() : key;
    }
    for (TypeFieldDescr field : declared.getFields().values()) {
      addField(text, name, fields, field);
    }
    Optional<String> result = annotations.text("result");
    if (result.isPresent()) {
      addResult(text.file(), name, result.get(), nesting, declared);
    } else {
      declared.getFields().values().forEach(field -> refuseNode(text.file(), name, field));
    }
    checkNesting(name, nesting, key, place);
    Title label =
        annotations.has("label") || earlier == null ? annotations.label() : earlier.label();
    types.put(
        name,
        new DeclaredType(name, nesting, key, label, Collections.unmodifiableMap(fields), place));
  }

  private void refuseNode(String file, String type, TypeFieldDescr field) {
    if (field.getAnnotation("node") != null) {
      problems.add(
          "facts-drl.result",
          Place.of(file, field.getLine()),
          "field "
              + type
              + "."
              + field.getFieldName()
              + " has @node, but "
              + type
              + " is no @result",
          "remove @node, or write @result( \"scheme/period\" ) on the type");
    }
  }

  /** A type that another scheme's result fills: one object, each field the score of a node. */
  private void addResult(
      String file,
      String name,
      String result,
      DeclaredType.Nesting nesting,
      TypeDeclarationDescr declared) {
    Place place = Place.of(file, declared.getLine());
    Map<String, String> nodes = new LinkedHashMap<>();
    for (TypeFieldDescr field : declared.getFields().values()) {
      Place fieldPlace = Place.of(file, field.getLine());
      String what = "field " + name + "." + field.getFieldName();
      Optional<String> node = new Annotations(field, what, fieldPlace, problems).text("node");
      if (node.isEmpty() || !field.getPattern().getObjectType().equals("BigDecimal")) {
        problems.add(
            "facts-drl.result",
            fieldPlace,
            what + " does not say which score of " + result + " it holds",
            "declare it as BigDecimal with @node( \"node id\" )");
      }
      node.ifPresent(id -> nodes.put(field.getFieldName(), id));
    }
    Matcher asked = RESULT.matcher(result);
    if (nesting != DeclaredType.Nesting.ONE || !asked.matches()) {
      problems.add(
          "facts-drl.result",
          place,
          "type " + name + " has @result( " + result + " )",
          "write @part( key ) @result( \"scheme/period\" ), with the names of a rule folder");
      return;
    }
    results.put(name, new ResultSource(asked.group(1), Optional.ofNullable(asked.group(2)), nodes));
  }

  private void checkNesting(String name, DeclaredType.Nesting nesting, String key, Place place) {
    if ((nesting == DeclaredType.Nesting.ROOT) != name.equals(Dictionary.AGENCY)
        || (name.equals(Dictionary.SERVICE) && nesting != DeclaredType.Nesting.MANY)) {
      problems.add(
          "facts-drl.nesting",
          place,
          "it is not said where facts of type " + name + " stand",
          "write @part( key ) for one object in the agency or @parts( key ) for a list; Agency has"
              + " neither, Service is a list");
    } else if (nesting != DeclaredType.Nesting.ROOT) {
      checkName("key", FIELD_NAME, key, place);
      for (DeclaredType other : types.values()) {
        if (!other.name().equals(name) && other.key().equals(key)) {
          problems.add(
              "facts-drl.duplicate",
              place,
              "types " + other.name() + " and " + name + " both stand under " + key,
              "give each its own key");
        }
      }
    }
  }

  private static void addImplicit(
      Map<String, Field> fields, DeclaredType.Nesting nesting, Place place) {
    boolean required = nesting != DeclaredType.Nesting.ONE;
    fields.put(Dictionary.ID, text(Dictionary.ID, new Title("شناسه", "id"), required, place));
    fields.put(Dictionary.NAME, text(Dictionary.NAME, new Title("نام", "name"), false, place));
    fields.put(
        Dictionary.NAME_EN,
        text(Dictionary.NAME_EN, new Title("نام انگلیسی", "English name"), false, place));
  }

  private static Field text(String name, Title label, boolean required, Place place) {
    return new Field(
        name,
        FieldKind.TEXT,
        Optional.empty(),
        label,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        required,
        Optional.empty(),
        place);
  }

  private void addField(
      RuleText text, String type, Map<String, Field> fields, TypeFieldDescr declared) {
    String name = declared.getFieldName();
    Place place = Place.of(text.file(), declared.getLine());
    String what = "field " + type + "." + name;
    checkName("field", FIELD_NAME, name, place);
    if (Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN).contains(name)) {
      problems.add(
          "facts-drl.implicit",
          place,
          what + " is declared, but every type has it",
          "remove the line");
      return;
    }
    if (declared.getInitExpr() != null) {
      problems.add(
          "facts-drl.initial",
          place,
          what + " has the initial value " + declared.getInitExpr(),
          "remove it: a missing measurement stays missing");
    }
    Annotations annotations = new Annotations(declared, what, place, problems);
    annotations.allow(FIELD_ANNOTATIONS);
    Optional<String> method = annotations.text("measured");
    method
        .filter(m -> !METHODS.contains(m))
        .ifPresent(
            m ->
                problems.add(
                    "facts-drl.measured",
                    place,
                    what + " is measured by \"" + m + "\"",
                    "write one of " + String.join(", ", METHODS.stream().sorted().toList())));
    String javaType = declared.getPattern().getObjectType();
    FieldKind kind = kind(javaType);
    Optional<String> choiceType =
        kind == FieldKind.CHOICES
            ? annotations.text("of")
            : kind == FieldKind.CHOICE ? Optional.of(javaType) : Optional.empty();
    if (kind == FieldKind.CHOICES && choiceType.isEmpty()) {
      problems.add(
          "facts-drl.type",
          place,
          what + " is a list of unknown values",
          "write @of( Enum ) behind it");
      return;
    }
    Optional<BigDecimal> min = bound(annotations, "min", kind, what, place);
    Optional<BigDecimal> max = bound(annotations, "max", kind, what, place);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      problems.add(
          "facts-drl.bounds",
          place,
          what + " has @min " + min.get() + " above @max " + max.get(),
          "swap them or correct one");
    }
    fields.put(
        name,
        new Field(
            name,
            kind,
            choiceType,
            annotations.label(),
            annotations.text("unit"),
            min,
            max,
            annotations.has("required"),
            method,
            place));
  }

  private Optional<BigDecimal> bound(
      Annotations annotations, String name, FieldKind kind, String what, Place place) {
    Optional<String> text = annotations.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!kind.isNumber() || !text.get().matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
      problems.add(
          "facts-drl.bounds",
          place,
          what + " has @" + name + "( " + text.get() + " )",
          "write a plain number, on a field of type Integer or BigDecimal");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.get()));
  }

  private static FieldKind kind(String javaType) {
    return switch (javaType) {
      case "String" -> FieldKind.TEXT;
      case "Boolean" -> FieldKind.TRUTH;
      case "Integer" -> FieldKind.WHOLE;
      case "BigDecimal" -> FieldKind.DECIMAL;
      case "List" -> FieldKind.CHOICES;
      default -> FieldKind.CHOICE;
    };
  }

  private void checkName(String what, Pattern allowed, String name, Place place) {
    if (name == null || !allowed.matcher(name).matches()) {
      problems.add(
          "facts-drl.name",
          place,
          "the " + what + " name " + name + " is not allowed",
          "use Latin letters and digits; types and enum values begin with a capital, fields do not");
    }
  }
}
