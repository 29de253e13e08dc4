package ir.sanjeh.rulebook;

import static ir.sanjeh.rulebook.SampleRules.agency;
import static ir.sanjeh.rulebook.SampleRules.award;
import static ir.sanjeh.rulebook.SampleRules.options;
import static ir.sanjeh.rulebook.SampleRules.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compiled rules do with facts: the known traps of the engine, each pinned. */
class FiringTest {
  @TempDir private Path root;

  private static BigDecimal number(String number) {
    return Exact.canonical(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5999999, 1.low",
    "0.6, 1.low",
    "0.6000000, 1.low",
    "0.6000001, 1.high",
    "0.60000000000000000000000000000000001, 1.high"
  })
  void decimalsAreExactOnBothSidesOfAThreshold(String ratio, String option) {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.high", "$agency : Agency( ratio > 0.6 )", "1")
            .rule("1.low", "$agency : Agency( ratio <= 0.6 )", "0")
            .open();
    assertThat(options(rules.fire(agency(rules, Map.of("ratio", number(ratio))))))
        .containsExactly(option);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.one", "1.00, 1.one", "100, 1.hundred", "1e2, 1.hundred", "0, 1.zero"})
  void equalNumbersAreEqualHoweverTheyAreWritten(String count, String option) {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.one", "$agency : Agency( count == 1 )", "1")
            .rule("1.hundred", "$agency : Agency( count == 100 )", "1")
            .rule("1.zero", "$agency : Agency( count == 0 )", "1")
            .rule("1.seven", "$agency : Agency( count == 7 )", "1")
            .open();
    assertThat(options(rules.fire(agency(rules, Map.of("count", number(count))))))
        .containsExactly(option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratio > 0.6",
        "ratio <= 0.6",
        "ratio != 0.6",
        "count < 5",
        "count != 0",
        "count == 0",
        "count >= 0",
        "count in ( 0, 1 )",
        "count not in ( 3 )",
        "done == false",
        "done != true",
        "done == true",
        "grade != Grade.A",
        "grade not in ( Grade.A )",
        "grades contains Grade.A",
        "grades not contains Grade.A",
        "note != \"x\"",
        "ratio != count",
        "ratio <= count",
        "( ratio > 0.6 || count < 5 )"
      })
  void missingMatchesNothing(String condition) {
    Rulebook rules =
        new SampleRules(root).rule("1.any", "$agency : Agency( " + condition + " )", "1").open();
    assertThat(options(rules.fire(agency(rules, Map.of())))).isEmpty();
  }

  @Test
  void missingMatchesOnlyWhatAsksForIt() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.missing", "$agency : Agency( count == null )", "0")
            .rule("1.known", "$agency : Agency( count != null )", "1")
            .open();
    assertThat(options(rules.fire(agency(rules, Map.of())))).containsExactly("1.missing");
    assertThat(options(rules.fire(agency(rules, Map.of("count", number("0"))))))
        .containsExactly("1.known");
  }

