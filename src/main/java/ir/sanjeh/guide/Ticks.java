package ir.sanjeh.guide;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Values of an enum that are ticked, in the order in which they were written. A list like any
 * other, which also knows the positions of its values in the enum, so that nobody who asks for one
 * of them has to look through texts. Immutable.
 */
public final class Ticks extends AbstractList<String> implements RandomAccess {
  private final ChoiceType type;
  private final List<String> names;
  private final long bits;

  private Ticks(ChoiceType type, List<String> names, long bits) {
    this.type = type;
    this.names = names;
    this.bits = bits;
  }

  /**
   * Ticks values.
   *
   * @param type the enum, not null
   * @param names of values of the enum, not null; copied
   * @return the list; a plain one where the enum is too large for positions
   */
  public static List<String> of(ChoiceType type, List<String> names) {
    List<String> all = List.copyOf(names);
    if (type.values().size() > Long.SIZE) {
      return all;
    }
    long bits = 0;
    for (String name : all) {
      bits |= 1L << type.position(name);
    }
    return new Ticks(type, all, bits);
  }

  /**
   * The positions of the values.
   *
   * @param of an enum, not null
   * @return whether these are values of this very enum, so that {@link #bits()} has its positions
   */
  public boolean isOf(ChoiceType of) {
    return type == of;
  }

  /**
   * A bit for each value.
   *
   * @return by position in the enum, the first value in the lowest bit
   */
  public long bits() {
    return bits;
  }

  @Override
  public String get(int index) {
    return names.get(index);
  }

  @Override
  public int size() {
    return names.size();
  }
}
