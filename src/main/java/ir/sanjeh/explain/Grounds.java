package ir.sanjeh.explain;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Requirement;
import ir.sanjeh.attain.Requirements;
import ir.sanjeh.attain.Way;
import ir.sanjeh.attain.Words;
import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.score.Unscored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tells what decided the score of an indicator: awards, or what kept them from being given. */
final class Grounds {
  private final Rulebook rulebook;
  private final AgencyAwards awards;
  private final List<Scorecard> cards;
  private final boolean mean;
  private final Scorecard agency;
  private final boolean each;
  private final Attainment attainment;
  private final Requirements requirements;
  private final Words words;

  /**
   * For one explanation.
   *
   * @param rulebook what was applied
   * @param awards what the rules gave
   * @param cards the services, or the one subject that is explained
   * @param mean whether the explained score is a mean over the cards
   * @param agency the agency's own card
   * @param each whether every service is told by itself
   */
  Grounds(
      Rulebook rulebook,
      AgencyAwards awards,
      List<Scorecard> cards,
      boolean mean,
      Scorecard agency,
      boolean each) {
    this.rulebook = rulebook;
    this.awards = awards;
    this.cards = cards;
    this.mean = mean;
    this.agency = agency;
    this.each = each;
    this.attainment =
        new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.requirements = new Requirements(rulebook.dictionary());
    this.words = new Words(rulebook.dictionary());
  }

  /** What several services have in common: the award of the agency or portal, or else the option. */
  private record Kind(State state, String option, Fact from) {}

  /** The grounds of a node; none for a node that adds its children up. */
  List<Explanation.Ground> of(Node node) {
    Map<Object, List<Scorecard>> alike = new LinkedHashMap<>();
    for (Scorecard card : cards) {
      NodeScore score = card.nodes().get(node.id());
      if (node.isLeaf() || score.award().isPresent()) {
        alike.computeIfAbsent(kind(card, score), kind -> new ArrayList<>()).add(card);
      }
    }
    return alike.values().stream().map(group -> ground(node, group)).toList();
  }

  private Object kind(Scorecard card, NodeScore score) {
    Fact from = score.award().map(Award::subject).orElse(null);
    boolean own = from == null || from == card.subject();
    if (own && each) {
      return card.subject().id();
    }
    return new Kind(
        score.state(),
        score.award().map(award -> award.rule().option()).orElse(""),
        own ? null : from);
  }

  private Explanation.Ground ground(Node node, List<Scorecard> group) {
    Scorecard first = group.get(0);
    NodeScore score = first.nodes().get(node.id());
    Optional<Award> award = score.award();
    boolean one =
        group.size() == 1 || award.filter(a -> a.subject() != first.subject()).isPresent();
    Optional<Fact> from =
        award.map(Award::subject).or(() -> asked(node, first)).filter(fact -> one);
    return new Explanation.Ground(
        Explainer.word(score.state()),
        from.map(Explainer::subject).orElse(null),
        mean ? group.stream().map(card -> Explainer.subject(card.subject())).toList() : null,
        award.map(a -> option(a, one)).orElse(null),
        score.state() == State.UNSCORED ? missing(node, first) : null,
        score.state() == State.NOT_APPLICABLE ? condition(node) : null,
        score.state() == State.NOT_APPLICABLE || !node.isLeaf()
            ? null
            : from.flatMap(fact -> next(node, fact, award)).orElse(null));
  }

  /** The fact that would get the award of an indicator that has none. */
  private Optional<Fact> asked(Node node, Scorecard card) {
    return node.measuredOn().stream()
        .flatMap(
            type ->
                type.equals(card.subject().type().name())
                    ? Stream.of(card.subject())
                    : Stream.concat(
                            Stream.of(awards.facts().agency()), awards.facts().parts().stream())
                        .filter(fact -> fact.type().name().equals(type))
                        .filter(fact -> fact.type().nesting() != Nesting.MANY))
        .findFirst();
  }

  private List<String> missing(Node node, Scorecard card) {
    return Stream.concat(card.unscored().stream(), agency.unscored().stream())
        .filter(unscored -> unscored.node().id().equals(node.id()))
        .map(Unscored::missing)
        .findFirst()
        .orElse(List.of());
  }

