package ir.sanjeh.facts;

import ir.sanjeh.facts.CsvScanner.Row;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Plural;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a table are: {@code field} for a value, {@code field@method} and the like for
 * its evidence, {@code portal.field} for a part of which each agency has one, and {@code agency}
 * for the owner of a row. Turns rows into the objects that a JSON file would have.
 */
final class CsvColumns {
  /** Stands between a field and a piece of its evidence. */
  static final String EVIDENCE = "@";

  /** The column that names the agency to which a row belongs. */
  static final String OWNER = "agency";

  /** Stands between the values of a tick list; alone it is the empty list. */
  private static final String TICK = "|";

  private static final Map<String, Boolean> TRUTHS =
      Map.of("true", true, "yes", true, "بله", true, "false", false, "no", false, "خیر", false);

  private final String file;
  private final int width;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, List<Cells>> cells = new HashMap<>();
  private final Problems problems;
  private int owner = -1;
  private boolean usable = true;

  /**
   * Where the value of a field and its evidence stand in a row.
   *
   * @param field the field
   * @param value the column of the value, or -1
   * @param evidence the columns of the evidence by its keys
   */
  private record Cells(Field field, int value, Map<String, Integer> evidence) {}

  /**
   * Reads a header line.
   *
   * @param file the table's name for messages
   * @param header its first row
   * @param types what a row is about: a type of which a table has one row each, and with the agency
   *     the types of which it has one part each
   * @param hints for unknown columns
   * @param problems where unknown, missing and repeated columns are added
   */
  CsvColumns(String file, Row header, List<DeclaredType> types, Hints hints, Problems problems) {
    this.file = file;
    this.width = header.cells().size();
    this.problems = problems;
    Place place = Place.of(file, header.line());
    Map<String, String> known = known(types);
    for (int i = 0; i < width; i++) {
      column(header.cells().get(i).strip(), i, place, known, hints);
    }
    owner = places.getOrDefault(OWNER, -1);
    for (DeclaredType type : types) {
      bind(type, place);
    }
    if (known.containsKey(OWNER) && owner < 0) {
      missing(OWNER, "Name in it the agency to which each row belongs, by its id.", place);
    }
  }

  /** Whether rows can be read at all: no column that they need is missing. */
  boolean usable() {
    return usable;
  }

  /**
   * Whether a row has as many cells as there are columns; otherwise it is a problem, for nobody can
   * tell which cell is which.
   */
  boolean fits(Row row) {
    if (row.cells().size() == width) {
      return true;
    }
    problems.add(
        "csv.row",
        Place.of(file, row.line()),
        "the row has "
            + Plural.of(row.cells().size(), "cell")
            + ", the header line "
            + Plural.of(width, "column"),
        "Put a text with a separator in it in double quotes; leave a cell empty where nothing is"
            + " known.");
    return false;
  }

