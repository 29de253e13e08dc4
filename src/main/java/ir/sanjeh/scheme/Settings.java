package ir.sanjeh.scheme;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The named numbers as far as they could be read.
 *
 * @param names all that are declared
 * @param readable those without a problem, by name
 */
record Settings(Set<String> names, Map<String, Setting> readable) {
  /** The numbers by name. */
  Map<String, BigFraction> values() {
    return readable.values().stream()
        .collect(Collectors.toMap(Setting::name, setting -> setting.quantity().value()));
  }
}
