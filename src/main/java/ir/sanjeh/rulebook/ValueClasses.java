package ir.sanjeh.rulebook;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Test;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the values of a field into classes that some tests of the field cannot tell apart: what
 * holds for one value of a class holds for all.
 */
interface ValueClasses {
  /** The class of a missing value; the others follow. */
  int MISSING = 0;

  /**
   * The class of a value.
   *
   * @param value as facts have it; null when it is missing
   * @return its index in {@link #examples()}
   */
  int of(Object value);

  /** A value of each class; null for {@link #MISSING}. */
  List<Object> examples();

  /**
   * The classes that some tests need.
   *
   * @param field the one field that they all look at
   * @param tests not null
   * @param choices the declared enums by name
   * @return empty where there would be too many
   */
  static Optional<ValueClasses> of(Field field, List<Test> tests, Map<String, ChoiceType> choices) {
    List<Object> constants =
        tests.stream()
            .flatMap(Test::walk)
            .flatMap(ValueClasses::literals)
            .map(Conditions::constant)
            .distinct()
            .toList();
    if (field.kind().isNumber()) {
      return Optional.of(new NumberClasses(constants));
    } else if (field.kind() == FieldKind.CHOICES) {
      return constants.size() > TickClasses.MOST
          ? Optional.empty()
          : Optional.of(new TickClasses(constants, choices.get(field.choiceType().orElseThrow())));
    }
    return Optional.of(new ConstantClasses(constants));
  }

  private static Stream<Literal> literals(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return Stream.of(comparison.literal());
    } else if (test instanceof Test.Membership membership) {
      return membership.literals().stream();
    } else if (test instanceof Test.Containment containment) {
      return Stream.of(containment.literal());
    }
    return Stream.empty();
  }
}
