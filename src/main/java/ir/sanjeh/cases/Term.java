package ir.sanjeh.cases;

import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** A value that a case expects, or that a result shows: both are compared in this form. */
public sealed interface Term {
  /**
   * Whether two terms say the same. Numbers are equal whatever their zeros after the point.
   *
   * @param other not null
   * @return true when they are equal
   */
  default boolean says(Term other) {
    if (this instanceof Amount amount && other instanceof Amount otherAmount) {
      return amount.value().compareTo(otherAmount.value()) == 0;
    }
    return equals(other);
  }

  /**
   * The term for a line of a report.
   *
   * @return plain text
   */
  String text();

  /**
   * A number.
   *
   * @param value exact
   * @param text as it was written or printed
   */
  record Amount(BigFraction value, String text) implements Term {}

  /** A word: a band, an option. */
  record Word(String text) implements Term {}

  /** A set of ids, in whatever order. */
  record Words(TreeSet<String> words) implements Term {
    /** Keeps its own copy. */
    public Words {
      words = new TreeSet<>(words);
    }

    @Override
    public String text() {
      return words.isEmpty() ? "none" : String.join(", ", words);
    }
  }

  /** What is not there. */
  record Nothing() implements Term {
    @Override
    public String text() {
      return "nothing";
    }
  }

  /**
   * A number of a result.
   *
   * @param number may be null
   * @return the number, or nothing
   */
  static Term of(BigDecimal number) {
    return number == null ? new Nothing() : new Amount(Exact.of(number), number.toPlainString());
  }

  /**
   * A whole number of a result.
   *
   * @param number any
   * @return the number
   */
  static Term of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /**
   * A word of a result.
   *
   * @param word may be null
   * @return the word, or nothing
   */
  static Term of(String word) {
    return word == null ? new Nothing() : new Word(word);
  }

  /**
   * Ids of a result.
   *
   * @param words in any order
   * @return the set of them
   */
  static Term of(Collection<String> words) {
    return new Words(new TreeSet<>(words));
  }

  /**
   * An exact number of a result.
   *
   * @param number may be null
   * @return the number, or nothing
   */
  static Term of(BigFraction number) {
    return number == null ? new Nothing() : new Amount(number, Exact.text(number));
  }
}
