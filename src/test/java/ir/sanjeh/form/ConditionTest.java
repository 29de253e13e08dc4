package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on the answers of the shipped form: permits.yaml, its first service. */
class ConditionTest {
  private final Form form = Forms.form();
  private final FilledForm filled = Forms.read(Forms.fixture("permits.yaml")).forms().get(0);

  private Optional<Condition> parse(String text, Problems problems) {
    return ConditionParser.parse(text, form.fields(), Place.of("rules.yaml", 7), problems);
  }

  private boolean holds(String text) {
    Problems problems = new Problems();
    Optional<Condition> condition = parse(text, problems);
    assertThat(problems.kept()).isEmpty();
    return condition.orElseThrow().holds(Scope.of(form, filled.answers()), new ArrayList<>());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kinds contains G2C",
        "kinds not contains G2G",
        "kinds contains G2C, kinds contains G2B",
        "kinds contains G2G || nature == enterprise",
        "nature != sovereign",
        "visits == 2",
        "visits > 1, visits >= 2, visits < 3, visits <= 2, visits != 1",
        "recipients.number == 12500",
        "title == \"صدور پروانه نمونه\"",
        "access.*.channels contains text-message",
        "access.*.channels contains intranet",
        "permits.*.kind == cancel",
        "permits.*.cost >= 1200000",
        "costs.*.paidElectronically == false",
        "permits != null",
        "description == null",
        "contact == null",
        "systems == null",
        "access.information.visitReasons == null",
        "(kinds contains G2G || kinds contains G2B), (visits > 0)",
        "kinds contains G2C && kinds contains G2B || visits > 100",
        "permits.*.cost != null"
      })
  void holdsHere(String condition) {
    assertThat(holds(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kinds contains G2G",
        "kinds contains G2C, kinds contains G2G",
        "access.*.channels contains telephone",
        "permits.*.kind == amend",
        "permits == null",
        "consultations == null",
        "kinds contains G2G || kinds contains G2G && visits > 0"
      })
  void doesNotHoldHere(String condition) {
    assertThat(holds(condition)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "description == \"x\"",
        "description != \"x\"",
        "frequency.times > 0",
        "frequency.times <= 0",
        "frequency.times != 5",
        "frequency.onceForAll == false",
        "access.information.visitReasons contains other",
        "access.information.visitReasons not contains other"
      })
  void whatWasNotFilledInComparesWithNothing(String condition) {
    assertThat(holds(condition)).isFalse();
  }

  @Test
  void whatWasLookedAtIsTold() {
    List<FieldPath.Found> seen = new ArrayList<>();
    parse("access.*.channels contains mobile-app || permits.*.process == shared", new Problems())
        .orElseThrow()
        .holds(Scope.of(form, filled.answers()), seen);
    assertThat(seen)
        .extracting(FieldPath.Found::path)
        .containsExactly("access.request.channels", "permits[1].process");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind contains G2C | Did you mean \"kinds\"?",
        "access.requests.channels contains internet | Did you mean \"request\"?",
        "permits.process == shared | named by a star: LIST.*.FIELD",
        "kinds contains G2X | Its choices are: G2B, G2C, G2G.",
        "access.*.channels contains carrier-pigeon | Its choices are: counter",
        "kinds == G2C | Write contains or not contains.",
        "nature contains sovereign | Compare it with ==",
        "nature > sovereign | Write == or !=.",
        "visits == many | Write a number.",
        "frequency.onceForAll == yes | Write true or false.",
        "title == hello | Write a text in double quotes.",
        "permits == 3 | Write == null or != null",
        "visits > null | Write == null or != null.",
        "access.*.channels not contains internet | Name the fields one by one",
        "permits.*.kind != issue | Name the fields one by one",
        "permits.*.kind == null | Name the fields one by one",
        "access.*.provision == electronic | Write contains",
        "permits.*.* == electronic | Name them one by one.",
        "kinds | Write ==, !=",
        "kinds contains G2C kinds contains G2B | Put a comma, && or ||",
        "(kinds contains G2C | Close it with ).",
        "kinds not G2C | Write: not contains VALUE.",
        "== 3 | Name a field of the form",
        "visits = 3 | Write comparisons such as",
        "visits == 3; | Write comparisons such as",
        "visits.abs() > 3 | has no fields of its own",
        "visits > 3 + 1 | Write comparisons such as",
        "kinds..a contains G2C | has no fields of its own",
        "'' | Name a field of the form"
      })
  void aBrokenConditionIsRefusedWithItsPlaceAndARemedy(String condition, String remedy) {
    Problems problems = new Problems();
    assertThat(parse(condition, problems)).isEmpty();
    assertThat(problems.kept()).hasSize(1);
    assertThat(problems.kept().get(0).place()).hasToString("rules.yaml:7");
    assertThat(problems.kept().get(0).toString()).contains(remedy);
  }

  @Test
  void aConditionCannotBeNestedOrGrowWithoutEnd() {
    Problems problems = new Problems();
    String test = "kinds contains G2C";
    assertThat(parse("(".repeat(30) + test + ")".repeat(30), problems)).isEmpty();
    assertThat(parse((test + ", ").repeat(200) + test, problems)).isEmpty();
    assertThat(problems.kept()).hasSize(2);
  }
}
