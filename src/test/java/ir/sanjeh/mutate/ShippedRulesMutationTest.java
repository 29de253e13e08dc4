package ir.sanjeh.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.CaseFinder;
import ir.sanjeh.cases.CaseRunner;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No number and no word of the shipped rules that keep a list of accepted changes is unprotected.
 */
class ShippedRulesMutationTest {
  @TestFactory
  Stream<DynamicTest> everyChangeIsNoticedOrAccepted() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      folders =
          files
              .filter(file -> file.endsWith(AcceptedMutants.FILE))
              .map(Path::getParent)
              .sorted()
              .toList();
    }
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> protects(folder)));
  }

  private static void protects(Path folder) {
    Rulebooks rulebooks = new Rulebooks(Path.of("rules"));
    Rulebook rulebook = rulebooks.open(folder);
    CaseRunner runner = new CaseRunner(rulebooks, Optional.empty());
    List<CaseFile> files =
        CaseFinder.read(List.of(Path.of("fixtures"))).stream()
            .filter(file -> runner.isFor(file, folder, rulebook.scheme()))
            .toList();
    List<Mutant> mutants = Mutants.of(folder, rulebook);
    assertThat(mutants).hasSizeGreaterThan(500);
    List<Verdict> verdicts =
        new MutationRun(
                rulebook,
                rulebooks,
                MutationCache.empty(rulebook.digest()),
                Runtime.getRuntime().availableProcessors(),
                (tried, all) -> {})
            .run(mutants, files);
    MutationReport report = new MutationReport(folder, verdicts, AcceptedMutants.read(folder));
    StringWriter text = new StringWriter();
    report.write(new PrintWriter(text), false);
    assertThat(report.hasFindings()).as(text.toString()).isFalse();
  }
}
