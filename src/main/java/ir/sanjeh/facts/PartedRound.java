package ir.sanjeh.facts;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.util.HashMap;
import java.util.Map;

/**
 * A round whose agencies lie in several files, apart from its header. Checks what takes all of
 * them. For use by one thread.
 */
public final class PartedRound {
  private final String name;
  private final RoundHeader header;
  private final Problems problems = new Problems();
  private final Map<String, Place> ids = new HashMap<>();

  /**
   * Starts without agencies.
   *
   * @param name what messages call the header
   * @param header as {@link #header} reads it
   */
  public PartedRound(String name, RoundHeader header) {
    this.name = name;
    this.header = header;
  }

  /**
   * Reads a header that stands alone.
   *
   * @param name what messages call it
   * @param json an object with the fields that stand before the agencies of a facts file
   * @return the header
   * @throws UnusableInputException when it cannot be used, with every problem found
   */
  public static RoundHeader header(String name, byte[] json) {
    Problems problems = new Problems();
    RoundHeader header =
        HeaderBinder.read(
            ValueReader.json(name, json), "Write { \"scheme\": ..., \"period\": ... }.", problems);
    problems.throwIfAny();
    return header;
  }

  /**
   * Takes note of an agency.
   *
   * @param id its id
   * @param place where its facts begin
   */
  public void add(String id, Place place) {
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      problems.add(
          "facts.duplicate-id",
          place,
          "agency \"" + Excerpt.of(id) + "\" stands twice, first at " + first,
          "Give each agency an id of its own.");
    }
  }

  /**
   * Ends the round.
   *
   * @throws UnusableInputException when an id stood twice, there was no agency, or the header says
   *     otherwise of them
   */
  public void end() {
    if (ids.isEmpty()) {
      problems.add(
          "facts.no-agencies",
          Place.of(name),
          "there are no agencies",
          "Write at least one agency.");
    }
    if (problems.isEmpty()) {
      RemarksCheck.check(header.remarks(), ids.keySet(), problems);
    }
    problems.throwIfAny();
  }
}
