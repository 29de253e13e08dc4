package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps all that the rules of one session do, and judges nothing. */
final class TrialBook implements Receiver {
  private final FiredRule[] rules;
  private final List<Exemption> exemptions;
  private final List<Award> awards = new ArrayList<>();
  private final List<OptionRule> divisions = new ArrayList<>();
  private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();

  TrialBook(FiredRule[] rules, List<Exemption> exemptions) {
    this.rules = rules;
    this.exemptions = exemptions;
  }

  @Override
  public void give(int index, List<Fact> facts, List<Object> results) {
    FiredRule fired = rules[index];
    try {
      fired.award(facts, results).ifPresent(awards::add);
    } catch (ArithmeticException e) {
      divisions.add(fired.rule());
    }
  }

  @Override
  public void exempt(int index, Fact fact) {
    exempt.computeIfAbsent(fact, f -> new HashSet<>()).add(exemptions.get(index).name());
  }

  Trial trial() {
    return new Trial(awards, divisions, exempt);
  }
}
