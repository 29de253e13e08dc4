package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.problem.UnusableInputException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SchemeReaderPropertiesTest {
  private static final String[] WORDS = SampleScheme.TEXT.split("(?<=[ \\n])|(?=[ \\n])", -1);

  /** A scheme with one word or line changed is read or refused with problems, nothing else. */
  @Property(tries = 2_000)
  void aDamagedSchemeIsReadOrRefused(
      @ForAll @IntRange(max = 100_000) int where, @ForAll("damages") String damage) {
    int at = where % WORDS.length;
    String[] words = WORDS.clone();
    words[at] = damage.replace("SAME", words[at]);
    String text = String.join("", words);
    try {
      assertThat(SampleScheme.read(text).root()).isNotNull();
    } catch (UnusableInputException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(p -> assertThat(p.place()).isNotNull());
    }
    try {
      assertThat(
              SampleScheme.readOnTop(
                  text.replace("period: one", "period: two\nbased-on: sample/one")))
          .isNotNull();
    } catch (UnusableInputException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> damages() {
    return Arbitraries.of(
        "",
        "SAMESAME",
        "null",
        "0",
        "-1",
        "1.5",
        "x",
        "true",
        "[]",
        "{}",
        "[ null ]",
        "{ a: 1 }",
        "\"\"",
        "\"۵\"",
        "- ",
        "\n",
        "  SAME",
        "1e999999999",
        ".nan",
        "settings.upper",
        "1 / 0",
        "nodes: { \"1\": null }\n",
        "tree: null\n",
        "id",
        "total",
        "? ",
        "#",
        "&a",
        "*a",
        "!!x");
  }
}
