package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticParserTest {
  private static final Set<NameKind> ALL = EnumSet.allOf(NameKind.class);
  private static final Map<Arithmetic, BigFraction> VALUES =
      Map.of(
          new Arithmetic.SettingValue("upper"), BigFraction.of(500),
          new Arithmetic.ScoreValue("user-centric"), BigFraction.of(123, 2),
          new Arithmetic.VariableValue("$count"), BigFraction.of(7),
          new Arithmetic.FieldValue("$agency", "done"), BigFraction.of(3),
          new Arithmetic.FieldValue("$agency", "target"), BigFraction.of(4));

  private static String value(String text) throws ArithmeticSyntaxException {
    return Exact.text(ArithmeticParser.parse(text, ALL).evaluate(VALUES::get));
  }

  private static ArithmeticSyntaxException refusal(String text) {
    return refusal(text, ALL);
  }

  private static ArithmeticSyntaxException refusal(String text, Set<NameKind> allowed) {
    ArithmeticSyntaxException e =
        catchThrowableOfType(
            ArithmeticSyntaxException.class, () -> ArithmeticParser.parse(text, allowed));
    assertThat(e).as("\"%s\" was read", text).isNotNull();
    return e;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1",
        "0.25 | 0.25",
        "007 | 7",
        "4 * 4 / 10 | 1.6",
        "1 + 2 * 3 | 7",
        "( 1 + 2 ) * 3 | 9",
        "10 - 2 - 3 | 5",
        "8 / 4 / 2 | 1",
        "1 / 3 + 1 / 3 + 1 / 3 | 1",
        "-2 * 3 | -6",
        "2 - -3 | 5",
        "--2 | 2",
        "-( 1 + 2 ) | -3",
        "-settings.upper | -500",
        "min( 1, 2 ) | 1",
        "max( 1, 2 ) | 2",
        "min(15,15*$agency.done/$agency.target) | 11.25",
        "max( min( 1, 2 ), min( 3, 4 ) ) | 3",
        "settings.upper / 1000 | 0.5",
        "100 - score(\"user-centric\") | 38.5",
        "score( \"user-centric\" ) | 61.5",
        "$count * 2 | 14",
      })
  void worksOut(String text, String expected) throws ArithmeticSyntaxException {
    assertThat(value(text)).isEqualTo(expected);
  }

  @Test
  void lineBreaksAreBlanks() throws ArithmeticSyntaxException {
    assertThat(value("\t1\r\n+ 2 ")).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | `` | 0",
        "1 + | `` | 3",
        "( 1 | `` | 3",
        "1 2 | 2 | 2",
        "1 ) | ) | 2",
        "* 2 | * | 0",
        "+2 | + | 0",
        "2 ** 3 | * | 3",
        "2 % 3 | % | 2",
        "2 ^ 3 | ^ | 2",
        "1, 2 | , | 1",
        "1; 2 | ; | 1",
        ".5 | .5 | 0",
        "5. | 5. | 0",
        "1.2.3 | .3 | 3",
        "1e3 | 1e3 | 0",
        "0x10 | 0x10 | 0",
        "1_000 | 1_000 | 0",
        "0.6B | 0.6B | 0",
        "0.6f | 0.6f | 0",
        "۵ | ۵ | 0",
        "1 + ۵ | ۵ | 4",
        "x | x | 0",
        "2 * agency.done | agency.done | 4",
        "true | true | 0",
        "\"abc\" | \"abc\" | 0",
        "'abc' | 'abc' | 0",
        "\"abc | \"abc | 0",
        "new java.io.File(\"x\") | new | 0",
        "System.exit(0) | System.exit( | 0",
        "java.lang.Runtime.getRuntime() | java.lang.Runtime.getRuntime( | 0",
        "$agency.getName() | $agency.getName( | 0",
        "$agency.class.name | $agency.class.name | 0",
        "$agency() | $agency( | 0",
        "$ | $ | 0",
        "$1 | $1 | 0",
        "$agency. | $agency. | 0",
        "$agency.1 | $agency.1 | 0",
        "$a$b | $a$b | 0",
        "settings | settings | 0",
        "settings. | settings. | 0",
        "settings.upper() | settings.upper( | 0",
        "settings.upper.x | settings.upper.x | 0",
        "settings [ 0 ] | settings | 0",
        "score | `` | 5",
        "score() | ) | 6",
        "score(1) | 1 | 6",
        "score('a') | 'a' | 6",
        "score(\"a b\") | \"a b\" | 6",
        "score(\"a | \"a | 6",
        "score(\"a\", 1) | , | 9",
        "score(\"a\").x | score( | 0",
        "min(1) | ) | 5",
        "min(1, 2, 3) | , | 8",
        "min 1, 2 | 1 | 4",
        "abs(1) | abs( | 0",
        "1 == 1 | = | 2",
        "a = 1 | a | 0",
        "1 // 2 | / | 3",
        "1 /* 2 */ | * | 3",
        "{ 1 } | { | 0",
        "[ 1 ] | [ | 0",
        "1 😀 | 😀 | 2",
      })
  void refuses(String text, String offending, int offset) {
    ArithmeticSyntaxException e = refusal(text);
    assertThat(e.offending()).as(e.getMessage()).isEqualTo(offending);
    assertThat(e.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.upper", "score(\"a\")", "$count", "$agency.done"})
  void namesStandOnlyWhereTheyAreAllowed(String name) throws ArithmeticSyntaxException {
    Arithmetic read = ArithmeticParser.parse(name, ALL);
    NameKind kind =
        read instanceof Arithmetic.SettingValue
            ? NameKind.SETTING
            : read instanceof Arithmetic.ScoreValue ? NameKind.SCORE : NameKind.VARIABLE;
    assertThat(ArithmeticParser.parse(name, EnumSet.of(kind))).isEqualTo(read);
    assertThat(refusal(name, EnumSet.complementOf(EnumSet.of(kind))).offset()).isZero();
    assertThat(refusal("1 + " + name, Collections.emptySet()).offset()).isEqualTo(4);
  }

  @Test
  void theMessageSaysWhatMayStandThere() {
    assertThat(refusal("2 * x", EnumSet.of(NameKind.SETTING)))
        .hasMessage(
            "\"x\" is not a known name; allowed are numbers, + - * /, parentheses, min( a, b ),"
                + " max( a, b ), settings.name");
    assertThat(refusal("$agency.done", EnumSet.of(NameKind.SCORE)))
        .hasMessage(
            "a $variable or $variable.field has no value here; allowed are numbers, + - * /,"
                + " parentheses, min( a, b ), max( a, b ), score(\"node id\")");
    assertThat(refusal("( 1 + 2"))
        .hasMessage("the expression ends where an operator (+ - * /) or \")\" should stand");
    assertThat(refusal("0.6B"))
        .hasMessage("\"0.6B\" is not a plain decimal number such as 12 or 0.75");
  }

  @Test
  void namesAreFoundInTheOrderInWhichTheyStand() throws ArithmeticSyntaxException {
    assertThat(ArithmeticParser.parse("$a + $b * ( $c - $d ) / $e", ALL).walk())
        .filteredOn(Arithmetic.VariableValue.class::isInstance)
        .extracting(part -> ((Arithmetic.VariableValue) part).variable())
        .containsExactly("$a", "$b", "$c", "$d", "$e");
  }

  @Test
  void aMissingPartMakesTheWholeMissing() throws ArithmeticSyntaxException {
    assertThat(ArithmeticParser.parse("1 + max( 2, $x )", ALL).evaluate(name -> null)).isNull();
  }

  @Test
  void divisionByZeroIsAnArithmeticException() throws ArithmeticSyntaxException {
    Arithmetic division = ArithmeticParser.parse("1 / ( 2 - 2 )", ALL);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> division.evaluate(name -> null));
  }

  @Test
  void lengthIsBounded() throws ArithmeticSyntaxException {
    String longest = "1" + " ".repeat(ArithmeticParser.MAX_LENGTH - 1);
    assertThat(value(longest)).isEqualTo("1");
    assertThat(refusal(longest + " ").offset()).isEqualTo(ArithmeticParser.MAX_LENGTH);
  }

  @Test
  void depthIsBounded() throws ArithmeticSyntaxException {
    assertThat(value("(".repeat(50) + "1" + ")".repeat(50))).isEqualTo("1");
    assertThat(refusal("(".repeat(51) + "1" + ")".repeat(51)).offset()).isEqualTo(50);
    assertThat(value("-".repeat(50) + "1")).isEqualTo("1");
    assertThat(refusal("-".repeat(51) + "1").offset()).isEqualTo(50);
    for (String opening : new String[] {"(", "-", "min(", "max(1,", "1-(", "score("}) {
      assertThat(refusal(opening.repeat(2_000 / opening.length())).getMessage()).isNotBlank();
    }
  }

  @Test
  void operationsAreBounded() throws ArithmeticSyntaxException {
    String longest = "1" + "+1".repeat(ArithmeticParser.MAX_OPERATIONS);
    assertThat(value(longest)).isEqualTo("251");
    assertThat(refusal(longest + "+1").getMessage()).contains("250 operations");
  }

  @Test
  void digitsAreBounded() throws ArithmeticSyntaxException {
    String longest = "1".repeat(25) + "." + "2".repeat(25);
    assertThat(value(longest)).isEqualTo(longest);
    assertThat(refusal(longest + "2").offending()).isEqualTo(longest + "2");
  }
}
