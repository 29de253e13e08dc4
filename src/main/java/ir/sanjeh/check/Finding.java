package ir.sanjeh.check;

import ir.sanjeh.problem.Place;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something in a rule folder that is probably not meant.
 *
 * @param id the stable name of its kind, an entry of the catalogue
 * @param severity how much it weighs
 * @param place where to look first
 * @param where what it is about, the same as long as it is there: options, nodes, fields
 * @param message what was found
 * @param counterexample facts that show it, values by field; empty where none are needed
 * @param related the other places that belong to it
 * @param remedy what to do about it
 */
public record Finding(
    String id,
    Severity severity,
    Place place,
    String where,
    String message,
    Map<String, String> counterexample,
    List<Related> related,
    String remedy) {
  /** By file and line, then by kind. */
  static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::id)
          .thenComparing(Finding::where)
          .thenComparing(Finding::message);

  /** Keeps its own copies, in the same order. */
  public Finding {
    counterexample = Collections.unmodifiableMap(new LinkedHashMap<>(counterexample));
    related = List.copyOf(related);
  }

  /**
   * Another place that belongs to a finding.
   *
   * @param what stands there
   * @param place where it stands
   */
  public record Related(String what, Place place) {}
}
