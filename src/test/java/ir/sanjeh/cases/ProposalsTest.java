package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.CaseOutcome.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
  @TempDir private Path root;

  /** Proposes what is missing, confirms it, and says what is still missing. */
  private List<String> missing(Path rules, Rulebooks rulebooks) throws IOException {
    Path folder = root.resolve("proposed");
    StringWriter told = new StringWriter();
    new Proposals(new Coverage(rulebooks.open(rules))).write(folder, new PrintWriter(told));
    CaseRunner runner = new CaseRunner(rulebooks, Optional.of(rules));
    for (CaseFile file : CaseFinder.read(List.of(folder))) {
      FileOutcome outcome = runner.run(file);
      assertThat(outcome.count(Status.UNCONFIRMED)).isEqualTo(outcome.cases().size());
      Files.writeString(
          file.path(),
          Files.readString(file.path())
              .replace("confirmed: false", "confirmed: { by: \"officer\", date: \"1400-05-01\" }"));
    }
    Coverage coverage = new Coverage(rulebooks.open(rules));
    for (CaseFile file : CaseFinder.read(List.of(folder))) {
      FileOutcome outcome = runner.run(file);
      assertThat(outcome.count(Status.PASSED)).as(file.name()).isEqualTo(outcome.cases().size());
      coverage.add(outcome);
    }
    return coverage.missing().stream().map(Coverage.Item::text).toList();
  }

  @Test
  void proposalsReachEverythingOfTheShippedRules() throws IOException {
    assertThat(missing(Path.of("rules/egep/round-7"), new Rulebooks(Path.of("rules")))).isEmpty();
  }

  @Test
  void proposalsReachCountsRatiosAndConditions() throws IOException {
    SampleFolder folder = new SampleFolder(root);
    assertThat(missing(folder.rules(), folder.rulebooks())).isEmpty();
  }

  @Test
  void onlyWhatIsMissingIsProposed() throws IOException {
    SampleFolder folder = new SampleFolder(root);
    Coverage coverage = new Coverage(folder.rulebooks().open(folder.rules()));
    folder.agency("a.yaml", "ratio: 0.5", "score: 60");
    coverage.add(folder.run(folder.cases().resolve("a.yaml")));
    assertThat(coverage.missing())
        .extracting(Coverage.Item::text)
        .contains("option 1.low", "1.high: Agency.ratio below 0.5", "option 2.good")
        .doesNotContain("option 1.high", "1.high: Agency.ratio exactly 0.5");
    Path proposed = root.resolve("proposed");
    new Proposals(coverage).write(proposed, new PrintWriter(new StringWriter()));
    String text = Files.readString(proposed.resolve("1.expected.yaml"));
    assertThat(text)
        .startsWith("# Proposed:")
        .contains("confirmed: false", "ratio-below-0.5", "نسبت زیر ۰٫۵")
        .doesNotContain("ratio-at-0.5");
  }

  @Test
  void whatSomebodyConfirmedIsNotWrittenOver() throws IOException {
    SampleFolder folder = new SampleFolder(root);
    Path proposed = root.resolve("proposed");
    Files.createDirectories(proposed);
    Path confirmed = proposed.resolve("1.expected.yaml");
    Files.writeString(confirmed, "facts: f.json\nexpect: { agencies: { a: { score: 1 } } }\n");
    Proposals proposals = new Proposals(new Coverage(folder.rulebooks().open(folder.rules())));
    proposals.write(proposed, new PrintWriter(new StringWriter()));
    assertThat(Files.readString(confirmed)).startsWith("facts: f.json");
    assertThat(proposed.resolve("1-2.expected.yaml")).exists();
  }

  @Test
  void whatCannotBeReachedIsSaid() throws IOException {
    SampleFolder folder = new SampleFolder(root);
    folder.change("guide.drl", "Agency( ratio >= 0.5 )", "Agency( ratio >= 0.5, ratio < 0.4 )");
    StringWriter told = new StringWriter();
    new Proposals(new Coverage(folder.rulebooks().open(folder.rules())))
        .write(root.resolve("proposed"), new PrintWriter(told));
    assertThat(told.toString())
        .contains("no facts found that reach option 1.high  (sample/one/guide.drl:1)");
  }

  @Test
  void aConditionWithoutEffectOnTheSubjectReachesNothing() {
    SampleFolder folder = new SampleFolder(root);
    Coverage coverage = new Coverage(folder.rulebooks().open(folder.rules()));
    coverage.add(
        folder.run(
            folder.agency(
                "a.yaml",
                "services: [ { id: s, inside: true, grade: GOOD } ]",
                "notApplicable: [ \"2\" ]")));
    assertThat(coverage.missing())
        .extracting(Coverage.Item::text)
        .contains("option 2.good", "condition \"only-inside\" does not hold")
        .doesNotContain("condition \"only-inside\" holds");
  }
}
