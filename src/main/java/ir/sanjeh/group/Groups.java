package ir.sanjeh.group;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.text.Spelling;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Puts the agencies of a round into the groups of a scheme, one agency after the other, without
 * keeping their cards. For use by one thread.
 *
 * <p>A field of the agency puts the agency into a group with its own scores. A field of the service
 * puts services into groups: the agency then takes part in each group of its services with the
 * plain mean of its services there. A text names one group, however it was typed (see {@link
 * Spelling}); a tick list names one group for each tick.
 */
public final class Groups {
  private static final int MOST_GROUPS = 2_000;

  private final Scheme scheme;
  private final Dictionary dictionary;
  private final List<Node> nodes;
  private final List<Open> open = new ArrayList<>();

  /** A way of grouping, with its groups so far. */
  private static final class Open {
    private final Grouping grouping;
    private final boolean ofServices;
    private final Map<String, Members> groups = new LinkedHashMap<>();
    private int without;

    Open(Grouping grouping) {
      this.grouping = grouping;
      this.ofServices = grouping.type().equals(Dictionary.SERVICE);
    }
  }

  /**
   * Starts without agencies.
   *
   * @param scheme its groups, its tree and its ranking
   * @param dictionary the types of the facts
   */
  public Groups(Scheme scheme, Dictionary dictionary) {
    this.scheme = scheme;
    this.dictionary = dictionary;
    this.nodes = scheme.root().walk().toList();
    scheme.comparisons().groups().forEach(grouping -> open.add(new Open(grouping)));
  }

  /**
   * Adds an agency.
   *
   * @param card the agency's scores with those of its services
   * @throws UnusableInputException when a field has so many values that it does not group
   */
  public void add(AgencyScorecard card) {
    for (Open grouping : open) {
      if (grouping.ofServices) {
        addServices(grouping, card);
      } else {
        addAgency(grouping, card);
      }
    }
  }

  private void addAgency(Open grouping, AgencyScorecard card) {
    List<String> values = values(grouping, card.agency().subject());
    if (values.isEmpty()) {
      grouping.without++;
      return;
    }
    AgencySummary summary = AgencySummary.of(card.agency(), scheme.standings());
    for (String value : values) {
      members(grouping, value).add(summary, card.services().size(), List.of(card.agency()));
    }
  }

  private void addServices(Open grouping, AgencyScorecard card) {
    Map<String, List<Scorecard>> parts = new LinkedHashMap<>();
    Map<String, String> written = new HashMap<>();
    for (Scorecard service : card.services()) {
      List<String> values = values(grouping, service.subject());
      if (values.isEmpty()) {
        grouping.without++;
      }
      for (String value : values) {
        String key = Spelling.plain(value);
        written.putIfAbsent(key, value);
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(service);
      }
    }
    parts.forEach(
        (key, services) ->
            members(grouping, written.get(key))
                .add(summary(card.agency(), services), services.size(), services));
  }

  /** An agency as it takes part in a group of services. */
  private AgencySummary summary(Scorecard agency, List<Scorecard> services) {
    ExactSum totals = new ExactSum();
    services.forEach(service -> service.total().ifPresent(totals::add));
    Map<String, BigFraction> tieBreaks = new HashMap<>();
    for (String node : scheme.standings().tieBreak()) {
      BigFraction share = Members.mean(node, services);
      if (share != null) {
        tieBreaks.put(node, share);
      }
    }
    AgencySummary own = AgencySummary.of(agency, scheme.standings());
    return new AgencySummary(own.id(), own.name(), own.nameEn(), totals.mean(), tieBreaks);
  }

  private static List<String> values(Open grouping, Fact fact) {
    Object value = fact.values().get(grouping.grouping.field());
    List<?> written =
        value instanceof List<?> list ? list : Optional.ofNullable(value).stream().toList();
    return written.stream()
        .map(String.class::cast)
        .filter(name -> !Spelling.plain(name).isEmpty())
        .toList();
  }

  private Members members(Open grouping, String value) {
    Members members =
        grouping.groups.computeIfAbsent(
            Spelling.plain(value), key -> new Members(value.strip(), nodes));
    if (grouping.groups.size() > MOST_GROUPS) {
      Grouping declared = grouping.grouping;
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "evaluate.too-many-groups",
                  declared.place(),
                  "group \""
                      + declared.id()
                      + "\": the facts have more than "
                      + MOST_GROUPS
                      + " different values of "
                      + declared.type()
                      + "."
                      + declared.field(),
                  "Group by a field that agencies have in common, or remove the group.")));
    }
    return members;
  }

  /**
   * The groups of the agencies added so far.
   *
   * @return in the order of the scheme
   */
  public GroupStandings standings() {
    List<GroupedRound> rounds = new ArrayList<>();
    for (Open grouping : open) {
      rounds.add(
          GroupedRound.of(
              scheme,
              grouping.grouping,
              labels(grouping.grouping),
              grouping.without,
              List.copyOf(grouping.groups.values())));
    }
    return new GroupStandings(rounds);
  }

  /** The labels by value, where the field is a choice. */
  private Map<String, Title> labels(Grouping grouping) {
    Field field = dictionary.types().get(grouping.type()).fields().get(grouping.field());
    return field.kind() == FieldKind.TEXT
        ? Map.of()
        : dictionary.choices().get(field.choiceType().orElseThrow()).values();
  }
}
