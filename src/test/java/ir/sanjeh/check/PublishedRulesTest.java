package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped rule folder is clean, but for what it accepts with a reason. */
class PublishedRulesTest {
  @TestFactory
  Stream<DynamicTest> everyFolderHasOnlyAcceptedFindings() {
    List<Path> folders = RuleTree.folders(Path.of("rules"));
    assertThat(folders).hasSizeGreaterThanOrEqualTo(6);
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  private static void check(Path folder) {
    CheckedFolder checked = Faults.check(folder);
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.open()).isEmpty();
    assertThat(checked.accepted())
        .allSatisfy(accepted -> assertThat(accepted.acceptance().reason()).isNotBlank());
    assertThat(checked.proved().orElseThrow().experiments()).isPositive();
  }
}
