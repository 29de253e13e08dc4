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
  /** Keeps its own copy. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
