package ir.sanjeh.check.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words which values of a field a region takes up. */
public final class Span {
  private Span() {}

  /**
   * The values.
   *
   * @param dimension the field
   * @param index its number in the cells
   * @param cells the region
   * @return such as {@code from 10 to 19}, or {@code A, B}; empty where the one value says it all
   */
  public static Optional<String> of(Dimension dimension, int index, List<Cell> cells) {
    List<Integer> taken =
        cells.stream()
            .map(c -> c.get(index))
            .filter(i -> i != Cell.NONE && dimension.values().get(i) != null)
            .distinct()
            .sorted()
            .toList();
    boolean exact = !dimension.ordered() || taken.stream().allMatch(i -> isLandmark(dimension, i));
    if (taken.isEmpty() || (taken.size() == 1 && exact)) {
      return Optional.empty();
    }
    if (!dimension.ordered()) {
      return Optional.of(
          taken.stream().map(i -> text(dimension, i)).collect(Collectors.joining(" or ")));
    }
    int low = taken.get(0);
    int high = taken.get(taken.size() - 1);
    String from = "";
    if (isLandmark(dimension, low)) {
      from = "from " + text(dimension, low);
    } else if (low > 0) {
      from = "above " + text(dimension, low - 1);
    }
    String to = "";
    if (isLandmark(dimension, high)) {
      to = "to " + text(dimension, high);
    } else if (high < dimension.known() - 1) {
      to = "below " + text(dimension, high + 1);
    }
    String between = to.startsWith("to") ? " " : from.startsWith("from") ? " to " : " and ";
    String joined = from + (from.isEmpty() || to.isEmpty() ? "" : between) + to;
    return Optional.of(joined.isEmpty() ? "every value" : joined);
  }

  private static boolean isLandmark(Dimension dimension, int index) {
    return dimension.landmarks().contains(dimension.values().get(index));
  }

  private static String text(Dimension dimension, int index) {
    return Described.value(dimension.values().get(index));
  }
}
