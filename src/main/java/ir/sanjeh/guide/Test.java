package ir.sanjeh.guide;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a pattern asks of one fact. A missing value satisfies none of them but {@link Presence}
 * asking for its absence.
 */
public sealed interface Test {
  /** A field against a constant. */
  record Comparison(FieldRef field, Operator operator, Literal literal) implements Test {}

  /** A field against another field. */
  record FieldComparison(FieldRef field, Operator operator, FieldRef other) implements Test {}

  /** A field in, or not in, a list of constants. */
  record Membership(FieldRef field, boolean in, List<Literal> literals) implements Test {}

  /** A tick list that contains, or does not contain, a value. */
  record Containment(FieldRef field, boolean contains, Literal.ChoiceLiteral literal)
      implements Test {}

  /** A field that is known, or missing. */
  record Presence(FieldRef field, boolean known) implements Test {}

  /** All of them; true when there is none. */
  record All(List<Test> tests) implements Test {}

  /** At least one of them. */
  record Any(List<Test> tests) implements Test {}

  /**
   * The test and its parts, outermost first.
   *
   * @return a fresh stream
   */
  default Stream<Test> walk() {
    if (this instanceof All all) {
      return Stream.concat(Stream.of(this), all.tests().stream().flatMap(Test::walk));
    }
    if (this instanceof Any any) {
      return Stream.concat(Stream.of(this), any.tests().stream().flatMap(Test::walk));
    }
    return Stream.of(this);
  }

  /**
   * The tests that must hold, all of them, for this one to hold.
   *
   * @return a fresh stream; this test where it is none of {@link All}
   */
  default Stream<Test> parts() {
    return this instanceof All all ? all.tests().stream().flatMap(Test::parts) : Stream.of(this);
  }

  /**
   * The fields that the test reads.
   *
   * @return a fresh stream, with repetitions
   */
  default Stream<FieldRef> fields() {
    return walk()
        .flatMap(
            test -> {
              if (test instanceof Comparison c) {
                return Stream.of(c.field());
              } else if (test instanceof FieldComparison c) {
                return Stream.of(c.field(), c.other());
              } else if (test instanceof Membership m) {
                return Stream.of(m.field());
              } else if (test instanceof Containment c) {
                return Stream.of(c.field());
              } else if (test instanceof Presence p) {
                return Stream.of(p.field());
              }
              return Stream.empty();
            });
  }
}
