package ir.sanjeh.evidence;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.rulebook.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fires the rules with some values turned: those that count as declared are missing, those that
 * wait for their verification are there.
 */
@SuppressWarnings("IdentityHashMapUsage") // Two facts with equal values are still two facts.
final class Trials {
  private final Rulebook rulebook;
  private final RuleReads reads;
  private final List<NodeGroup> groups;

  Trials(Rulebook rulebook, RuleReads reads, List<NodeGroup> groups) {
    this.rulebook = rulebook;
    this.reads = reads;
    this.groups = groups;
  }

  /**
   * What came of it. Rules that contradict each other here do not do so on the facts of the agency,
   * so that is no reason to refuse them: the lower award is taken.
   */
  static final class Outcome {
    private final Map<Integer, Map<String, Award>> awards = new HashMap<>();
    private final Map<Integer, Set<String>> exempt = new HashMap<>();

    /** The award for a node, or null. */
    Award award(int position, String node) {
      return awards.getOrDefault(position, Map.of()).get(node);
    }

    /** The conditions of the scheme that hold for a fact. */
    Set<String> exempt(int position) {
      return exempt.getOrDefault(position, Set.of());
    }

    private void keep(int position, Award award) {
      awards
          .computeIfAbsent(position, p -> new HashMap<>())
          .merge(
              award.rule().node(),
              award,
              (one, other) -> one.score().compareTo(other.score()) <= 0 ? one : other);
    }
  }

  /**
   * Tries some values at once.
   *
   * @param facts with all values
   * @param candidates the values
   * @param sorted all values by group
   * @param views the facts by group, in the declared reading
   */
  Outcome turned(
      AgencyFacts facts,
      List<Candidate> candidates,
      List<SortedValues> sorted,
      List<AgencyFacts> views) {
    Map<Integer, Set<String>> fields = new HashMap<>();
    Set<String> nodes = new LinkedHashSet<>();
    Set<String> conditions = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      fields
          .computeIfAbsent(candidate.position(), p -> new LinkedHashSet<>())
          .add(candidate.key().field());
      nodes.addAll(reads.nodesOf(candidate.key()));
      conditions.addAll(reads.conditionsOf(candidate.key()));
    }
    Outcome outcome = new Outcome();
    for (int g = 0; g < groups.size(); g++) {
      Set<String> own = new HashSet<>(nodes);
      own.retainAll(groups.get(g).nodes());
      Set<String> asked = g == 0 ? conditions : Set.of();
      if (!own.isEmpty() || !asked.isEmpty()) {
        SortedValues values = sorted.get(g);
        AgencyFacts view =
            Positions.map(
                views.get(g),
                (position, fact) ->
                    turned(
                        fact,
                        Positions.at(facts, position),
                        fields.getOrDefault(position, Set.of()),
                        values.fields(position, Reliance.WAITING)));
        fire(view, own, asked, outcome);
      }
    }
    return outcome;
  }

  private static Fact turned(Fact seen, Fact whole, Set<String> fields, Set<String> waiting) {
    if (fields.isEmpty()) {
      return seen;
    }
    Map<String, Object> values = new LinkedHashMap<>(seen.values());
    for (String field : fields) {
      if (waiting.contains(field)) {
        values.put(field, whole.values().get(field));
      } else {
        values.remove(field);
      }
    }
    return new Fact(
        seen.type(), seen.id(), Collections.unmodifiableMap(values), seen.evidence(), seen.place());
  }

  /** Fires on those facts only for which the rules of the nodes look. */
  private void fire(AgencyFacts view, Set<String> nodes, Set<String> conditions, Outcome outcome) {
    Set<String> types = reads.types(nodes, conditions);
    Map<Fact, Integer> positions = new IdentityHashMap<>();
    positions.put(view.agency(), 0);
    List<Fact> parts = new ArrayList<>();
    for (int i = 1; i < Positions.count(view); i++) {
      Fact part = Positions.at(view, i);
      if (types.contains(part.type().name())) {
        positions.put(part, i);
        parts.add(part);
      }
    }
    Trial trial = rulebook.tryOut(new AgencyFacts(view.agency(), parts));
    for (Award award : trial.awards()) {
      if (nodes.contains(award.rule().node())) {
        outcome.keep(positions.get(award.subject()), award);
      }
    }
    trial.exempt().forEach((fact, names) -> outcome.exempt.put(positions.get(fact), names));
  }
}
