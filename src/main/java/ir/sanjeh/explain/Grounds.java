package ir.sanjeh.explain;

import ir.sanjeh.attain.Words;
import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.score.Unscored;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what decided the score of an indicator: awards, or what kept them from being given. */
final class Grounds {
  private final Rulebook rulebook;
  private final AgencyFacts given;
  private final AgencyAwards awards;
  private final Explained explained;
  private final Nearest nearest;
  private final Sightings sightings;
  private final Words words;

  /**
   * For one explanation.
   *
   * @param rulebook what was applied
   * @param given the facts as they are given
   * @param awards what the rules gave
   * @param explained whose score is explained
   */
  Grounds(Rulebook rulebook, AgencyFacts given, AgencyAwards awards, Explained explained) {
    this.rulebook = rulebook;
    this.given = given;
    this.awards = awards;
    this.explained = explained;
    this.words = new Words(rulebook.dictionary(), rulebook.scheme());
    this.nearest = new Nearest(rulebook, words);
    this.sightings = new Sightings(rulebook.dictionary(), words);
  }

  /**
   * Whose score is explained.
   *
   * @param cards the services, or the one subject
   * @param mean whether the score is a mean over the cards
   * @param agency the agency's own card
   * @param each whether every service is told by itself
   */
  record Explained(List<Scorecard> cards, boolean mean, Scorecard agency, boolean each) {}

  /** What was found for one card. */
  private record Found(
      Scorecard card, NodeScore score, Optional<Fact> asked, Optional<Nearest.Better> better) {
    /** The award of the agency or of one of its parts, which several services share. */
    boolean isShared() {
      return asked.filter(fact -> fact != card.subject()).isPresent();
    }
  }

  /** What services have in common that are told together. */
  private record Kind(State state, String option, Fact shared, String next, String service) {}

  /** The grounds of a node; none for a node that adds its children up. */
  List<Explanation.Ground> of(Node node) {
    Map<Kind, List<Found>> alike = new LinkedHashMap<>();
    Map<Fact, Optional<Nearest.Better>> known = new LinkedHashMap<>();
    for (Scorecard card : explained.cards()) {
      NodeScore score = card.nodes().get(node.id());
      if (node.isLeaf() || score.award().isPresent()) {
        Found found = found(node, card, score, known);
        alike.computeIfAbsent(kind(found), kind -> new ArrayList<>()).add(found);
      }
    }
    return alike.values().stream().map(group -> ground(node, group)).toList();
  }

  private Found found(
      Node node, Scorecard card, NodeScore score, Map<Fact, Optional<Nearest.Better>> known) {
    Optional<Fact> asked = score.award().map(Award::subject).or(() -> asked(node, card));
    boolean open = node.isLeaf() && score.state() != State.NOT_APPLICABLE;
    Optional<Nearest.Better> better =
        asked
            .filter(fact -> open)
            .flatMap(fact -> known.computeIfAbsent(fact, f -> better(node, f, score.award())));
    return new Found(card, score, asked, better);
  }

  private Optional<Nearest.Better> better(Node node, Fact fact, Optional<Award> award) {
    AgencyFacts seen = awards.seenBy(node.id());
    return nearest.of(node, in(seen, fact), seen, award);
  }

  private Kind kind(Found found) {
    boolean own = !found.isShared();
    return new Kind(
        found.score().state(),
        found.score().award().map(award -> award.rule().option()).orElse(""),
        own ? null : found.asked().orElse(null),
        found.better().map(better -> better.rule().option()).orElse(""),
        own && explained.each() ? found.card().subject().id() : "");
  }

