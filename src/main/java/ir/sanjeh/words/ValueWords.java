package ir.sanjeh.words;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a language what the values of facts are. Immutable. */
public final class ValueWords {
  private final Language language;
  private final Numerals numerals;
  private final Units units = Units.shipped();
  private final Dictionary dictionary;

  /**
   * For the facts of a dictionary.
   *
   * @param language not null
   * @param dictionary whose labels and units are used, not null
   */
  public ValueWords(Language language, Dictionary dictionary) {
    this.language = language;
    this.numerals = new Numerals(language);
    this.dictionary = dictionary;
  }

  /**
   * A value.
   *
   * @param field that has it, not null
   * @param value as {@link ir.sanjeh.facts.Fact#values()} has it; null when it is missing
   * @return for instance {@code yes}, {@code 99.5 percent} or the label of a choice
   */
  public String of(Field field, Object value) {
    if (value == null) {
      return in("داده نشده", "not given");
    } else if (value instanceof Boolean truth) {
      return truth ? in("بله", "yes") : in("خیر", "no");
    } else if (value instanceof BigDecimal number) {
      boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
      return units.with(numerals.of(number), isOne, field.unit(), language);
    } else if (value instanceof List<?> ticks) {
      return ticks.isEmpty()
          ? in("هیچ‌کدام", "none")
          : ticks.stream().map(tick -> of(field, tick)).collect(Collectors.joining(in("؛ ", "; ")));
    }
    return field
        .choiceType()
        .map(type -> dictionary.choices().get(type).values().get(value.toString()))
        .map(language::of)
        .orElseGet(() -> in("«" + value + "»", "\"" + value + "\""));
  }

  private String in(String persian, String english) {
    return language == Language.FA ? persian : english;
  }
}
