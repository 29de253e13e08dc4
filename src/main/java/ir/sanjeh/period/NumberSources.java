package ir.sanjeh.period;

import ir.sanjeh.document.Line;
import ir.sanjeh.document.Wording;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every number of a rule folder of one provenance. */
final class NumberSources {
  private final Wording wording;
  private final Provenance provenance;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A number of a rule folder.
   *
   * @param kind what it is
   * @param id of the node, setting, band or option that it belongs to
   * @param title of the same
   * @param value as it is said
   * @param note if any
   * @param place where it is written
   */
  record Entry(
      Placeholder.Kind kind,
      String id,
      Title title,
      Line value,
      Optional<String> note,
      Place place) {}

  private NumberSources(Wording wording, Provenance provenance) {
    this.wording = wording;
    this.provenance = provenance;
  }

  /** The numbers of a provenance, in the order of scheme and rules. */
  static List<Entry> of(Wording wording, Provenance provenance) {
    NumberSources sources = new NumberSources(wording, provenance);
    Scheme scheme = wording.rulebook().scheme();
    sources.node(scheme.root());
    scheme.settings().values().forEach(sources::setting);
    sources.bands("", scheme.bands());
    wording.rulebook().rules().forEach(sources::rule);
    return List.copyOf(sources.entries);
  }

  private void node(Node node) {
    node.ideal().ifPresent(q -> add(Placeholder.Kind.IDEAL, node.id(), node.title(), q));
    node.passesAt().ifPresent(q -> add(Placeholder.Kind.PASSES_AT, node.id(), node.title(), q));
    bands(node.id() + ".", node.bands());
    Placeholder.Kind kind =
        node.addsUp() == AddingUp.WEIGHTED_MEAN ? Placeholder.Kind.WEIGHT : Placeholder.Kind.POINTS;
    for (Node child : node.children()) {
      child.weight().ifPresent(q -> add(kind, child.id(), child.title(), q));
      node(child);
    }
  }

  private void setting(Setting setting) {
    add(Placeholder.Kind.SETTING, setting.name(), setting.title(), setting.quantity());
  }

  private void bands(String owner, List<Band> bands) {
    for (Band band : bands) {
      if (band.provenance() == provenance) {
        entries.add(
            new Entry(
                Placeholder.Kind.BAND,
                owner + band.id(),
                band.title(),
                Line.of(
                    wording
                        .words()
                        .between(band.from(), band.fromClosed(), band.to(), band.toClosed())),
                Optional.empty(),
                band.place()));
      }
    }
  }

  private void rule(OptionRule rule) {
    if (rule.scoreProvenance() == provenance) {
      entries.add(rule(Placeholder.Kind.SCORE, rule, wording.words().score(rule)));
    }
    // Without a number in its conditions there is nothing to be set; but a lost one never hides.
    if (rule.thresholdProvenance() == provenance
        && (provenance == Provenance.PLACEHOLDER || hasThreshold(rule))) {
      entries.add(rule(Placeholder.Kind.THRESHOLD, rule, wording.words().conditions(rule)));
    }
  }

  private static Entry rule(Placeholder.Kind kind, OptionRule rule, String value) {
    return new Entry(
        kind, rule.option(), rule.label(), Line.of(value), Optional.empty(), rule.place());
  }

  private void add(Placeholder.Kind kind, String id, Title title, Quantity quantity) {
    if (quantity.provenance() == provenance) {
      entries.add(
          new Entry(
              kind,
              id,
              title,
              Line.of(wording.numerals().of(quantity.value())),
              quantity.note(),
              quantity.place()));
    }
  }

  /** Whether a rule compares anything with a number. */
  static boolean hasThreshold(OptionRule rule) {
    return rule.premises().stream().anyMatch(NumberSources::hasNumber);
  }

  private static boolean hasNumber(Premise premise) {
    boolean limited =
        premise instanceof Premise.Accumulation accumulation && !accumulation.limits().isEmpty();
    return limited
        || premise
            .pattern()
            .test()
            .walk()
            .flatMap(NumberSources::literals)
            .anyMatch(Literal.NumberLiteral.class::isInstance);
  }

  private static Stream<Literal> literals(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return Stream.of(comparison.literal());
    }
    return test instanceof Test.Membership membership
        ? membership.literals().stream()
        : Stream.empty();
  }
}
