package ir.sanjeh.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.CaseFinder;
import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.cases.CaseRunner;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationRunTest {
  private static final String CASES =
      """
      facts:
        scheme: sample
        period: one
        agencies:
          - { id: at, ratio: 0.5, done: 1, target: 1, open: true, desks: [ { id: d, working: true }, { id: e, working: true }, { id: f, working: false } ] }
          - { id: below, ratio: 0.49, done: 1, target: 4, open: true, desks: [ { id: d, working: true }, { id: e, working: false } ] }
          - { id: above, ratio: 0.51, done: 5, target: 4, open: false }
          - { id: three, desks: [ { id: d, working: true }, { id: e, working: true }, { id: f, working: true } ], open: true }
          - { id: no-target, done: 1, target: 0, open: false, desks: [ { id: d, working: true }, { id: e, working: true } ] }
          - { id: lowest, done: 0, target: 5 }
          - { id: third, done: 1, target: 3 }
          - { id: nearly, done: 3334, target: 10000 }
          - { id: tied, ratio: 0.2 }
          - { id: tied-too, ratio: 0.2 }
          - { id: near-a-band, ratio: 0.5, done: 33, target: 50, open: true, desks: [ { id: d, working: true }, { id: e, working: true } ] }
          - id: mixed
            ratio: 1
            services:
              - { id: g, inside: false, grade: GOOD }
              - { id: f, inside: false, grade: FAIR }
              - { id: p, inside: false, grade: POOR }
              - { id: i, inside: true, grade: POOR }
      expect:
        agencies:
          at: { rank: 1 }
      """;

  @TempDir private Path root;
  private SampleFolder folder;
  private Rulebook rulebook;
  private List<Mutant> mutants;

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
    rulebook = Rulebook.open(folder.rules());
    mutants = Mutants.of(folder.rules(), rulebook);
  }

  private List<Verdict> run(MutationCache cache, int threads) {
    return new MutationRun(rulebook, folder.rulebooks(), cache, threads, (tried, all) -> {})
        .run(mutants, CaseFinder.read(List.of(folder.cases())));
  }

  private List<Verdict> run() {
    return run(MutationCache.empty(rulebook.digest()), 2);
  }

  private List<String> survivors() {
    return run().stream().filter(Verdict::survives).map(v -> v.mutant().id()).toList();
  }

  /** The facts with everything that the rules give them, so that nothing is left unprotected. */
  private void everything() {
    folder.write("all.yaml", CASES);
    CaseFile file = CaseFinder.read(List.of(folder.cases())).get(0);
    Expectations.write(folder, file, "all.yaml", CASES);
  }

  @Test
  void withoutCasesNothingIsProtected() {
    List<String> survivors = survivors();
    assertThat(survivors).hasSize(mutants.size() - refused());
    assertThat(mutants.size()).isGreaterThan(80);
    assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
  }

  @Test
  void casesForEverythingProtectEverything() {
    everything();
    assertThat(survivors()).isEmpty();
  }

  @Test
  void onlyWhatACaseLooksAtIsProtected() {
    folder.agency("a.yaml", "ratio: 0.5", "indicators: { \"1\": { option: 1.high } }");
    List<String> survivors = survivors();
    assertThat(survivors)
        .contains(
            "1.high: 1 -> 0.99",
            "1.high: ratio >= 0.5 -> ratio >= 0.49",
            "1.low: ratio < 0.5 -> ratio < 0.49",
            "node part, weight: 3 -> 4",
            "setting enough: 0.8 -> 0.7")
        .doesNotContain(
            "1.high: ratio >= 0.5 -> ratio > 0.5",
            "1.high: ratio >= 0.5 -> ratio >= 0.51",
            "1.low: ratio < 0.5 -> ratio <= 0.5",
            "1.low: ratio < 0.5 -> ratio < 0.51",
            "1.low: ratio < 0.5 -> (dropped)");
  }

  @Test
  void tryingInPartFindsWhatTryingTheWholeFinds() {
    everything();
    List<Verdict> verdicts = run();
    CaseFile file = CaseFinder.read(List.of(folder.cases())).get(0);
    for (Verdict verdict : verdicts) {
      Change change = verdict.mutant().change();
      if (change.refused().isEmpty()) {
        PreparedCases cases = Prepared.of(file, rulebook, folder.rulebooks());
        boolean noticed = new TryingAsWhole(rulebook, change).noticed(cases).isPresent();
        assertThat(noticed).as(verdict.mutant().id()).isEqualTo(!verdict.survives());
      }
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    everything();
    assertThat(run(MutationCache.empty(""), 1)).isEqualTo(run(MutationCache.empty(""), 4));
  }

  @Test
  void whatIsNotConfirmedProtectsNothing() {
    everything();
    folder.write("all.yaml", "confirmed: false\n" + read("all.yaml"));
    assertThat(survivors()).hasSize(mutants.size() - refused());
  }

  /** Changes that the loader itself notices. */
  private int refused() {
    return (int) mutants.stream().filter(m -> m.change().refused().isPresent()).count();
  }

  private String read(String name) {
    try {
      return Files.readString(folder.cases().resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void expectedProblemsProtectTheConditionsThatCauseThem() {
    folder.change("guide.drl", "ratio < 0.5", "ratio <= 0.5");
    rulebook = Rulebook.open(folder.rules());
    mutants = Mutants.of(folder.rules(), rulebook);
    folder.write(
        "a.yaml",
        """
        facts: { scheme: sample, period: one, agencies: [ { id: a, ratio: 0.5 } ] }
        expect: { problems: [ { id: evaluation.two-awards } ] }
        """);
    assertThat(survivors())
        .doesNotContain("1.low: ratio <= 0.5 -> ratio < 0.5", "1.high: ratio >= 0.5 -> ratio > 0.5")
        .contains("1.high: 1 -> 0.99");
  }

  @Test
  void aSecondRunTriesOnlyWhatIsNew() throws IOException {
    folder.agency("a.yaml", "ratio: 0.5", "score: 60");
    Path kept = root.resolve("cache/mutants.json");
    MutationCache first = MutationCache.read(kept, rulebook.digest());
    List<Verdict> before = run(first, 2);
    first.write(kept);
    AtomicInteger tried = new AtomicInteger();
    assertThat(runCounting(MutationCache.read(kept, rulebook.digest()), tried)).isEqualTo(before);
    assertThat(tried).hasValue(0);

    folder.agency("b.yaml", "ratio: 0.49", "score: 15");
    MutationCache second = MutationCache.read(kept, rulebook.digest());
    List<Verdict> after = runCounting(second, tried);
    long survivors = before.stream().filter(Verdict::survives).count();
    assertThat(tried).hasValue((int) survivors);
    assertThat(after.stream().filter(Verdict::survives).count()).isLessThan(survivors);

    tried.set(0);
    runCounting(MutationCache.read(kept, "other rules"), tried);
    assertThat(tried.get()).isGreaterThan((int) survivors);
    Files.writeString(kept, "{ broken");
    assertThat(run(MutationCache.read(kept, rulebook.digest()), 2)).isEqualTo(after);
  }

  private List<Verdict> runCounting(MutationCache cache, AtomicInteger tried) {
    return new MutationRun(
            rulebook, folder.rulebooks(), cache, 2, (done, all) -> tried.incrementAndGet())
        .run(mutants, CaseFinder.read(List.of(folder.cases())));
  }

  @Test
  void aMutantKnowsItsLine() throws IOException {
    List<String> guide = Files.readAllLines(folder.rules().resolve("guide.drl"));
    List<String> scheme = Files.readAllLines(folder.rules().resolve("scheme.yaml"));
    List<String> seen = new ArrayList<>();
    for (Mutant mutant : mutants) {
      Path file = Path.of(mutant.place().file());
      assertThat(file).exists();
      boolean rule = file.endsWith("guide.drl");
      String line = (rule ? guide : scheme).get(mutant.place().line() - 1);
      if (mutant.kind() == Kind.THRESHOLD || mutant.kind() == Kind.SETTING) {
        String number = mutant.from().replaceAll(".* ", "");
        assertThat(line).as(mutant.id()).contains(number);
        seen.add(mutant.id());
      }
    }
    assertThat(seen).hasSizeGreaterThan(8);
  }

  /** A broken cache or a renamed folder must not hide that the cases themselves fail. */
  @Test
  void theCasesUsedHereHold() {
    everything();
    CaseRunner runner = new CaseRunner(folder.rulebooks(), Optional.empty());
    assertThat(CaseFinder.read(List.of(folder.cases())).stream().map(runner::run))
        .allSatisfy(outcome -> assertThat(outcome.count(Status.FAILED)).isZero());
  }

  @Test
  void onlyWhatStandsInTheFolderItselfIsChanged() {
    folder.write(
        "rules/sample/two/scheme.yaml",
        """
        scheme: sample
        period: two
        based-on: sample/one
        title: { fa: "دو", en: "two" }
        source: { fa: "ساختگی", en: "invented" }
        settings: { enough: { stated: 0.7 } }
        tree: { nodes: { "3": { weight: { stated: 2 } } } }
        """);
    Path two = folder.rulesRoot().resolve("sample/two");
    Rulebook built = Rulebook.open(two);
    assertThat(Mutants.of(two, built))
        .extracting(Mutant::id)
        .containsExactlyInAnyOrder(
            "setting enough: 0.7 -> 0.6",
            "setting enough: 0.7 -> 0.8",
            "node 3, weight: 2 -> 1",
            "node 3, weight: 2 -> 3");
  }

  @Test
  void severalFilesMayProtectTogether() {
    Stream.of("0.5", "0.49")
        .forEach(
            ratio ->
                folder.agency(
                    "r" + ratio + ".yaml",
                    "ratio: " + ratio,
                    "indicators: { \"1\": " + (ratio.equals("0.5") ? "1" : "0.2") + " }"));
    assertThat(survivors())
        .doesNotContain(
            "1.high: ratio >= 0.5 -> ratio >= 0.49",
            "1.high: ratio >= 0.5 -> ratio > 0.5",
            "1.low: ratio < 0.5 -> ratio < 0.49");
  }
}
