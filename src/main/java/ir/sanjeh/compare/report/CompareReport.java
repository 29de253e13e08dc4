package ir.sanjeh.compare.report;

import ir.sanjeh.compare.Comparison;
import java.io.IOException;
import java.io.Writer;

/** A way of writing a comparison down. */
public interface CompareReport {
  /**
   * Writes a comparison.
   *
   * @param comparison not null
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  void write(Comparison comparison, Writer out) throws IOException;
}
