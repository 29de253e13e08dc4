package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Says which patterns on a type the value of one field leaves standing, for every class of values
 * that their tests tell apart.
 */
final class FieldTable {
  private final DeclaredType type;
  private final String field;
  private final int position;
  private final ValueClasses classes;

  /** By class, then by word. */
  private final long[] left;

  /**
   * Asks the patterns about an example of each class.
   *
   * @param type that has the field
   * @param field its name
   * @param classes in which no condition tells two values apart
   * @param conditions by the index of their pattern, those that look at this field alone
   * @param words how many words of bits there are for all patterns
   */
  FieldTable(
      DeclaredType type,
      String field,
      ValueClasses classes,
      Map<Integer, Conditions.Condition> conditions,
      int words) {
    this.type = type;
    this.field = field;
    this.position = type.position(field);
    this.classes = classes;
    List<Object> examples = classes.examples();
    this.left = new long[examples.size() * words];
    for (int i = 0; i < examples.size(); i++) {
      Fact example = example(examples.get(i));
      BitSet standing = new BitSet();
      standing.set(0, words * Long.SIZE);
      conditions.forEach(
          (pattern, condition) -> {
            if (!condition.holds(example, Conditions.NONE)) {
              standing.clear(pattern);
            }
          });
      long[] bits = standing.toLongArray();
      System.arraycopy(bits, 0, left, i * words, bits.length);
    }
  }

  private Fact example(Object value) {
    Map<String, Object> values = value == null ? Map.of() : Map.of(field, value);
    return new Fact(type, type.key(), values, Map.of(), type.place());
  }

  /**
   * Takes away the patterns that the fact's value does not match.
   *
   * @param standing a bit for each pattern
   */
  void strike(Fact fact, long[] standing) {
    int row = classes.of(value(fact)) * standing.length;
    for (int word = 0; word < standing.length; word++) {
      standing[word] &= left[row + word];
    }
  }

  /**
   * What the fact's value leaves, where one word has a bit for every pattern.
   *
   * @return the bits of the patterns that it does not take away
   */
  long left(Fact fact) {
    return left[classes.of(value(fact))];
  }

  /** Facts may have been bound to another reading of the same dictionary. */
  private Object value(Fact fact) {
    return fact.type() == type ? fact.value(position) : fact.values().get(field);
  }
}
