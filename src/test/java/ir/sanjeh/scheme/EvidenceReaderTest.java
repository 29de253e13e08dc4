package ir.sanjeh.scheme;

import static ir.sanjeh.scheme.SampleScheme.edited;
import static ir.sanjeh.scheme.SampleScheme.onTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a scheme counts as evidence. */
class EvidenceReaderTest {
  private static final Set<String> ALL =
      Set.of("automatic", "site-review", "self-declared", "inquiry");

  private static Scheme with(String evidence, String... edits) {
    return SampleScheme.read(
        edited(edited(SampleScheme.TEXT, "standings:\n", evidence + "standings:\n"), edits));
  }

  private static EvidenceRules rules(String evidence, String... edits) {
    return with(evidence, edits).evidence().orElseThrow();
  }

  @Test
  void withoutTheKeyEveryValueCounts() {
    assertThat(SampleScheme.read(SampleScheme.TEXT).evidence()).isEmpty();
  }

  @Test
  void theRestHasDefaults() {
    EvidenceRules rules = rules("evidence: { ranks: declared, unstated: verified }\n");
    EvidencePolicy open = new EvidencePolicy(ALL, Set.of(), true, Reading.VERIFIED);
    assertThat(rules.ranks()).isEqualTo(Reading.DECLARED);
    assertThat(rules.standard()).isEqualTo(open);
    assertThat(rules.nodes().keySet())
        .containsExactly("total", "access", "1", "2", "growth", "g1", "g2");
    assertThat(rules.nodes().values()).containsOnly(open);
  }

  @Test
  void aNodeChangesWhatHoldsForItAndBelowKeyByKey() {
    EvidenceRules rules =
        rules(
            "evidence: { ranks: verified, unstated: declared, verified-by: [ inquiry ] }\n",
            "      weight: 30\n",
            "      weight: 30\n      evidence: { counts: verified }\n",
            "measured-on: agency\n",
            "measured-on: agency\n          evidence: { methods: [ inquiry ], verified-by: [] }\n");
    assertThat(rules.ranks()).isEqualTo(Reading.VERIFIED);
    EvidencePolicy standard = new EvidencePolicy(ALL, Set.of("inquiry"), true, Reading.DECLARED);
    EvidencePolicy access = new EvidencePolicy(ALL, Set.of("inquiry"), false, Reading.DECLARED);
    assertThat(rules.standard()).isEqualTo(standard);
    assertThat(rules.nodes().get("total")).isEqualTo(standard);
    assertThat(rules.nodes().get("access")).isEqualTo(access);
    assertThat(rules.nodes().get("1")).isEqualTo(access);
    assertThat(rules.nodes().get("2"))
        .isEqualTo(new EvidencePolicy(Set.of("inquiry"), Set.of(), false, Reading.DECLARED));
    assertThat(rules.nodes().get("g1")).isEqualTo(standard);
  }

  @Test
  void aPeriodOnTopReplacesOrTakesAway() {
    String first =
        edited(
            SampleScheme.TEXT,
            "standings:\n",
            "evidence: { ranks: declared, unstated: verified }\nstandings:\n");
    String second = onTop("tree: { nodes: { g1: { evidence: { methods: [ inquiry ] } } } }\n");
    Scheme changed =
        SchemeReader.read(
            "sample",
            "two",
            List.of(SampleScheme.file("one", first), SampleScheme.file("two", second)));
    assertThat(changed.evidence().orElseThrow().nodes().get("g1").methods())
        .containsExactly("inquiry");

    Scheme without =
        SchemeReader.read(
            "sample",
            "two",
            List.of(
                SampleScheme.file("one", first),
                SampleScheme.file("two", onTop("evidence: null\n"))));
    assertThat(without.evidence()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ unstated: verified }                                  | scheme.missing-key",
        "{ ranks: declared }                                     | scheme.missing-key",
        "{ ranks: both, unstated: verified }                     | scheme.choice",
        "{ ranks: declared, unstated: missing }                  | scheme.choice",
        "{ ranks: declared, unstated: verified, method: [] }     | scheme.unknown-key",
        "{ ranks: declared, unstated: verified, methods: [] }    | scheme.empty",
        "{ ranks: declared, unstated: verified, methods: [ x ] } | scheme.choice",
        "{ ranks: declared, unstated: verified, counts: [ declared ] }  | scheme.evidence-counts",
        "{ ranks: declared, unstated: verified, counts: [ verified, expired ] } | scheme.choice",
        "{ ranks: declared, unstated: verified, counts: [ verified, verified ] }"
            + "| scheme.duplicate",
        "{ ranks: declared, unstated: verified, methods: inquiry, verified-by: automatic }"
            + "| scheme.evidence-method",
        "{ ranks: declared, unstated: verified, verified-by: { inquiry: true } } | scheme.type",
        "verified                                                | scheme.type",
      })
  void whatIsWrongIsToldOnce(String evidence, String problem) {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class, () -> with("evidence: " + evidence + "\n"));
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(problem);
              assertThat(p.place().line()).isEqualTo(16);
            });
  }

  @Test
  void aNodeAloneHasNothingToChange() {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                with(
                    "",
                    "measured-on: agency\n",
                    "measured-on: agency\n          evidence: { counts: verified }\n"));
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("scheme.evidence-without-rules");
              assertThat(p.message()).contains("node \"2\"");
            });
  }

  @Test
  void aNodeDoesNotChooseTheRanking() {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                with(
                    "evidence: { ranks: declared, unstated: verified }\n",
                    "measured-on: agency\n",
                    "measured-on: agency\n          evidence: { ranks: verified }\n"));
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.id()).isEqualTo("scheme.unknown-key"));
  }
}
