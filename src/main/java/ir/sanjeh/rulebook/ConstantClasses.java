package ir.sanjeh.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Texts, choices and truth: each constant is a class of its own, and all other values are one. */
final class ConstantClasses implements ValueClasses {
  /** Equal to no constant. */
  private static final Object OTHER = new Object();

  private final Object[] constants;

  ConstantClasses(List<Object> constants) {
    this.constants = constants.toArray();
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return MISSING;
    }
    for (int i = 0; i < constants.length; i++) {
      if (constants[i].equals(value)) {
        return 1 + i;
      }
    }
    return 1 + constants.length;
  }

  @Override
  public List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    examples.add(null);
    examples.addAll(List.of(constants));
    examples.add(OTHER);
    return examples;
  }
}
