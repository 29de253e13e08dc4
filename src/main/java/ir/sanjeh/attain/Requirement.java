package ir.sanjeh.attain;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Field;
import ir.sanjeh.text.Title;
import java.util.List;

/**
 * One of the things that an option asks for.
 *
 * @param words what is asked
 * @param met whether it is so now
 * @param seen the values that decide it
 */
public record Requirement(Title words, boolean met, List<Seen> seen) {
  /** Keeps its own copy. */
  public Requirement {
    seen = List.copyOf(seen);
  }

  /**
   * A value that decides a requirement.
   *
   * @param fact the fact that has it
   * @param field its field
   * @param value as in {@link Fact#values()}; null when it is missing
   */
  public record Seen(Fact fact, Field field, Object value) {}
}
