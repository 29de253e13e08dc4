package ir.sanjeh.document;

import java.util.List;

/**
 * A heading with what stands below it.
 *
 * @param anchor names the section in its document; Latin letters, digits, dots, hyphens and
 *     underscores
 * @param level from 1, the title of the document, to 6
 * @param heading the heading
 * @param blocks what stands below it
 */
public record Section(String anchor, int level, Line heading, List<Block> blocks) {
  /** The deepest level. */
  public static final int DEEPEST = 6;

  /** Keeps its own copy. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
