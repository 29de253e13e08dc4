package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Facts that a rulebook's dictionary allows, many values missing, numbers around the thresholds.
 */
final class RandomFacts {
  private final Rulebook rulebook;
  private final Random random;
  private final List<BigDecimal> numbers;

  RandomFacts(Rulebook rulebook, long seed) {
    this.rulebook = rulebook;
    this.random = new Random(seed);
    this.numbers =
        rulebook.rules().stream()
            .map(OptionRule::premises)
            .flatMap(List::stream)
            .flatMap(premise -> premise.pattern().test().walk())
            .filter(Test.Comparison.class::isInstance)
            .map(test -> ((Test.Comparison) test).literal())
            .filter(Literal.NumberLiteral.class::isInstance)
            .map(literal -> ((Literal.NumberLiteral) literal).value())
            .distinct()
            .toList();
  }

  /** An agency with everything that may stand in it. */
  AgencyFacts agency() {
    List<Fact> parts = new ArrayList<>();
    Fact agency = null;
    for (DeclaredType type : rulebook.dictionary().types().values()) {
      switch (type.nesting()) {
        case ROOT -> agency = fact(type, "a");
        case ONE -> {
          if (random.nextInt(4) > 0) {
            parts.add(fact(type, type.key()));
          }
        }
        case MANY -> {
          int count = random.nextInt(5);
          for (int i = 0; i < count; i++) {
            parts.add(fact(type, type.key() + i));
          }
        }
      }
    }
    return new AgencyFacts(agency, parts);
  }

  private Fact fact(DeclaredType type, String id) {
    Map<String, Object> values = new HashMap<>();
    int known = 1 + random.nextInt(10);
    for (Field field : type.fields().values()) {
      if (random.nextInt(10) < known) {
        values.put(field.name(), value(field));
      }
    }
    return new Fact(type, id, values, Map.of(), type.place());
  }

  private Object value(Field field) {
    return switch (field.kind()) {
      case TEXT -> "x" + random.nextInt(3);
      case TRUTH -> random.nextBoolean();
      case WHOLE -> Exact.canonical(number().setScale(0, java.math.RoundingMode.HALF_UP));
      case DECIMAL -> Exact.canonical(number());
      case CHOICE -> choices(field).get(random.nextInt(choices(field).size()));
      case CHOICES -> choices(field).stream().filter(choice -> random.nextBoolean()).toList();
    };
  }

  private BigDecimal number() {
    BigDecimal near =
        numbers.isEmpty() || random.nextInt(5) == 0
            ? new BigDecimal(random.nextInt(120))
            : numbers.get(random.nextInt(numbers.size()));
    return near.add(new BigDecimal(random.nextInt(3) - 1).movePointLeft(random.nextInt(8)));
  }

  private List<String> choices(Field field) {
    return List.copyOf(
        rulebook.dictionary().choices().get(field.choiceType().orElseThrow()).values().keySet());
  }
}
