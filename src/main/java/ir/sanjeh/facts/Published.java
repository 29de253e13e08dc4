package ir.sanjeh.facts;

import ir.sanjeh.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the published report says of a round of which the facts may hold only a part.
 *
 * @param agencies how many agencies were evaluated, if stated
 * @param services how many services were evaluated, if stated
 * @param newAgencies the ids of the agencies that were evaluated for the first time, each with
 *     where it is written; empty when the report does not list them
 * @param place where it is written
 */
public record Published(
    Optional<Long> agencies,
    Optional<Long> services,
    Optional<Map<String, Place>> newAgencies,
    Place place) {
  /** Keeps its own copy, in the same order. */
  public Published {
    newAgencies = newAgencies.map(ids -> Collections.unmodifiableMap(new LinkedHashMap<>(ids)));
  }
}
