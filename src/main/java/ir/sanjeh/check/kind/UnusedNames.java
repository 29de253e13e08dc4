package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Condition;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds settings and conditions that {@code scheme.yaml} names and nobody uses. */
final class UnusedNames implements Check {
  private static final String SETTING = "unused-setting";
  private static final String CONDITION = "unused-condition";

  @Override
  public Set<String> ids() {
    return Set.of(SETTING, CONDITION);
  }

  @Override
  public void run(Material material, Findings findings) {
    Set<String> settings = settings(material);
    for (Setting setting : material.scheme().settings().values()) {
      if (!settings.contains(setting.name())) {
        findings
            .report(SETTING, setting.quantity().place(), setting.name())
            .message("nothing uses the setting \"" + setting.name() + "\"")
            .remedy(
                "use it as settings."
                    + setting.name()
                    + " where its number is meant, or remove it");
      }
    }
    Set<String> conditions =
        material
            .scheme()
            .root()
            .walk()
            .map(Node::notApplicableWhen)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    for (Condition condition : material.scheme().conditions().values()) {
      if (!conditions.contains(condition.name())) {
        findings
            .report(CONDITION, condition.place(), condition.name())
            .message("no indicator names the condition \"" + condition.name() + "\"")
            .remedy(
                "write not-applicable-when: "
                    + condition.name()
                    + " where it is meant, or remove it");
      }
    }
  }

  private static Set<String> settings(Material material) {
    Set<String> used = new HashSet<>(material.sources().settingsInSchemes());
    for (OptionRule rule : material.rules()) {
      rule.score()
          .walk()
          .filter(Arithmetic.SettingValue.class::isInstance)
          .forEach(part -> used.add(((Arithmetic.SettingValue) part).name()));
      for (Premise premise : rule.premises()) {
        add(premise.pattern(), used);
        if (premise instanceof Premise.Accumulation accumulation) {
          accumulation.limits().forEach(limit -> limit.literal().setting().ifPresent(used::add));
        }
      }
    }
    for (Exemption exemption : material.rulebook().exemptions()) {
      add(exemption.pattern(), used);
    }
    return used;
  }

  private static void add(Pattern pattern, Set<String> used) {
    pattern
        .test()
        .walk()
        .flatMap(UnusedNames::literals)
        .filter(Literal.NumberLiteral.class::isInstance)
        .forEach(literal -> ((Literal.NumberLiteral) literal).setting().ifPresent(used::add));
  }

  private static Stream<Literal> literals(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return Stream.of(comparison.literal());
    }
    return test instanceof Test.Membership membership
        ? membership.literals().stream()
        : List.<Literal>of().stream();
  }
}
