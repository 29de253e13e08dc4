package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules and exemptions that look at one fact of a type alone. */
final class TypeRules {
  private final int[] rules;
  private final int[] exemptions;
  private final PatternTable table;

  TypeRules(DeclaredType type, Guide guide) {
    this.rules =
        IntStream.range(0, guide.rules().size())
            .filter(i -> isAlone(guide.rules().get(i)))
            .filter(i -> isOn(type, pattern(guide.rules().get(i))))
            .toArray();
    this.exemptions =
        IntStream.range(0, guide.exemptions().size())
            .filter(i -> isOn(type, guide.exemptions().get(i).pattern()))
            .toArray();
    Stream<Pattern> patterns =
        Stream.concat(
            IntStream.of(rules).mapToObj(guide.rules()::get).map(TypeRules::pattern),
            IntStream.of(exemptions).mapToObj(guide.exemptions()::get).map(Exemption::pattern));
    this.table = new PatternTable(type, patterns.toList());
  }

  /** Whether a rule looks at one fact and no other. */
  static boolean isAlone(OptionRule rule) {
    return rule.premises().size() == 1 && rule.premises().get(0) instanceof Premise.Match;
  }

  private static Pattern pattern(OptionRule rule) {
    return rule.premises().get(0).pattern();
  }

  private static boolean isOn(DeclaredType type, Pattern pattern) {
    return pattern.type().equals(type.name());
  }

  /** Tells a receiver which of them match a fact of the type. */
  void match(Fact fact, Receiver receiver) {
    table.match(
        fact,
        pattern -> {
          if (pattern < rules.length) {
            receiver.give(rules[pattern], fact);
          } else {
            receiver.exempt(exemptions[pattern - rules.length], fact);
          }
        });
  }
}
