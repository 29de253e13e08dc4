package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Fires the rules of a guide for one agency at a time, and reads awards out of what they match. */
final class CompiledRules {
  private final Engine engine;
  private final FiredRule[] rules;
  private final List<Exemption> exemptions;
  private final AwardSlots slots;

  CompiledRules(Engine engine, Guide guide, Scheme scheme) {
    Map<String, Node> nodes = scheme.root().walk().collect(Collectors.toMap(Node::id, n -> n));
    this.engine = engine;
    this.rules =
        guide.rules().stream()
            .map(rule -> new FiredRule(rule, nodes.get(rule.node()), scheme.settings()))
            .toArray(FiredRule[]::new);
    this.exemptions = guide.exemptions();
    this.slots = new AwardSlots(guide.rules());
  }

  /**
   * Fires the rules on one agency's facts.
   *
   * @param asked whether the awards for a node, by its id, are wanted; empty when all are
   * @throws ir.sanjeh.problem.UnusableInputException when two rules give awards for the same node
   *     and fact, or a score cannot stand
   */
  AgencyAwards fire(AgencyFacts facts, Optional<Predicate<String>> asked) {
    AwardBook book = new AwardBook(facts, rules, exemptions, slots, asked);
    engine.run(facts, book);
    return book.awards();
  }

  /** An empty book for the awards of an agency. */
  AwardBook book(AgencyFacts facts) {
    return new AwardBook(facts, rules, exemptions, slots, Optional.empty());
  }

  /** Whether some awards are all that these rules gave. */
  boolean gaveAll(FiredAwards awards) {
    return awards.isAllOf(slots);
  }

  /** Fires the rules on one agency's facts and keeps all they do. */
  Trial tryOut(AgencyFacts facts) {
    TrialBook book = new TrialBook(rules, exemptions);
    engine.run(facts, book);
    return book.trial();
  }
}
