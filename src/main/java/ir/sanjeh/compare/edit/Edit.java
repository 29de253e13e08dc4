package ir.sanjeh.compare.edit;

import ir.sanjeh.problem.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * A difference in meaning between two rule folders.
 *
 * @param kind what was edited
 * @param subject the id of the node, or the name of the setting or condition; empty where there is
 *     one of its kind only
 * @param text what was done, for people
 * @param before where it was written; empty where it was not there
 * @param after where it is written; empty where it is no longer there
 */
public record Edit(
    Kind kind, String subject, String text, Optional<Place> before, Optional<Place> after) {

  /** What can be edited. */
  public enum Kind {
    /** The options of a node. */
    RULES(true),
    /** What the scheme says of a node: weight, points, scale, applicability and the like. */
    NODE(true),
    /** A node that was not there, with its options and all below it. */
    ADDED(true),
    /** A node that is no longer there, with its options and all below it. */
    REMOVED(true),
    /** A node that stands below another one. */
    MOVED(true),
    /** A named number. */
    SETTING(true),
    /** A named condition under which nodes do not apply. */
    CONDITION(true),
    /** What an indicator without an award counts. */
    UNSCORED(true),
    /** What happens to the weight of what does not apply. */
    NOT_APPLICABLE(true),
    /** Which values count. */
    EVIDENCE(true),
    /** How fields are measured, where that decides which values count. */
    DICTIONARY(true),
    /** The quality bands, of the total or of nodes, and when nodes are passed. */
    BANDS(false),
    /** How results are rounded. */
    ROUNDING(false),
    /** How agencies are put in order. */
    STANDINGS(false),
    /** The derived figures. */
    FIGURES(false);

    private final boolean scores;

    Kind(boolean scores) {
      this.scores = scores;
    }

    /**
     * Whether it can change a total.
     *
     * @return false for what is made of the totals
     */
    public boolean scores() {
      return scores;
    }

    /**
     * The kind as files write it.
     *
     * @return small letters and hyphens
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
