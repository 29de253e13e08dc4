package ir.sanjeh.explain;

import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Composition;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Part;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.ScoredAgency;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.standing.Bands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Explains a score down to the facts: which rule gave what, what it saw, what that counts for, and
 * what would have earned more. Immutable.
 */
public final class Explainer {
  private final Rulebook rulebook;
  private final Scorer scorer;
  private final ReadingEvaluator readings;
  private final Composition composition;

  /**
   * For the results of a rulebook.
   *
   * @param rulebook not null
   */
  public Explainer(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.scorer = new Scorer(rulebook.scheme(), rulebook.rules());
    this.readings = new ReadingEvaluator(rulebook, scorer);
    this.composition = new Composition(rulebook.scheme());
  }

  /**
   * What is to be explained.
   *
   * @param service the id of the service; empty for the agency's own score
   * @param node the id of the node; empty for the whole tree
   */
  public record Question(Optional<String> service, Optional<String> node) {}

  /**
   * Explains a score of an agency.
   *
   * @param facts of the agency, not null
   * @param question what is asked
   * @return empty when the agency has no such service, or the tree no such node
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public Optional<Explanation.Report> explain(AgencyFacts facts, Question question) {
    return explain(facts, scorer.scored(readings.awards(facts)), question);
  }

  /**
   * Explains a score of an agency that is scored already.
   *
   * @param facts of the agency, not null
   * @param scored what the rulebook gives for them in the reading that is shown, not null
   * @param question what is asked
   * @return empty when the agency has no such service, or the tree no such node
   */
  public Optional<Explanation.Report> explain(
      AgencyFacts facts, ScoredAgency scored, Question question) {
    AgencyScorecard card = scored.card();
    Optional<Scorecard> service =
        question
            .service()
            .flatMap(
                id ->
                    card.services().stream()
                        .filter(other -> other.subject().id().equals(id))
                        .findFirst());
    Scheme scheme = rulebook.scheme();
    Optional<Node> node = question.node().map(scheme::node).orElse(Optional.of(scheme.root()));
    if (node.isEmpty() || (question.service().isPresent() && service.isEmpty())) {
      return Optional.empty();
    }
    Scorecard explained = service.orElse(card.agency());
    boolean mean = service.isEmpty() && !card.services().isEmpty();
    List<Part> parts = service.map(composition::of).orElseGet(() -> composition.of(card));
    Grounds grounds =
        new Grounds(
            rulebook,
            facts,
            scored.awards(),
            new Grounds.Explained(
                mean ? card.services() : List.of(explained),
                mean,
                card.agency(),
                question.node().isPresent()));
    Optional<BigFraction> total = explained.total();
    Optional<Band> band = card.agency().total().flatMap(new Bands(scheme)::band);
    return Optional.of(
        new Explanation.Report(
            new Explanation.Rules(
                scheme.scheme(),
                scheme.period(),
                scheme.title(),
                rulebook.digest(),
                rulebook.placeholders().size()),
            subject(facts.agency()),
            service.map(s -> subject(s.subject())).orElse(null),
            card.services().isEmpty()
                ? null
                : (int) card.services().stream().filter(s -> s.root().share() != null).count(),
            total.map(scheme.roundings().table()::round).orElse(null),
            total.map(Exact::text).orElse(null),
            service.isPresent() ? null : band.map(Band::id).orElse(null),
            service.isPresent() ? null : band.map(Band::title).orElse(null),
            branch(node.get(), explained, shares(parts), grounds)));
  }

  static Explanation.Subject subject(Fact fact) {
    return new Explanation.Subject(
        fact.type().label(),
        fact.id(),
        (String) fact.values().get(Dictionary.NAME),
        (String) fact.values().get(Dictionary.NAME_EN));
  }

  /** What hangs on each node that decides something, and what that adds; both of the total. */
  private record Weighed(BigFraction part, BigFraction adds) {
    static final Weighed NOTHING = new Weighed(BigFraction.ZERO, BigFraction.ZERO);

    Weighed plus(Weighed other) {
      return new Weighed(part.add(other.part), adds.add(other.adds));
    }
  }

  private static Map<String, Weighed> shares(List<Part> parts) {
    Map<String, Weighed> shares = new HashMap<>();
    for (Part part : parts) {
      shares.merge(
          part.score().node().id(), new Weighed(part.weight(), part.adds()), Weighed::plus);
    }
    return shares;
  }

  private Explanation.Branch branch(
      Node node, Scorecard card, Map<String, Weighed> shares, Grounds grounds) {
    NodeScore score = card.nodes().get(node.id());
    Weighed weighed =
        node.walk()
            .map(below -> shares.getOrDefault(below.id(), Weighed.NOTHING))
            .reduce(Weighed.NOTHING, Weighed::plus);
    BigFraction adds = weighed.adds().multiply(rulebook.scheme().root().outOf());
    List<Explanation.Ground> own = grounds.of(node);
    return new Explanation.Branch(
        node.id(),
        node.title(),
        node.source().orElse(null),
        node.isLeaf() ? null : word(node.addsUp()),
        word(score.state()),
        Exact.text(node.outOf()),
        score.share() == null ? null : rulebook.scheme().roundings().table().round(score.score()),
        score.share() == null ? null : Exact.text(score.score()),
        node.weight().map(Quantity::value).map(Exact::text).orElse(null),
        node.weight().map(weight -> word(weight.provenance())).orElse(null),
        Exact.text(weighed.part()),
        rounded(adds),
        Exact.text(adds),
        score
            .points()
            .map(
                points ->
                    new Explanation.Points(
                        Exact.text(points.obtained()), Exact.text(points.ideal())))
            .orElse(null),
        own.isEmpty() ? null : own,
        node.isLeaf()
            ? null
            : node.children().stream().map(child -> branch(child, card, shares, grounds)).toList());
  }

  private static BigDecimal rounded(BigFraction exact) {
    return new Rounding(Explanation.ADDS_DECIMALS, RoundingMode.HALF_UP).round(exact);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
