package ir.sanjeh.evidence;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is taken from a trial instead of the declared reading.
 *
 * @param nodes the nodes whose awards are taken
 * @param conditions the conditions of the scheme that are taken
 */
record Turned(Set<String> nodes, Set<String> conditions) {
  /** Nothing yet. */
  static Turned nothing() {
    return new Turned(new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
