package ir.sanjeh.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scoring guide as plain data: what the rules of the peers are written from, so that all
 * candidates score by the same guide.
 *
 * @param indicators in the order of the guide
 */
public record Tables(List<Indicator> indicators) {

  /**
   * An indicator and its options.
   *
   * @param node the indicator's id
   * @param subject the declared type of the facts that it scores
   * @param options in the order of the guide, of which at most one holds
   */
  public record Indicator(String node, String subject, List<Option> options) {}

  /**
   * An option.
   *
   * @param name unique in the guide
   * @param score a constant
   * @param condition what must hold
   */
  public record Option(String name, BigDecimal score, Condition condition) {}

  /**
   * A condition.
   *
   * @param operator what is asked
   * @param type the declared type of the fact; empty for ALL and ANY
   * @param field its field; empty for ALL and ANY
   * @param kind what the field holds; empty for ALL and ANY
   * @param values one for a comparison, several for membership
   * @param parts of ALL and ANY
   */
  public record Condition(
      Operator operator,
      String type,
      String field,
      String kind,
      List<String> values,
      List<Condition> parts) {

    /** A condition that joins others. */
    static Condition joined(Operator operator, List<Condition> parts) {
      return new Condition(operator, "", "", "", List.of(), parts);
    }

    /** The conditions on single fields. */
    Stream<Condition> leaves() {
      return operator.joins() ? parts.stream().flatMap(Condition::leaves) : Stream.of(this);
    }

    /** The only value. */
    String value() {
      return values.get(0);
    }
  }

  /** What a condition asks. A missing value satisfies none of them. */
  public enum Operator {
    ALL(""),
    ANY(""),
    EQUAL("=="),
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<="),
    IN("in"),
    CONTAINS("contains"),
    LACKS("lacks");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    boolean joins() {
      return this == ALL || this == ANY;
    }
  }

  /** A field that the guide reads. */
  record ReadField(String type, String field, String kind) {}

  /** The fields that the guide reads, in the order in which it does. */
  Set<ReadField> fields() {
    Set<ReadField> fields = new LinkedHashSet<>();
    for (Indicator indicator : indicators) {
      for (Option option : indicator.options()) {
        option
            .condition()
            .leaves()
            .forEach(leaf -> fields.add(new ReadField(leaf.type(), leaf.field(), leaf.kind())));
      }
    }
    return fields;
  }

  /** The indicators that score facts of a type. */
  List<Indicator> of(String subject) {
    return indicators.stream().filter(i -> i.subject().equals(subject)).toList();
  }

  static Tables read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), Tables.class);
  }

  void write(Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }
}
