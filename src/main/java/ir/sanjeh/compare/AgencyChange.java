package ir.sanjeh.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An agency for which anything differs.
 *
 * @param id its id
 * @param name in Persian, if given
 * @param nameEn in English, if given
 * @param before where it stood; empty where it was not there
 * @param after where it stands; empty where it is no longer there
 * @param indicators those that explain the change of its total, or whose score changed; what they
 *     contribute adds up to {@link #change()}, exactly
 * @param untold why what they contribute cannot be told, in sentences; empty where it is told, and
 *     where there is no change
 * @param options the indicators that another option decides
 * @param cameServices ids of services that were not there before
 * @param goneServices ids of services that are no longer there
 * @param edits what each edit (or group of edits) adds to the change of the total, in the order of
 *     the comparison's; what they add up to is {@link #change()}, exactly. Empty where there are
 *     none, or no change that could be shared out
 */
public record AgencyChange(
    String id,
    Optional<String> name,
    Optional<String> nameEn,
    Optional<Placing> before,
    Optional<Placing> after,
    List<IndicatorChange> indicators,
    List<String> untold,
    List<OptionChange> options,
    List<String> cameServices,
    List<String> goneServices,
    List<BigFraction> edits) {
  /** Keeps its own copies. */
  public AgencyChange {
    indicators = List.copyOf(indicators);
    untold = List.copyOf(untold);
    options = List.copyOf(options);
    cameServices = List.copyOf(cameServices);
    goneServices = List.copyOf(goneServices);
    edits = List.copyOf(edits);
  }

  /** What happened to an agency. */
  public enum Kind {
    /** It has a higher total. */
    UP,
    /** It has a lower total. */
    DOWN,
    /** Its total is the same, and something else is not. */
    SAME_TOTAL,
    /** It was not there before. */
    CAME,
    /** It is no longer there. */
    WENT,
    /** It had no total before. */
    SCORED_NOW,
    /** It has no total any more. */
    UNSCORED_NOW,
    /** It had and has no total, and something else differs. */
    NEVER_SCORED;

    /**
     * The kind as files write it.
     *
     * @return small letters and hyphens
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What happened to it.
   *
   * @return never null
   */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.CAME;
    }
    if (after.isEmpty()) {
      return Kind.WENT;
    }
    boolean scoredBefore = before.get().exact().isPresent();
    boolean scoredAfter = after.get().exact().isPresent();
    if (!scoredBefore || !scoredAfter) {
      return scoredAfter ? Kind.SCORED_NOW : scoredBefore ? Kind.UNSCORED_NOW : Kind.NEVER_SCORED;
    }
    int direction = change().orElseThrow().signum();
    return direction == 0 ? Kind.SAME_TOTAL : direction > 0 ? Kind.UP : Kind.DOWN;
  }

  /**
   * How much its total changed.
   *
   * @return exact; empty unless it had a total and has one
   */
  public Optional<BigFraction> change() {
    Optional<BigFraction> from = before.flatMap(Placing::exact);
    return after.flatMap(Placing::exact).flatMap(to -> from.map(to::subtract));
  }

  /**
   * Whether it has another rank.
   *
   * @return false unless it is on both sides
   */
  public boolean hasOtherRank() {
    return isOnBoth() && !before.get().rank().equals(after.get().rank());
  }

  /**
   * Whether it is in another band.
   *
   * @return false unless it is on both sides
   */
  public boolean hasOtherBand() {
    return isOnBoth() && !before.get().band().equals(after.get().band());
  }

  private boolean isOnBoth() {
    return before.isPresent() && after.isPresent();
  }
}
