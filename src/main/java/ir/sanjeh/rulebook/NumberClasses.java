package ir.sanjeh.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers: each constant is a class of its own, and so is each stretch between two. */
final class NumberClasses implements ValueClasses {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final BigDecimal[] constants;

  NumberClasses(List<Object> constants) {
    this.constants = constants.stream().sorted().toArray(BigDecimal[]::new);
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return MISSING;
    }
    int found = Arrays.binarySearch(constants, (BigDecimal) value);
    return found >= 0 ? 2 + 2 * found : -1 - 2 * found;
  }

  @Override
  public List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    examples.add(null);
    for (int i = 0; i < constants.length; i++) {
      examples.add(
          i == 0
              ? constants[0].subtract(BigDecimal.ONE)
              : constants[i - 1].add(constants[i]).divide(TWO));
      examples.add(constants[i]);
    }
    examples.add(
        constants.length == 0
            ? BigDecimal.ZERO
            : constants[constants.length - 1].add(BigDecimal.ONE));
    return examples;
  }
}
