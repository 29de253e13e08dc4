package ir.sanjeh.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.api.Evaluation;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.RoundFacts;
import ir.sanjeh.api.RuleSource;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.ResultJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Evaluates the agencies of some parts, on an executor: a pure function of rules and facts, which
 * may be repeated anywhere. The rules are opened once for all parts.
 */
final class PartEvaluation implements FlatMapFunction<Iterator<Part>, Outcome> {
  private static final long serialVersionUID = 1L;

  private final String period;
  private final Broadcast<Map<String, String>> rules;
  private final Broadcast<byte[]> header;
  private final Broadcast<SerializableConfiguration> configuration;

  /**
   * What executors are told.
   *
   * @param period of the rules, {@code <scheme>/<period>}
   * @param rules their texts
   * @param header of the facts
   * @param configuration how files are read
   */
  PartEvaluation(
      String period,
      Broadcast<Map<String, String>> rules,
      Broadcast<byte[]> header,
      Broadcast<SerializableConfiguration> configuration) {
    this.period = period;
    this.rules = rules;
    this.header = header;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Outcome> call(Iterator<Part> parts) {
    if (!parts.hasNext()) {
      return Collections.emptyIterator();
    }
    Evaluator evaluator = Evaluator.open(RuleSource.memory(period, rules.value()));
    Outcomes outcomes =
        new Outcomes(evaluator, header.value(), configuration.value().value(), parts);
    TaskCompletionListener end = context -> outcomes.close();
    TaskContext.get().addTaskCompletionListener(end);
    return outcomes;
  }

  /** One outcome after the other, as they are asked for. */
  private static final class Outcomes implements Iterator<Outcome> {
    private final ObjectMapper mapper = ResultJson.mapper();
    private final Evaluator evaluator;
    private final byte[] header;
    private final Configuration configuration;
    private final Iterator<Part> parts;
    private Part part;
    private MeasuredStream bytes;
    private Stream<Evaluation> stream = Stream.empty();
    private Iterator<Evaluation> evaluations = Collections.emptyIterator();

    Outcomes(
        Evaluator evaluator, byte[] header, Configuration configuration, Iterator<Part> parts) {
      this.evaluator = evaluator;
      this.header = header;
      this.configuration = configuration;
      this.parts = parts;
    }

    @Override
    public boolean hasNext() {
      return part != null || parts.hasNext();
    }

    @Override
    public Outcome next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        if (part == null) {
          open(parts.next());
        }
        if (evaluations.hasNext()) {
          return agency(evaluations.next());
        }
        Outcome read = new Outcome.PartRead(part.name(), bytes.bytes(), bytes.digest());
        close();
        return read;
      } catch (UnusableInputException e) {
        close();
        return Outcome.Refused.of(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void open(Part next) throws IOException {
      part = next;
      bytes = new MeasuredStream(EngineFiles.open(new Path(next.file()), configuration));
      stream = evaluator.stream(RoundFacts.part(next.name(), bytes, header));
      evaluations = stream.iterator();
    }

    private Outcome agency(Evaluation evaluation) throws JsonProcessingException {
      return new Outcome.Agency(
          evaluation.result().id(),
          evaluation.entry(),
          // The band is part of the place.
          mapper.writeValueAsString(evaluation.result().withStanding(null, null)));
    }

    void close() {
      part = null;
      evaluations = Collections.emptyIterator();
      stream.close();
    }
  }
}