  @Test
  void oneSideOfAnOrMayBeMissing() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.any", "$agency : Agency( ratio > 0.6 || count >= 5 )", "1")
            .open();
    assertThat(options(rules.fire(agency(rules, Map.of("count", number("5"))))))
        .containsExactly("1.any");
  }

  @Test
  void listsAndChoicesAndTextsAreCompared() {
    Rulebook rules =
        new SampleRules(root)
            .rule(
                "1.any",
                "$agency : Agency( grade == Grade.B, grades contains Grade.A, grades not contains"
                    + " Grade.B, note == \"یک \\\"نقل\\\"\" )",
                "1")
            .open();
    Map<String, Object> values = Map.of("grade", "B", "grades", List.of("A"), "note", "یک \"نقل\"");
    assertThat(options(rules.fire(agency(rules, values)))).containsExactly("1.any");
    assertThat(
            options(
                rules.fire(
                    agency(
                        rules,
                        Map.of("grade", "B", "grades", List.of("A", "B"), "note", "یک \"نقل\"")))))
        .isEmpty();
  }

  @Test
  void factsAreJoinedAndTheValuesAreRemembered() {
    Rulebook rules =
        new SampleRules(root)
            .rule(
                "2.above",
                "$agency : Agency( $limit : ratio )\n    $service : Service( ratio > $limit, done =="
                    + " true )",
                "$service.ratio")
            .open();
    Fact low = service(rules, "low", Map.of("ratio", number("0.2"), "done", true));
    Fact high = service(rules, "high", Map.of("ratio", number("0.7"), "done", true));
    AgencyFacts facts = agency(rules, Map.of("ratio", number("0.5")), low, high);
    assertThat(award(rules.fire(facts), low, "2")).isEmpty();
    assertThat(award(rules.fire(facts), high, "2"))
        .hasValueSatisfying(
            award -> {
              assertThat(Exact.text(award.score())).isEqualTo("0.7");
              assertThat(award.rule().place().line()).isEqualTo(1);
              assertThat(award.values())
                  .containsExactly(
                      seen("Agency", "ratio", number("0.5")),
                      seen("Service", "ratio", number("0.7")),
                      seen("Service", "done", true));
            });
  }

  private static SeenValue seen(String type, String field, Object value) {
    return new SeenValue(Optional.of(type), field, value, Optional.empty());
  }

  @Test
  void servicesAreAddedUpExactly() {
    Rulebook rules =
        new SampleRules(root)
            .rule(
                "1.mean",
                "$agency : Agency( )\n    accumulate( Service( done == true, $r : ratio );"
                    + " $n : count(), $s : sum( $r ), $min : min( $r ), $max : max( $r ); $n >= 2,"
                    + " $s > 0.3 )",
                "$s / $n + 0 * ( $max - $min )")
            .open();
    Fact[] services = {
      service(rules, "1", Map.of("ratio", number("0.1"), "done", true)),
      service(rules, "2", Map.of("ratio", number("0.2"), "done", true)),
      service(rules, "3", Map.of("ratio", number("0.7"), "done", true)),
      service(rules, "4", Map.of("ratio", number("0.9"), "done", false)),
      service(rules, "5", Map.of("done", true))
    };
    AgencyFacts facts = agency(rules, Map.of(), services);
    assertThat(award(rules.fire(facts), facts.agency(), "1"))
        .hasValueSatisfying(a -> assertThat(Exact.text(a.score())).isEqualTo("1/3"));
    AgencyFacts one = agency(rules, Map.of(), services[0]);
    assertThat(award(rules.fire(one), one.agency(), "1")).isEmpty();
  }

  @Test
  void existsAndNotAskWithoutFiringTwice() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.some", "$agency : Agency( )\n    exists Service( done == true )", "1")
            .rule("1.none", "$agency : Agency( )\n    not Service( done == true )", "0")
            .open();
    Fact done = service(rules, "1", Map.of("done", true));
    Fact also = service(rules, "2", Map.of("done", true));
    Fact not = service(rules, "3", Map.of("done", false));
    assertThat(options(rules.fire(agency(rules, Map.of(), done, also, not))))
        .containsExactly("1.some");
    assertThat(options(rules.fire(agency(rules, Map.of(), not)))).containsExactly("1.none");
  }

  @Test
  void namesOfStrangersCannotBeKeywords() {
    // The engine's own languages have words of their own, such as "contains", "end" and "new".
    Rulebook rules =
        new SampleRules(root)
            .rule("1.any", "$agency : Agency( $new : ratio, $this : count )", "1")
            .open();
    assertThat(options(rules.fire(agency(rules, Map.of())))).containsExactly("1.any");
  }

  @Test
  void twoAwardsForOneFactAreAnErrorThatNamesBoth() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.high", "$agency : Agency( ratio >= 0.6 )", "1")
            .rule("1.low", "$agency : Agency( ratio <= 0.6 )", "0")
            .open();
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(() -> rules.fire(agency(rules, Map.of("ratio", number("0.6")))))
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).id()).isEqualTo("evaluation.two-awards");
              assertThat(e.getMessage())
                  .contains(
                      "\"1\" gets two awards for agency a",
                      "rule \"1.high  text\" (sample/one/guide.drl:1) gives 1",
                      "rule \"1.low  text\" (sample/one/guide.drl:8) gives 0");
            });
  }

  @Test
  void aRuleThatFiresForEveryServiceIsTwoAwardsToo() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.any", "$agency : Agency( )\n    $service : Service( done == true )", "1")
            .open();
    AgencyFacts facts =
        agency(
            rules,
            Map.of(),
            service(rules, "1", Map.of("done", true)),
            service(rules, "2", Map.of("done", true)));
    assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> rules.fire(facts));
  }

  @Test
  void scoresOutOfRangeAndDivisionsByZeroAreErrors() {
    Rulebook rules =
        new SampleRules(root)
            .rule("1.any", "$agency : Agency( )", "$agency.count / $agency.ratio")
            .open();
    assertThat(problem(rules, "1", "0")).isEqualTo("evaluation.division");
    assertThat(problem(rules, "2", "1")).isEqualTo("evaluation.out-of-range");
  }

  private static String problem(Rulebook rules, String count, String ratio) {
    AgencyFacts facts = agency(rules, Map.of("count", number(count), "ratio", number(ratio)));
    try {
      rules.fire(facts);
      return "none";
    } catch (UnusableInputException e) {
      return e.problems().get(0).id();
    }
  }

  @Test
  void aScoreThatNeedsAMissingValueIsNoAward() {
    Rulebook rules =
        new SampleRules(root).rule("1.any", "$agency : Agency( )", "$agency.ratio").open();
    assertThat(options(rules.fire(agency(rules, Map.of())))).isEmpty();
  }
}
