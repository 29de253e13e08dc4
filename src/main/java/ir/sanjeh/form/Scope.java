package ir.sanjeh.form;

import java.util.List;

/**
 * A group of answers with the fields that it answers: what a path starts from.
 *
 * @param path where the group stands in the form; empty for the form itself
 * @param fields the fields of the group
 * @param answers what was filled in
 */
record Scope(String path, List<FormField> fields, Answer.Group answers) {
  /** The whole of a form. */
  static Scope of(Form form, Answer.Group answers) {
    return new Scope("", form.fields(), answers);
  }

  /** The path of a member. */
  String pathOf(String id) {
    return path.isEmpty() ? id : path + "." + id;
  }
}
