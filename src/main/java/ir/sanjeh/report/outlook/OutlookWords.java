package ir.sanjeh.report.outlook;

import ir.sanjeh.report.Report;
import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.Numerals;
import ir.sanjeh.words.Phrases;
import java.math.BigDecimal;
import java.util.Arrays;

/** The wording of an outlook, in both languages at once. */
final class OutlookWords {
  private final Phrases phrases = Phrases.read(Report.class, "outlook.yaml");
  private final Numerals persian = new Numerals(Language.FA);
  private final Numerals english = new Numerals(Language.EN);

  /** A phrase; a title among the parts stands in each language. */
  Title say(String key, Object... parts) {
    return new Title(
        phrases.of(Language.FA, key, of(Language.FA, parts)),
        phrases.of(Language.EN, key, of(Language.EN, parts)));
  }

  Title number(BigDecimal number) {
    return new Title(persian.of(number), english.of(number));
  }

  Title number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  private static Object[] of(Language language, Object[] parts) {
    return Arrays.stream(parts)
        .map(part -> part instanceof Title title ? language.of(title) : part)
        .toArray();
  }
}
