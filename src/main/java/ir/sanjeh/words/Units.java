package ir.sanjeh.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers with their units. The units of a data dictionary are English words; {@code units.yaml}
 * knows how the usual ones are said in both languages, and any other stands as it is written.
 */
public final class Units {
  private final Map<String, Unit> units;

  /**
   * How a unit is said.
   *
   * @param name of the unit alone, in both languages
   * @param many with a number, {@code {0}}
   * @param one with the number 1; null where that is no different
   */
  private record Unit(Title name, Title many, Title one) {}

  private Units(Map<String, Unit> units) {
    this.units = units;
  }

  /**
   * The units that are shipped.
   *
   * @return the units
   */
  public static Units shipped() {
    try (InputStream in = Units.class.getResourceAsStream("units.yaml")) {
      return new Units(
          new ObjectMapper(new YAMLFactory())
              .readValue(in, new TypeReference<Map<String, Unit>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A number with its unit.
   *
   * @param number as it is said in the language
   * @param isOne whether it is the number 1
   * @param unit as the data dictionary has it, if any
   * @param language not null
   * @return for instance {@code 99 percent}
   */
  public String with(String number, boolean isOne, Optional<String> unit, Language language) {
    if (unit.isEmpty()) {
      return number;
    }
    Unit known = units.get(unit.get());
    if (known == null) {
      return number + " " + unit.get();
    }
    Title form = isOne && known.one() != null ? known.one() : known.many();
    return language.of(form).replace("{0}", number);
  }

  /**
   * A unit without a number.
   *
   * @param unit as the data dictionary has it
   * @param language not null
   * @return its name
   */
  public String name(String unit, Language language) {
    Unit known = units.get(unit);
    return known == null ? unit : language.of(known.name());
  }
}
