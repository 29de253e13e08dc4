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
public final class RandomFacts {
  private final Rulebook rulebook;
  private final Random random;
  private final List<BigDecimal> numbers;
  private final boolean bounded;

  /** The same seed makes the same facts. */
  public RandomFacts(Rulebook rulebook, long seed) {
    this(rulebook, seed, false);
  }

  /** Facts whose numbers may be kept within the bounds of their fields, as those of files are. */
  public RandomFacts(Rulebook rulebook, long seed, boolean bounded) {
    this.bounded = bounded;
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
  public AgencyFacts agency() {
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

  /** The agency with one fact changed, or one more part, or one less. */
  public AgencyFacts changed(AgencyFacts facts) {
    List<Fact> parts = new ArrayList<>(facts.parts());
    int position = random.nextInt(1 + parts.size()) - 1;
    if (position < 0) {
      return new AgencyFacts(changed(facts.agency()), parts);
    }
    Fact part = parts.get(position);
    switch (random.nextInt(4)) {
      case 0 -> parts.remove(position);
      case 1 -> {
        if (part.type().nesting() == DeclaredType.Nesting.MANY) {
          parts.add(random.nextInt(1 + parts.size()), fact(part.type(), "more"));
        }
      }
      default -> parts.set(position, changed(part));
    }
    return new AgencyFacts(facts.agency(), parts);
  }

  /** One value changed, given or taken away, or all of them. */
  private Fact changed(Fact fact) {
    Fact other = fact(fact.type(), fact.id());
    if (random.nextInt(4) == 0) {
      return other;
    }
    List<String> fields = List.copyOf(fact.type().fields().keySet());
    String field = fields.get(random.nextInt(fields.size()));
    Map<String, Object> values = new HashMap<>(fact.values());
    values.remove(field);
    if (other.values().containsKey(field)) {
      values.put(field, other.values().get(field));
    }
    return new Fact(fact.type(), fact.id(), values, fact.evidence(), fact.place());
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
      case WHOLE -> Exact.canonical(number(field).setScale(0, java.math.RoundingMode.HALF_UP));
      case DECIMAL -> Exact.canonical(number(field));
      case CHOICE -> choices(field).get(random.nextInt(choices(field).size()));
      case CHOICES -> choices(field).stream().filter(choice -> random.nextBoolean()).toList();
    };
  }

  private BigDecimal number(Field field) {
    BigDecimal number = number();
    return bounded
        ? number
            .max(field.min().orElse(number))
            .min(field.max().orElse(number.max(BigDecimal.ZERO)))
        : number;
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
