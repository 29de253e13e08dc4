package ir.sanjeh.check.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** Chooses the members of a list that rules look at as a whole. */
final class Crowds {
  /** Of so many kinds of members, each is put beside each. */
  private static final int MOST_PAIRED = 24;

  /** Of so few, also two alike are put beside a third. */
  private static final int MOST_TRIPLED = 6;

  private static final int LARGEST = 200;

  private Crowds() {}

  /**
   * No member, two or three members, and as many alike as limits on their count need.
   *
   * @param members the kinds of members
   * @param counts how many members a limit sets apart
   */
  static List<List<Cell>> of(List<Cell> members, SortedSet<Integer> counts) {
    List<List<Cell>> groups = new ArrayList<>();
    groups.add(List.of());
    int reach = members.size() <= MOST_PAIRED ? members.size() : 2;
    for (int i = 0; i < members.size(); i++) {
      for (int j = i; j < Math.min(members.size(), i + reach); j++) {
        groups.add(List.of(members.get(i), members.get(j)));
        if (i != j && members.size() <= MOST_TRIPLED) {
          groups.add(List.of(members.get(i), members.get(i), members.get(j)));
          groups.add(List.of(members.get(i), members.get(j), members.get(j)));
        }
      }
    }
    for (int count : counts) {
      if (count > 2 && count <= LARGEST) {
        members.forEach(member -> groups.add(Collections.nCopies(count, member)));
      }
    }
    return groups;
  }
}
