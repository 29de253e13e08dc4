package ir.sanjeh.evidence;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Field;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.EvidencePolicy;
import ir.sanjeh.scheme.EvidenceRules;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Readings in the plainest way: the rules are fired for every node on the facts as it sees them.
 */
final class ReadingOracle {
  private ReadingOracle() {}

  static AgencyScorecard card(Rulebook rulebook, AgencyFacts facts, Reading reading) {
    EvidenceRules rules = rulebook.scheme().evidence().orElseThrow();
    AgencyFacts base = view(facts, rules.standard(), reading);
    Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    Map<String, AgencyFacts> views = new HashMap<>();
    for (Node node : rulebook.scheme().root().walk().toList()) {
      AgencyFacts view = view(facts, rules.nodes().get(node.id()), reading);
      AgencyAwards fired = rulebook.fire(view);
      views.put(node.id(), view);
      for (int i = 0; i <= facts.parts().size(); i++) {
        Award award = fired.awards().getOrDefault(at(view, i), Map.of()).get(node.id());
        if (award != null) {
          awards.computeIfAbsent(at(base, i), f -> new HashMap<>()).put(node.id(), award);
        }
      }
    }
    return new Scorer(rulebook.scheme(), rulebook.rules())
        .score(new AgencyAwards(base, awards, rulebook.fire(base).exempt(), views));
  }

  private static Fact at(AgencyFacts facts, int position) {
    return position == 0 ? facts.agency() : facts.parts().get(position - 1);
  }

  private static AgencyFacts view(AgencyFacts facts, EvidencePolicy policy, Reading reading) {
    return new AgencyFacts(
        view(facts.agency(), policy, reading),
        facts.parts().stream().map(part -> view(part, policy, reading)).toList());
  }

  private static Fact view(Fact fact, EvidencePolicy policy, Reading reading) {
    Map<String, Object> values = new LinkedHashMap<>(fact.values());
    for (Field field : fact.type().fields().values()) {
      if (!field.name().equals("id")
          && !counts(fact.evidence().get(field.name()), field, policy, reading)) {
        values.remove(field.name());
      }
    }
    return new Fact(fact.type(), fact.id(), values, fact.evidence(), fact.place());
  }

  /** The words of the scheme, one after the other. */
  private static boolean counts(
      Evidence evidence, Field field, EvidencePolicy policy, Reading reading) {
    Evidence known =
        evidence == null
            ? new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
            : evidence;
    String method = known.method().map(Evidence.Method::word).or(field::measuredBy).orElse("");
    Status status = known.status().orElse(null);
    if (known.past() || status == Status.REJECTED || status == Status.EXPIRED) {
      return false;
    }
    if (!method.isEmpty() && !policy.methods().contains(method)) {
      return false;
    }
    boolean verified =
        status == Status.VERIFIED
            || policy.verifiedBy().contains(method)
            || (status == null
                && known.method().isEmpty()
                && policy.unstated() == Reading.VERIFIED);
    return verified || (reading == Reading.DECLARED && policy.declaredCounts());
  }

  /** The same facts with other evidence for one value. */
  static AgencyFacts with(AgencyFacts facts, Fact holder, String field, Status status) {
    return map(facts, fact -> fact == holder ? with(fact, field, status) : fact);
  }

  /** The same facts with another status for every value. */
  static AgencyFacts withAll(AgencyFacts facts, Status status) {
    return map(
        facts,
        fact -> {
          Fact changed = fact;
          for (String field : fact.values().keySet()) {
            changed = field.equals("id") ? changed : with(changed, field, status);
          }
          return changed;
        });
  }

  private static AgencyFacts map(AgencyFacts facts, UnaryOperator<Fact> change) {
    List<Fact> parts = new ArrayList<>();
    facts.parts().forEach(part -> parts.add(change.apply(part)));
    return new AgencyFacts(change.apply(facts.agency()), parts);
  }

  private static Fact with(Fact fact, String field, Status status) {
    Map<String, Evidence> evidence = new LinkedHashMap<>(fact.evidence());
    Evidence before = evidence.get(field);
    evidence.put(
        field,
        new Evidence(
            before == null ? Optional.empty() : before.method(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(status)));
    return new Fact(fact.type(), fact.id(), fact.values(), evidence, fact.place());
  }
}
