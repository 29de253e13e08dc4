package ir.sanjeh.standing;

import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import org.apache.commons.numbers.fraction.BigFraction;

/** The score that decides on rank and band: the exact one, or the one that the ranking prints. */
final class DecidingScore {
  private final boolean rounded;
  private final Rounding rounding;

  DecidingScore(Scheme scheme) {
    this.rounded = scheme.standings().byRounded();
    this.rounding = scheme.roundings().ranking();
  }

  BigFraction of(BigFraction total) {
    return rounded ? Exact.of(rounding.round(total)) : total;
  }
}
