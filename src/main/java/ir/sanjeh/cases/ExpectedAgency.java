package ir.sanjeh.cases;

import ir.sanjeh.problem.Place;
import java.util.List;

/**
 * What a case file expects of one agency.
 *
 * @param id the agency's id
 * @param confirmed whether this agency's case is confirmed
 * @param checks what is expected, in the order of the file
 * @param place where it begins
 */
public record ExpectedAgency(String id, Confirmation confirmed, List<Check> checks, Place place) {
  /** Keeps its own copy. */
  public ExpectedAgency {
    checks = List.copyOf(checks);
  }
}
