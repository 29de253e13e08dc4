package ir.sanjeh.rulebook;

import java.util.List;

/** A few different values, each with an index. */
final class Constants {
  private final Object[] values;

  Constants(List<Object> values) {
    this.values = values.toArray();
  }

  /** Which one a value is; -1 when it is none. */
  int indexOf(Object value) {
    // Choices are mostly the same objects; comparing texts letter by letter is slow.
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i].equals(value)) {
        return i;
      }
    }
    return -1;
  }

  int count() {
    return values.length;
  }

  List<Object> all() {
    return List.of(values);
  }
}
