package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the groups: the group, and the agency's rank in it, of how many, and the group's
 * mean. An agency of several groups has the entries one after the other, with a bar between them.
 */
final class CsvGroups {
  private static final String BETWEEN = " | ";

  private final List<String> groupings;

  /**
   * For a result.
   *
   * @param head what stands before its agencies
   */
  CsvGroups(Result.Head head) {
    this.groupings = head.groups() == null ? List.of() : List.copyOf(head.groups().keySet());
  }

  /** The titles of the columns. */
  List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (String id : groupings) {
      titles.addAll(List.of(id, id + " score", id + " rank", id + " of", id + " mean"));
    }
    return titles;
  }

  /** The cells of an agency. */
  List<String> cells(Result.Agency agency) {
    List<String> cells = new ArrayList<>();
    for (String id : groupings) {
      List<Membership> groups =
          agency.groups() == null ? List.of() : agency.groups().getOrDefault(id, List.of());
      cells.add(CsvCells.text(joined(groups, Membership::value)));
      cells.add(
          joined(groups, m -> CsvCells.number(m.score() == null ? agency.score() : m.score())));
      cells.add(joined(groups, m -> Objects.toString(m.rank(), "")));
      cells.add(joined(groups, m -> String.valueOf(m.of())));
      cells.add(joined(groups, m -> CsvCells.number(m.mean())));
    }
    return cells;
  }

  private static String joined(List<Membership> groups, Function<Membership, String> cell) {
    return groups.isEmpty()
        ? null
        : groups.stream()
            .map(cell)
            .map(text -> text == null ? "" : text)
            .collect(Collectors.joining(BETWEEN));
  }
}
