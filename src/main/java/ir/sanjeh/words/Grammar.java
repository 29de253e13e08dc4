package ir.sanjeh.words;

import ir.sanjeh.guide.Operator;
import ir.sanjeh.scheme.Arithmetic;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of a language. Labels, numbers and parts of sentences are handed in ready to be
 * used; what stands in quotes is a label of the data dictionary or of the scheme.
 */
interface Grammar {
  /** A label. */
  String quoted(String label);

  /** A field of another fact. */
  String fieldOf(String field, String owner);

  /** A field of the fact of the same type that was found before. */
  String fieldOfSame(String field, String owner);

  /** A named number inside a condition: its title and what it is. */
  String setting(String title, String value);

  /** The named number that a score is. */
  String scoreSetting(String title, String value);

  /** A number compared by size. */
  String end(Operator operator, String amount);

  /** The ends of a range, without what lies in it. */
  String between(List<String> ends);

  /** A field whose value keeps all ends. */
  String range(String field, List<String> ends);

  /** A field that is one of some values, or none of them; at least one value. */
  String oneOf(String field, boolean in, List<String> values);

  /** A field that is true or false. */
  String truth(String field, boolean truth);

  /** A tick list; at least one value. */
  String ticks(String field, boolean has, boolean all, List<String> values);

  /** Fields all of which, or at least one of which, are known or missing; at least one field. */
  String known(List<String> fields, boolean known, boolean all);

  /** A field against another one. */
  String against(String field, Operator operator, String other);

  /** All of them; at least two. */
  String all(List<String> clauses);

  /** At least one of them; at least two. */
  String any(List<String> clauses);

  /** A part that must not be mistaken for its neighbours. */
  String grouped(String part);

  /** The lines of a rule, all of which must hold; at least one. */
  String premises(List<String> premises);

  /** A rule that asks nothing. */
  String always();

  /** A fact that must be there; and what it must satisfy, if anything. */
  String fact(String type, boolean many, Optional<String> test);

  /** At least one fact of a kind. */
  String exists(String type, boolean many, Optional<String> test);

  /** No fact of a kind. */
  String absent(String type, boolean many, Optional<String> test);

  /** What an accumulate function works out over facts; the field is empty for a count. */
  String accumulated(String function, Optional<String> field, String type, Optional<String> test);

  /** A result of an accumulate function that keeps an end. */
  String limit(String quantity, String end);

  /** A number that is, or is not, an amount: the end of a comparison by equality. */
  String equal(boolean is, String amount);

  /** Arithmetic; the parts stand in parentheses where they must. */
  String operation(Arithmetic.Operator operator, String left, String right);

  /** The score of a node in a formula. */
  String scoreOf(String node);

  /** A score that is worked out from numbers only, and how. */
  String workedOut(String value, String how);
}
