package ir.sanjeh.cases;

import ir.sanjeh.cases.Coverage.BranchReached;
import ir.sanjeh.cases.Coverage.Item;
import ir.sanjeh.cases.Coverage.OptionReached;
import ir.sanjeh.cases.Coverage.SideReached;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for the fewest facts that reach something of the rules. It knows the conditions only from
 * outside; whether the facts it finds do reach it, the rule engine says.
 */
final class SituationFinder {
  private static final int MOST_TRIES = 300_000;
  private static final int MOST_PARTS = 200;

  private final Rulebook rulebook;
  private final Dictionary dictionary;
  private final FieldValues values;

  SituationFinder(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.dictionary = rulebook.dictionary();
    this.values = new FieldValues(rulebook);
  }

  /** A field of a type of facts. */
  private record Slot(String type, String field) {}

  /** What a rule needs of facts that it does not match one by one. */
  private record Extra(String type, List<Map<String, Object>> facts) {}

  /** Facts that may reach an item, the best first. */
  Stream<Draft> find(Item item) {
    if (item instanceof OptionReached option) {
      return draft(option.rule(), Map.of(), Optional.empty()).stream();
    } else if (item instanceof SideReached side) {
      return side(side.threshold(), side.threshold().value(side.side()).orElseThrow());
    }
    return branch((BranchReached) item).stream();
  }

  /**
   * The rule itself where it holds on that side, else an option of its node that reads the same
   * value, else any.
   */
  private Stream<Draft> side(Threshold threshold, BigDecimal value) {
    Stream<OptionRule> rules =
        rulebook.rules().stream()
            .filter(rule -> rule.node().equals(threshold.rule().node()))
            .sorted(
                Comparator.comparing((OptionRule rule) -> rule != threshold.rule())
                    .thenComparing(rule -> !reads(rule, threshold)));
    Map<Slot, Object> given =
        threshold.field().isPresent()
            ? Map.of(new Slot(threshold.type(), threshold.name()), value)
            : Map.of();
    Optional<Extra> extra = threshold.accumulation().flatMap(a -> amounting(a, threshold, value));
    if (threshold.accumulation().isPresent() && extra.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        rules.flatMap(rule -> draft(rule, given, extra).stream()),
        Stream.of(draft(given, extra.stream().toList())));
  }

  private boolean reads(OptionRule rule, Threshold threshold) {
    return Threshold.of(rule, dictionary).stream()
        .anyMatch(t -> t.type().equals(threshold.type()) && t.name().equals(threshold.name()));
  }

  /** Facts whose number, or whose values together, come to a value. */
  private Optional<Extra> amounting(
      Premise.Accumulation accumulation, Threshold threshold, BigDecimal value) {
    Premise.Call call =
        accumulation.calls().stream()
            .filter(c -> c.variable().equals(threshold.name()))
            .findFirst()
            .orElseThrow();
    if (call.argument().isEmpty()) {
      return value.intValueExact() > MOST_PARTS
          ? Optional.empty()
          : some(accumulation.pattern(), Map.of(), value.intValueExact());
    }
    String field =
        accumulation.pattern().bindings().stream()
            .filter(b -> b.variable().equals(call.argument().get()))
            .map(Pattern.Binding::field)
            .findFirst()
            .orElseThrow();
    return some(accumulation.pattern(), Map.of(field, value), 1);
  }

