package ir.sanjeh.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the indicators that another option decides. What the agency decides for all its services at
 * once, before and after, is told once.
 */
final class OptionChanges {
  private final AgencyState before;
  private final AgencyState after;
  private final List<OptionChange> changes = new ArrayList<>();

  private OptionChanges(AgencyState before, AgencyState after) {
    this.before = before;
    this.after = after;
  }

  static List<OptionChange> between(AgencyState before, AgencyState after) {
    OptionChanges found = new OptionChanges(before, after);
    found.own();
    after.services().keySet().stream()
        .filter(before.services()::containsKey)
        .forEach(found::service);
    return List.copyOf(found.changes);
  }

  private void own() {
    boolean noServices = before.services().isEmpty() && after.services().isEmpty();
    for (String node : nodes(before.own(), after.own())) {
      Reached then = before.own().reached().getOrDefault(node, Reached.ABSENT);
      Reached now = after.own().reached().getOrDefault(node, Reached.ABSENT);
      if ((noServices || isOwn(node)) && !then.isSameAs(now)) {
        changes.add(
            new OptionChange(
                Optional.empty(), Optional.empty(), Optional.empty(), node, then, now));
      }
    }
  }

  /** Whether the agency decides it, before and after. */
  private boolean isOwn(String node) {
    return before.own().reached().containsKey(node) && after.own().reached().containsKey(node);
  }

  private void service(String id) {
    SubjectState state = after.services().get(id);
    Set<String> nodes = nodes(before.services().get(id), state);
    nodes.addAll(nodes(before.own(), after.own()));
    for (String node : nodes) {
      Reached then = before.reached(id, node);
      Reached now = after.reached(id, node);
      if (!isOwn(node) && !then.isSameAs(now)) {
        changes.add(
            new OptionChange(Optional.of(id), state.name(), state.nameEn(), node, then, now));
      }
    }
  }

  private static Set<String> nodes(SubjectState before, SubjectState after) {
    Set<String> nodes = new LinkedHashSet<>(after.reached().keySet());
    nodes.addAll(before.reached().keySet());
    return nodes;
  }
}
