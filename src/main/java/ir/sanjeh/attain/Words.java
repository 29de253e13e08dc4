package ir.sanjeh.attain;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says in English what conditions ask and what values are, with the labels of the dictionary. */
public final class Words {
  private final Dictionary dictionary;

  /**
   * For the facts of a dictionary.
   *
   * @param dictionary not null
   */
  public Words(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * A condition in words.
   *
   * @param test not null
   * @return for instance {@code datasets at least 10}
   */
  public String of(Test test) {
    if (test instanceof Test.All all) {
      return joined(all.tests(), " and ");
    } else if (test instanceof Test.Any any) {
      return joined(any.tests(), " or ");
    } else if (test instanceof Test.Presence presence) {
      return label(presence.field()) + (presence.known() ? " known" : " not given");
    } else if (test instanceof Test.Comparison c) {
      return label(c.field()) + " " + of(c.operator()) + " " + of(c.literal(), field(c.field()));
    } else if (test instanceof Test.FieldComparison c) {
      return label(c.field()) + " " + of(c.operator()) + " " + label(c.other());
    } else if (test instanceof Test.Membership m) {
      return label(m.field())
          + (m.in() ? " " : " not ")
          + m.literals().stream()
              .map(literal -> of(literal, field(m.field())))
              .collect(Collectors.joining(" or "));
    }
    Test.Containment c = (Test.Containment) test;
    return label(c.field())
        + (c.contains() ? " with " : " without ")
        + of(c.literal(), field(c.field()));
  }

  private String joined(List<Test> tests, String word) {
    return tests.stream()
        .map(test -> isCompound(test) ? "(" + of(test) + ")" : of(test))
        .collect(Collectors.joining(word));
  }

  private static boolean isCompound(Test test) {
    return test instanceof Test.Any || test instanceof Test.All;
  }

  /** A premise about other facts than the one that gets the award. */
  String of(Premise premise) {
    Pattern pattern = premise.pattern();
    String type = type(pattern.type()).label().en();
    boolean bare = pattern.test() instanceof Test.All all && all.tests().isEmpty();
    String such = type + (bare ? "" : " with " + of(pattern.test()));
    if (premise instanceof Premise.Absent) {
      return "no " + such;
    }
    if (premise instanceof Premise.Accumulation accumulation) {
      return accumulation.calls().stream()
          .map(call -> limits(call, accumulation, such))
          .collect(Collectors.joining(" and "));
    }
    return "a " + such;
  }

  private String limits(Premise.Call call, Premise.Accumulation accumulation, String such) {
    String what =
        call.argument()
            .map(
                argument ->
                    call.function()
                        + " of "
                        + accumulation.pattern().bindings().stream()
                            .filter(binding -> binding.variable().equals(argument))
                            .map(b -> label(field(accumulation.pattern().type(), b.field())))
                            .collect(Collectors.joining())
                        + " over each ")
            .orElse("number of each ");
    String limits =
        accumulation.limits().stream()
            .filter(limit -> limit.variable().equals(call.variable()))
            .map(limit -> " " + of(limit.operator()) + " " + number(limit.literal()))
            .collect(Collectors.joining(" and"));
    return what + such + limits;
  }

  private static String of(Operator operator) {
    return switch (operator) {
      case EQUAL -> "is";
      case NOT_EQUAL -> "is not";
      case ABOVE -> "above";
      case AT_LEAST -> "at least";
      case BELOW -> "below";
      case AT_MOST -> "at most";
    };
  }

  private String of(Literal literal, Field field) {
    if (literal instanceof Literal.NumberLiteral number) {
      return number(number);
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return value(field, truth.truth());
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return value(field, choice.value());
    }
    return value(field, ((Literal.TextLiteral) literal).text());
  }

  private static String number(Literal.NumberLiteral number) {
    return number.value().toPlainString()
        + number.setting().map(name -> " (settings." + name + ")").orElse("");
  }

  /**
   * A value in words.
   *
   * @param field that has it
   * @param value as in {@link ir.sanjeh.facts.Fact#values()}; null when it is missing
   * @return for instance {@code yes}, {@code 99.5} or the English label of a choice
   */
  public String value(Field field, Object value) {
    if (value == null) {
      return "not given";
    } else if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof List<?> ticks) {
      return ticks.isEmpty()
          ? "none"
          : ticks.stream().map(tick -> value(field, tick)).collect(Collectors.joining("; "));
    }
    return field
        .choiceType()
        .map(type -> dictionary.choices().get(type).values().get(value.toString()))
        .map(Title::en)
        .orElse("\"" + value + "\"");
  }

  /**
   * A choice in both languages.
   *
   * @param field of choices
   * @param value one of them
   * @return its label
   */
  public Title choice(Field field, String value) {
    return dictionary.choices().get(field.choiceType().orElseThrow()).values().get(value);
  }

  private String label(FieldRef ref) {
    return label(field(ref));
  }

  private static String label(Field field) {
    return field.label().en();
  }

  private Field field(FieldRef ref) {
    return field(ref.type(), ref.field());
  }

  private Field field(String type, String field) {
    return type(type).fields().get(field);
  }

  private DeclaredType type(String name) {
    return dictionary.types().get(name);
  }
}
