package ir.sanjeh.rulebook;

import java.util.List;

/** A few different values, each with an index. */
final class Constants {
  private final Object[] values;
  private final int[] hashes;

  Constants(List<Object> values) {
    this.values = values.toArray();
    this.hashes = values.stream().mapToInt(Object::hashCode).toArray();
  }

  /** Which one a value is; -1 when it is none. */
  int indexOf(Object value) {
    // Texts know their hash code; comparing them letter by letter is slow.
    int hash = value.hashCode();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == hash && values[i].equals(value)) {
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
