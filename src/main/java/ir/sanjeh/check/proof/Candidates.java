package ir.sanjeh.check.proof;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Chooses the values that are tried for a field: at, just below and just above every number that
 * the rules name, every value of an enum, both truth values, tick lists, and missing. Between two
 * neighbouring numbers all values pass the same conditions, so one of them stands for the rest.
 */
final class Candidates {
  /** Up to so many boxes every combination of ticks is tried. */
  private static final int MOST_BOXES = 8;

  private static final BigDecimal HIGH = new BigDecimal(1000);

  private final Dictionary dictionary;
  private final Reads reads;

  Candidates(Dictionary dictionary, Reads reads) {
    this.dictionary = dictionary;
    this.reads = reads;
  }

  Dimension dimension(FieldKey key, boolean byRules) {
    Field field = dictionary.types().get(key.type()).fields().get(key.field());
    Use use = reads.uses().get(key);
    List<Object> values = new ArrayList<>();
    Set<Object> landmarks = new HashSet<>();
    switch (field.kind()) {
      case TRUTH -> values.addAll(List.of(true, false));
      case CHOICE -> values.addAll(choices(field));
      case CHOICES -> values.addAll(tickLists(choices(field), use.choices()));
      case TEXT -> values.addAll(texts(key));
      case WHOLE, DECIMAL -> {
        SortedSet<BigDecimal> numbers = withPartners(key);
        numbers.forEach(n -> landmarks.add(canonical(n)));
        values.addAll(numbers(field, use, numbers));
      }
    }
    if (!field.required()) {
      values.add(null);
    }
    return new Dimension(key, values, landmarks, field.kind().isNumber(), byRules);
  }

  private List<String> choices(Field field) {
    return List.copyOf(
        dictionary.choices().get(field.choiceType().orElseThrow()).values().keySet());
  }

  /** The texts that it is compared with, and one that nobody names. */
  private List<String> texts(FieldKey key) {
    Set<String> texts = new LinkedHashSet<>();
    Set<FieldKey> group = group(key);
    group.forEach(member -> texts.addAll(reads.uses().get(member).texts()));
    if (texts.isEmpty() && group.size() > 1) {
      texts.add("a text");
    }
    String other = "another text";
    while (!texts.add(other)) {
      other += "!";
    }
    return List.copyOf(texts);
  }

  /** The field and those that it is compared with, directly or over others. */
  private Set<FieldKey> group(FieldKey key) {
    Set<FieldKey> group = new LinkedHashSet<>();
    Deque<FieldKey> waiting = new ArrayDeque<>(List.of(key));
    while (!waiting.isEmpty()) {
      FieldKey next = waiting.pop();
      if (group.add(next)) {
        waiting.addAll(reads.uses().get(next).partners());
      }
    }
    return group;
  }

  /** Fields that are compared with each other need the same numbers, whoever names them. */
  private SortedSet<BigDecimal> withPartners(FieldKey key) {
    SortedSet<BigDecimal> numbers = new TreeSet<>();
    Set<FieldKey> group = group(key);
    group.forEach(member -> numbers.addAll(reads.uses().get(member).numbers()));
    if (numbers.isEmpty() && group.size() > 1) {
      BigDecimal low =
          group.stream()
              .map(k -> dictionary.types().get(k.type()).fields().get(k.field()))
              .map(f -> f.min().orElse(BigDecimal.ZERO))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      numbers.add(low.add(BigDecimal.ONE));
    }
    return numbers;
  }

  private static List<BigDecimal> numbers(Field field, Use use, SortedSet<BigDecimal> named) {
    SortedSet<BigDecimal> numbers = new TreeSet<>();
    BigDecimal step = step(field, named);
    for (BigDecimal number : named) {
      numbers.add(number.subtract(step));
      numbers.add(number);
      numbers.add(number.add(step));
    }
    BigDecimal least = field.min().orElse(BigDecimal.ZERO);
    if (use.isScored()) {
      BigDecimal most = named.isEmpty() ? HIGH : HIGH.max(named.last().multiply(BigDecimal.TEN));
      BigDecimal high = field.max().orElse(most.max(least.add(BigDecimal.TEN)));
      numbers.add(field.min().orElse(BigDecimal.ONE.negate()));
      numbers.add(least);
      numbers.add(least.add(high).divide(BigDecimal.valueOf(2)));
      numbers.add(high);
    } else if (numbers.isEmpty()) {
      numbers.add(least.min(field.max().orElse(least)));
    }
    SortedSet<BigDecimal> allowed = new TreeSet<>();
    for (BigDecimal number : numbers) {
      if (field.kind() == FieldKind.WHOLE) {
        allowed.add(number.setScale(0, RoundingMode.FLOOR));
        allowed.add(number.setScale(0, RoundingMode.CEILING));
      } else {
        allowed.add(number);
      }
    }
    // What lies beyond a bound is not allowed; the bound itself stands for it.
    return allowed.stream()
        .map(n -> field.min().map(n::max).orElse(n))
        .map(n -> field.max().map(n::min).orElse(n))
        .map(Candidates::canonical)
        .distinct()
        .toList();
  }

  /** One for whole numbers; for decimals one more decimal place than the rules use. */
  private static BigDecimal step(Field field, SortedSet<BigDecimal> named) {
    if (field.kind() == FieldKind.WHOLE) {
      return BigDecimal.ONE;
    }
    int places = named.stream().mapToInt(n -> canonical(n).scale()).max().orElse(0);
    return BigDecimal.ONE.movePointLeft(places + 1);
  }

  /** All lists of few boxes; of many the named boxes' lists, each without and with the others. */
  private static List<List<String>> tickLists(List<String> boxes, Set<String> named) {
    if (boxes.size() <= MOST_BOXES) {
      return subsets(boxes);
    }
    List<String> others = boxes.stream().filter(b -> !named.contains(b)).toList();
    List<String> known = boxes.stream().filter(named::contains).toList();
    Set<List<String>> lists = new LinkedHashSet<>();
    for (List<String> some : known.size() <= MOST_BOXES ? subsets(known) : fewOrMost(known)) {
      lists.add(some);
      Set<String> with = new HashSet<>(some);
      with.addAll(others);
      lists.add(boxes.stream().filter(with::contains).toList());
    }
    return List.copyOf(lists);
  }

  private static List<List<String>> subsets(List<String> boxes) {
    List<List<String>> lists = new ArrayList<>();
    for (int bits = 0; bits < 1 << boxes.size(); bits++) {
      int ticked = bits;
      lists.add(
          boxes.stream()
              .filter(b -> (ticked >> boxes.indexOf(b) & 1) == 1)
              .collect(Collectors.toList()));
    }
    lists.sort(Comparator.comparing(List::size));
    return lists;
  }

  /** None, one, two, all but one, and all. */
  private static List<List<String>> fewOrMost(List<String> boxes) {
    Set<List<String>> lists = new LinkedHashSet<>();
    lists.add(List.of());
    boxes.forEach(b -> lists.add(List.of(b)));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        lists.add(List.of(boxes.get(i), boxes.get(j)));
      }
    }
    boxes.forEach(b -> lists.add(boxes.stream().filter(x -> !x.equals(b)).toList()));
    lists.add(boxes);
    return List.copyOf(lists);
  }

  /** The one form in which facts hold numbers. */
  static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
