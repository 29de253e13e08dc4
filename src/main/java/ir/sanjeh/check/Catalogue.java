package ir.sanjeh.check;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known about every kind of finding. It is data: {@code catalogue.yaml}. */
public final class Catalogue {
  private static final String RESOURCE = "catalogue.yaml";

  private final Map<String, Entry> entries;

  /**
   * One kind of finding.
   *
   * @param id its stable name
   * @param severity how much it weighs
   * @param title in both languages
   * @param reason why it matters, in English
   * @param bad an example that has it
   * @param good the same without it
   */
  public record Entry(
      String id, Severity severity, Title title, String reason, String bad, String good) {}

  private Catalogue(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * Reads the catalogue that is shipped.
   *
   * @return the catalogue
   */
  public static Catalogue shipped() {
    try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      YAMLMapper mapper =
          YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
      for (Entry entry : mapper.readValue(in, Entry[].class)) {
        entries.put(entry.id(), entry);
      }
      return new Catalogue(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All kinds.
   *
   * @return in the order of the catalogue
   */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /**
   * The entry of a kind.
   *
   * @param id its name
   * @return empty when there is none
   */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The entry of a kind that a check reports. */
  Entry entry(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("the catalogue does not know " + id));
  }
}
