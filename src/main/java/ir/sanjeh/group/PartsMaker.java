package ir.sanjeh.group;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.NationalMeans;
import ir.sanjeh.text.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds the groups of an agency, without knowing the others. Immutable.
 *
 * <p>A field of the agency puts the agency into a group with its own scores. A field of the service
 * puts services into groups: the agency then takes part in each group of its services with the
 * plain mean of its services there. A text names one group, however it was typed (see {@link
 * Spelling}); a tick list names one group for each tick.
 */
public final class PartsMaker {
  private final Scheme scheme;
  private final List<Node> nodes;

  /**
   * For the groups of a scheme.
   *
   * @param scheme its groups, its tree and its ranking
   */
  public PartsMaker(Scheme scheme) {
    this.scheme = scheme;
    this.nodes = scheme.root().walk().toList();
  }

  /**
   * The groups of an agency.
   *
   * @param card the agency's scores with those of its services
   * @param summary of the agency's own scores
   * @return one entry for each grouping of the scheme, in its order
   */
  public List<Parts> of(AgencyScorecard card, AgencySummary summary) {
    return scheme.comparisons().groups().stream()
        .map(
            grouping ->
                grouping.type().equals(Dictionary.SERVICE)
                    ? ofServices(grouping, card)
                    : ofAgency(grouping, card, summary))
        .toList();
  }

  private Parts ofAgency(Grouping grouping, AgencyScorecard card, AgencySummary summary) {
    List<String> values = values(grouping, card.agency().subject());
    if (values.isEmpty()) {
      return new Parts(1, List.of());
    }
    List<BigFraction> shares = NationalMeans.shares(nodes, card.agency());
    return new Parts(
        0,
        values.stream()
            .map(value -> new Part(value, summary, card.services().size(), shares))
            .toList());
  }

  private Parts ofServices(Grouping grouping, AgencyScorecard card) {
    int without = 0;
    Map<String, List<Scorecard>> services = new LinkedHashMap<>();
    Map<String, String> written = new HashMap<>();
    for (Scorecard service : card.services()) {
      List<String> values = values(grouping, service.subject());
      without += values.isEmpty() ? 1 : 0;
      for (String value : values) {
        String key = Spelling.plain(value);
        written.putIfAbsent(key, value);
        services.computeIfAbsent(key, k -> new ArrayList<>()).add(service);
      }
    }
    List<Part> parts = new ArrayList<>();
    services.forEach(
        (key, cards) -> {
          AgencySummary summary = summary(card.agency(), cards);
          parts.add(new Part(written.get(key), summary, cards.size(), shares(summary, cards)));
        });
    return new Parts(without, parts);
  }

  /** An agency as it takes part in a group of services. */
  private AgencySummary summary(Scorecard agency, List<Scorecard> services) {
    ExactSum totals = new ExactSum();
    services.forEach(service -> service.total().ifPresent(totals::add));
    Map<String, BigFraction> tieBreaks = new HashMap<>();
    for (String node : scheme.standings().tieBreak()) {
      BigFraction share = mean(node, services);
      if (share != null) {
        tieBreaks.put(node, share);
      }
    }
    AgencySummary own = AgencySummary.of(agency, scheme.standings());
    return new AgencySummary(own.id(), own.name(), own.nameEn(), totals.mean(), tieBreaks);
  }

  private List<BigFraction> shares(AgencySummary summary, List<Scorecard> services) {
    List<BigFraction> shares = new ArrayList<>();
    if (summary.total().isPresent()) {
      nodes.forEach(node -> shares.add(mean(node.id(), services)));
    }
    return Collections.unmodifiableList(shares);
  }

  /** The mean share of a node; null when it counts for nothing on all cards. */
  private static BigFraction mean(String node, List<Scorecard> cards) {
    ExactSum sum = new ExactSum();
    for (Scorecard card : cards) {
      NodeScore score = card.nodes().get(node);
      if (score != null && score.share() != null && card.total().isPresent()) {
        sum.add(score.share());
      }
    }
    return sum.mean().orElse(null);
  }

  private static List<String> values(Grouping grouping, Fact fact) {
    Object value = fact.values().get(grouping.field());
    List<?> written =
        value instanceof List<?> list ? list : Optional.ofNullable(value).stream().toList();
    return written.stream()
        .map(String.class::cast)
        .filter(name -> !Spelling.plain(name).isEmpty())
        .toList();
  }
}
