package ir.sanjeh.document;

import java.util.List;

/** A part of a section that stands on its own. */
public sealed interface Block {
  /** A paragraph. */
  record Paragraph(Line text) implements Block {}

  /** A paragraph that must not be missed. */
  record Notice(Line text) implements Block {}

  /** A list; with boxes to be ticked where it is for doing. */
  record Items(List<Line> items, boolean boxes) implements Block {
    /** Keeps its own copy. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Names with what belongs to them. */
  record Pairs(List<Pair> pairs) implements Block {
    /** Keeps its own copy. */
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** A name with what belongs to it. */
  record Pair(String name, Line value) {}

  /** A table; every row has as many cells as the head. */
  record Table(List<String> head, List<List<Line>> rows) implements Block {
    /** Keeps its own copies. */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Line> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException(row.size() + " cells below " + head.size());
        }
      }
    }
  }
}
