package ir.sanjeh.attain;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Raises the values that a score is worked out from, until it is as high as it can be. */
final class Raising {
  /** A decimal value that earns a score is rounded to so many decimals, to what earns more. */
  private static final int DECIMALS = 4;

  /** At most so many facts are brought, one after the other, into what a rule adds up. */
  private static final int MOST_FACTS = 50;

  private final Forecast forecast;
  private final Seeker seeker;
  private final Changeable changeable;

  Raising(Forecast forecast, Seeker seeker, Dictionary dictionary) {
    this.forecast = forecast;
    this.seeker = seeker;
    this.changeable = new Changeable(dictionary);
  }

  /** Whether a rule's score is worked out from facts at all. */
  static boolean isWorkedOut(OptionRule rule) {
    return rule.score()
        .walk()
        .anyMatch(
            part ->
                part instanceof Arithmetic.FieldValue || part instanceof Arithmetic.VariableValue);
  }

  /**
   * What would earn more.
   *
   * @param rule whose conditions hold in {@code from}
   * @param outOf the most that it may give
   * @return the values as they are, then with one more fact in what is added up, and so on; each
   *     with the fields of the score at the values that earn the most
   */
  List<Matching> raised(OptionRule rule, Matching from, BigFraction outOf) {
    List<Matching> raised = new ArrayList<>();
    raised.add(fields(rule, from, outOf));
    for (Premise.Accumulation accumulation : Forecast.accumulations(rule)) {
      Optional<Matching> next = seeker.oneMore(accumulation.pattern(), from);
      for (int i = 0; i < MOST_FACTS && next.isPresent(); i++) {
        raised.add(fields(rule, next.get(), outOf));
        next = seeker.oneMore(accumulation.pattern(), next.get());
      }
    }
    return raised;
  }

  /** One field after the other at its best value. */
  private Matching fields(OptionRule rule, Matching from, BigFraction outOf) {
    Matching best = from;
    for (Arithmetic part : rule.score().walk().distinct().toList()) {
      Optional<Forecast.Source> source = Forecast.source(part, rule, from);
      if (source.isPresent()) {
        best = field(source.get(), rule, best, outOf);
      }
    }
    return best;
  }

  private Matching field(
      Forecast.Source source, OptionRule rule, Matching from, BigFraction outOf) {
    Field field = source.fact().type().fields().get(source.field());
    if (!field.kind().isNumber()
        || !changeable.is(source.fact().type(), field)
        || !(from.draft().value(source.fact(), source.field()) instanceof BigDecimal now)) {
      return from;
    }
    Matching best = from;
    BigFraction highest = forecast.score(rule, from).orElse(BigFraction.ZERO);
    for (BigDecimal value : values(source, field, now, rule, from, outOf)) {
      Matching trying = at(source, field, value, from);
      Optional<BigFraction> score = forecast.score(rule, trying);
      // The first of several values that earn the same is the one that lies nearest.
      if (score.isPresent()
          && score.get().compareTo(outOf) <= 0
          && score.get().compareTo(highest) > 0
          && holds(rule, trying)) {
        best = trying;
        highest = score.get();
      }
    }
    return best;
  }

  private static boolean holds(OptionRule rule, Matching matching) {
    return rule.premises().stream()
        .filter(Premise.Match.class::isInstance)
        .map(Premise::pattern)
        .allMatch(
            pattern -> matching.holds(pattern.test(), matching.bound().get(pattern.variable())));
  }

  private static Matching at(Forecast.Source source, Field field, BigDecimal value, Matching from) {
    Draft draft = from.draft().copy();
    draft.set(source.fact(), field, Exact.canonical(value));
    return from.with(draft);
  }

  /** The ends of the field, and where a straight line through two values reaches the most. */
  private Set<BigDecimal> values(
      Forecast.Source source,
      Field field,
      BigDecimal now,
      OptionRule rule,
      Matching from,
      BigFraction outOf) {
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.movePointLeft(DECIMALS))) {
      BigDecimal beside = now.add(step);
      Optional<BigFraction> here = forecast.score(rule, from);
      Optional<BigFraction> there = forecast.score(rule, at(source, field, beside, from));
      if (here.isPresent() && there.isPresent() && !here.equals(there)) {
        BigFraction slope = there.get().subtract(here.get()).divide(Exact.of(step));
        BigFraction full = Exact.of(now).add(outOf.subtract(here.get()).divide(slope));
        int decimals = field.kind() == FieldKind.WHOLE ? 0 : DECIMALS;
        values.add(rounded(full, decimals, RoundingMode.CEILING));
        values.add(rounded(full, decimals, RoundingMode.FLOOR));
      }
    }
    values.sort((a, b) -> a.subtract(now).abs().compareTo(b.subtract(now).abs()));
    return new LinkedHashSet<>(
        Stream.of(values.stream(), field.max().stream(), field.min().stream())
            .flatMap(stream -> stream)
            .map(Exact::canonical)
            .filter(value -> Candidates.allows(field, value))
            .toList());
  }

  private static BigDecimal rounded(BigFraction exact, int decimals, RoundingMode mode) {
    return new BigDecimal(exact.getNumerator())
        .divide(new BigDecimal(exact.getDenominator()), decimals, mode);
  }
}
