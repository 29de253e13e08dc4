package ir.sanjeh.facts;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the evidence that a value may carry. */
final class EvidenceBinder {
  static final String METHOD = "method";
  static final String SOURCE = "source";
  static final String DATE = "date";
  static final String STATUS = "status";
  static final String UNTIL = "until";

  /** The pieces of evidence, in the order in which messages name them. */
  static final List<String> KEYS = List.of(METHOD, SOURCE, DATE, STATUS, UNTIL);

  private final Medium medium;
  private final Hints hints;
  private final Problems problems;
  private final Optional<String> roundDate;
  private final Optional<Day> roundDay;
  private boolean roundDateTold;

  EvidenceBinder(Medium medium, Hints hints, Optional<String> roundDate, Problems problems) {
    this.medium = medium;
    this.hints = hints;
    this.roundDate = roundDate;
    this.roundDay = roundDate.flatMap(Day::of);
    this.problems = problems;
  }

  /**
   * How facts write a method or a status.
   *
   * @param constant of {@link Evidence.Method} or {@link Evidence.Status}
   * @return for instance {@code site-review}
   */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Binds the evidence of one value.
   *
   * @param value what stands in the file
   * @param owner the fact in the words of a message; asked for only when there is one
   * @param field the value's field, as the message calls it
   * @return empty when there is none, or when it is wrong, which is then a problem
   */
  Optional<Evidence> bind(Value value, Supplier<String> owner, String field) {
    if (value instanceof Value.Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof Value.Mapping mapping)) {
      problems.add(
          "facts.evidence",
          value.place(),
          owner.get()
              + ", "
              + medium.noun()
              + " \""
              + field
              + "\": the evidence is "
              + value.describe(),
          "Write an object with some of " + String.join(", ", KEYS) + ".");
      return Optional.empty();
    }
    for (String key : mapping.entries().keySet()) {
      if (!KEYS.contains(key)) {
        problems.add(
            "facts.evidence",
            mapping.keys().get(key),
            where(owner, field, Excerpt.of(key)) + ": there is no such evidence",
            hints.instead(key, KEYS, "pieces of evidence"));
      }
    }
    Evidence evidence =
        new Evidence(
            word(mapping, METHOD, words(Evidence.Method.values()), owner, field),
            text(mapping, SOURCE, owner, field),
            text(mapping, DATE, owner, field),
            word(mapping, STATUS, words(Evidence.Status.values()), owner, field),
            text(mapping, UNTIL, owner, field),
            isPast(mapping, owner, field));
    boolean empty =
        evidence.method().isEmpty()
            && evidence.source().isEmpty()
            && evidence.date().isEmpty()
            && evidence.status().isEmpty()
            && evidence.until().isEmpty();
    return empty ? Optional.empty() : Optional.of(evidence);
  }

  private <T> Optional<T> word(
      Value.Mapping mapping,
      String key,
      Map<String, T> words,
      Supplier<String> owner,
      String field) {
    Optional<String> word = text(mapping, key, owner, field);
    if (word.isPresent() && !words.containsKey(word.get())) {
      Value value = mapping.entries().get(key);
      problems.add(
          "facts.evidence",
          value.place(),
          where(owner, field, key) + ": " + value.describe() + " is not a " + key,
          hints.instead(word.get(), words.keySet(), key.equals(METHOD) ? "methods" : "statuses"));
    }
    return word.map(words::get);
  }

  private Optional<String> text(
      Value.Mapping mapping, String key, Supplier<String> owner, String field) {
    Value value = mapping.entries().get(key);
    if (value == null || value instanceof Value.Nothing) {
      return Optional.empty();
    }
    if (value instanceof Value.Numeral year && (key.equals(DATE) || key.equals(UNTIL))) {
      return Optional.of(year.text());
    }
    if (value instanceof Value.Text text && text.text().length() <= ValueBinder.LONGEST_TEXT) {
      return Optional.of(text.text());
    }
    problems.add(
        "facts.evidence",
        value.place(),
        where(owner, field, key) + ": " + value.describe() + " cannot stand here",
        "Write a text of at most " + Limits.count(ValueBinder.LONGEST_TEXT) + " characters.");
    return Optional.empty();
  }

  /** Whether the evidence held only until a day before that of the round. */
  private boolean isPast(Value.Mapping mapping, Supplier<String> owner, String field) {
    Value value = mapping.entries().get(UNTIL);
    String written =
        value instanceof Value.Text text
            ? text.text()
            : value instanceof Value.Numeral number ? number.text() : null;
    if (written == null) {
      return false; // Nothing, or something else that is told where the text is read.
    }
    Optional<Day> until = Day.of(written);
    if (until.isEmpty()) {
      problems.add(
          "facts.evidence-until",
          value.place(),
          where(owner, field, UNTIL) + ": " + value.describe() + " is not a day",
          "Write year, month and day: 1400-12-29, or 2022-03-20.");
      return false;
    }
    if (roundDay.isEmpty()) {
      tellRoundDate(value, owner, field);
      return false;
    }
    if (until.get().reckoning() != roundDay.get().reckoning()) {
      problems.add(
          "facts.evidence-until",
          value.place(),
          where(owner, field, UNTIL)
              + ": "
              + value.describe()
              + " cannot be compared with the date of the round, "
              + roundDate.get(),
          "Write both days in the same calendar.");
      return false;
    }
    return until.get().compareTo(roundDay.get()) < 0;
  }

  /** Once for the whole file: its header is what has to be corrected. */
  private void tellRoundDate(Value value, Supplier<String> owner, String field) {
    if (!roundDateTold) {
      roundDateTold = true;
      problems.add(
          "facts.evidence-until",
          value.place(),
          where(owner, field, UNTIL)
              + ": nobody can tell whether "
              + value.describe()
              + " has passed: "
              + roundDate
                  .map(date -> "the date of the round, \"" + Excerpt.of(date) + "\", is not a day")
                  .orElse("the round has no date"),
          "Write the day of the round into its header: \"date\": \"1400-06-31\".");
    }
  }

  private String where(Supplier<String> owner, String field, String key) {
    return owner.get() + ", " + medium.noun() + " \"" + medium.evidence(field, key) + "\"";
  }

  private static <T extends Enum<T>> Map<String, T> words(T[] constants) {
    return Stream.of(constants)
        .collect(
            Collectors.toMap(
                EvidenceBinder::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
