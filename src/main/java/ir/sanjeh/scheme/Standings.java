package ir.sanjeh.scheme;

import java.util.List;

/**
 * How agencies are put in order.
 *
 * @param byRounded whether rank and band follow the score as the ranking prints it, rather than the
 *     exact one
 * @param ties what equal scores get
 * @param tieBreak node ids whose higher score goes first, in turn; {@code id} stands for the
 *     agency's id in ascending order; empty unless {@link Ties#BREAK}
 */
public record Standings(boolean byRounded, Ties ties, List<String> tieBreak) {
  /** Keeps its own copy. */
  public Standings {
    tieBreak = List.copyOf(tieBreak);
  }

  /** What agencies with equal scores get. */
  public enum Ties {
    /** 1-2-2-4: the same rank, and as many ranks are passed over. */
    SKIP,
    /** 1-2-2-3: the same rank, and no rank is passed over. */
    DENSE,
    /** 1-2-3-4: a stated order decides. */
    BREAK
  }
}
