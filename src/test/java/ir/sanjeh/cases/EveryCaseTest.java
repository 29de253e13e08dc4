package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every case file is a test of its own. */
class EveryCaseTest {
  private static final CaseRunner RUNNER =
      new CaseRunner(new Rulebooks(Path.of("rules")), Optional.empty());

  @TestFactory
  Stream<DynamicNode> everyCaseHolds() {
    List<CaseFile> files = CaseFinder.read(List.of(Path.of("fixtures")));
    assertThat(files).isNotEmpty();
    return files.stream().map(EveryCaseTest::tests);
  }

  private static DynamicNode tests(CaseFile file) {
    return DynamicContainer.dynamicContainer(
        file.name(),
        RUNNER.run(file).cases().stream()
            .filter(outcome -> outcome.status() != CaseOutcome.Status.UNCONFIRMED)
            .map(
                outcome ->
                    DynamicTest.dynamicTest(
                        outcome.name(), () -> assertThat(outcome.differences()).isEmpty())));
  }
}
