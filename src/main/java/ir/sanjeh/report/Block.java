package ir.sanjeh.report;

import java.util.ArrayList;
import java.util.List;

/** A part of a section of a page. */
public sealed interface Block {
  /**
   * What the template calls it.
   *
   * @return a word
   */
  String form();

  /**
   * Running text.
   *
   * @param text not null
   * @param style a class of the style sheet, or null
   */
  record Paragraph(String text, String style) implements Block {
    @Override
    public String form() {
      return "paragraph";
    }
  }

  /**
   * Figures side by side.
   *
   * @param cards not empty
   */
  record Cards(List<Card> cards) implements Block {
    /** Keeps its own copy. */
    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public String form() {
      return "cards";
    }
  }

  /**
   * A figure with its name.
   *
   * @param key names it on its page
   * @param label what it is
   * @param value the figure
   * @param note behind it, such as a unit or out of how many; empty without one
   */
  record Card(String key, String label, Cell value, String note) {}

  /**
   * A table.
   *
   * @param id names it on its page
   * @param caption what it shows
   * @param columns not empty
   * @param rows as many cells in each as there are columns
   * @param sortable whether people may sort it
   * @param searchable what the search box above it says, or null without one
   * @param filters the filters above it
   */
  record Table(
      String id,
      String caption,
      List<Column> columns,
      List<Row> rows,
      boolean sortable,
      String searchable,
      List<Filter> filters)
      implements Block {
    /** Keeps its own copies. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      filters = List.copyOf(filters);
    }

    static Table of(String id, String caption, List<Column> columns, List<Row> rows) {
      return new Table(id, caption, columns, rows, false, null, List.of());
    }

    /**
     * The kinds of the columns, as style sheets name them.
     *
     * @return one letter for each column
     */
    public List<String> kinds() {
      return columns.stream().map(Column::letter).toList();
    }

    Table sortable(boolean isSortable) {
      return new Table(id, caption, columns, rows, isSortable, searchable, filters);
    }

    /** Without the columns in which no row has anything. */
    Table compact() {
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        Column.Kind kind = columns.get(i).kind();
        if (kind == Column.Kind.HEAD
            || rows.stream().anyMatch(row -> !row.cells().get(column).text().isEmpty())) {
          kept.add(i);
        }
      }
      return new Table(
          id,
          caption,
          kept.stream().map(columns::get).toList(),
          rows.stream()
              .map(
                  row ->
                      new Row(
                          row.id(),
                          row.style(),
                          row.filters(),
                          kept.stream().map(row.cells()::get).toList()))
              .toList(),
          sortable,
          searchable,
          filters);
    }

    @Override
    public String form() {
      return "table";
    }
  }

  /**
   * A filter above a table.
   *
   * @param key the key of the rows' filters that it asks for
   * @param label what it is
   * @param choices what can be chosen
   */
  record Filter(String key, String label, List<Choice> choices) {
    /** Keeps its own copy. */
    public Filter {
      choices = List.copyOf(choices);
    }
  }

  /**
   * What can be chosen.
   *
   * @param value as rows have it
   * @param label as people read it
   */
  record Choice(String value, String label) {}

  /**
   * A list.
   *
   * @param style a class of the style sheet, or null
   * @param items not empty
   */
  record Items(String style, List<Item> items) implements Block {
    /** Keeps its own copy. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String form() {
      return "items";
    }
  }

  /**
   * A member of a list.
   *
   * @param lead stands out before it; empty without one
   * @param text what it says
   * @param href where a link leads, or null
   */
  record Item(String lead, String text, String href) {}

  /**
   * A chart.
   *
   * @param id names it on its page
   * @param title what it shows
   * @param description what people see in it who do not see it
   * @param width of its own scale
   * @param height of its own scale
   * @param marks from the back to the front
   */
  record Chart(String id, String title, String description, int width, int height, List<Mark> marks)
      implements Block {
    /** Keeps its own copy. */
    public Chart {
      marks = List.copyOf(marks);
    }

    @Override
    public String form() {
      return "chart";
    }
  }

  /**
   * What is opened on demand.
   *
   * @param id names it on its page, or null
   * @param summary what is always seen
   * @param blocks what is opened
   */
  record Details(String id, String summary, List<Block> blocks) implements Block {
    /** Keeps its own copy. */
    public Details {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String form() {
      return "details";
    }
  }
}
