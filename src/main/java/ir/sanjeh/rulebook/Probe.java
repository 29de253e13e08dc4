package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fires every rule's conditions once while loading. Drools compiles some conditions that fail only
 * when they meet a fact, and then names no rule; such a folder must not come to an evaluation.
 */
final class Probe {
  private final CompiledRules compiled;
  private final Dictionary dictionary;

  Probe(CompiledRules compiled, Dictionary dictionary) {
    this.compiled = compiled;
    this.dictionary = dictionary;
  }

  void run() {
    for (boolean high : new boolean[] {false, true}) {
      AgencyFacts facts =
          new AgencyFacts(
              fact(dictionary.agency(), high),
              dictionary.parts().stream().map(t -> fact(t, high)).toList());
      try {
        compiled.fire(facts, Optional.empty());
      } catch (UnusableInputException e) {
        // Overlaps and scores out of range depend on the facts; the evaluation tells them.
      } catch (RuntimeException e) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    "rules.probe",
                    Place.of(dictionary.agency().place().file()),
                    "the rule engine cannot evaluate these rules: " + e.getMessage(),
                    "simplify the conditions that were changed last")));
      }
    }
  }

  private Fact fact(DeclaredType type, boolean high) {
    Map<String, Object> values = new HashMap<>();
    type.fields().values().forEach(f -> values.put(f.name(), value(f, high)));
    return new Fact(type, "probe", values, Map.of(), type.place());
  }

  private Object value(Field field, boolean high) {
    return switch (field.kind()) {
      case TEXT -> "probe";
      case TRUTH -> high;
      case WHOLE, DECIMAL ->
          Exact.canonical(
              high
                  ? field.max().orElse(new BigDecimal("1000000"))
                  : field.min().orElse(BigDecimal.ZERO));
      case CHOICE -> choice(field, high);
      case CHOICES -> List.of(choice(field, high));
    };
  }

  private String choice(Field field, boolean high) {
    ChoiceType type = dictionary.choices().get(field.choiceType().orElseThrow());
    List<String> names = List.copyOf(type.values().keySet());
    return names.isEmpty() ? "" : names.get(high ? names.size() - 1 : 0);
  }
}
