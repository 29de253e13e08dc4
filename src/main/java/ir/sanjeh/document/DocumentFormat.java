package ir.sanjeh.document;

import java.io.IOException;
import java.io.Writer;

/** A way of writing documents. */
public interface DocumentFormat {
  /**
   * Writes a document.
   *
   * @param document not null
   * @param out where to; not closed
   * @throws IOException when it cannot be written
   */
  void write(Document document, Writer out) throws IOException;
}
