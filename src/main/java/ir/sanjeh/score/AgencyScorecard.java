package ir.sanjeh.score;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The scores of an agency with those of its services.
 *
 * @param agency the agency's own card; where there are services, every score is the mean of theirs
 * @param services one card for each service, in the order of the facts
 * @param figures the derived figures by id, exact, in the order of the scheme; a figure that lacks
 *     a score is left out
 */
public record AgencyScorecard(
    Scorecard agency, List<Scorecard> services, Map<String, BigFraction> figures) {
  /** Keeps its own copy of the list. */
  public AgencyScorecard {
    services = List.copyOf(services);
  }
}
