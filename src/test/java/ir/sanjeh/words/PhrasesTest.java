package ir.sanjeh.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final Pattern PERSIAN = Pattern.compile("[\u0600-\u06FF]");
  private static final Pattern LATIN_DIGIT = Pattern.compile("[0-9]");

  @ParameterizedTest
  @CsvSource({
    "ir.sanjeh.document.Wording, phrases.yaml, 120",
    "ir.sanjeh.period.NewPeriod, phrases.yaml, 40"
  })
  void everyPhraseIsThereInBothLanguages(String owner, String file, int least)
      throws ClassNotFoundException {
    Phrases phrases = Phrases.read(Class.forName(owner), file);
    assertThat(phrases.keys()).hasSizeGreaterThan(least);
    Object[] same = {"{0}", "{1}", "{2}"};
    for (String key : phrases.keys()) {
      String fa = phrases.of(Language.FA, key, same);
      String en = phrases.of(Language.EN, key, same);
      assertThat(fa).as(key).isNotBlank().containsPattern(PERSIAN);
      assertThat(en).as(key).isNotBlank().doesNotContainPattern(PERSIAN);
      // "{0}" stands for the same in both.
      assertThat(places(fa)).as(key).isEqualTo(places(en));
      String words = PLACE.matcher(fa).replaceAll("");
      assertThat(words).as(key).doesNotContainPattern(LATIN_DIGIT);
    }
  }

  private static List<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(m -> m.group()).sorted().distinct().toList();
  }

  @Test
  void whatIsFilledInStaysWhatItIs() throws ClassNotFoundException {
    Phrases phrases = Phrases.read(Class.forName("ir.sanjeh.document.Wording"), "phrases.yaml");
    assertThat(phrases.of(Language.EN, "guide.size.value", "{1}", "{0}"))
        .isEqualTo("{1} indicators, {0} options");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phrases.of(Language.EN, "no.such.phrase"))
        .withMessageContaining("no.such.phrase");
  }

  @Test
  void unitsAreSaidInBothLanguagesAndUnknownOnesStayAsTheyAre() {
    Units units = Units.shipped();
    assertThat(units.with("1", true, Optional.of("datasets"), Language.EN)).isEqualTo("1 dataset");
    assertThat(units.with("2", false, Optional.of("datasets"), Language.EN))
        .isEqualTo("2 datasets");
    assertThat(units.with("۲", false, Optional.of("datasets"), Language.FA))
        .isEqualTo("۲ مجموعه‌داده");
    assertThat(units.with("۱۴۰۰", false, Optional.of("year"), Language.FA)).isEqualTo("سال ۱۴۰۰");
    assertThat(units.with("3", false, Optional.of("furlongs"), Language.FA))
        .isEqualTo("3 furlongs");
    assertThat(units.with("3", false, Optional.empty(), Language.FA)).isEqualTo("3");
    assertThat(units.name("percent", Language.FA)).isEqualTo("درصد");
    assertThat(units.name("furlongs", Language.EN)).isEqualTo("furlongs");
  }
}
