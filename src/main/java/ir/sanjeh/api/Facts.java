package ir.sanjeh.api;

import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one agency, as a facts file has it: an object with the agency's {@code id}, its
 * own fields, and its parts under their keys (such as a list {@code services}). A value may be
 * given plain, or as {@code {"value": ..., "evidence": {...}}}; a missing value is left out or
 * null, and is never 0. Which fields there are, the data dictionary of the rules says ({@link
 * Evaluator#factsSchema()}); facts are checked against it when they are evaluated. Immutable.
 */
public final class Facts {
  private final String name;
  private final Value agency;
  private final Optional<String> date;

  private Facts(String name, Value agency, Optional<String> date) {
    this.name = name;
    this.agency = agency;
    this.date = date;
  }

  /**
   * Facts as JSON.
   *
   * @param json one object, not null; at most 32 MB
   * @return the facts
   * @throws UnusableInputException when it is no JSON, with line and column
   */
  public static Facts json(String json) {
    return json("facts", json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Facts as JSON in UTF-8.
   *
   * @param name what messages call the input, not null
   * @param json one object, not null
   * @return the facts
   * @throws UnusableInputException when it is no JSON, with line and column
   */
  public static Facts json(String name, byte[] json) {
    return new Facts(name, ValueReader.json(name, json), Optional.empty());
  }

  /**
   * Facts as maps.
   *
   * @param agency texts, numbers, truths, nulls, lists and maps of these by name, not null; copied
   * @return the facts
   * @throws UnusableInputException when something else is among them
   */
  public static Facts map(Map<String, ?> agency) {
    return new Facts("facts", Values.of(Objects.requireNonNull(agency), "facts"), Optional.empty());
  }

  /**
   * Facts as an object of the program's own, such as a record, whose properties are called as the
   * declared types' fields and keys are.
   *
   * @param agency an object that Jackson can read, not null; copied
   * @return the facts
   * @throws UnusableInputException when its properties are no values
   */
  public static Facts object(Object agency) {
    return new Facts("facts", Values.of(Objects.requireNonNull(agency), "facts"), Optional.empty());
  }

  /**
   * The same facts in a round of a certain day: evidence that had run out by then does not count.
   *
   * @param newDate the day as facts files write it, such as {@code 1402-09-30}, not null
   * @return a copy
   */
  public Facts on(String newDate) {
    return new Facts(name, agency, Optional.of(newDate));
  }

  /** The facts as an object. */
  Value.Mapping agency() {
    if (agency instanceof Value.Mapping object) {
      return object;
    }
    throw new UnusableInputException(
        List.of(
            new Problem(
                "facts.wrong-type",
                agency.place(),
                "an agency is an object, and not " + agency.describe(),
                "write one agency as { \"id\": ..., ... }")));
  }

  /** The day of the round. */
  Optional<Value> date() {
    return date.map(day -> new Value.Text(day, Place.of(name)));
  }

  /** What messages call the input. */
  String name() {
    return name;
  }
}
