package ir.sanjeh.check.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * One combination of values.
 *
 * @param indexes for each dimension the index of its value; {@link #NONE} where the part that has
 *     the field is not there
 */
public record Cell(List<Integer> indexes) {
  /** Stands for a field of a part that is not there. */
  public static final int NONE = -1;

  /** Keeps its own copy. */
  public Cell {
    indexes = List.copyOf(indexes);
  }

  /**
   * The index of a dimension's value.
   *
   * @param dimension the number of the dimension
   * @return the index, or {@link #NONE}
   */
  public int get(int dimension) {
    return indexes.get(dimension);
  }

  /**
   * The same combination but for one value.
   *
   * @param dimension the number of the dimension
   * @param index the index of its new value
   * @return a new cell
   */
  public Cell with(int dimension, int index) {
    List<Integer> changed = new ArrayList<>(indexes);
    changed.set(dimension, index);
    return new Cell(changed);
  }
}
