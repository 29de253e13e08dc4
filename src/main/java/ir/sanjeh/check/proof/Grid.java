package ir.sanjeh.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All combinations of the values of some dimensions. */
final class Grid {
  private final List<Dimension> dimensions;

  /** For each dimension that of the part which has the field; -1 where that is always there. */
  private final int[] parts;

  /**
   * Over dimensions.
   *
   * @param dimensions those of parts before those of their fields
   */
  Grid(List<Dimension> dimensions) {
    this.dimensions = dimensions;
    this.parts = new int[dimensions.size()];
    Arrays.fill(parts, -1);
    for (int i = 0; i < parts.length; i++) {
      for (int j = 0; j < i && !dimensions.get(i).isPart(); j++) {
        Dimension part = dimensions.get(j);
        if (part.isPart() && part.key().type().equals(dimensions.get(i).key().type())) {
          parts[i] = j;
        }
      }
    }
  }

  /** How many combinations there are, a field of a part that is not there counting once. */
  BigInteger size() {
    BigInteger size = BigInteger.ONE;
    for (int i = 0; i < parts.length; i++) {
      Dimension dimension = dimensions.get(i);
      if (dimension.isPart()) {
        size = size.multiply(fields(i).add(BigInteger.ONE));
      } else if (parts[i] < 0) {
        size = size.multiply(BigInteger.valueOf(dimension.values().size()));
      }
    }
    return size;
  }

  private BigInteger fields(int part) {
    BigInteger size = BigInteger.ONE;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == part) {
        size = size.multiply(BigInteger.valueOf(dimensions.get(i).values().size()));
      }
    }
    return size;
  }

  /** Hands out every combination. */
  void forEach(Consumer<Cell> consumer) {
    forEach(allValues(), consumer);
  }

  /** Hands out the combinations of some values of each dimension. */
  void forEach(List<List<Integer>> values, Consumer<Cell> consumer) {
    forEach(0, new Integer[parts.length], values, consumer);
  }

  /** For every dimension the indexes of all its values. */
  List<List<Integer>> allValues() {
    List<List<Integer>> values = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      List<Integer> indexes = new ArrayList<>();
      for (int i = 0; i < dimension.values().size(); i++) {
        indexes.add(i);
      }
      values.add(indexes);
    }
    return values;
  }

  private void forEach(
      int at, Integer[] indexes, List<List<Integer>> values, Consumer<Cell> consumer) {
    if (at == parts.length) {
      consumer.accept(new Cell(List.of(indexes)));
    } else if (isGone(at, indexes)) {
      indexes[at] = Cell.NONE;
      forEach(at + 1, indexes, values, consumer);
    } else {
      for (int index : values.get(at)) {
        indexes[at] = index;
        forEach(at + 1, indexes, values, consumer);
      }
    }
  }

  private boolean isGone(int at, Integer[] indexes) {
    return parts[at] >= 0
        && Boolean.FALSE.equals(dimensions.get(parts[at]).values().get(indexes[parts[at]]));
  }
}
