package ir.sanjeh.rulebook;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes many rules with conditions of all kinds, over values of all kinds. */
final class ManyRules {
  /** An enum with more values than a table of tick lists has classes for. */
  static final List<String> CHOICES =
      List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.5",
          "-3",
          "-0.000000000000000000000000000001",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678901234567890.123456789012345678901234567890",
          "2.50",
          "2.5000000000000000000000001",
          "100");
  private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");

  private final Random random;

  ManyRules(long seed) {
    this.random = new Random(seed);
  }

  /** Adds rules for an agency or for services. */
  SampleRules addTo(SampleRules rules, boolean agency, int count) {
    for (int i = 0; i < count; i++) {
      String conditions =
          IntStream.rangeClosed(0, random.nextInt(3))
              .mapToObj(c -> condition())
              .collect(Collectors.joining(", "));
      rules.rule(
          (agency ? "1." : "2.") + "o" + i,
          (agency ? "$agency : Agency( " : "$service : Service( ") + conditions + " )",
          "1");
    }
    return rules;
  }

  /** The fields that the conditions read. */
  static String dictionary() {
    String values =
        CHOICES.stream()
            .map(c -> c + "( \"" + c + "\", \"" + c + "\" )")
            .collect(Collectors.joining(",\n    "));
    return """
        declare enum Wide
            %s;
            fa : String
            en : String
        end
        declare Agency
            @label( fa = "دستگاه", en = "agency" )
        %s
        end
        declare Service
            @parts( services ) @label( fa = "خدمت", en = "service" )
        %s
        end
        """
        .formatted(values, FIELDS, FIELDS);
  }

  private static final String FIELDS =
      List.of(
              "amount : BigDecimal",
              "other : BigDecimal",
              "whole : Integer",
              "done : Boolean",
              "choice : Wide",
              "list : List @of( Wide )",
              "few : List @of( Wide )",
              "note : String")
          .stream()
          .map(field -> "    " + field + " @label( fa = \"مقدار\", en = \"value\" )")
          .collect(Collectors.joining("\n"));

  private String condition() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "amount " + any(ORDERS) + " " + any(NUMBERS);
      case 3 -> "whole " + any(ORDERS) + " " + random.nextInt(4);
      case 4 -> "amount " + any(List.of("in", "not in")) + " ( " + any(NUMBERS) + ", 7 )";
      case 5 -> "amount " + any(ORDERS) + " other";
      case 6 -> "done " + any(List.of("== true", "!= true", "== false", "== null"));
      case 7 -> "choice " + any(List.of("==", "!=")) + " " + choice(CHOICES.size());
      case 8 -> "choice " + any(List.of("in", "not in")) + " ( Wide.B, " + choice(12) + " )";
      case 9 -> "list " + contains() + choice(CHOICES.size());
      case 10 -> "few " + contains() + choice(3);
      case 11 -> "( few " + contains() + choice(3) + " || few " + contains() + choice(3) + " )";
      case 12 -> "note " + any(List.of("==", "!=")) + " \"x" + random.nextInt(3) + "\"";
      default -> "( " + condition() + " || " + condition() + " )";
    };
  }

  private String contains() {
    return random.nextBoolean() ? "contains " : "not contains ";
  }

  private String choice(int most) {
    return "Wide." + CHOICES.get(random.nextInt(most));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
