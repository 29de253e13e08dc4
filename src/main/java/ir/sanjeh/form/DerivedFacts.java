package ir.sanjeh.form;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that follow from one filled-in form.
 *
 * @param form the form
 * @param agency facts of its agency
 * @param service facts of its service
 */
public record DerivedFacts(FilledForm form, List<DerivedFact> agency, List<DerivedFact> service) {
  /** Keeps its own copies. */
  public DerivedFacts {
    agency = List.copyOf(agency);
    service = List.copyOf(service);
  }

  /**
   * Applies rules to a form.
   *
   * @param rules the rules
   * @param form what was filled in
   * @param filled the answers
   * @return the facts; what cannot be told is left out
   */
  public static DerivedFacts of(FactRules rules, Form form, FilledForm filled) {
    Scope scope = Scope.of(form, filled.answers());
    return new DerivedFacts(filled, facts(rules.agency(), scope), facts(rules.service(), scope));
  }

  private static List<DerivedFact> facts(List<FactRule> rules, Scope scope) {
    List<DerivedFact> facts = new ArrayList<>();
    for (FactRule rule : rules) {
      List<FieldPath.Found> seen = new ArrayList<>();
      value(rule, scope, seen)
          .ifPresent(
              value ->
                  facts.add(new DerivedFact(rule.field(), value, reasons(seen), rule.place())));
    }
    return facts;
  }

  private static List<DerivedFact.Reason> reasons(List<FieldPath.Found> seen) {
    Set<DerivedFact.Reason> reasons = new LinkedHashSet<>();
    seen.forEach(
        found ->
            reasons.add(
                new DerivedFact.Reason(found.path(), found.field().title(), found.answer())));
    return List.copyOf(reasons);
  }

  private static Optional<Value> value(FactRule rule, Scope scope, List<FieldPath.Found> seen) {
    Place whole = scope.answers().place();
    if (rule.way() instanceof FactRule.Copy copy) {
      List<FieldPath.Found> found = copy.path().in(scope);
      seen.addAll(found);
      return found.stream().findFirst().map(each -> plain(each.answer()));
    }
    if (rule.way() instanceof FactRule.Ticks ticks) {
      List<Value> values = new ArrayList<>();
      for (Map.Entry<String, Condition> value : ticks.values().entrySet()) {
        if (value.getValue().holds(scope, seen)) {
          values.add(new Value.Text(value.getKey(), place(seen, whole)));
        }
      }
      return values.isEmpty() && !ticks.emptyIfNone()
          ? Optional.empty()
          : Optional.of(new Value.Sequence(values, place(seen, whole)));
    }
    if (rule.way() instanceof FactRule.Choose choose) {
      for (Map.Entry<String, Condition> value : choose.values().entrySet()) {
        if (value.getValue().holds(scope, seen)) {
          return Optional.of(new Value.Text(value.getKey(), place(seen, whole)));
        }
      }
      return Optional.empty();
    }
    FactRule.Decide decide = (FactRule.Decide) rule.way();
    if (decide.yes().isPresent() && decide.yes().get().holds(scope, seen)) {
      return Optional.of(new Value.Truth(true, place(seen, whole)));
    }
    return decide.no().isPresent() && decide.no().get().holds(scope, seen)
        ? Optional.of(new Value.Truth(false, place(seen, whole)))
        : Optional.empty();
  }

  /** Where the answer stands that was looked at last. */
  private static Place place(List<FieldPath.Found> seen, Place whole) {
    return seen.isEmpty() ? whole : seen.get(seen.size() - 1).answer().place();
  }

  private static Value plain(Answer answer) {
    if (answer instanceof Answer.Amount amount) {
      return new Value.Numeral(amount.number().toPlainString(), amount.place());
    }
    if (answer instanceof Answer.YesNo truth) {
      return new Value.Truth(truth.yes(), truth.place());
    }
    return new Value.Text(answer.show(), answer.place());
  }
}
