package ir.sanjeh.compare;

import ir.sanjeh.problem.Place;
import java.util.Optional;

/**
 * What decided an indicator for a subject.
 *
 * @param how whether an option did
 * @param option the option; empty where there is none, or where it is not told
 * @param place the rule's file and line, where they are told
 */
public record Reached(How how, Optional<String> option, Optional<Place> place) {
  /** No rule gave an award. */
  public static final Reached UNSCORED =
      new Reached(How.UNSCORED, Optional.empty(), Optional.empty());

  /** It does not apply to the subject. */
  public static final Reached NOT_APPLICABLE =
      new Reached(How.NOT_APPLICABLE, Optional.empty(), Optional.empty());

  /** It is not among the indicators at all. */
  public static final Reached ABSENT = new Reached(How.ABSENT, Optional.empty(), Optional.empty());

  /** Whether an option was reached. */
  public enum How {
    /** A rule gave an award. */
    OPTION,
    /** It applies, and no rule gave an award. */
    UNSCORED,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** There is no such indicator, or nothing is said of it. */
    ABSENT
  }

  /**
   * An option.
   *
   * @param option its id
   * @param place its rule, if told
   * @return that it was reached
   */
  public static Reached option(String option, Optional<Place> place) {
    return new Reached(How.OPTION, Optional.of(option), place);
  }

  /** Whether the same was reached, wherever its rule is written. */
  boolean isSameAs(Reached other) {
    return how == other.how && option.equals(other.option);
  }

  /**
   * What was reached, in a word.
   *
   * @return the option, or {@code unscored}, {@code not-applicable} or {@code absent}
   */
  public String word() {
    return switch (how) {
      case OPTION -> option.orElseThrow();
      case UNSCORED -> "unscored";
      case NOT_APPLICABLE -> "not-applicable";
      case ABSENT -> "absent";
    };
  }
}
