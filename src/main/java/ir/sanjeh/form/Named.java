package ir.sanjeh.form;

import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Optional;

/**
 * A field with where it stands, for messages.
 *
 * @param path such as {@code permits[1].process}; empty for the form itself
 * @param title its title after those of the groups around it
 */
record Named(String path, Title title) {
  /** The form itself. */
  static Named of(Form form) {
    return new Named("", form.title());
  }

  /** What a path names that was found in a form. */
  static Named of(Form form, String path) {
    Named named = of(form);
    List<FormField> fields = form.fields();
    for (String step : path.split("\\.", -1)) {
      String id = step.replaceFirst("\\[[0-9]+]$", "");
      Optional<FormField> field = FormField.find(fields, id);
      if (field.isEmpty()) {
        return named;
      }
      named = named.member(field.get());
      if (!id.equals(step)) {
        named = named.line(Integer.parseInt(step.substring(id.length() + 1, step.length() - 1)));
      }
      fields = field.get().members();
    }
    return named;
  }

  /** A field of the group. */
  Named member(FormField field) {
    return path.isEmpty()
        ? new Named(field.id(), field.title())
        : new Named(
            path + "." + field.id(),
            new Title(
                title.fa() + " › " + field.title().fa(), title.en() + " › " + field.title().en()));
  }

  /** A line of the list, counted from 1. */
  Named line(int number) {
    return new Named(path + "[" + number + "]", Numbered.line(title, number));
  }

  /** As messages call it, with the labels in both languages. */
  @Override
  public String toString() {
    return "field \"" + path + "\" (" + title.fa() + " / " + title.en() + ")";
  }
}
