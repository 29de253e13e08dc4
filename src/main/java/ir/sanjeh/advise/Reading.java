package ir.sanjeh.advise;

import ir.sanjeh.advise.Touched.Spot;
import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Way;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which values of an agency's facts the rules of an indicator read. */
final class Reading {
  private static final String WHOLE = "";

  private final Map<String, List<OptionRule>> rules;
  private final AgencyFacts base;
  private final List<Fact> facts;
  private final Map<Fact, Integer> numbers = new IdentityHashMap<>();

  Reading(Map<String, List<OptionRule>> rules, AgencyFacts facts) {
    this.rules = rules;
    this.base = facts;
    this.facts = facts.all();
    for (int i = 0; i < this.facts.size(); i++) {
      numbers.put(this.facts.get(i), i);
    }
  }

  /** The number of a fact. */
  int number(Fact fact) {
    return numbers.get(fact);
  }

  /** The fact of a number. */
  Fact fact(int number) {
    return facts.get(number);
  }

  /** A way that was found in another view of the same facts. */
  Way here(Way way, AgencyFacts seen) {
    if (seen == base) {
      return way;
    }
    List<Fact> there = seen.all();
    Map<Fact, Integer> positions = new IdentityHashMap<>();
    for (int i = 0; i < there.size(); i++) {
      positions.put(there.get(i), i);
    }
    return new Way(
        way.rule(),
        way.score(),
        way.changes().stream()
            .map(
                change ->
                    new Change(
                        fact(positions.get(change.fact())),
                        change.field(),
                        change.before(),
                        change.after()))
            .toList());
  }

  /** What changes write. */
  Map<Spot, Object> writes(List<Change> changes) {
    Map<Spot, Object> writes = new HashMap<>();
    for (Change change : changes) {
      int fact = number(change.fact());
      String field = change.field().name();
      if (change.field().kind() != FieldKind.CHOICES) {
        writes.put(new Spot(fact, field, WHOLE), change.after());
        continue;
      }
      change.added().forEach(tick -> writes.put(new Spot(fact, field, tick), true));
      change.removed().forEach(tick -> writes.put(new Spot(fact, field, tick), false));
      if (change.before().isEmpty()) {
        writes.put(new Spot(fact, field, WHOLE), true);
      }
    }
    return writes;
  }

  /** What the rules of an indicator read for a fact that gets its award. */
  Set<Spot> reads(String node, int subject) {
    Set<Spot> reads = new HashSet<>();
    for (OptionRule rule : rules.getOrDefault(node, List.of())) {
      if (fact(subject).type().name().equals(rule.subjectType())) {
        for (Premise premise : rule.premises()) {
          add(rule, premise.pattern(), subject, reads);
        }
      }
    }
    return reads;
  }

  private void add(OptionRule rule, Pattern pattern, int subject, Set<Spot> reads) {
    for (Test test : pattern.test().walk().toList()) {
      if (test instanceof Test.Containment containment) {
        add(rule, pattern, containment.field(), containment.literal().value(), subject, reads);
        add(rule, pattern, containment.field(), WHOLE, subject, reads);
      } else if (!(test instanceof Test.All) && !(test instanceof Test.Any)) {
        test.fields().forEach(field -> add(rule, pattern, field, WHOLE, subject, reads));
      }
    }
    pattern
        .bindings()
        .forEach(
            binding -> add(rule, pattern, own(pattern, binding.field()), WHOLE, subject, reads));
    rule.score()
        .walk()
        .filter(Arithmetic.FieldValue.class::isInstance)
        .map(Arithmetic.FieldValue.class::cast)
        .filter(value -> value.variable().equals(pattern.variable()))
        .forEach(value -> add(rule, pattern, own(pattern, value.field()), WHOLE, subject, reads));
  }

  private static FieldRef own(Pattern pattern, String field) {
    return new FieldRef(Optional.empty(), pattern.type(), field);
  }

  private void add(
      OptionRule rule, Pattern pattern, FieldRef field, String tick, int subject, Set<Spot> reads) {
    String variable = field.variable().orElse(pattern.variable());
    if (variable.equals(rule.subject())) {
      reads.add(new Spot(subject, field.field(), tick));
      return;
    }
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).type().name().equals(field.type())) {
        reads.add(new Spot(i, field.field(), tick));
      }
    }
  }
}
