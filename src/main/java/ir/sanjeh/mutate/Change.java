package ir.sanjeh.mutate;

import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mutant puts in the place of what is written.
 *
 * @param scheme another scheme, if it differs
 * @param rules other rules, by the index of those they replace
 * @param exemptions other conditions, by the index of those they replace
 * @param refused why the change cannot even be loaded, if so: then nobody needs to notice it
 */
public record Change(
    Optional<Scheme> scheme,
    Map<Integer, OptionRule> rules,
    Map<Integer, Exemption> exemptions,
    Optional<String> refused) {
  /** Keeps its own copies. */
  public Change {
    rules = Map.copyOf(rules);
    exemptions = Map.copyOf(exemptions);
  }

  static Change of(int index, OptionRule rule) {
    return new Change(Optional.empty(), Map.of(index, rule), Map.of(), Optional.empty());
  }

  static Change of(int index, Exemption exemption) {
    return new Change(Optional.empty(), Map.of(), Map.of(index, exemption), Optional.empty());
  }

  static Change refused(String why) {
    return new Change(Optional.empty(), Map.of(), Map.of(), Optional.of(why));
  }

  /**
   * The rules with the change in them.
   *
   * @param rulebook the rules as they are
   * @return another rulebook
   * @throws ir.sanjeh.problem.UnusableInputException when the engine refuses it
   */
  Rulebook in(Rulebook rulebook) {
    List<OptionRule> changed = new ArrayList<>(rulebook.rules());
    rules.forEach(changed::set);
    List<Exemption> conditions = new ArrayList<>(rulebook.exemptions());
    exemptions.forEach(conditions::set);
    return Rulebook.of(
        scheme.orElse(rulebook.scheme()), new Guide(rulebook.dictionary(), changed, conditions));
  }
}
