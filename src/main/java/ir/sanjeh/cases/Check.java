package ir.sanjeh.cases;

import ir.sanjeh.problem.Place;
import java.util.Optional;

/**
 * One value that a case expects of a result.
 *
 * @param aspect what it is
 * @param service the service that it is about; empty for the agency itself or for the round
 * @param id the node, figure or count; empty where the aspect needs none
 * @param wanted the expected value
 * @param place where the case says so
 */
public record Check(Aspect aspect, Optional<String> service, String id, Term wanted, Place place) {

  /** What a check is about. */
  public enum Aspect {
    /** The score as the ranking rounds it; of a service, as tables round it. */
    SCORE("score"),
    /** The score as tables round it. */
    TABLE_SCORE("tableScore"),
    /** The score without loss. */
    EXACT("exact"),
    /** The rank. */
    RANK("rank"),
    /** The quality band. */
    BAND("band"),
    /** The score of a dimension. */
    DIMENSION("dimensions"),
    /** The score of an indicator. */
    INDICATOR("indicators"),
    /** The score of an indicator without loss. */
    INDICATOR_EXACT("indicators"),
    /** The option that an indicator was awarded. */
    OPTION("indicators"),
    /** A derived figure. */
    FIGURE("figures"),
    /** The indicators without evidence. */
    UNSCORED("unscored"),
    /** The indicators that do not apply. */
    NOT_APPLICABLE("notApplicable"),
    /** The mean of a node over the agencies of the round. */
    MEAN("nationalMeans"),
    /** How many agencies such a mean is of. */
    MEAN_AGENCIES("nationalMeans"),
    /** How much was evaluated. */
    COUNT("counts");

    private final String key;

    Aspect(String key) {
      this.key = key;
    }

    /**
     * The key under which a case writes it.
     *
     * @return for instance {@code dimensions}
     */
    public String key() {
      return key;
    }
  }

  /**
   * The check as a path through the case.
   *
   * @return for instance {@code services.s1.indicators.4.option}
   */
  public String path() {
    String end =
        switch (aspect) {
          case OPTION -> ".option";
          case INDICATOR_EXACT -> ".exact";
          case MEAN_AGENCIES -> ".agencies";
          default -> "";
        };
    return service.map(s -> "services." + s + ".").orElse("")
        + aspect.key()
        + (id.isEmpty() ? "" : "." + id)
        + end;
  }

  /**
   * Whether the check is about the agency's place among the others.
   *
   * @return true for rank and band
   */
  public boolean isOfStanding() {
    return aspect == Aspect.RANK || aspect == Aspect.BAND;
  }
}
