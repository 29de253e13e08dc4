package ir.sanjeh.scheme;

import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The named numbers as far as they could be read.
 *
 * @param names all that are declared
 * @param readable those without a problem, by name
 */
record Settings(Set<String> names, Map<String, Setting> readable) {
  /** The number of a setting, or null where it could not be read. */
  BigFraction value(String name) {
    Setting setting = readable.get(name);
    return setting == null ? null : setting.quantity().value();
  }
}
