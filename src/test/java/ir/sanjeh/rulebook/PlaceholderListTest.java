package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.Placeholder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderListTest {
  private final List<Placeholder> found =
      Rulebook.open(Path.of("rules", "egep", "round-7")).placeholders();

  private String threshold(String option) {
    return found.stream()
        .filter(p -> p.kind() == Placeholder.Kind.THRESHOLD && p.id().equals(option))
        .map(Placeholder::value)
        .reduce((a, b) -> a + " and " + b)
        .orElse("none");
  }

  @Test
  void aKnownNumberBesideALostOneIsNotCalledLost() {
    assertThat(threshold("23.middle")).isEqualTo("5000");
    assertThat(threshold("24.middle")).isEqualTo("50, 100");
    assertThat(threshold("25.middle")).isEqualTo("none");
  }
}
