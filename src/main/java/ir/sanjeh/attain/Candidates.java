package ir.sanjeh.attain;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Proposes values for a field of which conditions ask something: the ends of what they allow. */
final class Candidates {
  /** A decimal is moved past an excluded end by a step of at least as many decimals. */
  private static final int LEAST_DECIMALS = 2;

  private final Dictionary dictionary;

  Candidates(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The values to try, the least change first.
   *
   * @param field whose value is looked for
   * @param now its value; null when it is missing
   * @param asked the conditions on it
   * @param others the values of the fields that it is compared with
   */
  List<Object> of(Field field, Object now, List<Test> asked, List<Object> others) {
    return switch (field.kind()) {
      case TRUTH -> List.of(true, false);
      case TEXT -> List.copyOf(texts(asked, others));
      case CHOICE -> choices(field, now, asked);
      case CHOICES -> List.of(ticks(now, asked));
      case WHOLE, DECIMAL -> numbers(field, now, asked, others);
    };
  }

  private static Set<Object> texts(List<Test> asked, List<Object> others) {
    Set<Object> texts = new LinkedHashSet<>();
    literals(asked)
        .filter(Literal.TextLiteral.class::isInstance)
        .forEach(literal -> texts.add(((Literal.TextLiteral) literal).text()));
    texts.addAll(others);
    return texts;
  }

  /** Those that lie nearest in the order of declaration; where nothing is known, as asked for. */
  private List<Object> choices(Field field, Object now, List<Test> asked) {
    List<String> all =
        List.copyOf(dictionary.choices().get(field.choiceType().orElseThrow()).values().keySet());
    if (now == null) {
      Set<Object> named = new LinkedHashSet<>();
      literals(asked)
          .filter(Literal.ChoiceLiteral.class::isInstance)
          .forEach(literal -> named.add(((Literal.ChoiceLiteral) literal).value()));
      named.addAll(all);
      return List.copyOf(named);
    }
    int from = all.indexOf(now);
    return all.stream()
        .<Object>map(choice -> choice)
        .sorted(Comparator.comparingInt(choice -> Math.abs(all.indexOf(choice) - from)))
        .toList();
  }

  private static List<String> ticks(Object now, List<Test> asked) {
    List<String> ticks = Change.ticks(now);
    for (Test test : asked) {
      if (test instanceof Test.Containment containment) {
        String tick = containment.literal().value();
        if (!containment.contains()) {
          ticks.remove(tick);
        } else if (!ticks.contains(tick)) {
          ticks.add(tick);
        }
      }
    }
    return List.copyOf(ticks);
  }

  private static List<Object> numbers(
      Field field, Object now, List<Test> asked, List<Object> others) {
    Set<BigDecimal> ends = new LinkedHashSet<>();
    literals(asked)
        .filter(Literal.NumberLiteral.class::isInstance)
        .forEach(literal -> ends.add(((Literal.NumberLiteral) literal).value()));
    others.stream()
        .filter(BigDecimal.class::isInstance)
        .forEach(other -> ends.add((BigDecimal) other));
    Set<BigDecimal> values = new LinkedHashSet<>();
    for (BigDecimal end : ends) {
      BigDecimal step = step(field, end);
      Stream.of(end, end.add(step), end.subtract(step)).map(Exact::canonical).forEach(values::add);
    }
    field.min().map(Exact::canonical).ifPresent(values::add);
    field.max().map(Exact::canonical).ifPresent(values::add);
    values.add(BigDecimal.ZERO);
    List<BigDecimal> allowed =
        new ArrayList<>(values.stream().filter(value -> allows(field, value)).toList());
    if (now instanceof BigDecimal from) {
      allowed.sort(Comparator.comparing(value -> value.subtract(from).abs()));
    }
    return List.copyOf(allowed);
  }

  private static BigDecimal step(Field field, BigDecimal end) {
    return field.kind() == FieldKind.WHOLE
        ? BigDecimal.ONE
        : BigDecimal.ONE.movePointLeft(Math.max(LEAST_DECIMALS, end.scale()));
  }

  /** Whether facts may give the number. */
  static boolean allows(Field field, BigDecimal value) {
    return (field.kind() != FieldKind.WHOLE || value.stripTrailingZeros().scale() <= 0)
        && field.min().filter(min -> value.compareTo(min) < 0).isEmpty()
        && field.max().filter(max -> value.compareTo(max) > 0).isEmpty();
  }

  private static Stream<Literal> literals(List<Test> asked) {
    return asked.stream()
        .flatMap(
            test -> {
              if (test instanceof Test.Comparison comparison) {
                return Stream.of(comparison.literal());
              }
              return test instanceof Test.Membership membership
                  ? membership.literals().stream()
                  : Stream.empty();
            });
  }
}
