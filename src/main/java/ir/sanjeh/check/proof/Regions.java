package ir.sanjeh.check.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Puts combinations with the same fault together, and finds the simplest one to show: a hole in a
 * guide is one finding, however many of the tried values fall into it.
 */
public final class Regions {
  private static final int MOST_LOOKED_AT = 20;
  private static final int MOST_VARIED = 5_000;

  private final Proof proof;
  private final Predicate<Experiment> faulty;

  /**
   * For one fault.
   *
   * @param proof where to look
   * @param faulty whether an experiment has the fault
   */
  public Regions(Proof proof, Predicate<Experiment> faulty) {
    this.proof = proof;
    this.faulty = faulty;
  }

  /**
   * A fault and where it is.
   *
   * @param example the simplest combination
   * @param essence the fields without which the example would not show it, in order
   * @param cells all its combinations
   */
  public record Region(Experiment example, List<Dimension> essence, List<Cell> cells) {}

  /**
   * The regions of the fault.
   *
   * @return in the order of the combinations
   */
  public List<Region> all() {
    Map<Cell, Experiment> left = new LinkedHashMap<>();
    proof.cells().stream().filter(faulty).forEach(e -> left.put(e.cell().orElseThrow(), e));
    List<Region> regions = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Cell> cells = new ArrayList<>();
      Map<Cell, Experiment> members = new LinkedHashMap<>();
      Cell first = left.keySet().iterator().next();
      members.put(first, left.remove(first));
      Deque<Cell> waiting = new ArrayDeque<>(List.of(first));
      while (!waiting.isEmpty()) {
        Cell cell = waiting.pop();
        cells.add(cell);
        for (Cell neighbour : neighbours(cell)) {
          Experiment experiment = left.remove(neighbour);
          if (experiment != null) {
            members.put(neighbour, experiment);
            waiting.add(neighbour);
          }
        }
      }
      regions.add(region(cells, members));
    }
    return regions;
  }

  private List<Cell> neighbours(Cell cell) {
    List<Cell> neighbours = new ArrayList<>();
    for (int d = 0; d < proof.dimensions().size(); d++) {
      Dimension dimension = proof.dimensions().get(d);
      int here = cell.get(d);
      if (here == Cell.NONE || dimension.isPart()) {
        continue;
      }
      for (int i = 0; i < dimension.values().size(); i++) {
        if (i != here && isNear(dimension, i, here)) {
          neighbours.add(cell.with(d, i));
        }
      }
    }
    return neighbours;
  }

  /** Numbers are near their neighbours, other values near one another; missing is near nothing. */
  private static boolean isNear(Dimension dimension, int one, int other) {
    boolean bothKnown = Math.max(one, other) < dimension.known();
    return !dimension.byRules()
        || (bothKnown && (!dimension.ordered() || Math.abs(one - other) == 1));
  }

  private Region region(List<Cell> cells, Map<Cell, Experiment> members) {
    return cells.stream()
        .sorted(Comparator.comparing(this::oddity))
        .limit(MOST_LOOKED_AT)
        .map(cell -> new Region(members.get(cell), essence(cell), cells))
        .min(Comparator.comparing(region -> region.essence().size()))
        .orElseThrow();
  }

  /** A value that the rules name is easier to talk about than one beside it. */
  private int oddity(Cell cell) {
    int oddity = 0;
    for (int d = 0; d < proof.dimensions().size(); d++) {
      Dimension dimension = proof.dimensions().get(d);
      if (cell.get(d) == Cell.NONE) {
        continue;
      }
      Object value = dimension.values().get(cell.get(d));
      if (!dimension.byRules()) {
        oddity += value == null ? 0 : 10;
      } else if (dimension.ordered() && !dimension.landmarks().contains(value)) {
        oddity++;
      }
    }
    return oddity;
  }

  /** Leaves out, one after the other, what may have any known value. */
  private List<Dimension> essence(Cell cell) {
    List<Dimension> essence = new ArrayList<>();
    Set<Integer> free = new TreeSet<>();
    for (int d = proof.dimensions().size() - 1; d >= 0; d--) {
      Dimension dimension = proof.dimensions().get(d);
      if (cell.get(d) == Cell.NONE
          || dimension.isPart()
          || (!dimension.byRules() && dimension.values().get(cell.get(d)) == null)) {
        continue;
      }
      free.add(d);
      if (!holdsWhatever(cell, free)) {
        free.remove(d);
        essence.add(0, dimension);
      }
    }
    return essence;
  }

  private boolean holdsWhatever(Cell cell, Set<Integer> free) {
    long varied = 1;
    for (int d : free) {
      varied = Math.min(varied * proof.dimensions().get(d).known(), MOST_VARIED + 1);
    }
    return varied <= MOST_VARIED && holdsWhatever(cell, List.copyOf(free));
  }

  private boolean holdsWhatever(Cell cell, List<Integer> free) {
    if (free.isEmpty()) {
      return proof.at(cell).filter(faulty).isPresent();
    }
    int dimension = free.get(0);
    for (int i = 0; i < proof.dimensions().get(dimension).known(); i++) {
      if (!holdsWhatever(cell.with(dimension, i), free.subList(1, free.size()))) {
        return false;
      }
    }
    return true;
  }
}
