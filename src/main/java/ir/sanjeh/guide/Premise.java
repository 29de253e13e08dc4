package ir.sanjeh.guide;

import java.util.List;
import java.util.Optional;

/** One line of a rule's {@code when}. */
public sealed interface Premise {
  /**
   * The pattern that the premise is about.
   *
   * @return never null
   */
  Pattern pattern();

  /** There is such a fact, and the rule fires for each. */
  record Match(Pattern pattern) implements Premise {}

  /** There is at least one such fact. */
  record Exists(Pattern pattern) implements Premise {}

  /** There is no such fact. */
  record Absent(Pattern pattern) implements Premise {}

  /** Something is added up over all such facts. */
  record Accumulation(Pattern pattern, List<Call> calls, List<Limit> limits) implements Premise {}

  /**
   * A built-in accumulate function.
   *
   * @param variable the name that its result is bound to
   * @param function count, sum, min or max
   * @param argument the bound field that it adds up; empty for count
   */
  record Call(String variable, String function, Optional<String> argument) {}

  /**
   * What a result must satisfy.
   *
   * @param variable the result
   * @param operator the comparison
   * @param literal the number
   */
  record Limit(String variable, Operator operator, Literal.NumberLiteral literal) {}
}