  private Explanation.Ground ground(Node node, List<Found> group) {
    Found first = group.get(0);
    State state = first.score().state();
    List<Found> told = first.isShared() ? List.of(first) : group;
    List<Award> own = told.stream().flatMap(found -> found.score().award().stream()).toList();
    List<Nearest.Better> better = told.stream().flatMap(found -> found.better().stream()).toList();
    return new Explanation.Ground(
        Explainer.word(state),
        told.size() == 1 ? first.asked().map(Explainer::subject).orElse(null) : null,
        explained.mean()
            ? group.stream().map(found -> Explainer.subject(found.card().subject())).toList()
            : null,
        own.isEmpty() ? null : option(own),
        state == State.UNSCORED ? missing(node, told) : null,
        state == State.NOT_APPLICABLE ? condition(node).orElse(null) : null,
        better.isEmpty() ? null : nearest.told(better));
  }

  private Explanation.Option option(List<Award> own) {
    OptionRule rule = own.get(0).rule();
    boolean same = own.stream().allMatch(award -> award.score().equals(own.get(0).score()));
    return new Explanation.Option(
        rule.option(),
        rule.label(),
        rule.name(),
        rule.place().file(),
        rule.place().line(),
        rule.source().orElse(null),
        same ? Exact.text(own.get(0).score()) : null,
        Explainer.word(rule.scoreProvenance()),
        Explainer.word(rule.thresholdProvenance()),
        sightings.of(own));
  }

  /** The fact that would get the award of an indicator that has none. */
  private Optional<Fact> asked(Node node, Scorecard card) {
    return node.measuredOn().stream()
        .flatMap(
            type ->
                type.equals(card.subject().type().name())
                    ? Stream.of(card.subject())
                    : awards.facts().all().stream()
                        .filter(fact -> fact.type().name().equals(type))
                        .filter(fact -> fact.type().nesting() != Nesting.MANY))
        .findFirst();
  }

  private List<Explanation.Missing> missing(Node node, List<Found> told) {
    return told.stream()
        .flatMap(
            found ->
                Stream.concat(
                        found.card().unscored().stream(), explained.agency().unscored().stream())
                    .filter(unscored -> unscored.node().id().equals(node.id()))
                    .limit(1))
        .flatMap(unscored -> missing(unscored, told.size() == 1))
        .distinct()
        .toList();
  }

  private Stream<Explanation.Missing> missing(Unscored unscored, boolean withValue) {
    return unscored.missing().stream()
        .map(
            name -> {
              int dot = name.indexOf('.');
              DeclaredType type =
                  rulebook.dictionary().types().get(dot < 0 ? name : name.substring(0, dot));
              if (dot < 0) {
                return new Explanation.Missing(type.label(), null, null, null, null);
              }
              Field field = type.fields().get(name.substring(dot + 1));
              Optional<Fact> refused =
                  withValue ? refused(unscored.subject(), type, field) : Optional.empty();
              return new Explanation.Missing(
                  type.label(),
                  field.name(),
                  field.label(),
                  refused
                      .map(fact -> words.value(field, fact.values().get(field.name())))
                      .orElse(null),
                  refused
                      .map(fact -> fact.evidence().get(field.name()))
                      .map((Evidence evidence) -> Sightings.source(evidence))
                      .orElse(null));
            });
  }

  /** The fact that has a value which does not count as evidence. */
  private Optional<Fact> refused(Fact subject, DeclaredType type, Field field) {
    return (subject.type().equals(type)
            ? Stream.of(in(given, subject))
            : given.all().stream().filter(fact -> fact.type().equals(type)))
        .filter(fact -> fact.values().containsKey(field.name()))
        .findFirst();
  }

  private Optional<Title> condition(Node node) {
    return node.notApplicableWhen()
        .flatMap(
            name ->
                rulebook.exemptions().stream()
                    .filter(exemption -> exemption.name().equals(name))
                    .findFirst())
        .map((Exemption exemption) -> words.condition(exemption));
  }

  /** The same fact in another view of the facts: all views keep the order. */
  private Fact in(AgencyFacts view, Fact fact) {
    List<Fact> all = awards.facts().all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == fact) {
        return view.all().get(i);
      }
    }
    return fact;
  }
}
