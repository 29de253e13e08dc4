package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.problem.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
  @TempDir private Path root;
  private SampleFolder folder;

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
  }

  private List<Difference> differences(String facts, String expected) {
    FileOutcome outcome = folder.run(folder.agency("a.yaml", facts, expected));
    assertThat(outcome.cases()).hasSize(1);
    return outcome.cases().get(0).differences();
  }

  private static final String FACTS =
      "ratio: 0.5, done: 1, target: 4, services: [ { id: s, inside: false, grade: GOOD } ]";

  /** Part: (1 + 2) of 3; three: 1 of 4; four: unscored. In all (3 x 1 + 1 x 1/4) of 5. */
  @Test
  void aRightExpectationHolds() {
    assertThat(
            differences(
                FACTS,
                """
                score: 65, tableScore: 65, exact: 65, rank: 1, band: upper,
                dimensions: { part: 100 }, figures: { gap: 0 }, unscored: [ "4" ],
                notApplicable: [], indicators: { "1": { score: 1, option: 1.high }, "3": 0.2, "4": 0,
                "3": { exact: 0.25 } },
                services: { s: { score: 65, indicators: { "2": { option: 2.good } }, unscored: [ "4" ] } }
                """
                    .replace("\"3\": 0.2, ", "")))
        .isEmpty();
  }

  @Test
  void aDifferenceTellsTheRuleAndWhatItSaw() {
    List<Difference> differences = differences(FACTS, "indicators: { \"1\": 0.25 }");
    assertThat(differences).hasSize(1);
    Difference difference = differences.get(0);
    assertThat(difference.what()).isEqualTo("indicators.1");
    assertThat(difference.expected()).isEqualTo("0.25");
    assertThat(difference.actual()).isEqualTo("1.0");
    assertThat(difference.place().line()).isEqualTo(7);
    assertThat(difference.reason())
        .containsExactly(
            "rule \"1.high  ratio from 0.5\" (sample/one/guide.drl:1) gives 1, seeing Agency.ratio"
                + " = 0.5");
  }

  @Test
  void causesAreToldBeforeWhatFollowsFromThem() {
    assertThat(
            differences(
                FACTS,
                "score: 1, rank: 2, dimensions: { part: 1 }, unscored: [], indicators: { \"1\": 0 }"))
        .extracting(Difference::what)
        .containsExactly("unscored", "indicators.1", "dimensions.part", "score", "rank");
  }

  @Test
  void everyKindOfDifferenceHasAReason() {
    assertThat(differences(FACTS, "unscored: []").get(0).reason())
        .containsExactly("4: unscored: missing Agency.open, Desk");
    assertThat(differences(FACTS, "unscored: [ \"1\", \"4\" ]").get(0).reason())
        .singleElement()
        .asString()
        .startsWith("1: rule \"1.high");
    assertThat(differences(FACTS, "band: lower").get(0).reason())
        .containsExactly("its total is 65, in [50, 100]");
    assertThat(differences(FACTS, "rank: 2").get(0).reason()).containsExactly("its total is 65");
    assertThat(differences(FACTS, "figures: { gap: 1 }").get(0).reason())
        .containsExactly("score(\"part\") is 100");
    assertThat(differences(FACTS, "score: 1").get(0).reason())
        .containsExactly(
            "part: 100, weighs 3", "3: 0.25 (3.share), weighs 1", "4: unscored, weighs 1");
    assertThat(differences(FACTS, "indicators: { \"2\": 0 }").get(0).reason())
        .containsExactly("service s: 1 (2.good)");
    assertThat(
            differences(
                    "services: [ { id: s, inside: true, grade: GOOD } ], ratio: 1",
                    "services: { s: { indicators: { \"2\": 1 } } }")
                .get(0)
                .reason())
        .singleElement()
        .asString()
        .startsWith("does not apply: the condition Service( inside == true ) holds");
  }

  @Test
  void whatTheRulesDoNotHaveIsSaid() {
    assertThat(differences(FACTS, "indicators: { \"9\": 1 }").get(0).actual())
        .isEqualTo("the rules have no \"9\"");
    Difference option = differences(FACTS, "indicators: { \"1\": { option: 1.hihg } }").get(0);
    assertThat(option.actual()).isEqualTo("the rules have no \"1.hihg\"");
    assertThat(option.reason()).containsExactly("Did you mean \"1.high\"?");
    assertThat(differences(FACTS, "band: top").get(0).actual())
        .isEqualTo("the rules have no \"top\"");
    assertThat(differences(FACTS, "services: { x: { score: 1 } }").get(0).actual())
        .isEqualTo("no such service in the facts");
  }

  @Test
  void anAgencyThatIsNotThereFails() {
    Path file =
        folder.write(
            "a.yaml",
            """
            facts: { scheme: sample, period: one, agencies: [ { id: agency-1, ratio: 1 } ] }
            expect: { agencies: { agency-2: { score: 1 } } }
            """);
    Difference difference = folder.run(file).cases().get(0).differences().get(0);
    assertThat(difference.actual()).isEqualTo("no such agency in the facts");
    assertThat(difference.reason()).containsExactly("Did you mean \"agency-1\"?");
  }

  @Test
  void theRoundIsACaseOfItsOwn() {
    Path file =
        folder.write(
            "a.yaml",
            """
            facts:
              scheme: sample
              period: one
              agencies: [ { id: a, ratio: 1 }, { id: b, ratio: 0 }, { id: c } ]
            expect:
              nationalMeans: { "1": { mean: 0.6, agencies: 2 }, total: 12.5 }
              counts: { agencies: 3, ranked: 3, services: 0 }
            """);
    FileOutcome outcome = folder.run(file);
    assertThat(outcome.cases()).extracting(CaseOutcome::name).containsExactly("round");
    assertThat(outcome.cases().get(0).differences())
        .extracting(Difference::what, Difference::expected, Difference::actual)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("counts.ranked", "3", "2"));
  }

  @Test
  void problemsCanBeExpected() {
    String facts = "facts: { scheme: sample, period: one, agencies: [ { id: a, ratio: 2 } ] }\n";
    assertThat(
            folder
                .run(
                    folder.write(
                        "a.yaml",
                        facts
                            + "expect: { problems: [ { id: facts.out-of-bounds, message: ratio, line: 1 } ] }"))
                .count(Status.PASSED))
        .isEqualTo(1);
    FileOutcome other =
        folder.run(folder.write("a.yaml", facts + "expect: { problems: [ { id: facts.id } ] }"));
    assertThat(other.cases().get(0).differences().get(0).actual()).isEqualTo("other problems");
    assertThat(other.cases().get(0).differences().get(0).reason().get(0)).contains("ratio");
    FileOutcome none =
        folder.run(
            folder.write(
                "a.yaml", facts.replace("2", "1") + "expect: { problems: [ { id: facts.id } ] }"));
    assertThat(none.cases().get(0).differences().get(0).actual()).isEqualTo("no problem at all");
  }

  @Test
  void rulesThatContradictEachOtherAreAProblemToo() {
    folder.change("guide.drl", "ratio < 0.5", "ratio <= 0.5");
    String facts = "facts: { scheme: sample, period: one, agencies: [ { id: a, ratio: 0.5 } ] }\n";
    assertThat(
            folder
                .run(
                    folder.write(
                        "a.yaml",
                        facts + "expect: { problems: [ { id: evaluation.two-awards } ] }"))
                .count(Status.PASSED))
        .isEqualTo(1);
    FileOutcome unexpected =
        folder.run(folder.write("a.yaml", facts + "expect: { agencies: { a: { score: 1 } } }"));
    assertThat(unexpected.count(Status.FAILED)).isEqualTo(1);
    assertThat(unexpected.cases().get(0).differences().get(0).reason().get(0))
        .contains("gets two awards");
  }

  @Test
  void whatIsNotConfirmedCountsForNothing() {
    Path file =
        folder.write(
            "a.yaml",
            """
            confirmed: false
            facts: missing.json
            expect: { agencies: { a: { score: 1 }, b: { score: 2 } }, counts: { agencies: 2 } }
            """);
    FileOutcome outcome = folder.run(file);
    assertThat(outcome.count(Status.UNCONFIRMED)).isEqualTo(3);
    assertThat(outcome.round()).isEmpty();
    folder.write(
        "b.yaml",
        """
        facts: { scheme: sample, period: one, agencies: [ { id: a, ratio: 1 }, { id: b } ] }
        expect:
          agencies: { a: { score: 99, confirmed: false }, b: { score: null } }
        """);
    FileOutcome mixed = folder.run(folder.cases().resolve("b.yaml"));
    assertThat(mixed.cases())
        .extracting(CaseOutcome::status)
        .containsExactly(Status.UNCONFIRMED, Status.PASSED);
  }

  @Test
  void anotherFolderCanBeTried() {
    Path copy = root.resolve("copy/sample/one");
    SampleFolder other = new SampleFolder(root.resolve("other"));
    other
        .change("guide.drl", "ratio >= 0.5", "ratio > 0.5")
        .change("guide.drl", "ratio < 0.5", "ratio <= 0.5");
    CaseFile file =
        CaseFileReader.read(
            folder.agency("a.yaml", FACTS, "indicators: { \"1\": { option: 1.high } }"));
    assertThat(new CaseRunner(folder.rulebooks(), Optional.of(other.rules())).run(file).cases())
        .extracting(CaseOutcome::status)
        .containsExactly(Status.FAILED);
    assertThatThrownBy(() -> new CaseRunner(folder.rulebooks(), Optional.of(copy)).run(file))
        .isInstanceOf(UnusableInputException.class);
  }
}
