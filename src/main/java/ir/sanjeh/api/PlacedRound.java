package ir.sanjeh.api;

import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.result.AgencyPlace;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A round that was put together from its agencies: what is said of it as a whole, and where each
 * agency stands. The results of the agencies are where they were evaluated; {@link AgencyPlace#of}
 * puts them in their places.
 */
public final class PlacedRound {
  private final ir.sanjeh.round.PlacedRound round;

  PlacedRound(ir.sanjeh.round.PlacedRound round) {
    this.round = round;
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
   * The places of the agencies.
   *
   * @return by rank, those without a rank last; made while they are asked for
   */
  public Stream<AgencyPlace> places() {
    return round.places();
  }

  /**
   * Writes the result as JSON: the same bytes as {@link RoundResult#writeJson(Writer)}.
   *
   * @param agencies the agencies in the order of {@link #places()}, each put in its place and
   *     written by {@link ir.sanjeh.result.ResultJson}
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  public void writeJson(Iterator<String> agencies, Writer out) throws IOException {
    JsonFormat.Agencies written = new JsonFormat().begin(round.head(), out);
    while (agencies.hasNext()) {
      written.write(agencies.next());
    }
    written.end();
  }
}
