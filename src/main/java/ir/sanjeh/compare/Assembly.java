package ir.sanjeh.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what differs in the agencies together with where they stand. For use by one thread. */
final class Assembly {
  private final Map<String, AgencyDifference> differences = new HashMap<>();
  private final Map<String, SubjectState> names = new HashMap<>();
  private final List<AgencyChange> changes = new ArrayList<>();
  private long unchanged;

  /** An agency that is on both sides. */
  void add(SubjectState agency, AgencyDifference difference) {
    names.put(agency.id(), agency);
    differences.put(agency.id(), difference);
  }

  /** An agency that is on one side. */
  void add(SubjectState agency) {
    names.putIfAbsent(agency.id(), agency);
  }

  /** Goes through all agencies, in the order of the ranks after. */
  void place(Map<String, Placing> before, Map<String, Placing> after) {
    after.keySet().forEach(id -> place(id, before, after));
    before.keySet().stream()
        .filter(id -> !after.containsKey(id))
        .forEach(id -> place(id, before, after));
  }

  private void place(String id, Map<String, Placing> before, Map<String, Placing> after) {
    AgencyDifference difference = differences.getOrDefault(id, AgencyDifference.NONE);
    Optional<Placing> then = Optional.ofNullable(before.get(id));
    Optional<Placing> now = Optional.ofNullable(after.get(id));
    if (then.equals(now) && difference.isEmpty()) {
      unchanged++;
      return;
    }
    SubjectState agency = names.get(id);
    changes.add(
        new AgencyChange(
            id,
            agency.name(),
            agency.nameEn(),
            then,
            now,
            difference.indicators(),
            difference.untold(),
            difference.options(),
            difference.cameServices(),
            difference.goneServices(),
            difference.edits()));
  }

  List<AgencyChange> changes() {
    return changes;
  }

  long unchanged() {
    return unchanged;
  }
}