  /** A number of equal facts that satisfy a pattern. */
  private Optional<Extra> some(Pattern pattern, Map<String, Object> given, int count) {
    Map<Slot, Object> fixed = new LinkedHashMap<>();
    given.forEach((field, value) -> fixed.put(new Slot(pattern.type(), field), value));
    Set<Slot> slots = new LinkedHashSet<>();
    required(Set.of(pattern.type())).stream()
        .filter(slot -> slot.type().equals(pattern.type()))
        .forEach(slots::add);
    own(pattern).forEach(slots::add);
    pattern.bindings().forEach(b -> slots.add(new Slot(pattern.type(), b.field())));
    return search(
            slots,
            fixed,
            assigned -> Conditions.hold(pattern.test(), reader(assigned, pattern.type(), Map.of())))
        .map(
            assigned -> {
              Map<String, Object> fact = new LinkedHashMap<>();
              assigned.forEach((slot, value) -> fact.put(slot.field(), value));
              List<Map<String, Object>> facts = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                facts.add(fact);
              }
              return new Extra(pattern.type(), facts);
            });
  }

  private static Stream<Slot> own(Pattern pattern) {
    return pattern
        .test()
        .fields()
        .filter(ref -> ref.variable().isEmpty())
        .map(ref -> new Slot(ref.type(), ref.field()));
  }

  private Optional<Draft> branch(BranchReached branch) {
    Pattern pattern = branch.exemption().pattern();
    Set<Slot> slots = new LinkedHashSet<>(required(Set.of(pattern.type())));
    own(pattern).forEach(slots::add);
    return search(
            slots,
            Map.of(),
            assigned ->
                branch.holds()
                    == Conditions.hold(pattern.test(), reader(assigned, pattern.type(), Map.of())))
        .map(assigned -> draft(with(assigned, pattern.type()), List.of()));
  }

  /** A type is there even when none of its fields is known. */
  private static Map<Slot, Object> with(Map<Slot, Object> assigned, String type) {
    Map<Slot, Object> copy = new LinkedHashMap<>(assigned);
    copy.putIfAbsent(new Slot(type, ""), "");
    return copy;
  }

  /** Facts on which a rule gives its award, if the rest of the facts lets it. */
  private Optional<Draft> draft(OptionRule rule, Map<Slot, Object> given, Optional<Extra> extra) {
    List<Pattern> matched = new ArrayList<>();
    List<Extra> extras = new ArrayList<>();
    extra.ifPresent(extras::add);
    for (Premise premise : rule.premises()) {
      if (premise instanceof Premise.Match || premise instanceof Premise.Exists) {
        matched.add(premise.pattern());
      } else if (premise instanceof Premise.Accumulation accumulation
          && extras.stream().noneMatch(e -> e.type().equals(accumulation.pattern().type()))) {
        Optional<Extra> enough = enough(accumulation);
        if (enough.isEmpty()) {
          return Optional.empty();
        }
        extras.add(enough.get());
      }
    }
    Map<String, String> types = new LinkedHashMap<>();
    matched.forEach(pattern -> types.put(pattern.variable(), pattern.type()));
    if (types.values().stream().anyMatch(dictionary.results()::containsKey)) {
      // No facts file can say what another scheme's result is.
      return Optional.empty();
    }
    Set<Slot> slots = new LinkedHashSet<>(required(Set.copyOf(types.values())));
    for (Pattern pattern : matched) {
      pattern.test().fields().forEach(ref -> slots.add(new Slot(ref.type(), ref.field())));
      pattern.bindings().forEach(b -> slots.add(new Slot(pattern.type(), b.field())));
    }
    List<Slot> scored = scored(rule, types);
    slots.addAll(scored);
    List<Exemption> exemptions = exemptions(rule.node());
    exemptions.stream()
        .filter(e -> types.containsValue(e.pattern().type()) || isService(e.pattern().type()))
        .forEach(e -> own(e.pattern()).forEach(slots::add));
    return search(
            slots,
            given,
            assigned ->
                assigned.keySet().containsAll(scored)
                    && matched.stream()
                        .allMatch(p -> Conditions.hold(p.test(), reader(assigned, p.type(), types)))
                    && exemptions.stream()
                        .noneMatch(
                            e ->
                                Conditions.hold(
                                    e.pattern().test(),
                                    reader(assigned, e.pattern().type(), Map.of()))))
        .map(
            assigned -> {
              Map<Slot, Object> all = new LinkedHashMap<>(assigned);
              types.values().forEach(type -> all.putIfAbsent(new Slot(type, ""), ""));
              return draft(all, extras);
            });
  }

  private static boolean isService(String type) {
    return type.equals(Dictionary.SERVICE);
  }

  /** The fields whose values a score needs. */
  private static List<Slot> scored(OptionRule rule, Map<String, String> types) {
    List<Slot> slots = new ArrayList<>();
    rule.score()
        .walk()
        .forEach(
            part -> {
              if (part instanceof Arithmetic.FieldValue field
                  && types.containsKey(field.variable())) {
                slots.add(new Slot(types.get(field.variable()), field.field()));
              } else if (part instanceof Arithmetic.VariableValue variable) {
                rule.premises().stream()
                    .filter(Premise.Match.class::isInstance)
                    .map(Premise::pattern)
                    .forEach(
                        pattern ->
                            pattern.bindings().stream()
                                .filter(b -> b.variable().equals(variable.variable()))
                                .forEach(b -> slots.add(new Slot(pattern.type(), b.field()))));
              }
            });
    return slots;
  }

  private List<Exemption> exemptions(String node) {
    Set<String> names = new LinkedHashSet<>();
    rulebook
        .scheme()
        .root()
        .walk()
        .filter(n -> n.id().equals(node))
        .flatMap(Node::walk)
        .forEach(n -> n.notApplicableWhen().ifPresent(names::add));
    return rulebook.exemptions().stream().filter(e -> names.contains(e.name())).toList();
  }

  /** As few facts as satisfy the limits of an accumulate. */
  private Optional<Extra> enough(Premise.Accumulation accumulation) {
    for (int count = 0; count <= MOST_PARTS; count++) {
      Optional<Extra> some = some(accumulation.pattern(), Map.of(), count);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      Draft draft = draft(Map.of(), List.of(some.get()));
      boolean holds =
          accumulation.limits().stream()
              .allMatch(
                  limit ->
                      Accumulated.value(
                              accumulation, limit.variable(), draft.facts(dictionary, "a"))
                          .filter(
                              value ->
                                  Conditions.compare(
                                      value, limit.operator(), limit.literal().value()))
                          .isPresent());
      if (holds) {
        return some;
      }
    }
    return Optional.empty();
  }

  private Set<Slot> required(Set<String> types) {
    Set<Slot> slots = new LinkedHashSet<>();
    for (DeclaredType type : dictionary.types().values()) {
      if (types.contains(type.name()) || isService(type.name()) || isRoot(type)) {
        for (Field field : type.fields().values()) {
          if (field.required() && !field.name().equals(Dictionary.ID)) {
            slots.add(new Slot(type.name(), field.name()));
          }
        }
      }
    }
    return slots;
  }

  private static boolean isRoot(DeclaredType type) {
    return type.nesting() == DeclaredType.Nesting.ROOT;
  }

  private static Conditions.Values reader(
      Map<Slot, Object> assigned, String own, Map<String, String> types) {
    return (FieldRef ref) ->
        assigned.get(
            new Slot(ref.variable().map(v -> types.getOrDefault(v, own)).orElse(own), ref.field()));
  }

  /** Tries few known fields first, so that the first find is a smallest one. */
  private Optional<Map<Slot, Object>> search(
      Set<Slot> slots, Map<Slot, Object> given, Predicate<Map<Slot, Object>> goal) {
    List<Slot> free = slots.stream().filter(slot -> !given.containsKey(slot)).toList();
    int[] tries = {0};
    for (int known = 0; known <= free.size(); known++) {
      Map<Slot, Object> assigned = new LinkedHashMap<>(given);
      if (search(free, 0, known, assigned, goal, tries)) {
        return Optional.of(assigned);
      }
    }
    return Optional.empty();
  }

  private boolean search(
      List<Slot> free,
      int from,
      int known,
      Map<Slot, Object> assigned,
      Predicate<Map<Slot, Object>> goal,
      int[] tries) {
    if (from == free.size()) {
      return known == 0 && tries[0]++ < MOST_TRIES && goal.test(assigned);
    }
    if (tries[0] >= MOST_TRIES) {
      return false;
    }
    Slot slot = free.get(from);
    boolean required = isRequired(slot);
    if (!required
        && known <= free.size() - from - 1
        && search(free, from + 1, known, assigned, goal, tries)) {
      return true;
    }
    if (known > 0) {
      for (Object value : values.of(slot.type(), slot.field())) {
        assigned.put(slot, value);
        if (search(free, from + 1, known - 1, assigned, goal, tries)) {
          return true;
        }
      }
      assigned.remove(slot);
    }
    return false;
  }

  private boolean isRequired(Slot slot) {
    return dictionary.types().get(slot.type()).fields().get(slot.field()).required();
  }

  /** The agency, one service where there are services, and what was found. */
  private Draft draft(Map<Slot, Object> assigned, List<Extra> extras) {
    Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
    for (DeclaredType type : dictionary.types().values()) {
      boolean found = assigned.keySet().stream().anyMatch(s -> s.type().equals(type.name()));
      boolean added = extras.stream().anyMatch(e -> e.type().equals(type.name()));
      if (found || isRoot(type) || (isService(type.name()) && !added)) {
        Map<String, Object> own = new LinkedHashMap<>();
        for (Field field : type.fields().values()) {
          Object value = assigned.get(new Slot(type.name(), field.name()));
          if (value != null) {
            own.put(field.name(), value);
          } else if (field.required() && !field.name().equals(Dictionary.ID)) {
            own.put(field.name(), values.of(type.name(), field.name()).get(0));
          }
        }
        parts.computeIfAbsent(type.name(), t -> new ArrayList<>()).add(own);
      }
    }
    extras.forEach(
        extra -> parts.computeIfAbsent(extra.type(), t -> new ArrayList<>()).addAll(extra.facts()));
    return new Draft(parts);
  }
}
