package ir.sanjeh.check.proof;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the facts of a cell. */
final class Stage {
  private final Dictionary dictionary;
  private final Collection<String> types;
  private final List<Dimension> dimensions;

  /**
   * For cells over dimensions.
   *
   * @param types the declared types that take part; the agency always does
   */
  Stage(Dictionary dictionary, Collection<String> types, List<Dimension> dimensions) {
    this.dictionary = dictionary;
    this.types = types;
    this.dimensions = dimensions;
  }

  /** Facts with one member in every list. */
  AgencyFacts facts(Cell cell) {
    return facts(cell, "", List.of());
  }

  /**
   * Facts with some members in one list, and one in every other.
   *
   * @param crowd the type of that list
   * @param members the members; of each cell only the fields of the crowd's type are taken
   */
  AgencyFacts facts(Cell cell, String crowd, List<Cell> members) {
    List<Fact> parts = new ArrayList<>();
    for (String name : types) {
      DeclaredType type = dictionary.types().get(name);
      switch (type.nesting()) {
        case ROOT -> {}
        case ONE -> {
          if (isThere(name, cell)) {
            parts.add(fact(type, type.key(), cell));
          }
        }
        case MANY -> {
          List<Cell> cells = name.equals(crowd) ? members : List.of(cell);
          for (int i = 0; i < cells.size(); i++) {
            parts.add(fact(type, type.key() + "-" + (i + 1), cells.get(i)));
          }
        }
      }
    }
    return new AgencyFacts(fact(dictionary.agency(), "agency", cell), parts);
  }

  private boolean isThere(String type, Cell cell) {
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      if (dimension.isPart() && dimension.key().type().equals(type)) {
        return Boolean.TRUE.equals(dimension.values().get(cell.get(i)));
      }
    }
    return true;
  }

  private Fact fact(DeclaredType type, String id, Cell cell) {
    Map<String, Object> values = new HashMap<>();
    values.put(Dictionary.ID, id);
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      if (!dimension.isPart() && dimension.key().type().equals(type.name())) {
        Object value = cell.get(i) == Cell.NONE ? null : dimension.values().get(cell.get(i));
        if (value == null) {
          values.remove(dimension.key().field());
        } else {
          values.put(dimension.key().field(), value);
        }
      }
    }
    return new Fact(type, id, Map.copyOf(values), Map.of(), type.place());
  }
}
