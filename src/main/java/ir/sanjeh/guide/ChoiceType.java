package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared enum.
 *
 * @param name as rules write it
 * @param values the labels by value, in the order of declaration
 * @param place where it is declared
 */
public record ChoiceType(String name, Map<String, Title> values, Place place) {
  /**
   * A value as the enum declares it, so that the same value is the same object everywhere.
   *
   * @param word perhaps one of the values
   * @return empty when it is none
   */
  public Optional<String> value(String word) {
    for (String value : values.keySet()) {
      if (value.equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * The position of a value.
   *
   * @param value one of the values
   * @return from 0, in the order of declaration
   * @throws IllegalArgumentException when it is none
   */
  public int position(String value) {
    int position = List.copyOf(values.keySet()).indexOf(value);
    if (position < 0) {
      throw new IllegalArgumentException(value + " is no value of " + name);
    }
    return position;
  }
}
