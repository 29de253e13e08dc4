package ir.sanjeh.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Evidence.Method;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.Scorer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Single agencies in both readings. */
class ReadingEvaluatorTest {
  private static final Evidence DECLARED =
      new Evidence(
          Optional.of(Method.SELF_DECLARED),
          Optional.empty(),
          Optional.empty(),
          Optional.of(Status.DECLARED));

  private final Rulebook rulebook = SampleRound.open("zero", "redistribute", SampleRound.EVIDENCE);

  private static AgencyReadings read(Rulebook rulebook, AgencyFacts facts) {
    return new ReadingEvaluator(rulebook, new Scorer(rulebook.scheme(), rulebook.rules()))
        .readings(facts);
  }

  private static Fact fact(
      Rulebook rulebook, String type, Map<String, Object> values, Map<String, Evidence> evidence) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("id", "x");
    return new Fact(rulebook.dictionary().types().get(type), "x", all, evidence, Place.of("test"));
  }

  @Test
  void aValueOfTheAgencyIsListedWithWhatDependsOnIt() {
    Fact agency =
        fact(
            rulebook,
            "Agency",
            Map.of("ratio", new BigDecimal("0.7"), "count", BigDecimal.valueOf(5)),
            Map.of("count", DECLARED));
    AgencyReadings readings = read(rulebook, new AgencyFacts(agency, List.of()));

    // c2 is 0.5 of 1, weighs 2 of the 3 of c, which weighs 1 of 6: 100 x 0.5 x 2/3 x 1/6.
    BigFraction effect = BigFraction.of(50, 9);
    assertThat(readings.toVerify()).hasSize(1);
    ValueToVerify value = readings.toVerify().get(0);
    assertThat(value.fact()).isSameAs(agency);
    assertThat(value.field()).isEqualTo("count");
    assertThat(value.counts()).isTrue();
    assertThat(value.indicators()).containsExactly("c2");
    assertThat(value.options()).containsExactly("c2.count");
    assertThat(value.effect()).isEqualTo(effect);
    BigFraction declared = readings.declared().agency().total().orElseThrow();
    BigFraction verified = readings.verified().agency().total().orElseThrow();
    assertThat(declared.subtract(verified)).isEqualTo(effect);
    assertThat(readings.verified().agency().unscored())
        .filteredOn(unscored -> unscored.node().id().equals("c2"))
        .singleElement()
        .satisfies(unscored -> assertThat(unscored.missing()).containsExactly("Agency.count"));
  }

  @Test
  void whatNoRuleReadsNeedsNoVerification() {
    Fact agency =
        fact(
            rulebook,
            "Agency",
            Map.of("ratio", new BigDecimal("0.7"), "unread", BigDecimal.ONE),
            Map.of("unread", DECLARED));
    AgencyReadings readings = read(rulebook, new AgencyFacts(agency, List.of()));
    assertThat(readings.toVerify()).isEmpty();
    assertThat(readings.verified()).isSameAs(readings.declared());
  }

  @Test
  void withoutRulesOfEvidenceEveryValueCounts() {
    Rulebook plain = SampleRound.open("zero", "redistribute", "");
    Evidence rejected =
        new Evidence(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Status.REJECTED));
    Fact agency =
        fact(plain, "Agency", Map.of("count", BigDecimal.valueOf(5)), Map.of("count", rejected));
    AgencyReadings readings = read(plain, new AgencyFacts(agency, List.of()));
    assertThat(readings.declared().agency().nodes().get("c2").share())
        .isEqualTo(BigFraction.of(1, 2));
    assertThat(readings.verified()).isSameAs(readings.declared());
  }

  @Test
  void rulesThatContradictEachOtherOnlyWithoutTheValueSaySo() {
    Rulebook contradicting =
        SampleRound.open(
            "zero",
            "redistribute",
            SampleRound.EVIDENCE,
            SampleRound.rule(
                "c2.unknown", "$agency : Agency( signed == null )", "$agency, \"c2\", 0.1"));
    Fact agency =
        fact(
            contradicting,
            "Agency",
            Map.of("count", BigDecimal.valueOf(5), "signed", true),
            Map.of("signed", DECLARED));
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(() -> read(contradicting, new AgencyFacts(agency, List.of())))
        .withMessageContaining("two awards")
        .withMessageContaining("when values that are not verified are missing");
  }
}
