package ir.sanjeh.group;

import java.util.List;

/**
 * The parts that an agency takes in the groups of one grouping.
 *
 * @param without how many subjects of it (itself, or its services) name no group
 * @param parts one for each group that it is in
 */
public record Parts(int without, List<Part> parts) {
  /** Keeps its own copy. */
  public Parts {
    parts = List.copyOf(parts);
  }
}
