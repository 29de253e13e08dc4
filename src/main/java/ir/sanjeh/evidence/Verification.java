package ir.sanjeh.evidence;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Lists what is left to verify of an agency, and what depends on each value.
 *
 * <p>The rules are not fired again for every value. Values whose awards have nothing to do with
 * each other are tried together: those of fields that no node reads both, and those of different
 * services, unless a rule looks at all services at once. Then only what depends on the value is
 * scored again: one service, or the agency where the value is the agency's.
 */
final class Verification {
  private final Scorer scorer;
  private final RuleReads reads;
  private final List<NodeGroup> groups;
  private final Trials trials;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, List<String>> nodesOfCondition = new HashMap<>();
  private final Map<FieldKey, Integer> turns;

  Verification(Rulebook rulebook, Scorer scorer, RuleReads reads, List<NodeGroup> groups) {
    this.scorer = scorer;
    this.reads = reads;
    this.groups = groups;
    this.trials = new Trials(rulebook, reads, groups);
    this.turns = Turns.of(reads.together());
    for (Node node : rulebook.scheme().root().walk().toList()) {
      order.put(node.id(), order.size());
      node.notApplicableWhen()
          .ifPresent(
              name ->
                  nodesOfCondition.computeIfAbsent(name, n -> new ArrayList<>()).add(node.id()));
    }
  }

  /**
   * What is left to verify.
   *
   * @param facts with all values
   * @param sorted the values by group
   * @param declared what the rules gave in the declared reading
   * @param card the scores of the declared reading
   * @return the largest effect first; values of the same effect in the order of the facts
   */
  List<ValueToVerify> of(
      AgencyFacts facts, List<SortedValues> sorted, Firing declared, AgencyScorecard card) {
    Map<Integer, List<Candidate>> together = new TreeMap<>();
    List<Candidate> alone = new ArrayList<>();
    List<Candidate> all = candidates(facts, sorted);
    for (Candidate candidate : all) {
      if (reads.isShared(candidate.key())) {
        alone.add(candidate);
      } else {
        together
            .computeIfAbsent(turns.getOrDefault(candidate.key(), 0), turn -> new ArrayList<>())
            .add(candidate);
      }
    }
    Map<Candidate, BigFraction> effects = new HashMap<>();
    Totals totals = new Totals(scorer, declared.awards(), card);
    together
        .values()
        .forEach(candidates -> effects(facts, candidates, sorted, declared, totals, effects));
    alone.forEach(
        candidate -> effects(facts, List.of(candidate), sorted, declared, totals, effects));
    return all.stream()
        .map(candidate -> value(facts, candidate, sorted, declared, effects.get(candidate)))
        .sorted(Comparator.comparing((ValueToVerify v) -> v.effect().abs()).reversed())
        .toList();
  }

  private List<Candidate> candidates(AgencyFacts facts, List<SortedValues> sorted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < Positions.count(facts); i++) {
      Set<String> fields = new LinkedHashSet<>();
      for (SortedValues values : sorted) {
        fields.addAll(values.fields(i, Reliance.DECLARED));
        fields.addAll(values.fields(i, Reliance.WAITING));
      }
      if (!fields.isEmpty()) {
        Fact fact = Positions.at(facts, i);
        for (String field : fact.type().fields().keySet()) {
          if (fields.contains(field)) {
            candidates.add(new Candidate(i, new FieldKey(fact.type().name(), field)));
          }
        }
      }
    }
    return candidates;
  }

  private void effects(
      AgencyFacts facts,
      List<Candidate> candidates,
      List<SortedValues> sorted,
      Firing declared,
      Totals totals,
      Map<Candidate, BigFraction> effects) {
    Trials.Outcome outcome = trials.turned(facts, candidates, sorted, declared.views());
    for (Candidate candidate : candidates) {
      boolean own =
          candidate.key().type().equals(Dictionary.SERVICE) && !reads.isShared(candidate.key());
      Turned verified = Turned.nothing();
      Turned missing = Turned.nothing();
      for (int g = 0; g < groups.size(); g++) {
        Turned turned = counts(sorted.get(g), candidate) ? missing : verified;
        for (String node : reads.nodesOf(candidate.key())) {
          if (groups.get(g).nodes().contains(node)) {
            turned.nodes().add(node);
          }
        }
        if (g == 0) {
          turned.conditions().addAll(reads.conditionsOf(candidate.key()));
        }
      }
      int position = candidate.position();
      effects.put(
          candidate,
          totals
              .change(position, own, verified, outcome)
              .subtract(totals.change(position, own, missing, outcome)));
    }
  }

  /** Whether the value counts as declared for a group; if not, it waits there. */
  private static boolean counts(SortedValues values, Candidate candidate) {
    return !values.fields(candidate.position(), Reliance.WAITING).contains(candidate.key().field());
  }

  private ValueToVerify value(
      AgencyFacts facts,
      Candidate candidate,
      List<SortedValues> sorted,
      Firing declared,
      BigFraction effect) {
    FieldKey key = candidate.key();
    Set<String> nodes = reads.nodesOf(key);
    Set<String> indicators = new LinkedHashSet<>(nodes);
    reads
        .conditionsOf(key)
        .forEach(name -> indicators.addAll(nodesOfCondition.getOrDefault(name, List.of())));
    List<String> ordered = indicators.stream().sorted(Comparator.comparing(order::get)).toList();
    return new ValueToVerify(
        Positions.at(facts, candidate.position()),
        key.field(),
        sorted.stream().allMatch(values -> counts(values, candidate)),
        ordered,
        options(ordered.stream().filter(nodes::contains).toList(), candidate, declared.awards()),
        effect);
  }

  /** What nodes were awarded that may depend on a value. */
  private List<String> options(List<String> nodes, Candidate candidate, AgencyAwards awards) {
    Fact holder = Positions.at(awards.facts(), candidate.position());
    boolean own = holder.type().nesting() == Nesting.MANY && !reads.isShared(candidate.key());
    int first = own ? candidate.position() : 0;
    int last = own ? candidate.position() : Positions.count(awards.facts()) - 1;
    Set<String> options = new LinkedHashSet<>();
    for (String node : nodes) {
      for (int i = first; i <= last; i++) {
        Fact subject = Positions.at(awards.facts(), i);
        Award award = awards.awards().getOrDefault(subject, Map.of()).get(node);
        if (award != null) {
          options.add(award.rule().option());
        }
      }
    }
    return List.copyOf(options);
  }
}
