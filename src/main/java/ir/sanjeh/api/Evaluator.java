package ir.sanjeh.api;

import com.fasterxml.jackson.databind.JsonNode;
import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.explain.Explainer;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsEdit;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.FactsSchema;
import ir.sanjeh.facts.PartedRound;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.AgencyEntry;
import ir.sanjeh.round.AgencyResults;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.round.MeantFor;
import ir.sanjeh.round.ReadAgency;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.round.RoundHead;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.Bands;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rules of a period, read, guarded and compiled once. Immutable and without any state that is
 * shared with others: any number of threads may evaluate with it at a time, it owns no thread, and
 * it is let go like any object.
 */
public final class Evaluator {
  private final Rulebook rulebook;
  private final RuleSource source;
  private final EarlierResults earlier;
  private final RoundEvaluator evaluator;
  private final AgencyResults results;
  private final AgencyEntry.Maker entries;
  private final Explainer explainer;
  private final FactsEdit edit;
  private final Bands bands;

  private Evaluator(Rulebook rulebook, RuleSource source, EarlierResults earlier) {
    this.rulebook = rulebook;
    this.source = source;
    this.earlier = earlier;
    this.evaluator = new RoundEvaluator(rulebook);
    this.results = new AgencyResults(rulebook.scheme());
    this.entries = new AgencyEntry.Maker(rulebook.scheme());
    this.explainer = new Explainer(rulebook);
    this.edit = new FactsEdit(rulebook.dictionary());
    this.bands = new Bands(rulebook.scheme());
  }

  /**
   * Opens rules that use no results of other schemes.
   *
   * @param source where they come from, not null
   * @return an evaluator; nothing stays open
   * @throws ir.sanjeh.problem.UnusableInputException when the rules cannot be used, with every
   *     problem found, each with file and line; also when they use results of other schemes
   */
  public static Evaluator open(RuleSource source) {
    return open(source, List.of());
  }

  /**
   * Opens rules that use results of other schemes as facts.
   *
   * @param source where they come from, not null
   * @param with result files, one for each scheme that the rules name, not null; read now
   * @return an evaluator; nothing stays open
   * @throws ir.sanjeh.problem.UnusableInputException when the rules cannot be used, or a result is
   *     missing, of another period, or made by other rules than those beside these
   */
  public static Evaluator open(RuleSource source, List<Path> with) {
    Rulebook rulebook = source.open();
    return new Evaluator(rulebook, source, EarlierResults.read(rulebook, with, source.root()));
  }

  /**
   * Which rules these are.
   *
   * @return their scheme, period, titles and digest
   */
  public Result.Rules rules() {
    return RoundHead.rules(rulebook);
  }

  /**
   * The numbers that the source document has lost, and that stand in for them.
   *
   * @return immutable
   */
  public List<Result.Placeholder> placeholders() {
    return RoundHead.placeholders(rulebook);
  }

  /**
   * The data dictionary: every declared type with its fields, labels, bounds and choices.
   *
   * @return the JSON Schema (draft 2020-12) of facts files; a fresh tree
   */
  public JsonNode factsSchema() {
    Scheme scheme = rulebook.scheme();
    return FactsSchema.of(scheme.scheme(), scheme.period(), rulebook.dictionary());
  }

  /**
   * Evaluates one agency.
   *
   * @param facts not null
   * @return its scores and reasons
   * @throws ir.sanjeh.problem.UnusableInputException when the facts do not fit the data dictionary,
   *     with every problem found, or when the rules contradict each other on them
   */
  public Evaluation evaluate(Facts facts) {
    try (FactsReader reader = RoundFacts.reader(facts.name(), List.of(facts), rulebook.scheme())) {
      AgencyFacts agency = reader.agencies(rulebook.dictionary()).next();
      return evaluation(earlier.complete(agency));
    }
  }

  /**
   * Evaluates agencies one after the other, as they are read, without ranking them.
   *
   * @param facts not null
   * @return lazily, in the order of the facts; to be closed. Its last step throws {@link
   *     ir.sanjeh.problem.UnusableInputException} with every problem of the facts; what it gave
   *     before is worthless then
   * @throws ir.sanjeh.problem.UnusableInputException when the facts cannot be read, or are of
   *     another round
   */
  public Stream<Evaluation> stream(RoundFacts facts) {
    FactsReader reader = open(facts);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                reader.agencies(rulebook.dictionary()),
                Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .map(agency -> evaluation(earlier.complete(agency)))
        .onClose(reader::close);
  }

  /**
   * Evaluates and ranks the agencies of a round.
   *
   * @param facts not null
   * @param threads how many agencies are evaluated at a time, at least 1; the result is the same
   *     for every number, and the threads end with the call
   * @return the result; to be closed
   * @throws ir.sanjeh.problem.UnusableInputException when the facts cannot be used, with every
   *     problem found, or the rules contradict each other on them
   * @throws ir.sanjeh.problem.CancelledException when the calling thread is interrupted
   * @throws java.io.UncheckedIOException when the temporary file cannot be written
   */
  public RoundResult evaluate(RoundFacts facts, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is below 1");
    }
    try (FactsReader reader = open(facts)) {
      return new RoundResult(
          EvaluatedRound.of(rulebook, reader, earlier, threads, (agencies, services) -> {}),
          rulebook.scheme());
    }
  }

  /**
   * Begins to put a round together from agencies that are evaluated elsewhere.
   *
   * @param name what messages call the header, not null
   * @param header a JSON object with the fields that stand before the agencies of a facts file, not
   *     null
   * @return a round without agencies yet
   * @throws ir.sanjeh.problem.UnusableInputException when the header cannot be used, or is of
   *     another round
   */
  public RoundTally tally(String name, byte[] header) {
    RoundHeader read = PartedRound.header(name, header);
    MeantFor.check(read, name, rulebook.scheme(), source.toString());
    return new RoundTally(
        new ir.sanjeh.round.RoundTally(rulebook, earlier), new PartedRound(name, read), read);
  }

  private FactsReader open(RoundFacts facts) {
    FactsReader reader = facts.open(rulebook.scheme());
    try {
      MeantFor.check(reader.header(), facts.toString(), rulebook.scheme(), source.toString());
      return reader;
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Evaluates an agency once more, with changes. */
  Evaluation changed(Evaluation before, List<FactsEdit.Change> changes) {
    AgencyFacts facts = edit.apply(before.facts(), changes);
    return evaluation(facts, evaluator.reread(before.read(), facts));
  }

  private Evaluation evaluation(AgencyFacts facts) {
    return evaluation(facts, evaluator.read(facts));
  }

  private Evaluation evaluation(AgencyFacts facts, ReadAgency read) {
    AgencyReadings readings = read.readings();
    String band = readings.shown().agency().total().flatMap(bands::band).map(Band::id).orElse(null);
    return new Evaluation(this, facts, read, results.of(readings).withStanding(null, band));
  }

  RoundEntry entry(AgencyReadings readings) {
    return RoundEntry.of(entries.of(readings));
  }

  Explainer explainer() {
    return explainer;
  }

  Scheme scheme() {
    return rulebook.scheme();
  }
}
