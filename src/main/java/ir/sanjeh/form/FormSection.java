package ir.sanjeh.form;

import ir.sanjeh.text.Title;
import java.util.List;

/**
 * A part of the printed form with a heading of its own.
 *
 * @param title its heading
 * @param fields its fields, in the order of the form
 */
public record FormSection(Title title, List<FormField> fields) {
  /** Keeps its own copy. */
  public FormSection {
    fields = List.copyOf(fields);
  }
}
