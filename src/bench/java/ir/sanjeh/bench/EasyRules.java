package ir.sanjeh.bench;

import ir.sanjeh.bench.RoundFacts.AgencyRecord;
import ir.sanjeh.bench.RoundFacts.Known;
import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Indicator;
import ir.sanjeh.bench.Tables.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with a rule for each option; conditions and actions are functions. */
final class EasyRules extends ScoringRows<EasyRules.Subject> {
  private static final String SCORES = "scores";

  /** A fact with the rules that score it. */
  record Subject(String type, Rules rules, Facts facts) {}

  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final Map<String, List<Indicator>> indicators = new HashMap<>();

  EasyRules(Tables tables, List<Path> facts) throws IOException {
    Map<String, Rules> rules = new HashMap<>();
    for (AgencyRecord agency : RoundFacts.read(facts)) {
      List<Subject> subjects = new ArrayList<>();
      for (Known fact : agency.facts()) {
        indicators.computeIfAbsent(fact.type(), tables::of);
        Facts seen = new Facts();
        agency.seenBy(fact).forEach(known -> seen.put(known.type(), values(known)));
        subjects.add(
            new Subject(fact.type(), rules.computeIfAbsent(fact.type(), this::rules), seen));
      }
      add(subjects);
    }
  }

  /** Ticks as a set, which knows what it contains without a search. */
  private static Map<String, Object> values(Known known) {
    Map<String, Object> values = new HashMap<>(known.values());
    values.replaceAll((name, value) -> value instanceof List<?> list ? Set.copyOf(list) : value);
    return values;
  }

  private Rules rules(String subject) {
    Rules rules = new Rules();
    List<Indicator> scored = indicators.get(subject);
    for (int i = 0; i < scored.size(); i++) {
      int index = i;
      for (Option option : scored.get(i).options()) {
        BigDecimal score = option.score();
        Predicate<Facts> condition = condition(option.condition());
        rules.register(
            new RuleBuilder()
                .name(option.name())
                .when(condition::test)
                .then(facts -> facts.<BigDecimal[]>get(SCORES)[index] = score)
                .build());
      }
    }
    return rules;
  }

  private static Predicate<Facts> condition(Condition condition) {
    return switch (condition.operator()) {
      case ALL -> {
        List<Predicate<Facts>> parts = parts(condition);
        yield facts -> {
          for (Predicate<Facts> part : parts) {
            if (!part.test(facts)) {
              return false;
            }
          }
          return true;
        };
      }
      case ANY -> {
        List<Predicate<Facts>> parts = parts(condition);
        yield facts -> {
          for (Predicate<Facts> part : parts) {
            if (part.test(facts)) {
              return true;
            }
          }
          return false;
        };
      }
      default -> {
        Predicate<Object> test = test(condition);
        String type = condition.type();
        String field = condition.field();
        yield facts -> {
          Map<String, Object> values = facts.get(type);
          Object value = values == null ? null : values.get(field);
          return value != null && test.test(value);
        };
      }
    };
  }

  private static List<Predicate<Facts>> parts(Condition condition) {
    return condition.parts().stream().map(EasyRules::condition).toList();
  }

  private static Predicate<Object> test(Condition condition) {
    return switch (condition.operator()) {
      case EQUAL -> condition.kind().equals("TRUTH") ? truth(condition) : in(condition);
      case IN -> in(condition);
      case CONTAINS -> contains(condition.value());
      case LACKS -> contains(condition.value()).negate();
      case ABOVE -> compared(condition, sign -> sign > 0);
      case AT_LEAST -> compared(condition, sign -> sign >= 0);
      case BELOW -> compared(condition, sign -> sign < 0);
      case AT_MOST -> compared(condition, sign -> sign <= 0);
      case ALL, ANY -> throw new IllegalArgumentException(condition.toString());
    };
  }

  private static Predicate<Object> truth(Condition condition) {
    return Boolean.valueOf(condition.value())::equals;
  }

  private static Predicate<Object> in(Condition condition) {
    return condition.values().size() == 1
        ? condition.value()::equals
        : Set.copyOf(condition.values())::contains;
  }

  private static Predicate<Object> contains(String tick) {
    return ticks -> ((Set<?>) ticks).contains(tick);
  }

  private static Predicate<Object> compared(
      Condition condition, java.util.function.IntPredicate sign) {
    BigDecimal limit = new BigDecimal(condition.value());
    return value -> sign.test(((BigDecimal) value).compareTo(limit));
  }

  @Override
  List<String> nodes(Subject subject) {
    return indicators.get(subject.type()).stream().map(Indicator::node).toList();
  }

  @Override
  Object[] row(Subject subject) {
    BigDecimal[] row = new BigDecimal[indicators.get(subject.type()).size()];
    subject.facts().put(SCORES, row);
    engine.fire(subject.rules(), subject.facts());
    return row;
  }
}
