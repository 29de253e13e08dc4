package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how agencies are put in order. */
final class StandingsReader {
  private static final String TIES = "ties";
  private static final String BREAK_BY = "break-by";
  private static final String AGENCY_ID = "id";

  private final Problems problems;
  private final Set<String> nodes;

  StandingsReader(Problems problems, Set<String> nodes) {
    this.problems = problems;
    this.nodes = nodes;
  }

  Optional<Standings> read(Section scheme) {
    Optional<Section> section =
        scheme.requiredSection("standings", "Add it: standings: { by: exact, ties: 1-2-2-4 }.");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    section.get().onlyKeys(List.of("by", TIES));
    Optional<Boolean> byRounded = section.get().requiredChoice("by", Words.BY);
    Optional<Value> ties =
        section
            .get()
            .required(
                TIES, "Add it: ties: 1-2-2-4 | 1-2-2-3 | { break-by: [ node ids ..., id ] }.");
    if (byRounded.isEmpty() || ties.isEmpty()) {
      return Optional.empty();
    }
    if (ties.get() instanceof Value.Mapping) {
      return Section.of(ties.get(), section.get().nameOf(TIES), problems)
          .map(this::tieBreak)
          .map(order -> new Standings(byRounded.get(), Standings.Ties.BREAK, order));
    }
    return section
        .get()
        .choice(TIES, ties.get(), Words.TIES)
        .map(kind -> new Standings(byRounded.get(), kind, List.of()));
  }

  private List<String> tieBreak(Section ties) {
    ties.onlyKeys(List.of(BREAK_BY));
    ties.required(BREAK_BY, "Add it: { break-by: [ node ids ..., id ] }.");
    Set<String> order = new LinkedHashSet<>();
    String whenEmpty = "Name the nodes whose higher score goes first, or id for the agency's id.";
    for (Value item : ties.list(BREAK_BY, whenEmpty)) {
      ties.id(BREAK_BY, item).ifPresent(id -> add(id, item, order));
    }
    return List.copyOf(order);
  }

  private void add(String id, Value item, Set<String> order) {
    if (!id.equals(AGENCY_ID) && !nodes.contains(id)) {
      problems.add(
          "scheme.break-by",
          item.place(),
          "\"break-by\" names " + Quote.of(id) + ", and the tree has no such node",
          () -> DidYouMean.question(id, nodes) + "Write ids of nodes, or id for the agency's id.");
    } else if (order.contains(AGENCY_ID)) {
      problems.add(
          "scheme.break-by",
          item.place(),
          "\"break-by\" names " + Quote.of(id) + " after id",
          "End with id: no two agencies have the same, so nothing after it counts.");
    } else if (!order.add(id)) {
      problems.add(
          "scheme.break-by",
          item.place(),
          "\"break-by\" names " + Quote.of(id) + " twice",
          "Name each node once.");
    }
  }
}
