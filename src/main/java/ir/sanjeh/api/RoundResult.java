package ir.sanjeh.api;

import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The result of a round: all agencies by rank. Beyond the size of a national round they lie in a
 * temporary file until it is closed, so that memory does not grow with their number. For use by one
 * thread at a time.
 */
public final class RoundResult implements AutoCloseable {
  private final EvaluatedRound round;
  private final Scheme scheme;

  RoundResult(EvaluatedRound round, Scheme scheme) {
    this.round = round;
    this.scheme = scheme;
  }

  /**
   * What is said of the round as a whole: rules, facts, counts, means, placeholders.
   *
   * @return never null
   */
  public Result.Head head() {
    return round.head();
  }

  /**
   * Hands the agencies over.
   *
   * @param agencies receives them by rank, those without a rank last
   * @throws ir.sanjeh.problem.CancelledException when the calling thread is interrupted; the result
   *     is only good for being closed then
   * @throws java.io.UncheckedIOException when the temporary file cannot be read
   */
  public void forEachAgency(Consumer<Result.Agency> agencies) {
    round.forEachAgency(agencies);
  }

  /**
   * Writes the result as JSON.
   *
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   * @throws ir.sanjeh.problem.CancelledException as {@link #forEachAgency} does
   */
  public void writeJson(Writer out) throws IOException {
    new JsonFormat().write(round, scheme, out);
  }

  /**
   * Writes the result as a JSON file, whole or not at all; packed where the name ends in {@code
   * .gz}.
   *
   * @param file its folder must exist; a file that is there is replaced, not null
   * @throws IOException when it cannot be written; the file that was there is untouched then
   * @throws ir.sanjeh.problem.CancelledException as {@link #forEachAgency} does, and as untouched
   */
  public void writeJson(Path file) throws IOException {
    Destination.write(file, this::writeJson);
  }

  /** Removes the temporary file, if there is one. */
  @Override
  public void close() {
    round.close();
  }
}
