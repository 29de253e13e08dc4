package ir.sanjeh.guide;

import java.util.Map;
import java.util.Optional;

/**
 * Says that facts of a type are taken from the result of another scheme.
 *
 * @param scheme the name of that scheme
 * @param period the period that the result must be of, if one is asked for
 * @param nodes the node of its tree that gives each field its value, by field name
 */
public record ResultSource(String scheme, Optional<String> period, Map<String, String> nodes) {
  /** Keeps its own copy. */
  public ResultSource {
    nodes = Map.copyOf(nodes);
  }

  /**
   * What is asked for, as messages write it.
   *
   * @return {@code scheme} or {@code scheme/period}
   */
  public String name() {
    return period.map(p -> scheme + "/" + p).orElse(scheme);
  }
}
