package ir.sanjeh.award;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a rule gave a fact for a node of the tree. Immutable. */
public final class Award {
  private final OptionRule rule;
  private final Fact subject;
  private final BigFraction score;
  private final Sight sight;

  /** Tells what a rule saw. Immutable; one may serve all awards of a rule. */
  @FunctionalInterface
  public interface Sight {
    /**
     * What the rule saw.
     *
     * @param subject the fact that earned the award
     * @return immutable, in the order of the rule's conditions
     */
    List<SeenValue> of(Fact subject);
  }

  /**
   * An award whose values are read when somebody asks for them: few do, and it is given often.
   *
   * @param rule the rule, with its file and line
   * @param subject the fact that earned it
   * @param score on the node's scale, exact
   * @param sight tells what the rule saw
   */
  public Award(OptionRule rule, Fact subject, BigFraction score, Sight sight) {
    this.rule = rule;
    this.subject = subject;
    this.score = score;
    this.sight = sight;
  }

  /**
   * An award with what the rule saw.
   *
   * @param rule the rule, with its file and line
   * @param subject the fact that earned it
   * @param score on the node's scale, exact
   * @param values what the rule saw, in the order of its conditions
   */
  public Award(OptionRule rule, Fact subject, BigFraction score, List<SeenValue> values) {
    this(rule, subject, score, always(values));
  }

  private static Sight always(List<SeenValue> values) {
    List<SeenValue> known = List.copyOf(values);
    return subject -> known;
  }

  /**
   * The rule.
   *
   * @return it knows its file and line
   */
  public OptionRule rule() {
    return rule;
  }

  /**
   * The fact that earned it.
   *
   * @return never null
   */
  public Fact subject() {
    return subject;
  }

  /**
   * The score on the node's scale.
   *
   * @return exact
   */
  public BigFraction score() {
    return score;
  }

  /**
   * What the rule saw.
   *
   * @return immutable, in the order of its conditions; read out of the facts with each call
   */
  public List<SeenValue> values() {
    return sight.of(subject);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Award award
        && Objects.equals(rule, award.rule)
        && subject.equals(award.subject)
        && score.equals(award.score)
        && values().equals(award.values());
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, subject, score);
  }

  @Override
  public String toString() {
    return "Award[rule=" + rule + ", subject=" + subject + ", score=" + score + "]";
  }
}
