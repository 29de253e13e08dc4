package ir.sanjeh.api;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.PartedRound;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Scheme;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a whole round. Those of a file or a stream are read while they are evaluated, one
 * agency at a time: memory grows with the largest agency, and not with the round.
 */
public final class RoundFacts {
  private final String name;
  private final Opening opening;

  /** Begins to read. */
  @FunctionalInterface
  private interface Opening {
    FactsReader open(Scheme scheme);
  }

  private RoundFacts(String name, Opening opening) {
    this.name = name;
    this.opening = opening;
  }

  /**
   * Facts in a file.
   *
   * @param path a JSON file ({@code .json}, {@code .json.gz}) or a folder with {@code round.yaml}
   *     and CSV files, not null
   * @return the facts, to be evaluated any number of times
   */
  public static RoundFacts file(Path path) {
    return new RoundFacts(
        path.toString(), scheme -> FactsReader.open(path, Problems.DEFAULT_LIMIT));
  }

  /**
   * Facts that come as a stream.
   *
   * @param name what messages call the input, not null
   * @param json a JSON facts file in UTF-8, not packed, not null; closed by the evaluation
   * @return the facts, to be evaluated once
   */
  public static RoundFacts json(String name, InputStream json) {
    return new RoundFacts(name, scheme -> FactsReader.read(name, json, Problems.DEFAULT_LIMIT));
  }

  /**
   * A part of a round that lies in several files, to be evaluated by {@link Evaluator#stream}. What
   * takes all parts, {@link RoundTally} checks.
   *
   * @param name what messages call the part, not null
   * @param agencies JSON objects in UTF-8, one after the other with space between them, not packed,
   *     not null; closed by the evaluation
   * @param header the header of the round as {@link Evaluator#tally} takes it, not null
   * @return the facts, to be evaluated once
   */
  public static RoundFacts part(String name, InputStream agencies, byte[] header) {
    byte[] copy = header.clone();
    return new RoundFacts(
        name,
        scheme ->
            FactsReader.part(
                name, agencies, PartedRound.header(name, copy), Problems.DEFAULT_LIMIT));
  }

  /**
   * Facts of agencies that are in memory.
   *
   * @param agencies at least one, no two with the same id; copied, not null
   * @return the facts, to be evaluated any number of times
   */
  public static RoundFacts of(List<Facts> agencies) {
    List<Facts> all = List.copyOf(agencies);
    return new RoundFacts("facts", scheme -> reader("facts", all, scheme));
  }

  /** Begins to read; to be closed by the caller. */
  FactsReader open(Scheme scheme) {
    return opening.open(Objects.requireNonNull(scheme));
  }

  /** Facts of agencies under the header that a facts file would have. */
  static FactsReader reader(String name, List<Facts> agencies, Scheme scheme) {
    Place place = Place.of(name);
    Map<String, Value> file = new LinkedHashMap<>();
    file.put("scheme", new Value.Text(scheme.scheme(), place));
    file.put("period", new Value.Text(scheme.period(), place));
    agencies.stream()
        .map(Facts::date)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(date -> file.put("date", date));
    List<Value> objects = new ArrayList<>();
    agencies.forEach(agency -> objects.add(agency.agency()));
    file.put("agencies", new Value.Sequence(objects, place));
    Map<String, Place> keys = new LinkedHashMap<>();
    file.keySet().forEach(key -> keys.put(key, place));
    return FactsReader.of(name, new Value.Mapping(file, keys, place), Problems.DEFAULT_LIMIT);
  }

  /** What messages call the facts. */
  @Override
  public String toString() {
    return name;
  }
}
