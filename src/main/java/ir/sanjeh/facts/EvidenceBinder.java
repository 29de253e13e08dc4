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

  /** The pieces of evidence, in the order in which messages name them. */
  static final List<String> KEYS = List.of(METHOD, SOURCE, DATE, STATUS);

  private final Medium medium;
  private final Hints hints;
  private final Problems problems;

  EvidenceBinder(Medium medium, Hints hints, Problems problems) {
    this.medium = medium;
    this.hints = hints;
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
            word(mapping, STATUS, words(Evidence.Status.values()), owner, field));
    boolean empty =
        evidence.method().isEmpty()
            && evidence.source().isEmpty()
            && evidence.date().isEmpty()
            && evidence.status().isEmpty();
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
    if (value instanceof Value.Numeral year && key.equals(DATE)) {
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
