package ir.sanjeh.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a program has in memory into values as a JSON file has them. */
final class Values {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Place place;

  private Values(Place place) {
    this.place = place;
  }

  /**
   * A value.
   *
   * @param written null, a text, a truth, a number, an enum, a map, a list or an array of these, or
   *     an object whose properties Jackson can tell
   * @param source what messages call the program's input
   * @throws UnusableInputException when it is none of these, or nested too deep
   */
  static Value of(Object written, String source) {
    return new Values(Place.of(source)).value(written, 1);
  }

  private Value value(Object written, int depth) {
    if (depth > Limits.DEPTH) {
      throw unusable("values are nested deeper than " + Limits.DEPTH, "write them flatter");
    }
    if (written == null) {
      return new Value.Nothing(place);
    } else if (written instanceof CharSequence text) {
      return new Value.Text(text.toString(), place);
    } else if (written instanceof Enum<?> constant) {
      return new Value.Text(constant.name(), place);
    } else if (written instanceof Boolean truth) {
      return new Value.Truth(truth, place);
    } else if (written instanceof Number number) {
      return number(number);
    } else if (written instanceof Map<?, ?> map) {
      return mapping(map, depth);
    } else if (written instanceof Iterable<?> list) {
      List<Value> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item, depth + 1)));
      return new Value.Sequence(items, place);
    }
    return value(plain(written), depth + 1);
  }

  /** A binary number stands for the shortest decimal that means it, as programs print it. */
  private Value number(Number number) {
    if (number instanceof BigDecimal || number instanceof BigInteger) {
      return new Value.Numeral(number.toString(), place);
    }
    String text = number.toString();
    return text.chars().anyMatch(Character::isDigit)
        ? new Value.Numeral(text, place)
        : new Value.Text(text, place);
  }

  private Value mapping(Map<?, ?> map, int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          entries.put(String.valueOf(key), value(value, depth + 1));
          keys.put(String.valueOf(key), place);
        });
    return new Value.Mapping(entries, keys, place);
  }

  /** An object as maps and lists of plain values. */
  private Object plain(Object written) {
    try {
      return MAPPER.convertValue(written, Object.class);
    } catch (IllegalArgumentException e) {
      throw unusable(
          "an object of " + written.getClass().getName() + " is no value: " + e.getMessage(),
          "give texts, numbers, truths, lists, maps, or objects whose properties are these");
    }
  }

  private UnusableInputException unusable(String message, String remedy) {
    return new UnusableInputException(
        List.of(new Problem("facts.wrong-type", place, message, remedy)));
  }
}
