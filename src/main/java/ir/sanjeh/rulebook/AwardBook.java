package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Exact;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps what the rules of one session give, and judges it. For use by one thread. */
final class AwardBook implements Receiver {
  private final AgencyFacts facts;
  private final FiredRule[] rules;
  private final List<Exemption> exemptions;
  private final AwardSlots slots;
  private final Predicate<String> asked;
  private final FiredAwards awards;
  private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();
  private final Problems problems = new Problems();

  // Most rules match the same fact as the one before: its awards need not be looked up.
  private Fact subject;
  private NodeAwards own;

  /**
   * A book for one agency.
   *
   * @param rules by their index; nobody changes them
   * @param asked whether the awards for a node, by its id, are wanted; empty when all are
   */
  AwardBook(
      AgencyFacts facts,
      FiredRule[] rules,
      List<Exemption> exemptions,
      AwardSlots slots,
      Optional<Predicate<String>> asked) {
    this.facts = facts;
    this.rules = rules;
    this.exemptions = exemptions;
    this.slots = slots;
    this.asked = asked.orElse(node -> true);
    this.awards = new FiredAwards(slots, asked.isEmpty(), 1 + facts.parts().size());
  }

  @Override
  public void give(int index, List<Fact> matched, List<Object> results) {
    FiredRule fired = rules[index];
    if (!asked.test(fired.rule().node())) {
      return;
    }
    try {
      fired.award(matched, results).ifPresent(award -> keep(index, award));
    } catch (ArithmeticException e) {
      problems.add(
          "evaluation.division",
          fired.rule().place(),
          "rule \""
              + fired.rule().name()
              + "\" divides by zero for "
              + name(fired.subject(matched)),
          "add a condition that the divisor is above 0");
    }
  }

  @Override
  public void give(int index, Fact fact) {
    FiredRule fired = rules[index];
    if (!fired.isConstant()) {
      give(index, List.of(fact), List.of());
    } else if (asked.test(fired.rule().node())) {
      keep(index, fired.constantAward(fact));
    }
  }

  /** Keeps an award that was given, now or before. */
  void keep(int index, Award award) {
    FiredRule fired = rules[index];
    if (!fired.isWithin(award.score())) {
      outOfRange(fired, award);
    }
    if (award.subject() != subject) {
      subject = award.subject();
      own = awards.fill(subject);
    }
    Award other = own.keep(slots.slot(index), award);
    if (other != null) {
      twoAwards(award, other);
    }
  }

  @Override
  public void exempt(int index, Fact fact) {
    exempt.computeIfAbsent(fact, f -> new HashSet<>()).add(exemptions.get(index).name());
  }

  /**
   * Takes over what a fact was given before.
   *
   * @param given its awards; null when there were none
   * @param names the conditions that hold for it; null when there are none
   */
  void takeOver(Fact fact, NodeAwards given, Set<String> names) {
    if (given != null) {
      awards.take(fact, given);
    }
    if (names != null) {
      exempt.put(fact, names);
    }
  }

  private void outOfRange(FiredRule fired, Award award) {
    problems.add(
        "evaluation.out-of-range",
        award.rule().place(),
        "rule \""
            + award.rule().name()
            + "\" gives "
            + Exact.text(award.score())
            + " to "
            + name(award.subject()),
        "\""
            + fired.node().id()
            + "\" is scored from 0 to "
            + Exact.text(fired.node().outOf())
            + "; cap the score with min( ... ) or correct out-of or points in scheme.yaml");
  }

  private void twoAwards(Award award, Award other) {
    List<Award> both =
        List.of(award, other).stream()
            .sorted((a, b) -> a.rule().place().compareTo(b.rule().place()))
            .toList();
    problems.add(
        "evaluation.two-awards",
        both.get(0).rule().place(),
        "\""
            + award.rule().node()
            + "\" gets two awards for "
            + name(award.subject())
            + ": "
            + told(both.get(0))
            + " and "
            + told(both.get(1)),
        "make the conditions of the two rules exclude each other, or remove one");
  }

  private static String told(Award award) {
    return "rule \""
        + award.rule().name()
        + "\" ("
        + award.rule().place()
        + ") gives "
        + Exact.text(award.score());
  }

  private String name(Fact fact) {
    String of = "agency " + facts.agency().id();
    return fact.type().name().equals(Dictionary.AGENCY)
        ? of
        : fact.type().key() + " " + fact.id() + " of " + of;
  }

  /**
   * The awards.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when they cannot stand
   */
  AgencyAwards awards() {
    problems.throwIfAny();
    return new AgencyAwards(facts, awards, exempt);
  }
}
