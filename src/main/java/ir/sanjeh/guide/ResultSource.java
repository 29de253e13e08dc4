package ir.sanjeh.guide;

import java.util.Map;

/**
 * Says that facts of a type are taken from the result of another scheme.
 *
 * @param scheme the name of that scheme
 * @param nodes the node of its tree that gives each field its value, by field name
 */
public record ResultSource(String scheme, Map<String, String> nodes) {
  /** Keeps its own copy. */
  public ResultSource {
    nodes = Map.copyOf(nodes);
  }
}
