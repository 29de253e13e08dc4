package ir.sanjeh.facts;

import ir.sanjeh.guide.Dictionary;
import java.util.List;

/**
 * Everything known about one agency in a round.
 *
 * @param agency the agency itself
 * @param parts its portal, services and other records, in the order of the file
 */
public record AgencyFacts(Fact agency, List<Fact> parts) {
  /** Keeps its own copy. */
  public AgencyFacts {
    parts = List.copyOf(parts);
  }

  /**
   * The services of the agency.
   *
   * @return in the order of the file; empty where there are none
   */
  public List<Fact> services() {
    return parts.stream().filter(p -> p.type().name().equals(Dictionary.SERVICE)).toList();
  }
}
