package ir.sanjeh.standing;

import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts totals into the quality bands of a scheme. Immutable. */
public final class Bands {
  private final List<Band> bands;
  private final DecidingScore decidingScore;

  /**
   * The bands of a scheme.
   *
   * @param scheme its bands, and whether the exact or the rounded total decides
   */
  public Bands(Scheme scheme) {
    this.bands = List.copyOf(scheme.bands());
    this.decidingScore = new DecidingScore(scheme);
  }

  /**
   * The band of a total.
   *
   * @param total exact, on the scale of the root
   * @return the first band of the scheme that holds it; empty when none does
   */
  public Optional<Band> band(BigFraction total) {
    BigFraction deciding = decidingScore.of(total);
    return bands.stream().filter(band -> band.contains(deciding)).findFirst();
  }
}
