package ir.sanjeh.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Texts, choices and truth: each constant is a class of its own, and all other values are one. */
final class ConstantClasses implements ValueClasses {
  /** Equal to no constant. */
  private static final Object OTHER = new Object();

  private final Constants constants;

  ConstantClasses(List<Object> constants) {
    this.constants = new Constants(constants);
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return MISSING;
    }
    int index = constants.indexOf(value);
    return 1 + (index < 0 ? constants.count() : index);
  }

  @Override
  public List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    examples.add(null);
    examples.addAll(constants.all());
    examples.add(OTHER);
    return examples;
  }
}
