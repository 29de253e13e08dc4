package ir.sanjeh.texts;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is said of a node's score.
 *
 * @param range of the scores that it is said of; empty where the score does not matter
 * @param option that must have been awarded; empty where the option does not matter
 * @param text what is said
 * @param place where it is written
 */
public record Remark(Optional<Range> range, Optional<String> option, Title text, Place place) {
  /**
   * Whether it is said of a score.
   *
   * @param score as it is shown
   * @param awarded the option that was awarded, if one was
   * @return true when both conditions hold
   */
  public boolean isSaidOf(BigDecimal score, Optional<String> awarded) {
    return (range.isEmpty() || range.get().contains(score))
        && (option.isEmpty() || option.equals(awarded));
  }
}
