package ir.sanjeh.report;

import java.util.List;

/**
 * A section of a page.
 *
 * @param id names it on its page
 * @param title its heading
 * @param blocks what it holds
 */
public record Section(String id, String title, List<Block> blocks) {
  private static final int MOST_BY_HAND = 3;

  /** Keeps its own copy. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /**
   * Whether there is so much to open that all of it should open at once.
   *
   * @return true for more than three parts that are opened on demand
   */
  public boolean isFoldable() {
    return blocks.stream().filter(Block.Details.class::isInstance).count() > MOST_BY_HAND;
  }
}
