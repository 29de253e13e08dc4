package ir.sanjeh.mutate;

import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Scheme;
import java.util.Map;
import java.util.Optional;

/**
 * What a mutant puts in the place of what is written.
 *
 * @param scheme another scheme, if it differs
 * @param rules other rules, by the index of those they replace
 * @param exemptions other conditions, by the index of those they replace
 * @param inverted the name of a condition that holds where it does not, if any
 * @param refused why the change cannot even be loaded, if so: then nobody needs to notice it
 */
public record Change(
    Optional<Scheme> scheme,
    Map<Integer, OptionRule> rules,
    Map<Integer, Exemption> exemptions,
    Optional<String> inverted,
    Optional<String> refused) {
  /** Keeps its own copies. */
  public Change {
    rules = Map.copyOf(rules);
    exemptions = Map.copyOf(exemptions);
  }

  static Change of(int index, OptionRule rule) {
    return new Change(
        Optional.empty(), Map.of(index, rule), Map.of(), Optional.empty(), Optional.empty());
  }

  static Change of(int index, Exemption exemption) {
    return new Change(
        Optional.empty(), Map.of(), Map.of(index, exemption), Optional.empty(), Optional.empty());
  }

  static Change inverted(String condition) {
    return new Change(
        Optional.empty(), Map.of(), Map.of(), Optional.of(condition), Optional.empty());
  }

  static Change refused(String why) {
    return new Change(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.of(why));
  }
}
