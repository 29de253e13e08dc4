package ir.sanjeh.report;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.result.Result;
import ir.sanjeh.text.Title;
import ir.sanjeh.words.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what rules saw, in the words of the data dictionary. */
final class SeenValues {
  private static final Units UNITS = Units.shipped();

  private final Dictionary dictionary;
  private final Wording wording;

  SeenValues(Dictionary dictionary, Wording wording) {
    this.dictionary = dictionary;
    this.wording = wording;
  }

  /** All values that a rule saw, with where they come from. */
  String all(List<Result.Value> values) {
    if (values == null) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (Result.Value value : values) {
      said.add(
          label(value.field())
              + ": "
              + value(value.field(), value.value())
              + evidence(value.evidence()));
    }
    return String.join(wording.phrase("semicolon"), said);
  }

  /** The label of a field, {@code Type.field}; its name where the dictionary has none. */
  String label(String path) {
    return field(path).map(Field::label).map(wording::of).orElse(path);
  }

  /** The labels of fields. */
  String labels(List<String> paths) {
    return String.join(wording.phrase("comma"), paths.stream().map(this::label).toList());
  }

  String value(String path, Object value) {
    Optional<Field> field = field(path);
    if (value == null) {
      return wording.phrase("missing");
    }
    if (value instanceof Boolean truth) {
      return wording.phrase(truth ? "yes" : "no");
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? wording.phrase("none")
          : String.join(
              wording.phrase("comma"), list.stream().map(item -> value(path, item)).toList());
    }
    if (value instanceof Number) {
      BigDecimal number = new BigDecimal(value.toString());
      boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
      return UNITS.with(
          wording.number(number), isOne, field.flatMap(Field::unit), wording.language());
    }
    String text = value.toString();
    return field
        .flatMap(Field::choiceType)
        .map(name -> dictionary.choices().get(name))
        .map(ChoiceType::values)
        .map(labels -> labels.get(text))
        .map(wording::of)
        .orElse(text);
  }

  private String evidence(Result.Evidence evidence) {
    if (evidence == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    word(parts, "method.", evidence.method());
    word(parts, "evidence.", evidence.status());
    if (evidence.source() != null) {
      parts.add(evidence.source());
    }
    if (evidence.date() != null) {
      parts.add(wording.date(evidence.date()));
    }
    if (evidence.until() != null) {
      parts.add(wording.phrase("until", wording.date(evidence.until())));
    }
    return parts.isEmpty() ? "" : " (" + String.join(wording.phrase("comma"), parts) + ")";
  }

  private void word(List<String> parts, String prefix, String word) {
    if (word != null) {
      parts.add(Wording.knows(prefix + word) ? wording.phrase(prefix + word) : word);
    }
  }

  private Optional<Field> field(String path) {
    int point = path.indexOf('.');
    if (point < 0) {
      return Optional.empty();
    }
    DeclaredType type = dictionary.types().get(path.substring(0, point));
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(type.fields().get(path.substring(point + 1)));
  }

  /** The label of a declared type; its name where the dictionary has none. */
  String type(String name) {
    DeclaredType type = dictionary.types().get(name);
    Title label = type == null ? null : type.label();
    return label == null ? name : wording.of(label);
  }
}
