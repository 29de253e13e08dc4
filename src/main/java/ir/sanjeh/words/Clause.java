package ir.sanjeh.words;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import java.util.List;

/** A condition as people put it: what is asked of one field stands together. */
sealed interface Clause {
  /** A number with ends that must all be kept. */
  record Range(FieldRef field, List<End> ends) implements Clause {}

  /** One end of a range. */
  record End(Operator operator, Literal.NumberLiteral number) {}

  /** A field that is, or is not, one of some values. */
  record OneOf(FieldRef field, boolean in, List<Literal> values) implements Clause {}

  /** A field that is true, or false. */
  record Truth(FieldRef field, boolean truth) implements Clause {}

  /** A tick list that has, or has not, all or at least one of some values. */
  record Ticks(FieldRef field, boolean has, boolean all, List<Literal.ChoiceLiteral> values)
      implements Clause {}

  /** Fields all of which, or at least one of which, are known, or missing. */
  record Known(List<FieldRef> fields, boolean known, boolean all) implements Clause {}

  /** A field against another one. */
  record Against(FieldRef field, Operator operator, FieldRef other) implements Clause {}

  /** All of them; true when there is none. */
  record All(List<Clause> clauses) implements Clause {}

  /** At least one of them. */
  record Any(List<Clause> clauses) implements Clause {}
}
