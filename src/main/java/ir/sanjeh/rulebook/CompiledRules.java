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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules of a guide, compiled once, fired for one agency at a time by any number of threads. */
final class CompiledRules {
  private final KieBase base;
  private final Guide guide;
  private final FactObjects objects;
  private final MatchReader.Names names;
  private final List<FiredRule> rules;
  private final Map<String, Node> nodes;

  CompiledRules(Guide guide, Scheme scheme) {
    this.base = RuleCompiler.compile(guide);
    this.guide = guide;
    this.names = MatchReader.Names.of(guide);
    this.objects = new FactObjects(base, guide.dictionary());
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
    Map<Object, Fact> inserted = inserted(facts);
    AwardBook book = new AwardBook(inserted, facts.agency(), asked);
    run(inserted, book);
    book.problems.throwIfAny();
    return new AgencyAwards(facts, book.awards, book.exempt);
  }

  /** Fires the rules on one agency's facts and keeps all they do. */
  Trial tryOut(AgencyFacts facts) {
    Map<Object, Fact> inserted = inserted(facts);
    TrialBook book = new TrialBook(inserted);
    run(inserted, book);
    return new Trial(book.awards, book.divisions, book.exempt);
  }

  private Map<Object, Fact> inserted(AgencyFacts facts) {
    Map<Object, Fact> inserted = new IdentityHashMap<>();
    inserted.put(objects.of(facts.agency()), facts.agency());
    facts.parts().forEach(part -> inserted.put(objects.of(part), part));
    return inserted;
  }

  private void run(Map<Object, Fact> inserted, Receiver receiver) {
    KieSession session = base.newKieSession();
    try {
      inserted.keySet().forEach(session::insert);
      session.fireAllRules(new MatchReader(names, receiver));
    } finally {
      session.dispose();
    }
  }

  /** Keeps all that the rules of one session do, and judges nothing. */
  private final class TrialBook implements Receiver {
    private final Map<Object, Fact> inserted;
    private final List<Award> awards = new ArrayList<>();
    private final List<OptionRule> divisions = new ArrayList<>();
    private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();

    TrialBook(Map<Object, Fact> inserted) {
      this.inserted = inserted;
    }

    @Override
    public void give(int index, Object[] matched) {
      FiredRule fired = rules.get(index);
      int factCount = RuleVariables.facts(fired.rule()).size();
      List<Fact> facts = Arrays.stream(matched).limit(factCount).map(inserted::get).toList();
      try {
        fired
            .award(facts, Arrays.asList(matched).subList(factCount, matched.length))
            .ifPresent(awards::add);
      } catch (ArithmeticException e) {
        divisions.add(fired.rule());
      }
    }

    @Override
    public void exempt(int index, Object fact) {
      exempt
          .computeIfAbsent(inserted.get(fact), f -> new HashSet<>())
          .add(guide.exemptions().get(index).name());
    }
  }

  /** Keeps what the rules of one session give. */
  private final class AwardBook implements Receiver {
    private final Map<Object, Fact> inserted;
    private final Fact agency;
    private final Predicate<String> asked;
    private final Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();
    private final Problems problems = new Problems();

    AwardBook(Map<Object, Fact> inserted, Fact agency, Predicate<String> asked) {
      this.inserted = inserted;
      this.agency = agency;
      this.asked = asked;
    }

    @Override
    public void give(int index, Object[] matched) {
      FiredRule fired = rules.get(index);
      if (!asked.test(fired.rule().node())) {
        return;
      }
      int factCount = RuleVariables.facts(fired.rule()).size();
      List<Fact> facts = Arrays.stream(matched).limit(factCount).map(inserted::get).toList();
      List<Object> results = Arrays.asList(matched).subList(factCount, matched.length);
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
    public void exempt(int index, Object fact) {
      exempt
          .computeIfAbsent(inserted.get(fact), f -> new HashSet<>())
          .add(guide.exemptions().get(index).name());
    }
  }
}
