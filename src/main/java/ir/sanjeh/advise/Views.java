package ir.sanjeh.advise;

import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Words;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Turns what was found into the records of an {@link Advice}. */
final class Views {
  private final Rulebook rulebook;
  private final Places places;
  private final Words words;

  Views(Rulebook rulebook, Places places, Words words) {
    this.rulebook = rulebook;
    this.places = places;
    this.words = words;
  }

  Advice.Rules rules() {
    Scheme scheme = rulebook.scheme();
    return new Advice.Rules(
        scheme.scheme(),
        scheme.period(),
        scheme.title(),
        rulebook.digest(),
        rulebook.placeholders().size());
  }

  Advice.Agency agency(Fact agency) {
    return new Advice.Agency(
        agency.id(), text(agency, Dictionary.NAME), text(agency, Dictionary.NAME_EN));
  }

  /** Where an agency stands by its card. */
  Advice.Standing standing(Evaluated agency) {
    return agency
        .card()
        .agency()
        .total()
        .map(total -> standing(total, places.rank(agency.card()).orElse(null)))
        .orElseGet(() -> new Advice.Standing(null, null, null, null, null));
  }

  Advice.Standing standing(BigFraction total, Integer rank) {
    return new Advice.Standing(
        rulebook.scheme().roundings().ranking().round(total),
        Exact.text(total),
        rank,
        places.band(total).map(band -> band.id()).orElse(null),
        places.band(total).map(band -> band.title()).orElse(null));
  }

  Advice.Point point(Step step, Evaluated before, BigFraction gain, Advice.Standing after) {
    List<Fact> facts = before.facts().all();
    return new Advice.Point(
        step.node().id(),
        step.node().title(),
        step.rule().option(),
        step.rule().label(),
        step.rule().place().file(),
        step.rule().place().line(),
        step.rule().source().or(() -> step.node().source()).orElse(null),
        step.rule().scoreProvenance() == Provenance.PLACEHOLDER
            || step.rule().thresholdProvenance() == Provenance.PLACEHOLDER,
        step.cost(),
        step.changes().stream().map(this::value).toList(),
        step.awards().stream()
            .map(
                better ->
                    new Advice.Earned(
                        fact(facts.get(better.fact())),
                        better.node().id(),
                        better.scored() ? Exact.text(better.from()) : null,
                        Exact.text(better.to())))
            .toList(),
        gain(gain),
        Exact.text(gain),
        after);
  }

  static BigDecimal gain(BigFraction exact) {
    return new Rounding(Advice.GAIN_DECIMALS, RoundingMode.HALF_UP).round(exact);
  }

  Advice.Fact fact(Fact fact) {
    return new Advice.Fact(
        fact.type().name(),
        fact.type().label(),
        fact.type().nesting() == Nesting.ROOT ? "" : fact.type().key(),
        fact.id(),
        text(fact, Dictionary.NAME),
        text(fact, Dictionary.NAME_EN));
  }

  private Advice.Value value(Change change) {
    Field field = change.field();
    boolean list = field.kind() == FieldKind.CHOICES;
    return new Advice.Value(
        fact(change.fact()),
        field.name(),
        field.label(),
        field.unit().orElse(null),
        change.before().orElse(null),
        change.after(),
        list ? change.added() : null,
        list ? change.removed() : null,
        words.change(change));
  }

  private static String text(Fact fact, String field) {
    return (String) fact.values().get(field);
  }
}
