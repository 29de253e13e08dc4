package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.List;

/**
 * What a period says about laying its results beside those of other periods.
 *
 * @param with the other periods; empty when all others are meant
 * @param note why they cannot simply be compared, in both languages
 * @param place where it is written
 */
public record Comparability(List<String> with, Title note, Place place) {
  /** Keeps its own copy. */
  public Comparability {
    with = List.copyOf(with);
  }
}
