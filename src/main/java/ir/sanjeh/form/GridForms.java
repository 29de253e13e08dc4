package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a table (a row for each field, a column for each service) into the objects that a record
 * would have.
 */
final class GridForms {
  private final Form form;
  private final Grid grid;
  private final Problems problems;
  private final Set<Place> told;
  private final Map<Integer, Slot> slots = new TreeMap<>();
  private int fieldColumn;

  private GridForms(Form form, Grid grid, Set<Place> told, Problems problems) {
    this.form = form;
    this.grid = grid;
    this.told = told;
    this.problems = problems;
  }

  /** Whether a table has the header of a template. */
  static boolean isTemplate(Grid grid) {
    return !grid.rows().isEmpty() && fieldColumn(grid) > 0;
  }

  private static int fieldColumn(Grid grid) {
    for (Map.Entry<Integer, String> cell : grid.rows().get(0).cells().entrySet()) {
      if (cell.getValue().toLowerCase(Locale.ROOT).equals(TableLayout.FIELD)) {
        return cell.getKey();
      }
    }
    return 0;
  }

  /**
   * Reads the services of a table.
   *
   * @param form what it is a template of
   * @param grid for which {@link #isTemplate} holds
   * @param told takes the places of faulty answers
   * @param problems where its faults are added
   * @return an object for each column that has any answer, in the order of the columns
   */
  static List<Value.Mapping> of(Form form, Grid grid, Set<Place> told, Problems problems) {
    for (Problem problem : grid.problems()) {
      problems.add(problem.id(), problem.place(), problem.message(), problem.remedy());
      told.add(problem.place());
    }
    return new GridForms(form, grid, told, problems).forms();
  }

  private List<Value.Mapping> forms() {
    fieldColumn = fieldColumn(grid);
    Set<Integer> services = readRows();
    if (services.isEmpty()) {
      problems.add(
          "table.empty",
          Place.of(grid.file()),
          "no service is filled in",
          "Write the answers into the columns right after those of the template, one column for"
              + " each service.");
    }
    return services.stream().map(this::form).toList();
  }

  /** Finds out what each row is about, and which columns have answers. */
  private Set<Integer> readRows() {
    Set<Integer> captions = captions();
    Set<Integer> services = new TreeSet<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Grid.Row row : grid.rows().subList(1, grid.rows().size())) {
      String path = row.cells().get(fieldColumn);
      Set<Integer> answered = new TreeSet<>(row.cells().keySet());
      answered.removeAll(captions);
      if (path == null) {
        answered.forEach(column -> strayAnswer(row, column));
        continue;
      }
      services.addAll(answered);
      Place place = grid.place(row.line(), fieldColumn);
      Optional<Slot> slot = Slot.parse(path, form, place, problems);
      Integer first = slot.isPresent() ? lines.putIfAbsent(key(slot.get()), row.line()) : null;
      if (first != null) {
        problems.add(
            "table.twice",
            place,
            "the field \"" + Excerpt.of(path) + "\" stands twice, first in row " + first,
            "Keep one of the two rows.");
      } else {
        slot.ifPresent(s -> slots.put(row.line(), s));
      }
    }
    return services;
  }

  private static String key(Slot slot) {
    return slot.steps() + slot.code().orElse("");
  }

  /** The columns that the template fills in itself. */
  private Set<Integer> captions() {
    Set<Integer> captions = new TreeSet<>();
    grid.rows()
        .get(0)
        .cells()
        .forEach(
            (column, caption) -> {
              if (column == fieldColumn || TableLayout.CAPTIONS.contains(caption)) {
                captions.add(column);
              }
            });
    return captions;
  }

  private void strayAnswer(Grid.Row row, int column) {
    Place place = grid.place(row.line(), column);
    problems.add(
        "table.stray",
        place,
        grid.medium().cell(place)
            + "\""
            + Excerpt.of(row.cells().get(column))
            + "\" stands in a row that is about no field",
        "Write it into the row of a field, or remove it.");
  }

  private Value.Mapping form(int column) {
    RecordDraft draft = new RecordDraft(grid.place(grid.rows().get(0).line(), column));
    for (Grid.Row row : grid.rows()) {
      Slot slot = slots.get(row.line());
      String text = row.cells().get(column);
      // A blank line of a list is no line.
      if (slot != null && (text != null || !slot.isInList())) {
        Place place = grid.place(row.line(), column);
        put(draft.around(slot, place), slot, place, text);
      }
    }
    return draft.end();
  }

  private void put(RecordDraft draft, Slot slot, Place place, String text) {
    String id = slot.field().id();
    if (text == null) {
      draft.blank(slot.field(), place);
    } else if (slot.code().isPresent()) {
      box(draft, slot, place, text);
    } else if (draft.hasTicks(id)) {
      answeredTwice(slot, place);
    } else if (slot.field().kind() == FormKind.ANY_OF) {
      draft.put(id, new Value.Sequence(codes(text, place), place));
    } else {
      draft.put(id, new Value.Text(text, place));
    }
  }

  private static List<Value> codes(String text, Place place) {
    List<Value> codes = new ArrayList<>();
    for (String code : text.split("[|\n]", -1)) {
      if (!code.isBlank()) {
        codes.add(new Value.Text(code.strip(), place));
      }
    }
    return codes;
  }

  private void box(RecordDraft draft, Slot slot, Place place, String text) {
    String id = slot.field().id();
    String code = slot.code().orElseThrow();
    Optional<Boolean> mark = Marks.read(text);
    if (mark.isEmpty()) {
      told.add(place);
      draft.fault(id, place);
      noMark(slot, code, place, text);
    } else if (mark.get() && draft.hasSingle(id)) {
      answeredTwice(slot, place);
    } else if (mark.get()) {
      draft.tick(id, code, place);
    } else {
      draft.blank(slot.field(), place);
    }
  }

  private void noMark(Slot slot, String code, Place place, String text) {
    Title title = slot.field().choices().get(code);
    problems.add(
        "table.mark",
        place,
        grid.medium().cell(place)
            + "box \""
            + title.fa()
            + " / "
            + title.en()
            + "\" of \""
            + slot.path()
            + "\": \""
            + Excerpt.of(text)
            + "\" is no mark",
        "Write "
            + Marks.TICKED
            + ", x or "
            + Marks.YES
            + " into a box that is ticked; leave the others empty.");
  }

  private void answeredTwice(Slot slot, Place place) {
    problems.add(
        "table.twice",
        place,
        grid.medium().cell(place) + "\"" + slot.path() + "\" is answered in boxes and in one cell",
        "Keep one of the two.");
  }
}
