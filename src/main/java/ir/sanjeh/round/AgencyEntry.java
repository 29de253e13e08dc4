package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.group.Parts;
import ir.sanjeh.group.PartsMaker;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Correlations;
import ir.sanjeh.standing.NationalMeans;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a round has to know of an agency, once it is evaluated: numbers and names, and neither its
 * facts nor its awards. Immutable.
 *
 * @param summary what the ranking needs
 * @param services how many services it has
 * @param place where its facts begin
 * @param shares its share of each node, in the order of the tree, null for one that counts for
 *     nothing; empty without a total
 * @param groups the part that it takes in each grouping of the scheme
 * @param correlated its two scores of each correlated pair, null for one that is none
 * @param readings what both readings need; empty where the scheme has no rules of evidence
 */
public record AgencyEntry(
    AgencySummary summary,
    int services,
    Place place,
    List<BigFraction> shares,
    List<Parts> groups,
    List<BigFraction> correlated,
    Optional<RoundReadings.Entry> readings) {
  /** Makes the entries of a scheme's agencies. Immutable. */
  public static final class Maker {
    private final Scheme scheme;
    private final List<Node> nodes;
    private final PartsMaker groups;

    /**
     * For a scheme.
     *
     * @param scheme not null
     */
    public Maker(Scheme scheme) {
      this.scheme = scheme;
      this.nodes = scheme.root().walk().toList();
      this.groups = new PartsMaker(scheme);
    }

    /**
     * The entry of an agency.
     *
     * @param read its scores, not null
     * @return what the round has to know of it
     */
    public AgencyEntry of(AgencyReadings read) {
      AgencyScorecard card = read.shown();
      Optional<RoundReadings.Entry> both =
          scheme.evidence().map(rules -> RoundReadings.entry(scheme, read));
      // The same object everywhere: a round keeps it for every agency.
      AgencySummary summary =
          both.map(entry -> read.ranks() == Reading.DECLARED ? entry.declared() : entry.verified())
              .orElseGet(() -> AgencySummary.of(card.agency(), scheme.standings()));
      return new AgencyEntry(
          summary,
          card.services().size(),
          card.agency().subject().place(),
          NationalMeans.shares(nodes, card.agency()),
          groups.of(card, summary),
          Correlations.scores(scheme.comparisons().correlations(), card),
          both);
    }
  }
}
