package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

class ArithmeticPropertiesTest {
  private static final Set<NameKind> ALL = EnumSet.allOf(NameKind.class);

  /** A text that is printed from an expression is read back as the same expression. */
  @Property
  void readsBackWhatIsPrinted(@ForAll("expressions") Arithmetic expression)
      throws ArithmeticSyntaxException {
    Arithmetic read = ArithmeticParser.parse(print(expression), ALL);
    assertThat(read).isEqualTo(expression);
    assertThat(value(read)).isEqualTo(value(expression));
  }

  /** Strangers' texts are read or refused with a place in the text, and nothing else happens. */
  @Property(tries = 5_000)
  void garbageIsRefusedWithItsPlace(@ForAll("garbage") String text) {
    try {
      assertThat(ArithmeticParser.parse(text, ALL)).isNotNull();
    } catch (ArithmeticSyntaxException e) {
      assertThat(e.offset()).isBetween(0, text.length());
      assertThat(text.substring(e.offset())).startsWith(e.offending());
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<Arithmetic> expressions() {
    return Arbitraries.lazyOf(
        this::numbers,
        () -> names().map(Arithmetic.SettingValue::new),
        () -> names().map(Arithmetic.ScoreValue::new),
        () -> names().map(name -> new Arithmetic.VariableValue("$" + name)),
        () -> names().map(name -> new Arithmetic.FieldValue("$" + name, name)),
        this::operations,
        this::operations);
  }

  private Arbitrary<Arithmetic> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000"), new BigDecimal("1000"))
        .ofScale(3)
        .map(decimal -> new Arithmetic.Number(Exact.of(decimal)));
  }

  private Arbitrary<Arithmetic> operations() {
    return Combinators.combine(
            Arbitraries.of(Arithmetic.Operator.class), expressions(), expressions())
        .as(Arithmetic.Operation::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> garbage() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "1",
            "0.5",
            ".",
            "۵",
            "e",
            "+",
            "-",
            "*",
            "/",
            "(",
            ")",
            ",",
            " ",
            "\n",
            "\"",
            "'",
            "$",
            "$a",
            "$a.b",
            "min",
            "max(",
            "score(\"a\")",
            "score",
            "settings.",
            "settings.x",
            ";",
            "new ",
            "{",
            "}",
            "\\",
            "\u0000",
            "\u202E",
            "\uD83D\uDE00",
            "\uD83D",
            "min(1,2)");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(100));
  }

  private static String print(Arithmetic expression) {
    if (expression instanceof Arithmetic.Number number) {
      return Exact.text(number.value());
    } else if (expression instanceof Arithmetic.SettingValue setting) {
      return "settings." + setting.name();
    } else if (expression instanceof Arithmetic.ScoreValue score) {
      return "score(\"" + score.node() + "\")";
    } else if (expression instanceof Arithmetic.VariableValue variable) {
      return variable.variable();
    } else if (expression instanceof Arithmetic.FieldValue field) {
      return field.variable() + "." + field.field();
    }
    Arithmetic.Operation operation = (Arithmetic.Operation) expression;
    String left = print(operation.left());
    String right = print(operation.right());
    return switch (operation.operator()) {
      case ADD -> "( " + left + " + " + right + " )";
      case SUBTRACT -> "( " + left + " - " + right + " )";
      case MULTIPLY -> "( " + left + " * " + right + " )";
      case DIVIDE -> "( " + left + " / " + right + " )";
      case MIN, MAX ->
          operation.operator().name().toLowerCase(Locale.ROOT) + "( " + left + ", " + right + " )";
    };
  }

  /** Each name has a value of its own; a division by zero is the text that it says. */
  private static String value(Arithmetic expression) {
    try {
      return Exact.text(expression.evaluate(name -> BigFraction.of(name.toString().length(), 7)));
    } catch (ArithmeticException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
