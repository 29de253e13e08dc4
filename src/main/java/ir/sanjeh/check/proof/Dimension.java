package ir.sanjeh.check.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A field with the values that are tried, or a part of the agency with its being there or not.
 *
 * @param key the field; of a part that is there or not, its type with an empty field
 * @param values numbers in ascending order; null, at the end, stands for a missing value
 * @param landmarks the values that the rules name themselves, where the others lie beside them
 * @param ordered whether the values lie between one another, as numbers do
 * @param byRules whether a rule of the node reads it, not only the condition of applicability
 */
public record Dimension(
    FieldKey key, List<Object> values, Set<Object> landmarks, boolean ordered, boolean byRules) {
  /** Keeps its own copies. */
  public Dimension {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    landmarks = Set.copyOf(landmarks);
  }

  /** A part of which an agency has one or none. */
  static Dimension ofPart(String type, boolean byRules) {
    return new Dimension(new FieldKey(type, ""), List.of(true, false), Set.of(), false, byRules);
  }

  /**
   * Whether it is about a part being there.
   *
   * @return false for fields
   */
  public boolean isPart() {
    return key.field().isEmpty();
  }

  /**
   * How many of the values are known; they stand first.
   *
   * @return all, or all but one
   */
  public int known() {
    return (int) values.stream().filter(Objects::nonNull).count();
  }

  /** The index of the missing value; -1 where the field is always there. */
  int missing() {
    return values.indexOf(null);
  }
}