  /**
   * The agency to which a row belongs.
   *
   * @return empty when its cell is, which is then a problem
   */
  Optional<String> owner(Row row) {
    String id = row.cells().get(owner);
    if (id.isEmpty()) {
      problems.add(
          "facts.no-agency",
          Place.of(file, row.line()),
          "the column \"" + OWNER + "\" is empty",
          "Write the id of the agency to which the row belongs.");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /**
   * A row as the object that a JSON file would have.
   *
   * @param type the part of the row that is asked for
   * @param row a row that {@link #fits}
   * @return empty when no cell of the type has anything in it
   */
  Optional<Value.Mapping> object(DeclaredType type, Row row) {
    Place place = Place.of(file, row.line());
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Cells field : cells.get(type.name())) {
      Value value = field.value() < 0 ? new Value.Nothing(place) : value(field, row, place);
      Map<String, Value> evidence = new LinkedHashMap<>();
      field
          .evidence()
          .forEach(
              (key, column) -> {
                if (!row.cells().get(column).isEmpty()) {
                  evidence.put(key, new Value.Text(row.cells().get(column), place));
                }
              });
      if (!evidence.isEmpty()) {
        entries.put(
            field.field().name(),
            object(Map.of("value", value, "evidence", object(evidence, place)), place));
      } else if (!(value instanceof Value.Nothing)) {
        entries.put(field.field().name(), value);
      }
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(object(entries, place));
  }

  private static Value.Mapping object(Map<String, Value> entries, Place place) {
    Map<String, Place> keys = new HashMap<>();
    entries.keySet().forEach(key -> keys.put(key, place));
    return new Value.Mapping(entries, keys, place);
  }

  private static Value value(Cells field, Row row, Place place) {
    String cell = row.cells().get(field.value());
    if (cell.isEmpty()) {
      return new Value.Nothing(place);
    }
    return switch (field.field().kind()) {
      case TRUTH -> {
        Boolean truth = TRUTHS.get(cell.toLowerCase(Locale.ROOT));
        yield truth == null ? new Value.Text(cell, place) : new Value.Truth(truth, place);
      }
      case CHOICES -> new Value.Sequence(ticks(cell, place), place);
      case TEXT, WHOLE, DECIMAL, CHOICE -> new Value.Text(cell, place);
    };
  }

  private static List<Value> ticks(String cell, Place place) {
    if (cell.strip().equals(TICK)) {
      return List.of();
    }
    return Arrays.stream(cell.split("\\|", -1))
        .<Value>map(tick -> new Value.Text(tick.strip(), place))
        .toList();
  }

  /** The columns that a table may have; of those with values, the field's name. */
  private static Map<String, String> known(List<DeclaredType> types) {
    Map<String, String> known = new LinkedHashMap<>();
    for (DeclaredType type : types) {
      if (type.nesting() == Nesting.MANY) {
        known.put(OWNER, OWNER);
      }
      for (String field : type.fields().keySet()) {
        known.put(name(type, field), field);
      }
    }
    return known;
  }

  private static String name(DeclaredType type, String field) {
    return type.nesting() == Nesting.ONE ? Medium.CSV.partField(type.key(), field) : field;
  }

  private void column(String name, int index, Place place, Map<String, String> known, Hints hints) {
    int at = name.indexOf(EVIDENCE);
    String field = at < 0 ? name : name.substring(0, at);
    String key = at < 0 ? "" : name.substring(at + 1);
    if (name.isEmpty()) {
      header(place, "column " + (index + 1) + " has no name", "Name or remove it.");
    } else if (!known.containsKey(field)
        || (at >= 0 && (field.equals(OWNER) || known.get(field).equals(Dictionary.ID)))) {
      header(
          place,
          "there is no column \"" + Excerpt.of(name) + "\"",
          hints.instead(field, known.keySet(), "columns"));
    } else if (at >= 0 && !EvidenceBinder.KEYS.contains(key)) {
      header(
          place,
          "column \"" + Excerpt.of(name) + "\": there is no such evidence",
          hints.instead(key, EvidenceBinder.KEYS, "pieces of evidence"));
    } else if (places.putIfAbsent(name, index) != null) {
      header(place, "the column \"" + Excerpt.of(name) + "\" stands twice", "Keep one of the two.");
    }
  }

  private void bind(DeclaredType type, Place place) {
    List<Cells> bound = new ArrayList<>();
    for (Field field : type.fields().values()) {
      String name = name(type, field.name());
      Map<String, Integer> evidence = new LinkedHashMap<>();
      for (String key : EvidenceBinder.KEYS) {
        Integer column = places.get(name + EVIDENCE + key);
        if (column != null) {
          evidence.put(key, column);
        }
      }
      int value = places.getOrDefault(name, -1);
      if (value >= 0 || !evidence.isEmpty()) {
        bound.add(new Cells(field, value, evidence));
      }
    }
    for (Field field : type.fields().values()) {
      String name = name(type, field.name());
      boolean id = field.name().equals(Dictionary.ID) && type.nesting() != Nesting.ONE;
      boolean needed =
          id || (field.required() && (type.nesting() != Nesting.ONE || !bound.isEmpty()));
      if (needed && !places.containsKey(name)) {
        missing(name, id ? "Every row needs an id." : "Every row needs a value in it.", place);
      }
    }
    cells.put(type.name(), List.copyOf(bound));
  }

  private void missing(String name, String remedy, Place place) {
    usable = false;
    header(place, "the column \"" + name + "\" is missing", remedy);
  }

  private void header(Place place, String message, String remedy) {
    problems.add("csv.header", place, message, remedy);
  }
}
