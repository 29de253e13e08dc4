package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Everything that is asked of the facts of a type: by rules that look at one fact alone, by the
 * premises of other rules, and by the scheme's exemptions.
 */
final class TypeRules {
  private final int[] rules;
  private final int[] exemptions;
  private final int[] premises;
  private final PatternTable table;

  /**
   * For a type.
   *
   * @param premises of all rules that look at several facts, what hangs on the facts' own values
   */
  TypeRules(DeclaredType type, Guide guide, List<Pattern> premises) {
    List<Pattern> patterns = new ArrayList<>();
    List<OptionRule> alone =
        guide.rules().stream().map(rule -> isAlone(rule) ? rule : null).toList();
    this.rules = on(type, alone, rule -> rule.premises().get(0).pattern(), patterns);
    this.exemptions = on(type, guide.exemptions(), Exemption::pattern, patterns);
    this.premises = on(type, premises, pattern -> pattern, patterns);
    this.table = new PatternTable(type, patterns, guide.dictionary().choices());
  }

  /** The indexes of those that are about the type; adds their patterns to a list. */
  private static <T> int[] on(
      DeclaredType type, List<T> all, Function<T, Pattern> pattern, List<Pattern> patterns) {
    IntStream.Builder on = IntStream.builder();
    for (int i = 0; i < all.size(); i++) {
      T each = all.get(i);
      if (each != null && pattern.apply(each).type().equals(type.name())) {
        on.add(i);
        patterns.add(pattern.apply(each));
      }
    }
    return on.build().toArray();
  }

  /** Whether a rule looks at one fact and no other. */
  static boolean isAlone(OptionRule rule) {
    return rule.premises().size() == 1 && rule.premises().get(0) instanceof Premise.Match;
  }

  /** Whether some premises, by their numbers, are about the type. */
  boolean areAbout(BitSet wanted) {
    for (int premise : premises) {
      if (wanted.get(premise)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds the premises that a fact of the type may match.
   *
   * @param wanted the premises, by their numbers, that are to be shown it
   * @param candidates takes the fact for those
   */
  void matchPremises(Fact fact, BitSet wanted, Candidates candidates) {
    int others = rules.length + exemptions.length;
    table.match(
        fact,
        pattern -> {
          if (pattern >= others && wanted.get(premises[pattern - others])) {
            candidates.add(premises[pattern - others], fact);
          }
        });
  }

  /**
   * Finds what holds for a fact of the type.
   *
   * @param receiver hears of the rules that look at one fact alone, and of the exemptions
   * @param candidates takes the fact for the premises of the others
   */
  void match(Fact fact, Receiver receiver, Candidates candidates) {
    table.match(
        fact,
        pattern -> {
          if (pattern < rules.length) {
            receiver.give(rules[pattern], fact);
          } else if (pattern < rules.length + exemptions.length) {
            receiver.exempt(exemptions[pattern - rules.length], fact);
          } else {
            candidates.add(premises[pattern - rules.length - exemptions.length], fact);
          }
        });
  }
}
