package ir.sanjeh.form;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a form.
 *
 * @param id as records and conditions write it
 * @param number the number that the printed form gives it, if any
 * @param title in both languages
 * @param kind what it holds
 * @param required whether a form without it is refused; in a group that is not required, and in the
 *     lines of a list, only where the group or the line has any answer
 * @param choices the boxes or choices by code, in the order of the form; empty for other kinds
 * @param members the fields of a group or of each line of a list; empty for other kinds
 * @param lines how many blank lines a table template has for a list
 * @param unit of a number, if stated
 * @param words words that stand for a number
 * @param note what else helps to fill it in, if anything
 * @param place where it is described
 */
public record FormField(
    String id,
    Optional<String> number,
    Title title,
    FormKind kind,
    boolean required,
    Map<String, Title> choices,
    List<FormField> members,
    int lines,
    Optional<String> unit,
    Map<String, BigDecimal> words,
    Optional<Title> note,
    Place place) {

  /** The most lines a list may have, filled in or blank. */
  public static final int MOST_LINES = 200;

  /** Keeps its own copies. */
  public FormField {
    members = List.copyOf(members);
  }

  /**
   * A member by its id.
   *
   * @param name as written
   * @return empty when there is none
   */
  Optional<FormField> member(String name) {
    return find(members, name);
  }

  /** A field of a list of fields by its id. */
  static Optional<FormField> find(List<FormField> fields, String name) {
    return fields.stream().filter(field -> field.id().equals(name)).findFirst();
  }
}
