package ir.sanjeh.resultfile;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.evidence.ValueToVerify;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultReadings;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes both readings of agencies down as the result shows them. Immutable. */
public final class ReadingsMaker {
  /** How many values an agency's list names; the rest is only counted. */
  public static final int LISTED = 50;

  private final Rounding ranking;
  private final Rounding table;

  /**
   * For the results of a scheme.
   *
   * @param scheme its roundings, not null
   */
  public ReadingsMaker(Scheme scheme) {
    this.ranking = scheme.roundings().ranking();
    this.table = scheme.roundings().table();
  }

  /**
   * An agency's result with both readings, without ranks and bands.
   *
   * @param agency its result
   * @param readings its readings
   * @return a copy
   */
  public Result.Agency with(Result.Agency agency, AgencyReadings readings) {
    Optional<BigFraction> declared = readings.declared().agency().total();
    Optional<BigFraction> verified = readings.verified().agency().total();
    BigFraction difference =
        declared.isEmpty() && verified.isEmpty()
            ? null
            : declared.orElse(BigFraction.ZERO).subtract(verified.orElse(BigFraction.ZERO));
    return agency.withReadings(
        new ResultReadings.Agency(
            score(readings.declared()),
            score(readings.verified()),
            difference == null ? null : ranking.round(difference),
            difference == null ? null : exact(difference, ranking.round(difference)),
            readings.toVerify().stream().anyMatch(ValueToVerify::counts)),
        new ResultReadings.ToVerify(
            readings.toVerify().size(),
            readings.toVerify().stream().limit(LISTED).map(this::item).toList()));
  }

  private ResultReadings.Score score(AgencyScorecard card) {
    BigFraction total = card.agency().total().orElse(null);
    return new ResultReadings.Score(
        total == null ? null : ranking.round(total),
        total == null ? null : Exact.text(total),
        null,
        null);
  }

  private ResultReadings.Item item(ValueToVerify value) {
    Fact fact = value.fact();
    BigDecimal effect = table.round(value.effect());
    return new ResultReadings.Item(
        fact.type().nesting() == Nesting.ROOT ? null : fact.type().key(),
        fact.type().nesting() == Nesting.MANY ? fact.id() : null,
        fact.type().name() + "." + value.field(),
        fact.values().get(value.field()),
        Optional.ofNullable(fact.evidence().get(value.field()))
            .map(ResultMaker::evidence)
            .orElse(null),
        value.counts() ? null : Boolean.TRUE,
        value.indicators(),
        value.options(),
        effect,
        exact(value.effect(), effect));
  }

  /** The exact number where rounding has changed it. */
  private static String exact(BigFraction exact, BigDecimal rounded) {
    return Exact.isAllOf(rounded, exact) ? null : Exact.text(exact);
  }
}
