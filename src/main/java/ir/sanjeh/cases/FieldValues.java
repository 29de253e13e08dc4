package ir.sanjeh.cases;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Test;
import ir.sanjeh.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values of a field that make a difference to some rule. */
final class FieldValues {
  private static final int MOST_TICKS = 12;

  private final Dictionary dictionary;
  private final Map<String, Set<BigDecimal>> numbers = new HashMap<>();
  private final Map<String, Set<String>> texts = new HashMap<>();

  FieldValues(Rulebook rulebook) {
    this.dictionary = rulebook.dictionary();
    Stream.concat(
            rulebook.rules().stream().flatMap(r -> r.premises().stream()).map(p -> p.pattern()),
            rulebook.exemptions().stream().map(e -> e.pattern()))
        .map(Pattern::test)
        .flatMap(Test::walk)
        .forEach(this::note);
  }

  private void note(Test test) {
    if (test instanceof Test.Comparison c) {
      note(c.field(), c.literal());
    } else if (test instanceof Test.Membership m) {
      m.literals().forEach(literal -> note(m.field(), literal));
    }
  }

  private void note(FieldRef field, Literal literal) {
    String key = field.type() + "." + field.field();
    if (literal instanceof Literal.NumberLiteral number) {
      numbers.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(number.value());
    } else if (literal instanceof Literal.TextLiteral text) {
      texts.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(text.text());
    }
  }

  /** Values of a field, simple ones first; none of them is "missing". */
  List<Object> of(String type, String name) {
    Field field = dictionary.types().get(type).fields().get(name);
    String key = type + "." + name;
    return switch (field.kind()) {
      case TRUTH -> List.of(true, false);
      case WHOLE, DECIMAL -> List.copyOf(numbers(field, numbers.getOrDefault(key, Set.of())));
      case CHOICE -> List.copyOf(choices(field));
      case CHOICES -> List.copyOf(ticks(List.copyOf(choices(field))));
      case TEXT -> {
        Set<Object> all = new LinkedHashSet<>(texts.getOrDefault(key, Set.of()));
        all.add("متن text");
        yield List.copyOf(all);
      }
    };
  }

  private Collection<String> choices(Field field) {
    return dictionary.choices().get(field.choiceType().orElseThrow()).values().keySet();
  }

  private static Collection<BigDecimal> numbers(Field field, Set<BigDecimal> thresholds) {
    Set<BigDecimal> all = new TreeSet<>();
    boolean whole = field.kind() == FieldKind.WHOLE;
    for (BigDecimal number : thresholds) {
      BigDecimal step = Threshold.step(number, whole);
      all.addAll(List.of(number.subtract(step), number, number.add(step)));
    }
    // Where numbers are only compared with each other, small ones in any order will do.
    all.addAll(List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(2)));
    field.min().ifPresent(all::add);
    field.max().ifPresent(all::add);
    all.removeIf(n -> field.min().filter(min -> n.compareTo(min) < 0).isPresent());
    all.removeIf(n -> field.max().filter(max -> n.compareTo(max) > 0).isPresent());
    return all;
  }

  private static int rank(List<String> ticks) {
    return ticks.isEmpty() ? 1 : ticks.size() == 1 ? 0 : ticks.size();
  }

  /** The tick lists of few or of nearly all values; of few values, all. */
  private static List<Object> ticks(List<String> values) {
    List<Object> lists = new ArrayList<>();
    if (values.size() > MOST_TICKS) {
      lists.add(List.of());
      values.forEach(value -> lists.add(List.of(value)));
      lists.add(values);
      return lists;
    }
    List<List<String>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << values.size(); bits++) {
      List<String> list = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        if ((bits >> i & 1) == 1) {
          list.add(values.get(i));
        }
      }
      all.add(List.copyOf(list));
    }
    // One tick is a plainer situation than none.
    all.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    lists.addAll(all);
    return lists;
  }
}
