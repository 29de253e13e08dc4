package ir.sanjeh.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a form in one of the formats in which it can be filled in. */
public interface FormWriter {
  /**
   * Writes a blank template, or filled-in forms.
   *
   * @param form the form
   * @param filled what is filled in; empty for a blank template
   * @param blanks how many blank services to add, 0 or more
   * @param out where to; it is not closed
   * @throws IOException when it cannot be written
   */
  void write(Form form, List<FilledForm> filled, int blanks, OutputStream out) throws IOException;
}
