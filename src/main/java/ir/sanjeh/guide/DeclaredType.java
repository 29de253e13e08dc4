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
