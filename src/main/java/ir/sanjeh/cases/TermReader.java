package ir.sanjeh.cases;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the values of a case file; whatever is wrong becomes a problem and an empty answer. */
final class TermReader {
  private static final String DIGITS = "([+-]?[0-9]{1,60}(?:\\.[0-9]{1,60})?)";
  private static final Pattern NUMBER = Pattern.compile(DIGITS + "(?:\\s*/\\s*" + DIGITS + ")?");

  private final Problems problems;

  TermReader(Problems problems) {
    this.problems = problems;
  }

  /** A number: a decimal, or a fraction in quotes. */
  Optional<Term> number(Value value, String name) {
    if (value instanceof Value.Nothing) {
      return Optional.of(new Term.Nothing());
    }
    String written =
        value instanceof Value.Numeral numeral
            ? numeral.text()
            : value instanceof Value.Text text ? text.text() : "";
    Matcher number = NUMBER.matcher(Digits.toLatin(written).strip());
    if (!number.matches()) {
      return wrong(value, name, "a number such as 61.88, a fraction such as \"184/3\", or null");
    }
    BigFraction exact = Exact.of(new BigDecimal(number.group(1)));
    if (number.group(2) != null) {
      BigFraction below = Exact.of(new BigDecimal(number.group(2)));
      if (below.signum() == 0) {
        return wrong(value, name, "a fraction whose lower part is not 0");
      }
      exact = exact.divide(below);
    }
    return Optional.of(new Term.Amount(exact, number.group()));
  }

  /** A word; a number stands for itself, since ids may look like one. */
  Optional<Term> word(Value value, String name) {
    if (value instanceof Value.Nothing) {
      return Optional.of(new Term.Nothing());
    }
    return text(value, name).map(Term::of);
  }

  /** A list of ids. */
  Optional<Term> words(Value value, String name) {
    if (!(value instanceof Value.Sequence list)) {
      return wrong(value, name, "a list of ids such as [ \"1\", \"20\" ], or [] for none");
    }
    List<String> words = new ArrayList<>();
    list.items().forEach(item -> text(item, name).ifPresent(words::add));
    return words.size() == list.items().size() ? Optional.of(Term.of(words)) : Optional.empty();
  }

  /** A text. */
  Optional<String> text(Value value, String name) {
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      return Optional.of(text.text());
    }
    return value instanceof Value.Numeral numeral
        ? Optional.of(numeral.text())
        : wrong(value, name, "a text");
  }

  /** An object. */
  Optional<Value.Mapping> mapping(Value value, String name, String form) {
    return value instanceof Value.Mapping mapping ? Optional.of(mapping) : wrong(value, name, form);
  }

  /** Refuses keys that mean nothing: a typing error must not switch an expectation off. */
  void onlyKeys(Value.Mapping mapping, String name, List<String> known) {
    mapping
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                problems.add(
                    "case.unknown-key",
                    place,
                    name + " has no \"" + Excerpt.of(key) + "\"",
                    DidYouMean.question(key, known)
                        + "Write one of "
                        + String.join(", ", known)
                        + ".");
              }
            });
  }

  /** Tells of something that is missing. */
  void missing(Place place, String name, String remedy) {
    problems.add("case.missing", place, name + " is missing", remedy);
  }

  /** Tells of a value that cannot stand where it stands. */
  <T> Optional<T> wrong(Value value, String name, String expected) {
    problems.add(
        "case.value", value.place(), name + " is " + value.describe(), "Write " + expected + ".");
    return Optional.empty();
  }
}
