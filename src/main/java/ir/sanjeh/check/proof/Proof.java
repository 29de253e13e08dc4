package ir.sanjeh.check.proof;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was tried with the rules of one node, and what came of it. */
public final class Proof {
  private final Node node;
  private final List<OptionRule> rules;
  private final Reads reads;
  private final List<Dimension> dimensions;
  private final List<Experiment> cells;
  private final List<Experiment> crowds;
  private final Map<Cell, Experiment> byCell;
  private final BigInteger combinations;
  private final boolean complete;

  Proof(
      Node node,
      List<OptionRule> rules,
      Reads reads,
      List<Dimension> dimensions,
      List<Experiment> cells,
      List<Experiment> crowds,
      BigInteger combinations,
      boolean complete) {
    this.node = node;
    this.rules = List.copyOf(rules);
    this.reads = reads;
    this.dimensions = List.copyOf(dimensions);
    this.cells = List.copyOf(cells);
    this.crowds = List.copyOf(crowds);
    this.byCell =
        cells.stream().collect(Collectors.toMap(e -> e.cell().orElseThrow(), Function.identity()));
    this.combinations = combinations;
    this.complete = complete;
  }

  /**
   * The node.
   *
   * @return an indicator, or an inner node that rules give awards to directly
   */
  public Node node() {
    return node;
  }

  /**
   * Its rules.
   *
   * @return in the order of the files, at least one
   */
  public List<OptionRule> rules() {
    return rules;
  }

  /**
   * What its rules read, without the condition of its applicability.
   *
   * @return never null
   */
  public Reads reads() {
    return reads;
  }

  /**
   * The fields that were varied.
   *
   * @return in the order in which cells count them
   */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /**
   * The experiments with one member in every list.
   *
   * @return in the order of the combinations
   */
  public List<Experiment> cells() {
    return cells;
  }

  /**
   * All experiments, also those with no member or several in a list.
   *
   * @return a fresh stream
   */
  public Stream<Experiment> experiments() {
    return Stream.concat(cells.stream(), crowds.stream());
  }

  /**
   * The experiment of a combination.
   *
   * @param cell the combination
   * @return empty when it was not tried
   */
  public Optional<Experiment> at(Cell cell) {
    return Optional.ofNullable(byCell.get(cell));
  }

  /**
   * The experiments that differ from a combination in one value only.
   *
   * @param cell the combination
   * @param dimension the dimension that varies
   * @return those that were tried, with known values in their order, the combination itself too
   */
  public List<Experiment> line(Cell cell, int dimension) {
    List<Experiment> line = new ArrayList<>();
    for (int i = 0; i < dimensions.get(dimension).known(); i++) {
      at(cell.with(dimension, i)).ifPresent(line::add);
    }
    return line;
  }

  /**
   * How many combinations there are.
   *
   * @return at least as many as were tried
   */
  public BigInteger combinations() {
    return combinations;
  }

  /**
   * Whether every combination was tried.
   *
   * @return false where there are too many
   */
  public boolean isComplete() {
    return complete;
  }
}
