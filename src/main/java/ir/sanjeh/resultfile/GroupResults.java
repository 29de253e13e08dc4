package ir.sanjeh.resultfile;

import ir.sanjeh.group.GroupStandings;
import ir.sanjeh.group.GroupStandings.Membership;
import ir.sanjeh.group.GroupedRound;
import ir.sanjeh.group.GroupedRound.Group;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.Correlation;
import ir.sanjeh.standing.Correlations;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes groups and correlations down as the result shows them. Immutable. */
public final class GroupResults {
  private final Scheme scheme;
  private final Rounding ranking;
  private final Rounding table;
  private final GroupStandings groups;
  private final List<Correlations.Pair> pairs;

  /**
   * For a round.
   *
   * @param scheme its tree and its roundings
   * @param groups the groups of all its agencies
   * @param correlations over all its agencies
   */
  public GroupResults(Scheme scheme, GroupStandings groups, Correlations correlations) {
    this.scheme = scheme;
    this.ranking = scheme.roundings().ranking();
    this.table = scheme.roundings().table();
    this.groups = groups;
    this.pairs = correlations.pairs();
  }

  /**
   * The groups for the head of the result.
   *
   * @return by the id of the grouping; null when the scheme has none
   */
  public Map<String, ResultGroups.Grouping> groupings() {
    if (groups.rounds().isEmpty()) {
      return null;
    }
    Map<String, ResultGroups.Grouping> groupings = new LinkedHashMap<>();
    for (GroupedRound round : groups.rounds()) {
      Grouping grouping = round.grouping();
      groupings.put(
          grouping.id(),
          new ResultGroups.Grouping(
              grouping.title(),
              grouping.type() + "." + grouping.field(),
              round.without(),
              round.groups().stream().map(this::group).toList()));
    }
    return Collections.unmodifiableMap(groupings);
  }

  private ResultGroups.Group group(Group group) {
    String root = scheme.root().id();
    Map<String, BigDecimal> means = new LinkedHashMap<>();
    group
        .means()
        .forEach(
            (id, mean) -> {
              if (!id.equals(root)) {
                means.put(id, table.round(mean));
              }
            });
    return new ResultGroups.Group(
        group.value(),
        group.title().orElse(null),
        group.places().size(),
        group.ranked(),
        group.services(),
        mean(group),
        Collections.unmodifiableMap(means));
  }

  /**
   * The places of an agency in its groups.
   *
   * @param agencyId any id
   * @return by the id of the grouping; null when it is in none
   */
  public Map<String, List<ResultGroups.Membership>> of(String agencyId) {
    Map<String, List<ResultGroups.Membership>> places = new LinkedHashMap<>();
    for (GroupedRound round : groups.rounds()) {
      List<Membership> memberships = groups.of(agencyId).get(round.grouping().id());
      if (memberships != null) {
        boolean ofServices = round.grouping().type().equals(Dictionary.SERVICE);
        places.put(
            round.grouping().id(), memberships.stream().map(m -> place(m, ofServices)).toList());
      }
    }
    return places.isEmpty() ? null : Collections.unmodifiableMap(places);
  }

  private ResultGroups.Membership place(Membership membership, boolean ofServices) {
    GroupedRound.GroupPlace place = membership.place();
    return new ResultGroups.Membership(
        membership.group().value(),
        ofServices ? place.score().map(ranking::round).orElse(null) : null,
        ofServices ? place.services() : null,
        place.rank().orElse(null),
        membership.group().ranked(),
        mean(membership.group()));
  }

  private BigDecimal mean(Group group) {
    BigFraction mean = group.means().get(scheme.root().id());
    return mean == null ? null : table.round(mean);
  }

  /**
   * The correlations for the head of the result.
   *
   * @return in the order of the scheme; null when it asks for none
   */
  public List<ResultGroups.Correlation> correlations() {
    if (pairs.isEmpty()) {
      return null;
    }
    Map<String, Title> titles = new HashMap<>();
    scheme.figures().forEach((Figure figure) -> titles.put(figure.id(), figure.title()));
    scheme.root().walk().forEach((Node node) -> titles.put(node.id(), node.title()));
    return pairs.stream()
        .map(
            pair ->
                correlation(pair.scores().of(), pair.scores().with(), titles, pair.correlation()))
        .toList();
  }

  /**
   * A correlation as results show it.
   *
   * @param of the id of the first score
   * @param with the id of the second score
   * @param titles the titles that are known, by id
   * @param correlation over all agencies
   * @return the record
   */
  static ResultGroups.Correlation correlation(
      String of, String with, Map<String, Title> titles, Correlation correlation) {
    return new ResultGroups.Correlation(
        of,
        titles.get(of),
        with,
        titles.get(with),
        correlation.agencies(),
        correlation.coefficient().orElse(null),
        correlation
            .undefined()
            .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(null));
  }
}
