package ir.sanjeh.words;

import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts together what a test asks of the same field, without changing what it means: two bounds
 * become a range, several ticks a list.
 */
final class Clauses {
  private Clauses() {}

  static Clause of(Test test) {
    if (test instanceof Test.All all) {
      return joined(all.tests().stream().map(Clauses::of).toList(), true);
    } else if (test instanceof Test.Any any) {
      return joined(any.tests().stream().map(Clauses::of).toList(), false);
    } else if (test instanceof Test.Comparison c) {
      return comparison(c);
    } else if (test instanceof Test.FieldComparison c) {
      return new Clause.Against(c.field(), c.operator(), c.other());
    } else if (test instanceof Test.Membership m) {
      return membership(m);
    } else if (test instanceof Test.Containment c) {
      return new Clause.Ticks(c.field(), c.contains(), true, List.of(c.literal()));
    }
    Test.Presence presence = (Test.Presence) test;
    return new Clause.Known(List.of(presence.field()), presence.known(), true);
  }

  private static Clause comparison(Test.Comparison c) {
    if (c.operator().isOrder() && c.literal() instanceof Literal.NumberLiteral number) {
      return new Clause.Range(c.field(), List.of(new Clause.End(c.operator(), number)));
    }
    boolean equal = c.operator() == Operator.EQUAL;
    return c.literal() instanceof Literal.TruthLiteral truth
        ? new Clause.Truth(c.field(), truth.truth() == equal)
        : new Clause.OneOf(c.field(), equal, List.of(c.literal()));
  }

  private static Clause membership(Test.Membership m) {
    List<Clause> truths =
        m.literals().stream()
            .filter(Literal.TruthLiteral.class::isInstance)
            .<Clause>map(
                l -> new Clause.Truth(m.field(), ((Literal.TruthLiteral) l).truth() == m.in()))
            .toList();
    return truths.isEmpty()
        ? new Clause.OneOf(m.field(), m.in(), m.literals())
        : joined(truths, !m.in());
  }

  private static Clause joined(List<Clause> parts, boolean all) {
    List<Clause> joined = new ArrayList<>();
    for (Clause part : parts) {
      for (Clause clause : flat(part, all)) {
        add(joined, clause, all);
      }
    }
    if (joined.size() == 1) {
      return joined.get(0);
    }
    return all ? new Clause.All(List.copyOf(joined)) : new Clause.Any(List.copyOf(joined));
  }

  private static List<Clause> flat(Clause part, boolean all) {
    if (all && part instanceof Clause.All inner) {
      return inner.clauses();
    }
    return !all && part instanceof Clause.Any inner ? inner.clauses() : List.of(part);
  }

  private static void add(List<Clause> joined, Clause clause, boolean all) {
    for (int i = 0; i < joined.size(); i++) {
      Optional<Clause> both = merged(joined.get(i), clause, all);
      if (both.isPresent()) {
        joined.set(i, both.get());
        return;
      }
    }
    joined.add(clause);
  }

  /** One clause that means both; empty where there is none. */
  private static Optional<Clause> merged(Clause first, Clause second, boolean all) {
    if (all
        && first instanceof Clause.Range a
        && second instanceof Clause.Range b
        && a.field().equals(b.field())) {
      return Optional.of(new Clause.Range(a.field(), both(a.ends(), b.ends())));
    }
    // "is A or is B" is a choice of both, and so is "is neither A nor B".
    if (first instanceof Clause.OneOf a
        && second instanceof Clause.OneOf b
        && a.field().equals(b.field())
        && a.in() != all
        && b.in() != all) {
      return Optional.of(new Clause.OneOf(a.field(), a.in(), both(a.values(), b.values())));
    }
    if (first instanceof Clause.Ticks a
        && second instanceof Clause.Ticks b
        && a.has() == b.has()
        && fits(a.all(), a.values(), all)
        && fits(b.all(), b.values(), all)
        && a.field().equals(b.field())) {
      return Optional.of(new Clause.Ticks(a.field(), a.has(), all, both(a.values(), b.values())));
    }
    if (first instanceof Clause.Known a
        && second instanceof Clause.Known b
        && a.known() == b.known()
        && fits(a.all(), a.fields(), all)
        && fits(b.all(), b.fields(), all)) {
      return Optional.of(new Clause.Known(both(a.fields(), b.fields()), a.known(), all));
    }
    return Optional.empty();
  }

  /** "All of" and "at least one of" are the same for a list of one. */
  private static boolean fits(boolean isAll, List<?> members, boolean all) {
    return isAll == all || members.size() == 1;
  }

  private static <T> List<T> both(List<? extends T> first, List<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }
}
