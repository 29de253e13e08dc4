package ir.sanjeh.rulebook;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.Ticks;
import java.util.ArrayList;
import java.util.List;

/** Tick lists: a class for each choice among the constants; what else is ticked means nothing. */
final class TickClasses implements ValueClasses {
  /** The number of classes doubles with every constant. */
  static final int MOST = 8;

  private final Constants constants;
  private final ChoiceType type;

  /** The positions of the constants in the enum. */
  private final int[] positions;

  TickClasses(List<Object> constants, ChoiceType type) {
    this.constants = new Constants(constants);
    this.type = type;
    this.positions =
        constants.stream().mapToInt(constant -> type.position((String) constant)).toArray();
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return MISSING;
    }
    return 1
        + (value instanceof Ticks ticks && ticks.isOf(type)
            ? ticked(ticks.bits())
            : ticked((List<?>) value));
  }

  private int ticked(long bits) {
    int ticked = 0;
    for (int i = 0; i < positions.length; i++) {
      ticked |= (int) (bits >>> positions[i] & 1) << i;
    }
    return ticked;
  }

  private int ticked(List<?> ticks) {
    int ticked = 0;
    for (int t = 0; t < ticks.size(); t++) {
      int index = constants.indexOf(ticks.get(t));
      ticked |= index < 0 ? 0 : 1 << index;
    }
    return ticked;
  }

  @Override
  public List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    examples.add(null);
    for (int ticked = 0; ticked < 1 << constants.count(); ticked++) {
      List<Object> ticks = new ArrayList<>();
      for (int i = 0; i < constants.count(); i++) {
        if ((ticked & 1 << i) != 0) {
          ticks.add(constants.all().get(i));
        }
      }
      examples.add(ticks);
    }
    return examples;
  }
}
