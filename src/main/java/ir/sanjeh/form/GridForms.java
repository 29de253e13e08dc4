package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Map<Integer, Slot> slots = new TreeMap<>();
  private int fieldColumn;

  /** An object while it is put together. */
  private static final class Draft {
    private final Place place;
    private final Map<String, Object> members = new LinkedHashMap<>();

    Draft(Place place) {
      this.place = place;
    }

    Draft group(String id, Place at) {
      return (Draft) members.computeIfAbsent(id, key -> new Draft(at));
    }

    @SuppressWarnings("unchecked")
    Draft line(String id, int number, Place at) {
      return ((TreeMap<Integer, Draft>)
              members.computeIfAbsent(id, key -> new TreeMap<Integer, Draft>()))
          .computeIfAbsent(number, key -> new Draft(at));
    }

    void tick(String id, String code, boolean ticked, Place at) {
      Boxes boxes = (Boxes) members.computeIfAbsent(id, key -> new Boxes(at));
      if (ticked) {
        boxes.ticked.add(new Value.Text(code, at));
      }
    }

    Value.Mapping end() {
      Map<String, Value> entries = new LinkedHashMap<>();
      Map<String, Place> keys = new HashMap<>();
      members.forEach(
          (id, member) -> {
            Value value = value(member);
            entries.put(id, value);
            keys.put(id, value.place());
          });
      return new Value.Mapping(entries, keys, place);
    }

    private Value value(Object member) {
      if (member instanceof Draft draft) {
        return draft.end();
      }
      if (member instanceof Boxes boxes) {
        return boxes.ticked.isEmpty()
            ? new Value.Nothing(boxes.first)
            : new Value.Sequence(boxes.ticked, boxes.ticked.get(0).place());
      }
      if (member instanceof TreeMap<?, ?> lines) {
        List<Value> items = new ArrayList<>();
        lines.values().forEach(line -> items.add(((Draft) line).end()));
        return new Value.Sequence(items, items.get(0).place());
      }
      return (Value) member;
    }
  }

  /** The boxes of a field. */
  private static final class Boxes {
    private final Place first;
    private final List<Value> ticked = new ArrayList<>();

    Boxes(Place first) {
      this.first = first;
    }
  }

  private GridForms(Form form, Grid grid, Problems problems) {
    this.form = form;
    this.grid = grid;
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
   * @param problems where its faults are added
   * @return an object for each column that has any answer, in the order of the columns
   */
  static List<Value.Mapping> of(Form form, Grid grid, Problems problems) {
    return new GridForms(form, grid, problems).forms();
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
    Draft draft = new Draft(grid.place(grid.rows().get(0).line(), column));
    for (Grid.Row row : grid.rows()) {
      Slot slot = slots.get(row.line());
      if (slot != null) {
        put(draft, slot, grid.place(row.line(), column), row.cells().get(column));
      }
    }
    return draft.end();
  }

  private void put(Draft form, Slot slot, Place place, String text) {
    boolean inLine = slot.steps().stream().anyMatch(step -> step.line() > 0);
    if (text == null && inLine) {
      return;
    }
    Draft draft = form;
    for (Slot.Step step : slot.steps().subList(0, slot.steps().size() - 1)) {
      draft =
          step.line() > 0
              ? draft.line(step.id(), step.line(), place)
              : draft.group(step.id(), place);
    }
    String id = slot.field().id();
    if (slot.code().isPresent()) {
      box(draft, slot, place, text);
    } else if (text == null && slot.field().kind() == FormKind.ANY_OF) {
      draft.members.computeIfAbsent(id, key -> new Boxes(place));
    } else if (text == null) {
      draft.members.putIfAbsent(id, new Value.Nothing(place));
    } else if (slot.field().kind() == FormKind.ANY_OF) {
      List<Value> codes = new ArrayList<>();
      for (String code : text.split("[|\n]")) {
        if (!code.isBlank()) {
          codes.add(new Value.Text(code.strip(), place));
        }
      }
      putOnce(draft, slot, new Value.Sequence(codes, place));
    } else {
      putOnce(draft, slot, new Value.Text(text, place));
    }
  }

  private void box(Draft draft, Slot slot, Place place, String text) {
    Optional<Boolean> mark = text == null ? Optional.of(false) : Marks.read(text);
    String id = slot.field().id();
    if (mark.isEmpty()) {
      problems.add(
          "table.mark",
          place,
          grid.medium().cell(place)
              + "box \""
              + slot.field().choices().get(slot.code().orElseThrow()).fa()
              + " / "
              + slot.field().choices().get(slot.code().orElseThrow()).en()
              + "\" of \""
              + path(slot)
              + "\": \""
              + Excerpt.of(text)
              + "\" is no mark",
          "Write "
              + Marks.TICKED
              + ", x or "
              + Marks.YES
              + " into a box that is ticked; leave the others empty.");
    } else if (draft.members.get(id) instanceof Value) {
      if (mark.get()) {
        answeredTwice(slot, place);
      }
    } else {
      draft.tick(id, slot.code().orElseThrow(), mark.get(), place);
    }
  }

  private void putOnce(Draft draft, Slot slot, Value value) {
    Object before = draft.members.get(slot.field().id());
    if (before instanceof Boxes boxes && !boxes.ticked.isEmpty()) {
      answeredTwice(slot, value.place());
    } else {
      draft.members.put(slot.field().id(), value);
    }
  }

  private void answeredTwice(Slot slot, Place place) {
    problems.add(
        "table.twice",
        place,
        grid.medium().cell(place) + "\"" + path(slot) + "\" is answered in boxes and in one cell",
        "Keep one of the two.");
  }

  private static String path(Slot slot) {
    StringBuilder path = new StringBuilder();
    for (Slot.Step step : slot.steps()) {
      path.append(path.length() == 0 ? "" : ".").append(step.id());
      if (step.line() > 0) {
        path.append('[').append(step.line()).append(']');
      }
    }
    return path.toString();
  }
}
