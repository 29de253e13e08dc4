package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that the source document has lost, as every result lists it.
 *
 * @param kind what the number is
 * @param id the node, setting, band or option that it belongs to
 * @param value the neutral value that stands in, as text
 * @param note what a reader should know about it, if anything
 * @param place where it is written
 */
public record Placeholder(Kind kind, String id, String value, Optional<String> note, Place place) {
  /** What can be a placeholder. */
  public enum Kind {
    /** The weight of a node. */
    WEIGHT,
    /** The maximum points of a node. */
    POINTS,
    /** A named number. */
    SETTING,
    /** The number by which a ratio of sums divides. */
    IDEAL,
    /** The score from which a node is passed. */
    PASSES_AT,
    /** The ends of a band; that of a node is named {@code node.band}. */
    BAND,
    /** The score of an option. */
    SCORE,
    /** A number in the conditions of an option. */
    THRESHOLD;

    /**
     * The kind as results write it.
     *
     * @return small letters and hyphens, such as {@code passes-at}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
