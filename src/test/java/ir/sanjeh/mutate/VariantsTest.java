package ir.sanjeh.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.Conditions;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
  @TempDir private Path root;

  private static FieldRef field(String type, String name) {
    return new FieldRef(Optional.empty(), type, name);
  }

  private static Test compared(String field, Operator operator, String number) {
    return new Test.Comparison(
        field("Agency", field),
        operator,
        new Literal.NumberLiteral(new BigDecimal(number), Optional.empty()));
  }

  private static Literal.ChoiceLiteral grade(String value) {
    return new Literal.ChoiceLiteral("Grade", value);
  }

  private List<String> of(Test test) {
    TestVariants variants =
        new TestVariants(Rulebook.open(new SampleFolder(root).rules()).dictionary());
    return variants.of(test).stream().map(v -> v.from() + " -> " + v.to()).toList();
  }

  @org.junit.jupiter.api.Test
  void aThresholdMovesByTheNextDigitAndByOneWhereNumbersAreWhole() {
    assertThat(of(compared("ratio", Operator.ABOVE, "0.60")))
        .containsExactly(
            "ratio > 0.60 -> ratio >= 0.60",
            "ratio > 0.60 -> ratio > 0.59",
            "ratio > 0.60 -> ratio > 0.61",
            "ratio > 0.60 -> (dropped)");
    assertThat(of(compared("done", Operator.AT_MOST, "10")))
        .containsExactly(
            "done <= 10 -> done < 10",
            "done <= 10 -> done <= 9",
            "done <= 10 -> done <= 11",
            "done <= 10 -> (dropped)");
  }

  @org.junit.jupiter.api.Test
  void aChoiceBecomesTheNextOne() {
    assertThat(of(new Test.Comparison(field("Service", "grade"), Operator.EQUAL, grade("POOR"))))
        .containsExactly(
            "grade == Grade.POOR -> grade != Grade.POOR",
            "grade == Grade.POOR -> grade == Grade.GOOD",
            "grade == Grade.POOR -> (dropped)");
    assertThat(
            of(
                new Test.Membership(
                    field("Service", "grade"), true, List.of(grade("GOOD"), grade("FAIR")))))
        .containsExactly(
            "grade in ( Grade.GOOD, Grade.FAIR ) -> grade not in ( Grade.GOOD, Grade.FAIR )",
            "grade in ( Grade.GOOD, Grade.FAIR ) -> grade in ( Grade.FAIR )",
            "grade in ( Grade.GOOD, Grade.FAIR ) -> grade in ( Grade.GOOD )",
            "grade in ( Grade.GOOD, Grade.FAIR ) -> grade in ( Grade.GOOD, Grade.POOR )",
            "grade in ( Grade.GOOD, Grade.FAIR ) -> (dropped)");
  }

  @org.junit.jupiter.api.Test
  void partsAreLeftOutAndJoinedOtherwise() {
    Test a = compared("done", Operator.ABOVE, "1");
    Test b = new Test.Presence(field("Agency", "open"), true);
    assertThat(of(new Test.All(List.of(a, b))))
        .contains(
            "done > 1 -> (dropped)",
            "open != null -> open == null",
            "open != null -> (dropped)",
            "done > 1, open != null -> done > 1 || open != null")
        .hasSize(7);
    assertThat(of(new Test.Any(List.of(a, b))))
        .contains(
            "done > 1 || open != null -> done > 1, open != null",
            "done > 1 || open != null -> (dropped)");
  }

  @org.junit.jupiter.api.Test
  void aSettingIsChangedWhereItIsWritten() {
    assertThat(
            of(
                new Test.Comparison(
                    field("Agency", "done"),
                    Operator.EQUAL,
                    new Literal.NumberLiteral(BigDecimal.TEN, Optional.of("limit")))))
        .containsExactly(
            "done == settings.limit -> done != settings.limit",
            "done == settings.limit -> (dropped)");
  }

  @org.junit.jupiter.api.Test
  void aScoreStaysOnItsScale() {
    assertThat(scores(new Arithmetic.Number(BigFraction.ONE), 1)).containsExactly("1 -> 0.99");
    assertThat(scores(new Arithmetic.Number(BigFraction.ZERO), 15)).containsExactly("0 -> 0.15");
    assertThat(scores(new Arithmetic.Number(BigFraction.of(3)), 10))
        .containsExactly("3 -> 2.9", "3 -> 3.1");
    Arithmetic share =
        new Arithmetic.Operation(
            Arithmetic.Operator.MIN,
            new Arithmetic.Number(BigFraction.of(15)),
            new Arithmetic.Operation(
                Arithmetic.Operator.DIVIDE,
                new Arithmetic.FieldValue("$a", "done"),
                new Arithmetic.VariableValue("$n")));
    assertThat(scores(share, 15))
        .containsExactly(
            "min( 15, $a.done / $n ) -> max( 15, $a.done / $n )",
            "15 -> 14.85",
            "15 -> 15.15",
            "$a.done / $n -> $a.done * $n");
  }

  private static List<String> scores(Arithmetic score, int outOf) {
    return ScoreVariants.of(score, BigFraction.of(outOf)).stream()
        .map(v -> v.from() + " -> " + v.to())
        .toList();
  }

  /** Over every combination of values, missing ones too. */
  @org.junit.jupiter.api.Test
  void aConditionTurnedRoundHoldsExactlyWhereItDoesNot() {
    FieldRef grades = field("Agency", "grades");
    List<Test> tests = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      tests.add(compared("done", operator, "1"));
      tests.add(
          new Test.FieldComparison(field("Agency", "done"), operator, field("Agency", "target")));
    }
    tests.add(new Test.Containment(grades, true, grade("GOOD")));
    tests.add(new Test.Containment(grades, false, grade("GOOD")));
    tests.add(new Test.Membership(field("Agency", "grade"), true, List.of(grade("GOOD"))));
    tests.add(new Test.Membership(field("Agency", "grade"), false, List.of(grade("GOOD"))));
    tests.add(new Test.Presence(grades, true));
    List<Test> all = new ArrayList<>(tests);
    for (Test one : tests) {
      for (Test other : tests) {
        all.add(new Test.All(List.of(one, other)));
        all.add(new Test.Any(List.of(one, new Test.All(List.of(other)))));
      }
    }
    int asked = 0;
    for (Map<String, Object> fact : facts()) {
      for (Test test : all) {
        boolean holds = Conditions.hold(test, Conditions.of(fact));
        assertThat(Conditions.hold(Negation.of(test), Conditions.of(fact)))
            .as(RuleWords.of(test) + " " + fact)
            .isNotEqualTo(holds);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(10_000);
  }

  private static List<Map<String, Object>> facts() {
    List<Map<String, Object>> facts = new ArrayList<>();
    List<BigDecimal> numbers = Arrays.asList(null, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN);
    for (BigDecimal done : numbers) {
      for (BigDecimal target : numbers) {
        for (List<String> ticks :
            Arrays.<List<String>>asList(null, List.of(), List.of("GOOD", "POOR"))) {
          for (String grade : Arrays.asList(null, "GOOD", "POOR")) {
            Map<String, Object> fact = new HashMap<>();
            fact.put("done", done);
            fact.put("target", target);
            fact.put("grades", ticks);
            fact.put("grade", grade);
            fact.values().removeIf(v -> v == null);
            facts.add(fact);
          }
        }
      }
    }
    return facts;
  }
}
