package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opening a folder with many rules leaves no thread of the engine behind. */
class NoThreadLeftTest {
  @Test
  void openingAFolderStartsNoThreadThatStays() {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    assertThat(Rulebook.open(Path.of("rules", "egep", "round-7")).rules()).hasSizeGreaterThan(80);
    Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
    after.removeAll(before);
    assertThat(after).noneMatch(t -> t.isAlive() && t.getName().contains("drools"));
  }
}
