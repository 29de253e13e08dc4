package ir.sanjeh.located;

import ir.sanjeh.problem.Place;
import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML file that remembers where it was written. */
public sealed interface Value {
  /**
   * Where the value begins.
   *
   * @return never null
   */
  Place place();

  /**
   * What the value is, in the words of an error message.
   *
   * @return for instance {@code text "abc"} or {@code a list}
   */
  String describe();

  /** A text. */
  record Text(String text, Place place) implements Value {
    @Override
    public String describe() {
      return "text \"" + Excerpt.of(text) + "\"";
    }
  }

  /** A number, as it is written. */
  record Numeral(String text, Place place) implements Value {
    @Override
    public String describe() {
      return "number " + Excerpt.of(text);
    }
  }

  /** True or false. */
  record Truth(boolean truth, Place place) implements Value {
    @Override
    public String describe() {
      return String.valueOf(truth);
    }
  }

  /** An explicit null. */
  record Nothing(Place place) implements Value {
    @Override
    public String describe() {
      return "null";
    }
  }

  /** A list. */
  record Sequence(List<Value> items, Place place) implements Value {
    /** Keeps its own copy. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /**
   * Named values in the order in which they are written.
   *
   * @param entries the values by name
   * @param keys where each name stands
   * @param place where the mapping begins
   */
  record Mapping(Map<String, Value> entries, Map<String, Place> keys, Place place)
      implements Value {
    @Override
    public String describe() {
      return "an object";
    }
  }
}
