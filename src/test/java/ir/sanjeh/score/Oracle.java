package ir.sanjeh.score;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Other ways to the share of the root, for trees in which all nodes are handled alike. */
final class Oracle {
  private Oracle() {}

  /** Redistributed: what does not apply is cut off, as if it had never been in the tree. */
  static BigFraction redistributed(Branch root) {
    return cut(root).orElseThrow().share();
  }

  private record Cut(BigFraction weight, BigFraction share) {}

  private static Optional<Cut> cut(Branch branch) {
    if (branch.isLeaf()) {
      return branch.exempt()
          ? Optional.empty()
          : Optional.of(new Cut(branch.weight().orElseThrow(), branch.share()));
    }
    List<Cut> left = branch.children().stream().flatMap(child -> cut(child).stream()).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    BigFraction weights = sum(left.stream().map(Cut::weight).toList());
    BigFraction earned =
        sum(left.stream().map(child -> child.weight().multiply(child.share())).toList());
    return Optional.of(new Cut(branch.weight().orElse(weights), earned.divide(weights)));
  }

  /** Rescaled: every indicator has its fixed part of the whole; some parts are gone. */
  static BigFraction rescaled(Branch root) {
    Parts parts = new Parts(false);
    parts.add(root, BigFraction.ONE);
    return parts.earned.divide(parts.counting);
  }

  /** In full: every indicator has its fixed part of the whole; some are earned for nothing. */
  static BigFraction full(Branch root) {
    Parts parts = new Parts(true);
    parts.add(root, BigFraction.ONE);
    return parts.earned;
  }

  private static final class Parts {
    private final boolean full;
    private BigFraction counting = BigFraction.ZERO;
    private BigFraction earned = BigFraction.ZERO;

    Parts(boolean full) {
      this.full = full;
    }

    void add(Branch branch, BigFraction part) {
      if (!branch.isLeaf()) {
        BigFraction weights = sum(branch.children().stream().map(Oracle::weight).toList());
        branch.children().forEach(c -> add(c, part.multiply(weight(c)).divide(weights)));
      } else if (full || !branch.exempt()) {
        counting = counting.add(part);
        earned = earned.add(branch.exempt() ? part : part.multiply(branch.share()));
      }
    }
  }

  private static BigFraction weight(Branch branch) {
    return branch
        .weight()
        .orElseGet(() -> sum(branch.children().stream().map(Oracle::weight).toList()));
  }

  private static BigFraction sum(List<BigFraction> terms) {
    return terms.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }
}
