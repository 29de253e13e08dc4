package ir.sanjeh.output;

import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.Writer;

/** A way of writing a round's result down. */
public interface ResultFormat {
  /**
   * Writes a result.
   *
   * @param round the result, not null
   * @param scheme the scheme that it follows, not null
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  void write(EvaluatedRound round, Scheme scheme, Writer out) throws IOException;
}
