package ir.sanjeh.attain;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.util.Set;

/**
 * Knows what an agency can work on. A field that says how it is measured shows how well something
 * is done; a field that does not (a target that was agreed on, a kind of service, a score entered
 * from a print) is taken as given. Where no field of a dictionary says how it is measured, all can
 * be changed. What comes from another scheme's result never can: it is not in the facts.
 */
final class Changeable {
  private static final Set<String> NAMES =
      Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN);

  private final Dictionary dictionary;
  private final boolean measuredOnly;

  Changeable(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.measuredOnly =
        dictionary.types().values().stream()
            .flatMap(type -> type.fields().values().stream())
            .anyMatch(field -> field.measuredBy().isPresent());
  }

  boolean is(DeclaredType type, Field field) {
    return !dictionary.results().containsKey(type.name())
        && !NAMES.contains(field.name())
        && (!measuredOnly || field.measuredBy().isPresent());
  }
}
