package ir.sanjeh.form;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The object that a record would have, while it is put together from the cells of a table. */
final class RecordDraft {
  private final Place place;
  private final Map<String, Value> singles = new LinkedHashMap<>();
  private final Map<String, Boxes> boxes = new LinkedHashMap<>();
  private final Map<String, RecordDraft> groups = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, RecordDraft>> lists = new LinkedHashMap<>();

  /** The boxes of a field. */
  private static final class Boxes {
    private Place place;
    private final List<Value> ticked = new ArrayList<>();

    Boxes(Place place) {
      this.place = place;
    }
  }

  /**
   * Nothing yet.
   *
   * @param place where the object begins
   */
  RecordDraft(Place place) {
    this.place = place;
  }

  /** The object around an answer; begun where it is not there yet. */
  RecordDraft around(Slot slot, Place at) {
    RecordDraft draft = this;
    for (Slot.Step step : slot.steps().subList(0, slot.steps().size() - 1)) {
      draft =
          step.line() == 0
              ? draft.groups.computeIfAbsent(step.id(), id -> new RecordDraft(at))
              : draft
                  .lists
                  .computeIfAbsent(step.id(), id -> new TreeMap<>())
                  .computeIfAbsent(step.line(), line -> new RecordDraft(at));
    }
    return draft;
  }

  /** Takes an answer. */
  void put(String id, Value value) {
    singles.put(id, value);
  }

  /** Takes that a field was left empty, unless it has an answer. */
  void blank(FormField field, Place at) {
    if (field.kind() == FormKind.ANY_OF) {
      boxes.putIfAbsent(field.id(), new Boxes(at));
    } else {
      singles.putIfAbsent(field.id(), new Value.Nothing(at));
    }
  }

  /** Whether a field is answered as a whole. */
  boolean hasSingle(String id) {
    return singles.containsKey(id);
  }

  /** Whether any box of a field is ticked. */
  boolean hasTicks(String id) {
    return boxes.containsKey(id) && !boxes.get(id).ticked.isEmpty();
  }

  /** Takes a ticked box. */
  void tick(String id, String code, Place at) {
    boxes.computeIfAbsent(id, key -> new Boxes(at)).ticked.add(new Value.Text(code, at));
  }

  /** Takes a box with something else in it; the field, if it stays empty, is then empty there. */
  void fault(String id, Place at) {
    boxes.computeIfAbsent(id, key -> new Boxes(at)).place = at;
  }

  /** The object. */
  Value.Mapping end() {
    Map<String, Value> entries = new LinkedHashMap<>(singles);
    boxes.forEach((id, field) -> entries.putIfAbsent(id, value(field)));
    groups.forEach((id, group) -> entries.put(id, group.end()));
    lists.forEach((id, lines) -> entries.put(id, value(lines)));
    Map<String, Place> keys = new HashMap<>();
    entries.forEach((id, value) -> keys.put(id, value.place()));
    return new Value.Mapping(entries, keys, place);
  }

  private static Value value(Boxes field) {
    return field.ticked.isEmpty()
        ? new Value.Nothing(field.place)
        : new Value.Sequence(field.ticked, field.ticked.get(0).place());
  }

  /** Blank lines keep their places, so that messages count lines as the table does. */
  private static Value value(NavigableMap<Integer, RecordDraft> lines) {
    Place first = lines.firstEntry().getValue().place;
    List<Value> items = new ArrayList<>();
    for (int i = 1; i <= lines.lastKey(); i++) {
      items.add(lines.containsKey(i) ? lines.get(i).end() : new Value.Nothing(first));
    }
    return new Value.Sequence(items, first);
  }
}
