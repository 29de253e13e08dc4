package ir.sanjeh.form;

import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a field can hold, in the words of templates and messages. */
final class Expected {
  private static final int LISTED = 12;

  private Expected() {}

  /** What to write, for the end of a message. */
  static String in(FormField field) {
    return switch (field.kind()) {
      case TEXT -> "a text";
      case WHOLE -> "a whole number of at least 0" + unit(field) + words(field);
      case DECIMAL -> "a number of at least 0" + unit(field) + words(field);
      case YES_NO -> "yes or no (" + Marks.YES + " / " + Marks.NO + ")";
      case ONE_OF -> "one of: " + choices(field);
      case ANY_OF -> "some of: " + choices(field);
      case GROUP -> line(field);
      case LIST -> "a list of objects with: " + members(field.members());
    };
  }

  /** What to write for a group, or for one line of a list. */
  static String line(FormField field) {
    return "an object with: " + members(field.members());
  }

  /** What to write, in both languages, for the person who fills in a table. */
  static String hint(FormField field) {
    String hint =
        switch (field.kind()) {
          case TEXT -> "متن / text";
          case WHOLE -> "عدد صحیح / whole number" + unit(field) + words(field);
          case DECIMAL -> "عدد / number" + unit(field) + words(field);
          case YES_NO -> Marks.YES + " / " + Marks.NO + " (yes / no)";
          case ONE_OF ->
              field.choices().values().stream()
                  .map(title -> title.fa() + " / " + title.en())
                  .collect(Collectors.joining(" | "));
          case ANY_OF -> Marks.TICKED + " / " + Marks.EMPTY;
          case GROUP, LIST -> "";
        };
    return hint + field.note().map(note -> " (" + note.fa() + " / " + note.en() + ")").orElse("");
  }

  private static String choices(FormField field) {
    List<Map.Entry<String, Title>> all = List.copyOf(field.choices().entrySet());
    return all.stream()
            .limit(LISTED)
            .map(choice -> choice.getKey() + " (" + choice.getValue().fa() + ")")
            .collect(Collectors.joining(", "))
        + (all.size() > LISTED ? ", ..." : "");
  }

  private static String members(List<FormField> members) {
    return members.stream().map(FormField::id).limit(LISTED).collect(Collectors.joining(", "));
  }

  private static String unit(FormField field) {
    return field.unit().map(unit -> " (" + unit + ")").orElse("");
  }

  private static String words(FormField field) {
    return field.words().isEmpty() ? "" : ", " + String.join(", ", field.words().keySet());
  }
}