  private String condition(Node node) {
    return node.notApplicableWhen()
        .map(name -> rulebook.scheme().conditions().get(name).text())
        .orElse(null);
  }

  private Explanation.Option option(Award award, boolean withValues) {
    OptionRule rule = award.rule();
    return new Explanation.Option(
        rule.option(),
        rule.label(),
        rule.name(),
        rule.place().file(),
        rule.place().line(),
        rule.source().orElse(null),
        Exact.text(award.score()),
        Explainer.word(rule.scoreProvenance()),
        Explainer.word(rule.thresholdProvenance()),
        withValues ? award.values().stream().map(this::value).toList() : null);
  }

  private Explanation.Value value(SeenValue seen) {
    Optional<Field> field =
        seen.type().map(type -> rulebook.dictionary().types().get(type).fields().get(seen.name()));
    Optional<Evidence> evidence = seen.evidence();
    return new Explanation.Value(
        seen.type().map(type -> rulebook.dictionary().types().get(type).label()).orElse(null),
        seen.name(),
        field.map(Field::label).orElse(null),
        field.flatMap(Field::unit).orElse(null),
        seen.value(),
        field
            .map(f -> words.value(f, seen.value()))
            .orElseGet(() -> Objects.toString(seen.value(), "none")),
        evidence.flatMap(Evidence::method).map(Explainer::word).orElse(null),
        evidence.flatMap(Evidence::source).orElse(null),
        evidence.flatMap(Evidence::date).orElse(null),
        evidence.flatMap(Evidence::status).map(Explainer::word).orElse(null));
  }

  /** The nearest better option: the one that gives least more and can be reached, if any can. */
  private Optional<Explanation.Next> next(Node node, Fact fact, Optional<Award> award) {
    // Where an indicator without an award counts 0, only what earns more than that is better.
    Optional<BigFraction> now =
        award
            .map(Award::score)
            .or(
                () ->
                    rulebook.scheme().unscored() == UnscoredHandling.ZERO
                        ? Optional.of(BigFraction.ZERO)
                        : Optional.empty());
    if (now.filter(score -> score.compareTo(node.outOf()) >= 0).isPresent()) {
      return Optional.empty();
    }
    Optional<Way> way =
        attainment.ways(node, fact, awards.facts(), now).stream().findFirst();
    if (way.isPresent()) {
      return Optional.of(
          next(way.get().rule(), way.get().score(), fact, Optional.of(way.get().changes())));
    }
    OptionRule nearest = null;
    BigFraction least = null;
    for (OptionRule rule : attainment.options(node, fact.type().name())) {
      BigFraction score =
          attainment.score(rule, fact, awards.facts()).orElse(node.outOf());
      boolean better = now.isEmpty() || score.compareTo(now.get()) > 0;
      if (better && (least == null || score.compareTo(least) < 0)) {
        nearest = rule;
        least = score;
      }
    }
    return nearest == null
        ? Optional.empty()
        : Optional.of(next(nearest, least, fact, Optional.empty()));
  }

  private Explanation.Next next(
      OptionRule rule, BigFraction score, Fact fact, Optional<List<Change>> changes) {
    return new Explanation.Next(
        rule.option(),
        rule.label(),
        rule.place().file(),
        rule.place().line(),
        Exact.text(score),
        requirements.of(rule, fact, awards.facts()).stream().map(this::need).toList(),
        changes.map(list -> list.stream().map(this::change).toList()).orElse(null));
  }

  private Explanation.Need need(Requirement requirement) {
    String is =
        requirement.seen().stream()
            .map(seen -> words.value(seen.field(), seen.value()))
            .collect(Collectors.joining("; "));
    return new Explanation.Need(
        requirement.words(),
        requirement.met(),
        requirement.met() || is.isEmpty() ? null : is);
  }

  private String change(Change change) {
    Field field = change.field();
    String label = change.fact().type().label().en() + ": " + field.label().en() + " ";
    if (field.kind() != FieldKind.CHOICES) {
      return label
          + words.value(field, change.before().orElse(null))
          + " -> "
          + words.value(field, change.after());
    }
    return label
        + Stream.concat(
                change.added().stream().map(tick -> "add " + words.choice(field, tick).en()),
                change.removed().stream().map(tick -> "remove " + words.choice(field, tick).en()))
            .collect(Collectors.joining(", "));
  }
}
