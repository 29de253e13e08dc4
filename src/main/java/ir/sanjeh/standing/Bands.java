package ir.sanjeh.standing;

import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts totals into the quality bands of a scheme. Immutable. */
public final class Bands {
  private final List<Band> bands;
  private final BigFraction outOf;
  private final DecidingScore decidingScore;

  /**
   * The bands of a scheme.
   *
   * @param scheme its bands, and whether the exact or the rounded total decides
   */
  public Bands(Scheme scheme) {
    this.bands = List.copyOf(scheme.bands());
    this.outOf = scheme.root().outOf();
    this.decidingScore = new DecidingScore(scheme);
  }

  /**
   * The band of a total.
   *
   * @param total exact, on the scale of the root
   * @return the first band of the scheme that holds it; empty when none does. A total beyond the
   *     scale, which a print may have, is in the band that holds the scale's end
   */
  public Optional<Band> band(BigFraction total) {
    return find(bands, decidingScore.of(total), outOf);
  }

  /** The first band that holds a score, or the scale's end where the score lies beyond it. */
  static Optional<Band> find(List<Band> bands, BigFraction score, BigFraction outOf) {
    BigFraction onScale = score.compareTo(outOf) > 0 ? outOf : score;
    return bands.stream().filter(band -> band.contains(onScale)).findFirst();
  }
}
