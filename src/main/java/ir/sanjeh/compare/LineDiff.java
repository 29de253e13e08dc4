package ir.sanjeh.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the lines that differ between two texts, by a longest common subsequence of lines. Where
 * lines were replaced by as many or fewer or more others, they are laid beside each other in turn.
 */
final class LineDiff {
  /** Above that, what lies between the equal ends is taken as replaced as a whole. */
  private static final long MOST_CELLS = 20_000_000;

  private final String file;
  private final List<String> before;
  private final List<String> after;
  private final List<LineChange> changes = new ArrayList<>();
  private final Deque<Integer> out = new ArrayDeque<>();
  private final Deque<Integer> in = new ArrayDeque<>();

  private LineDiff(String file, List<String> before, List<String> after) {
    this.file = file;
    this.before = before;
    this.after = after;
  }

  /** The lines that differ, in the order of the file. */
  static List<LineChange> of(String file, List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(file, before, after);
    diff.run();
    return diff.changes;
  }

  private void run() {
    int start = 0;
    int endBefore = before.size();
    int endAfter = after.size();
    while (start < endBefore && start < endAfter && before.get(start).equals(after.get(start))) {
      start++;
    }
    while (endBefore > start
        && endAfter > start
        && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
      endBefore--;
      endAfter--;
    }
    long cells = (long) (endBefore - start + 1) * (endAfter - start + 1);
    if (cells > MOST_CELLS) {
      for (int i = start; i < endBefore; i++) {
        out.add(i);
      }
      for (int j = start; j < endAfter; j++) {
        in.add(j);
      }
    } else {
      walk(start, endBefore, endAfter);
    }
    flush();
  }

  private void walk(int start, int endBefore, int endAfter) {
    int rows = endBefore - start;
    int columns = endAfter - start;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            isSame(start + i, start + j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && isSame(start + i, start + j)) {
        flush();
        i++;
        j++;
      } else if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
        out.add(start + i++);
      } else {
        in.add(start + j++);
      }
    }
  }

  private boolean isSame(int i, int j) {
    return before.get(i).equals(after.get(j));
  }

  private void flush() {
    while (!out.isEmpty() || !in.isEmpty()) {
      Integer i = out.poll();
      Integer j = in.poll();
      changes.add(
          new LineChange(
              file,
              i == null ? OptionalInt.empty() : OptionalInt.of(i + 1),
              j == null ? OptionalInt.empty() : OptionalInt.of(j + 1),
              Optional.ofNullable(i).map(before::get),
              Optional.ofNullable(j).map(after::get)));
    }
  }
}
