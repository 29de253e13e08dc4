package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of finding a fact, on fields of every kind. */
class FactRulesTest {
  private static final Place PLACE = Place.of("facts.drl");
  private static final Title TITLE = new Title("برچسب", "label");

  @TempDir private Path folder;

  private static Field field(String name, FieldKind kind, String choices) {
    return new Field(
        name,
        kind,
        Optional.ofNullable(choices),
        TITLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        PLACE);
  }

  private static Dictionary dictionary() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field :
        List.of(
            field("id", FieldKind.TEXT, null),
            field("name", FieldKind.TEXT, null),
            field("text", FieldKind.TEXT, null),
            field("count", FieldKind.WHOLE, null),
            field("ratio", FieldKind.DECIMAL, null),
            field("truth", FieldKind.TRUTH, null),
            field("grade", FieldKind.CHOICE, "Grade"),
            field("grades", FieldKind.CHOICES, "Grade"))) {
      fields.put(field.name(), field);
    }
    DeclaredType agency =
        new DeclaredType(
            Dictionary.AGENCY,
            Nesting.ROOT,
            "",
            TITLE,
            Map.of("id", fields.get("id"), "name", fields.get("name")),
            PLACE);
    DeclaredType service =
        new DeclaredType(Dictionary.SERVICE, Nesting.MANY, "services", TITLE, fields, PLACE);
    Map<String, Title> grades = new LinkedHashMap<>();
    grades.put("HIGH", TITLE);
    grades.put("LOW", TITLE);
    return new Dictionary(
        Map.of(Dictionary.AGENCY, agency, Dictionary.SERVICE, service),
        Map.of("Grade", new ChoiceType("Grade", grades, PLACE)));
  }

  private FactRules rules(String service) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("facts").resolve("some"));
    Files.writeString(rules.resolve("time.yaml"), "for: some/time\nservice:\n" + service.indent(2));
    return FactRules.open(folder, Forms.form(), "some", "time", dictionary());
  }

  private Map<String, String> facts(int form, String service) throws IOException {
    FilledForm filled = Forms.read(Forms.fixture("permits.yaml")).forms().get(form);
    Map<String, String> facts = new LinkedHashMap<>();
    DerivedFacts.of(rules(service), Forms.form(), filled)
        .service()
        .forEach(fact -> facts.put(fact.field().name(), fact.show()));
    return facts;
  }

  @Test
  void everyKindOfFieldCanBeDerived() throws IOException {
    String rules =
        """
        text: { copy: duration }
        count: { copy: visits }
        ratio: { copy: recipients.number }
        truth: { yes: "visits == 0", no: visits > 0 }
        grade:
          choose:
            - { value: HIGH, when: access.delivery.provision contains electronic }
            - { value: LOW, when: access.delivery.provision contains non-electronic }
        grades:
          ticks: { HIGH: permits != null, LOW: permits == null }
          if-none: missing
        """;
    assertThat(facts(0, rules))
        .isEqualTo(
            Map.of(
                "text", "۱۰ روز", "count", "2", "ratio", "12500", "truth", "false", "grade", "LOW",
                "grades", "HIGH"));
    assertThat(facts(1, rules))
        .isEqualTo(Map.of("count", "0", "truth", "true", "grade", "HIGH", "grades", "LOW"));
  }

  @Test
  void aTickListWithoutTicksIsEmptyOrMissingAsTheRuleSays() throws IOException {
    String rules = "grades: { ticks: { HIGH: kinds contains G2G }, if-none: %s }";
    assertThat(facts(0, rules.formatted("empty"))).isEqualTo(Map.of("grades", "none"));
    assertThat(facts(0, rules.formatted("missing"))).isEmpty();
  }

  @Test
  void whatFitsNoFieldIsRefusedAllAtOnce() {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                rules(
                    """
                    id: { copy: title }
                    text: { copy: visits }
                    count: { ticks: { HIGH: visits > 1 }, if-none: empty }
                    truth: { choose: [ { value: HIGH, when: visits > 1 } ] }
                    grade: { choose: [ { value: MIDDLE, when: visits > 1 }, { value: LOW } ] }
                    grades: { copy: kinds, if-none: empty }
                    ratio: { copy: visits, yes: visits > 1 }
                    name: {}
                    """));
    assertThat(refusal.problems()).hasSizeGreaterThanOrEqualTo(9);
    assertThat(refusal.problems()).allMatch(problem -> problem.place().line() > 2);
    assertThat(refusal.getMessage())
        .contains(
            "Service has no field \"id\" to derive",
            "cannot be copied to \"text\"",
            "Write copy.",
            "Write yes and no, or copy.",
            "\"MIDDLE\" is not a value of Grade",
            "has no \"when\"",
            "has \"if-none\" without ticks",
            "says copy and yes",
            "does not say how");
  }

  @Test
  void theAnswersKeepTheirPlaces() throws IOException {
    FilledForm filled = Forms.read(Forms.fixture("permits.xlsx")).forms().get(1);
    DerivedFact count =
        DerivedFacts.of(rules("count: { copy: visits }"), Forms.form(), filled).service().get(0);
    assertThat(count.value()).isInstanceOf(Value.Numeral.class);
    assertThat(count.value().place().file()).endsWith("permits.xlsx");
    assertThat(count.value().place().column()).isEqualTo(7);
    assertThat(count.rule().line()).isEqualTo(3);
  }
}
