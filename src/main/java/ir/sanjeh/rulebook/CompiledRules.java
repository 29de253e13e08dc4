package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Fires the rules of a guide for one agency at a time, and reads awards out of what they match. */
final class CompiledRules {
  private final Engine engine;
  private final Guide guide;
  private final List<FiredRule> rules;
  private final Map<String, Node> nodes;

  CompiledRules(Engine engine, Guide guide, Scheme scheme) {
    this.engine = engine;
    this.guide = guide;
    this.rules = guide.rules().stream().map(r -> new FiredRule(r, scheme.settings())).toList();
    this.nodes = scheme.root().walk().collect(Collectors.toMap(Node::id, n -> n));
  }

  /**
   * Fires the rules on one agency's facts.
   *
   * @param asked whether the awards for a node, by its id, are wanted
   * @throws ir.sanjeh.problem.UnusableInputException when two rules give awards for the same node
   *     and fact, or a score cannot stand
   */
  AgencyAwards fire(AgencyFacts facts, Predicate<String> asked) {
    AwardBook book = new AwardBook(facts.agency(), asked);
    engine.run(facts, book);
    book.problems.throwIfAny();
    return new AgencyAwards(facts, book.awards, book.exempt);
  }

  /** Fires the rules on one agency's facts and keeps all they do. */
  Trial tryOut(AgencyFacts facts) {
    TrialBook book = new TrialBook();
    engine.run(facts, book);
    return new Trial(book.awards, book.divisions, book.exempt);
  }

  /** Keeps all that the rules of one session do, and judges nothing. */
  private final class TrialBook implements Receiver {
    private final List<Award> awards = new ArrayList<>();
    private final List<OptionRule> divisions = new ArrayList<>();
    private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();

    @Override
    public void give(int index, List<Fact> facts, List<Object> results) {
      FiredRule fired = rules.get(index);
      try {
        fired.award(facts, results).ifPresent(awards::add);
      } catch (ArithmeticException e) {
        divisions.add(fired.rule());
      }
    }

    @Override
    public void exempt(int index, Fact fact) {
      exempt.computeIfAbsent(fact, f -> new HashSet<>()).add(guide.exemptions().get(index).name());
    }
  }

  /** Keeps what the rules of one session give. */
  private final class AwardBook implements Receiver {
    private final Fact agency;
    private final Predicate<String> asked;
    private final Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();
    private final Problems problems = new Problems();

    AwardBook(Fact agency, Predicate<String> asked) {
      this.agency = agency;
      this.asked = asked;
    }

    @Override
    public void give(int index, List<Fact> facts, List<Object> results) {
      FiredRule fired = rules.get(index);
      if (!asked.test(fired.rule().node())) {
        return;
      }
      Fact subject = fired.subject(facts);
      try {
        Optional<Award> award = fired.award(facts, results);
        award.ifPresent(this::keep);
      } catch (ArithmeticException e) {
        problems.add(
            "evaluation.division",
            fired.rule().place(),
            "rule \"" + fired.rule().name() + "\" divides by zero for " + name(subject),
            "add a condition that the divisor is above 0");
      }
    }

    private void keep(Award award) {
      String rule = "rule \"" + award.rule().name() + "\"";
      Node node = nodes.get(award.rule().node());
      if (award.score().signum() < 0 || award.score().compareTo(node.outOf()) > 0) {
        problems.add(
            "evaluation.out-of-range",
            award.rule().place(),
            rule + " gives " + Exact.text(award.score()) + " to " + name(award.subject()),
            "\""
                + node.id()
                + "\" is scored from 0 to "
                + Exact.text(node.outOf())
                + "; cap the score with min( ... ) or correct out-of or points in scheme.yaml");
      }
      Award other =
          awards
              .computeIfAbsent(award.subject(), f -> new HashMap<>())
              .putIfAbsent(node.id(), award);
      if (other != null) {
        List<Award> both =
            List.of(award, other).stream()
                .sorted((a, b) -> a.rule().place().compareTo(b.rule().place()))
                .toList();
        problems.add(
            "evaluation.two-awards",
            both.get(0).rule().place(),
            "\""
                + node.id()
                + "\" gets two awards for "
                + name(award.subject())
                + ": "
                + told(both.get(0))
                + " and "
                + told(both.get(1)),
            "make the conditions of the two rules exclude each other, or remove one");
      }
    }

    private String told(Award award) {
      return "rule \""
          + award.rule().name()
          + "\" ("
          + award.rule().place()
          + ") gives "
          + Exact.text(award.score());
    }

    private String name(Fact fact) {
      String of = "agency " + agency.id();
      return fact.type().name().equals(Dictionary.AGENCY)
          ? of
          : fact.type().key() + " " + fact.id() + " of " + of;
    }

    @Override
    public void exempt(int index, Fact fact) {
      exempt.computeIfAbsent(fact, f -> new HashSet<>()).add(guide.exemptions().get(index).name());
    }
  }
}
