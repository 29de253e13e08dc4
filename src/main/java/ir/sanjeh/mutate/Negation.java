package ir.sanjeh.mutate;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.List;

/** Turns conditions round: what holds where they do not, also because a value is missing. */
final class Negation {
  private Negation() {}

  static Test of(Test test) {
    if (test instanceof Test.All all) {
      return new Test.Any(all.tests().stream().map(Negation::of).toList());
    } else if (test instanceof Test.Any any) {
      return new Test.All(any.tests().stream().map(Negation::of).toList());
    } else if (test instanceof Test.Presence p) {
      return new Test.Presence(p.field(), !p.known());
    } else if (test instanceof Test.Comparison c) {
      return orMissing(
          new Test.Comparison(c.field(), opposite(c.operator()), c.literal()), c.field());
    } else if (test instanceof Test.FieldComparison c) {
      return orMissing(
          new Test.FieldComparison(c.field(), opposite(c.operator()), c.other()),
          c.field(),
          c.other());
    } else if (test instanceof Test.Membership m) {
      return orMissing(new Test.Membership(m.field(), !m.in(), m.literals()), m.field());
    }
    Test.Containment c = (Test.Containment) test;
    return orMissing(new Test.Containment(c.field(), !c.contains(), c.literal()), c.field());
  }

  private static Test orMissing(Test opposite, FieldRef... read) {
    List<Test> tests = new ArrayList<>(List.of(opposite));
    for (FieldRef field : read) {
      tests.add(new Test.Presence(field, false));
    }
    return new Test.Any(List.copyOf(tests));
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case ABOVE -> Operator.AT_MOST;
      case AT_LEAST -> Operator.BELOW;
      case BELOW -> Operator.AT_LEAST;
      case AT_MOST -> Operator.ABOVE;
    };
  }
}
