package ir.sanjeh.cases;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.standing.Standing;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An agency as a result shows it, worked out only where somebody looks.
 *
 * @param scheme by which it was scored
 * @param awards what the rules gave it
 * @param card its scores
 * @param standing its place among the others; null where nobody has ranked it yet
 */
public record AssessedAgency(
    Scheme scheme, AgencyAwards awards, AgencyScorecard card, Standing standing) {
  /**
   * What the result shows where a case expects something.
   *
   * @param check about this agency, not null
   * @return what is there; empty when there is no such service
   */
  public Optional<Term> actual(Check check) {
    return card(check.service()).map(own -> actual(check, own));
  }

  /**
   * The card of the agency or of one of its services.
   *
   * @param service the service's id; empty for the agency itself
   * @return empty when there is no such service
   */
  public Optional<Scorecard> card(Optional<String> service) {
    return service.isEmpty()
        ? Optional.of(card.agency())
        : card.services().stream().filter(s -> s.subject().id().equals(service.get())).findFirst();
  }

  private Term actual(Check check, Scorecard own) {
    Rounding table = scheme.roundings().table();
    BigFraction total = own.total().orElse(null);
    return switch (check.aspect()) {
      case SCORE ->
          rounded(check.service().isEmpty() ? scheme.roundings().ranking() : table, total);
      case TABLE_SCORE -> rounded(table, total);
      case EXACT -> Term.of(total);
      case RANK -> standing.rank().map(rank -> Term.of(rank)).orElse(new Term.Nothing());
      case BAND -> Term.of(standing.band().map(Band::id).orElse(null));
      case FIGURE -> rounded(table, card.figures().get(check.id()));
      case DIMENSION -> rounded(table, score(own, check.id(), false));
      case INDICATOR -> rounded(table, score(own, check.id(), true));
      case INDICATOR_EXACT -> Term.of(score(own, check.id(), true));
      case OPTION ->
          Term.of(
              Optional.ofNullable(own.nodes().get(check.id()))
                  .filter(node -> node.state() == State.SCORED)
                  .flatMap(NodeScore::award)
                  .map(award -> award.rule().option())
                  .orElse(null));
      case UNSCORED -> Term.of(unscored(own));
      case NOT_APPLICABLE -> Term.of(notApplicable(own));
      case MEAN, MEAN_AGENCIES, COUNT ->
          throw new IllegalArgumentException(check.path() + " is not about an agency");
    };
  }

  private static Term rounded(Rounding rounding, BigFraction exact) {
    return exact == null ? new Term.Nothing() : Term.of(rounding.round(exact));
  }

  /**
   * The score of a node; null when there is none.
   *
   * @param zeroWhenUnscored whether what lacks evidence and counts 0 has the score 0
   */
  private static BigFraction score(Scorecard own, String id, boolean zeroWhenUnscored) {
    NodeScore node = own.nodes().get(id);
    if (node == null || node.state() == State.NOT_APPLICABLE) {
      return null;
    }
    return node.state() == State.SCORED || zeroWhenUnscored ? node.score() : null;
  }

  private static Collection<String> notApplicable(Scorecard own) {
    return own.notApplicable().stream().map(node -> node.id()).toList();
  }

  /**
   * Of an agency, what lacks evidence for it or for any of its services; of a service, what lacks
   * evidence on itself or, where it applies to the service, on its agency.
   */
  private Collection<String> unscored(Scorecard own) {
    TreeSet<String> all = new TreeSet<>();
    own.unscored().forEach(u -> all.add(u.node().id()));
    if (own.subject() == card.agency().subject()) {
      card.services().forEach(s -> s.unscored().forEach(u -> all.add(u.node().id())));
    } else {
      Collection<String> notApplicable = notApplicable(own);
      card.agency().unscored().stream()
          .map(u -> u.node().id())
          .filter(id -> !notApplicable.contains(id))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * The agency itself.
   *
   * @return the fact
   */
  public Fact subject() {
    return card.agency().subject();
  }
}
