package ir.sanjeh.check.kind;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule's conditions in one form, whatever their order and whatever its facts are called: equal
 * for rules with the same conditions.
 */
final class Conditions {
  private final Map<String, String> variables = new HashMap<>();

  private Conditions() {}

  static String of(OptionRule rule) {
    Conditions conditions = new Conditions();
    // A rule looks for one fact of a type only, so the type can stand for the fact.
    rule.premises()
        .forEach(p -> conditions.variables.put(p.pattern().variable(), p.pattern().type()));
    return rule.subjectType()
        + ": "
        + sorted(rule.premises().stream().map(conditions::of).toList());
  }

  private String of(Premise premise) {
    String pattern = premise.pattern().type() + of(premise.pattern().test());
    if (premise instanceof Premise.Accumulation accumulation) {
      return "accumulate " + pattern + accumulation.calls() + accumulation.limits();
    }
    return premise.getClass().getSimpleName() + " " + pattern;
  }

  private String of(Test test) {
    if (test instanceof Test.All all) {
      return all.tests().size() == 1 ? of(all.tests().get(0)) : "all" + parts(all.tests());
    } else if (test instanceof Test.Any any) {
      return "any" + parts(any.tests());
    } else if (test instanceof Test.Comparison comparison) {
      return of(comparison.field()) + comparison.operator().sign() + comparison.literal();
    } else if (test instanceof Test.FieldComparison comparison) {
      return of(comparison.field()) + comparison.operator().sign() + of(comparison.other());
    } else if (test instanceof Test.Membership membership) {
      return of(membership.field())
          + (membership.in() ? " in " : " not in ")
          + sorted(membership.literals().stream().map(String::valueOf).toList());
    } else if (test instanceof Test.Containment containment) {
      return of(containment.field())
          + (containment.contains() ? " contains " : " not contains ")
          + containment.literal();
    }
    Test.Presence presence = (Test.Presence) test;
    return of(presence.field()) + (presence.known() ? " known" : " missing");
  }

  private String parts(List<Test> tests) {
    return sorted(tests.stream().map(this::of).toList());
  }

  private String of(FieldRef field) {
    return field.variable().map(v -> variables.getOrDefault(v, v) + ".").orElse("") + field.field();
  }

  private static String sorted(Collection<String> parts) {
    return parts.stream().sorted().collect(Collectors.joining(", ", "( ", " )"));
  }
}
