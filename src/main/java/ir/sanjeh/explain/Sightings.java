package ir.sanjeh.explain;

import ir.sanjeh.attain.Words;
import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what rules saw: one value after the other, or what several services have of each. */
final class Sightings {
  private static final int MOST_VALUES = 3;

  private final Dictionary dictionary;
  private final Words words;

  Sightings(Dictionary dictionary, Words words) {
    this.dictionary = dictionary;
    this.words = words;
  }

  /**
   * What lies behind the same option of one fact or of several.
   *
   * @param awards at least one, all of the same rule
   */
  List<Explanation.Value> of(List<Award> awards) {
    List<List<SeenValue>> all = awards.stream().map(Award::values).toList();
    List<SeenValue> first = all.get(0);
    List<Explanation.Value> values = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      int position = i;
      List<SeenValue> seen = all.stream().map(one -> one.get(position)).toList();
      boolean same = seen.stream().allMatch(first.get(i)::equals);
      values.add(value(first.get(i), same ? List.of(first.get(i)) : seen));
    }
    return values;
  }

  private Explanation.Value value(SeenValue first, List<SeenValue> seen) {
    Optional<Field> field =
        first.type().map(type -> dictionary.types().get(type).fields().get(first.name()));
    boolean one = seen.size() == 1;
    return new Explanation.Value(
        first.type().map(type -> dictionary.types().get(type).label()).orElse(null),
        first.name(),
        field.map(Field::label).orElse(null),
        one ? first.value() : null,
        said(field, seen.stream().map(SeenValue::value).toList()),
        one ? first.evidence().map(Sightings::source).orElse(null) : null);
  }

  /** Numbers from the least to the greatest, other values one by one where they are few. */
  private Title said(Optional<Field> field, List<Object> values) {
    List<BigDecimal> numbers =
        values.stream()
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .sorted()
            .toList();
    Set<Object> different = new LinkedHashSet<>(values);
    if (numbers.size() == values.size() && different.size() > 1) {
      Title least = word(field, numbers.get(0));
      Title greatest = word(field, numbers.get(numbers.size() - 1));
      return new Title(
          "از " + least.fa() + " تا " + greatest.fa(), least.en() + " to " + greatest.en());
    }
    List<Title> some =
        different.stream().limit(MOST_VALUES).map(value -> word(field, value)).toList();
    boolean more = different.size() > MOST_VALUES;
    return new Title(
        some.stream().map(Title::fa).collect(Collectors.joining(" | "))
            + (more ? " | و مقادیر دیگر" : ""),
        some.stream().map(Title::en).collect(Collectors.joining(" | "))
            + (more ? " | and others" : ""));
  }

  /** A value that was added up has no field. */
  private Title word(Optional<Field> field, Object value) {
    return field
        .map(f -> words.value(f, value))
        .orElseGet(
            () -> {
              String number =
                  value instanceof BigDecimal decimal ? Exact.text(Exact.of(decimal)) : "-";
              return new Title(number, number);
            });
  }

  /** What the facts say of a value's evidence. */
  static Explanation.Source source(Evidence evidence) {
    return new Explanation.Source(
        evidence.method().map(Evidence.Method::word).orElse(null),
        evidence.status().map(Explainer::word).orElse(null),
        evidence.date().orElse(null),
        evidence.until().orElse(null),
        evidence.source().orElse(null));
  }
}
