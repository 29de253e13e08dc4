package ir.sanjeh.check.report;

import ir.sanjeh.check.CheckedFolder;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what the checks found. */
public interface CheckReport {
  /**
   * Writes a report.
   *
   * @param folders the checked folders, in order
   * @param out where to; it is not closed
   * @throws IOException when it cannot be written
   */
  void write(List<CheckedFolder> folders, Writer out) throws IOException;
}
