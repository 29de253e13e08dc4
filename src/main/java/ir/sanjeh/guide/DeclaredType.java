package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.Map;

/**
 * A type of facts of the data dictionary.
 *
 * @param name as rules write it
 * @param nesting where its facts stand in an agency's record
 * @param key the agency's JSON key under which they stand; empty for the agency itself
 * @param label in both languages
 * @param fields by name, in the order of declaration, {@code id}, {@code name} and {@code nameEn}
 *     first
 * @param place where it is declared
 */
public record DeclaredType(
    String name, Nesting nesting, String key, Title label, Map<String, Field> fields, Place place) {
  /** Keeps its own copy of the fields. */
  public DeclaredType {
    fields = Fields.of(fields);
  }

  /**
   * Where a field stands in the order of declaration.
   *
   * @param field a name
   * @return from 0; -1 where the type has no such field
   */
  public int position(String field) {
    return ((Fields) fields).position(field);
  }

  /** Where facts of a type stand. */
  public enum Nesting {
    /** The agency itself. */
    ROOT,
    /** One object inside the agency. */
    ONE,
    /** A list inside the agency. */
    MANY
  }
}
