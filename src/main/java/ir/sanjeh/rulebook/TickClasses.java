package ir.sanjeh.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Tick lists: a class for each choice among the constants; what else is ticked means nothing. */
final class TickClasses implements ValueClasses {
  /** The number of classes doubles with every constant. */
  static final int MOST = 8;

  private final Constants constants;

  TickClasses(List<Object> constants) {
    this.constants = new Constants(constants);
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return MISSING;
    }
    List<?> ticks = (List<?>) value;
    int ticked = 0;
    for (int t = 0; t < ticks.size(); t++) {
      int index = constants.indexOf(ticks.get(t));
      ticked |= index < 0 ? 0 : 1 << index;
    }
    return 1 + ticked;
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
