package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import java.util.List;

/** Hears of what the rules match in the facts of one agency. */
interface Receiver {
  /**
   * An option's rule matches.
   *
   * @param rule the index of the rule in its guide
   * @param facts the facts that it matched, in the order of the rule
   * @param results the numbers that it added up, in the order of the rule
   */
  void give(int rule, List<Fact> facts, List<Object> results);

  /**
   * The rule of an option that looks at one fact alone matches.
   *
   * @param rule the index of the rule in its guide
   * @param fact the fact that it matched
   */
  default void give(int rule, Fact fact) {
    give(rule, List.of(fact), List.of());
  }

  /**
   * A condition of the scheme holds for a fact.
   *
   * @param exemption the index of the exemption in its guide
   * @param fact the fact
   */
  void exempt(int exemption, Fact fact);
}
