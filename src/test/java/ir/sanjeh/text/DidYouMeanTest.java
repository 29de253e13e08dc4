package ir.sanjeh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KNOWN =
      List.of("weight", "points", "out-of", "measured-on", "measured-by", "id");

  @ParameterizedTest
  @CsvSource({
    "wieght, weight", // two letters swapped
    "weigt, weight", // one dropped
    "weighht, weight", // one too many
    "Weight, weight", // a capital
    "point, points",
    "outof, out-of",
    "mesured-by, measured-by",
    "ix, id"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(DidYouMean.closest(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "abc", "x", "وزن"})
  void saysNothingWhereNothingIsClose(String written) {
    assertThat(DidYouMean.closest(written, KNOWN)).isEmpty();
  }

  @Test
  void asksAQuestionOrNothing() {
    assertThat(DidYouMean.question("wieght", KNOWN)).isEqualTo("Did you mean \"weight\"? ");
    assertThat(DidYouMean.question("colour", KNOWN)).isEmpty();
    assertThat(DidYouMean.question("colour", List.of())).isEmpty();
    assertThat(DidYouMean.question("", KNOWN)).isEmpty();
  }

  @Test
  void longWordsAreNotCompared() {
    String longWord = "a".repeat(61);
    assertThat(DidYouMean.closest(longWord, List.of(longWord))).isEmpty();
  }
}
