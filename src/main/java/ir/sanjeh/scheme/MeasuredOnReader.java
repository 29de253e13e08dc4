package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the types of facts that an indicator is measured on. */
final class MeasuredOnReader {
  private static final String KEY = "measured-on";

  private final Problems problems;

  MeasuredOnReader(Problems problems) {
    this.problems = problems;
  }

  /** The names of the declared types, in the order in which they are read. */
  List<String> read(Section node) {
    Optional<Value> value =
        node.required(
            KEY,
            "Name the facts that it is measured on: measured-on: [ service ] (or portal, agency).");
    if (value.isEmpty()) {
      return List.of();
    }
    List<Value> items =
        value.get() instanceof Value.Text
            ? List.of(value.get())
            : node.list(KEY, "Name at least one type of facts.");
    Set<String> types = new LinkedHashSet<>();
    for (Value item : items) {
      Optional<String> type = node.text(KEY, item).flatMap(written -> type(node, written, item));
      if (type.isPresent() && !types.add(type.get())) {
        problems.add(
            "scheme.measured-on",
            item.place(),
            node.nameOf(KEY) + " names " + type.get() + " twice",
            "Name each type of facts once.");
      }
    }
    return List.copyOf(types);
  }

  /** Types are declared with a capital, and people write them without. */
  private Optional<String> type(Section node, String written, Value item) {
    if (!Identifiers.isName(written)) {
      problems.add(
          "scheme.measured-on",
          item.place(),
          node.nameOf(KEY) + " is " + item.describe(),
          "Write the name of a declared type, such as service, portal or agency.");
      return Optional.empty();
    }
    return Optional.of(Character.toUpperCase(written.charAt(0)) + written.substring(1));
  }
}
