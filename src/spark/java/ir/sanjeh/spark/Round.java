package ir.sanjeh.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.PlacedRound;
import ir.sanjeh.api.RoundTally;
import ir.sanjeh.api.RuleSource;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.AgencyPlace;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Evaluates a round on an engine. */
final class Round {
  private final JavaSparkContext spark;
  private final Evaluator evaluator;
  private final String period;
  private final Map<String, String> rules;
  private final int partitions;

  /**
   * What comes of a round.
   *
   * @param round as a whole
   * @param agencies by rank, as lines of JSON
   */
  record Evaluated(PlacedRound round, JavaRDD<String> agencies) {}

  /**
   * By the rules of a folder.
   *
   * @param spark the engine
   * @param folder {@code rules/<scheme>/<period>}, where the driver runs
   * @param partitions in how many pieces to work
   * @throws ir.sanjeh.problem.UnusableInputException when the rules cannot be used
   */
  Round(JavaSparkContext spark, Path folder, int partitions) {
    this.spark = spark;
    this.evaluator = Evaluator.open(RuleSource.folder(folder));
    Path whole = folder.toAbsolutePath().normalize();
    this.period = whole.getParent().getFileName() + "/" + whole.getFileName();
    this.rules = RuleSource.texts(folder);
    this.partitions = partitions;
  }

  /** The rules, on the driver. */
  Evaluator evaluator() {
    return evaluator;
  }

  /**
   * Evaluates and ranks.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when the facts cannot be used
   */
  Evaluated evaluate(RoundInput input) {
    RoundTally tally = evaluator.tally(input.name(), input.header());
    JavaRDD<Outcome> outcomes =
        spark
            .parallelize(input.parts(), partitions)
            .mapPartitions(
                new PartEvaluation(
                    period,
                    spark.broadcast(new HashMap<>(rules)),
                    spark.broadcast(input.header()),
                    spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()))))
            // Evaluated once, and then read from the disks of the executors.
            .persist(StorageLevel.DISK_ONLY());
    Problems problems = new Problems();
    outcomes
        .filter(outcome -> outcome instanceof Outcome.Refused)
        .collect()
        .forEach(refused -> ((Outcome.Refused) refused).addTo(problems));
    problems.throwIfAny();
    List<Outcome.PartRead> parts = new ArrayList<>();
    // One partition at a time, in the order of the facts.
    outcomes
        .map(Round::withoutResult)
        .toLocalIterator()
        .forEachRemaining(
            outcome -> {
              if (outcome instanceof Outcome.Agency agency) {
                tally.add(agency.entry());
              } else if (outcome instanceof Outcome.PartRead read) {
                parts.add(read);
              }
            });
    PlacedRound round =
        tally.place(input.digest().orElseGet(() -> PartFolder.digest(input, parts)));
    return new Evaluated(round, placed(outcomes, round));
  }

  private static Outcome withoutResult(Outcome outcome) {
    return outcome instanceof Outcome.Agency agency
        ? new Outcome.Agency(agency.id(), agency.entry(), "")
        : outcome;
  }

  /** The agencies with their places, in their order. */
  private JavaRDD<String> placed(JavaRDD<Outcome> outcomes, PlacedRound round) {
    ObjectMapper mapper = ResultJson.mapper();
    Map<String, String> places = new HashMap<>();
    round.places().forEach(place -> places.put(place.id(), write(mapper, place)));
    Broadcast<Map<String, String>> known = spark.broadcast(places);
    return outcomes
        .filter(outcome -> outcome instanceof Outcome.Agency)
        .mapPartitionsToPair(agencies -> new Placing(agencies, known.value()))
        .repartitionAndSortWithinPartitions(new Positions(partitions, places.size()))
        .values();
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts agencies in their places, one after the other. */
  private static final class Placing implements Iterator<Tuple2<Integer, String>> {
    private final ObjectMapper mapper = ResultJson.mapper();
    private final Iterator<Outcome> agencies;
    private final Map<String, String> places;

    Placing(Iterator<Outcome> agencies, Map<String, String> places) {
      this.agencies = agencies;
      this.places = Collections.unmodifiableMap(places);
    }

    @Override
    public boolean hasNext() {
      return agencies.hasNext();
    }

    @Override
    public Tuple2<Integer, String> next() {
      Outcome.Agency agency = (Outcome.Agency) agencies.next();
      try {
        AgencyPlace place = mapper.readValue(places.get(agency.id()), AgencyPlace.class);
        Result.Agency result = mapper.readValue(agency.result(), Result.Agency.class);
        return new Tuple2<>(place.position(), write(mapper, place.of(result)));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
