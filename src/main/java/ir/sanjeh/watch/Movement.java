package ir.sanjeh.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How agencies moved from one state to another.
 *
 * @param up those with a higher total, the greatest gain first
 * @param down those with a lower total, the greatest loss first
 * @param same how many have the same total
 * @param ranks how many have another rank
 * @param bands how many are in another band
 * @param came those that were not there before, or had no total
 * @param went those that are no longer there, or have no total any more
 */
record Movement(
    List<Move> up,
    List<Move> down,
    int same,
    int ranks,
    int bands,
    List<Placed> came,
    List<Placed> went) {

  /** An agency before and after. */
  record Move(Placed before, Placed after) {
    BigFraction change() {
      return after.exact().orElseThrow().subtract(before.exact().orElseThrow());
    }
  }

  static Movement between(RoundState before, RoundState after) {
    List<Move> up = new ArrayList<>();
    List<Move> down = new ArrayList<>();
    List<Placed> came = new ArrayList<>();
    List<Placed> went = new ArrayList<>();
    int same = 0;
    int ranks = 0;
    int bands = 0;
    for (Placed now : after.agencies().values()) {
      Placed then = before.agencies().get(now.id());
      boolean thereBefore = then != null && then.exact().isPresent();
      if (now.exact().isEmpty() || !thereBefore) {
        if (now.exact().isPresent()) {
          came.add(now);
        } else if (thereBefore) {
          went.add(then);
        }
        continue;
      }
      Move move = new Move(then, now);
      int direction = move.change().signum();
      if (direction == 0) {
        same++;
      } else {
        (direction > 0 ? up : down).add(move);
      }
      ranks += differ(then.rank(), now.rank());
      bands += differ(then.band(), now.band());
    }
    before.agencies().values().stream()
        .filter(then -> then.exact().isPresent() && !after.agencies().containsKey(then.id()))
        .forEach(went::add);
    up.sort(Comparator.comparing(Move::change).reversed());
    down.sort(Comparator.comparing(Move::change));
    return new Movement(
        List.copyOf(up),
        List.copyOf(down),
        same,
        ranks,
        bands,
        List.copyOf(came),
        List.copyOf(went));
  }

  private static int differ(Optional<?> before, Optional<?> after) {
    return before.equals(after) ? 0 : 1;
  }

  /** Whether nothing moved at all. */
  boolean isEmpty() {
    return up.isEmpty()
        && down.isEmpty()
        && ranks == 0
        && bands == 0
        && came.isEmpty()
        && went.isEmpty();
  }
}
