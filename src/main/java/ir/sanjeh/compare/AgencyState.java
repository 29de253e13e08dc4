package ir.sanjeh.compare;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * All of an agency's evaluation that is laid beside another one.
 *
 * @param own the agency itself
 * @param services by id, in the order of the facts
 * @param total exact; empty where nothing is scored
 * @param scores of the indicators, and of inner nodes that were scored directly, exact, by id;
 *     without those that are not scored
 * @param stakes what the total is made of; empty where that cannot be told
 * @param untold why that cannot be told
 * @param inPoints whether the total is a sum of points
 */
record AgencyState(
    SubjectState own,
    Map<String, SubjectState> services,
    Optional<BigFraction> total,
    Map<String, BigFraction> scores,
    Map<StakeKey, Stake> stakes,
    Optional<String> untold,
    boolean inPoints) {

  /** What decided an indicator for a service. */
  Reached reached(String service, String node) {
    SubjectState state = services.get(service);
    Reached reached = state == null ? null : state.reached().get(node);
    return reached != null ? reached : own.reached().getOrDefault(node, Reached.ABSENT);
  }
}
