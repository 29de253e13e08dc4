package ir.sanjeh.facts;

import ir.sanjeh.guide.Dictionary;
import java.util.List;
import java.util.stream.Stream;

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
   * All facts of the agency.
   *
   * @return the agency itself, then its parts in the order of the file
   */
  public List<Fact> all() {
    return Stream.concat(Stream.of(agency), parts.stream()).toList();
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
