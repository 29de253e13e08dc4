package ir.sanjeh.compare.edit;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays data dictionaries beside each other. */
final class Dictionaries {
  private Dictionaries() {}

  /**
   * What a dictionary adds to another one.
   *
   * @param small the one, not null
   * @param large the other, not null
   * @return the added fields, as {@code Type.field}, and types; empty (not an empty list) where the
   *     larger one also lacks or changes something that rules of the smaller one could feel
   */
  static Optional<List<String>> added(Dictionary small, Dictionary large) {
    boolean keeps =
        small.results().equals(large.results())
            && small.service().isPresent() == large.service().isPresent()
            && small.types().values().stream().allMatch(type -> isKept(type, large.types()))
            && small.choices().values().stream().allMatch(type -> isIn(type, large.choices()));
    if (!keeps) {
      return Optional.empty();
    }
    List<String> added = new ArrayList<>();
    for (DeclaredType type : large.types().values()) {
      DeclaredType known = small.types().get(type.name());
      if (known == null) {
        added.add(type.name());
      } else {
        type.fields().keySet().stream()
            .filter(field -> !known.fields().containsKey(field))
            .forEach(field -> added.add(type.name() + "." + field));
      }
    }
    return Optional.of(added);
  }

  private static boolean isKept(DeclaredType type, Map<String, DeclaredType> types) {
    DeclaredType other = types.get(type.name());
    return other != null
        && other.nesting() == type.nesting()
        && other.key().equals(type.key())
        && type.fields().values().stream()
            .allMatch(field -> isSame(field, other.fields().get(field.name())));
  }

  private static boolean isSame(Field field, Field other) {
    return other != null
        && other.kind() == field.kind()
        && other.choiceType().equals(field.choiceType())
        && other.measuredBy().equals(field.measuredBy());
  }

  private static boolean isIn(ChoiceType type, Map<String, ChoiceType> types) {
    ChoiceType other = types.get(type.name());
    return other != null && other.values().keySet().containsAll(type.values().keySet());
  }
}
