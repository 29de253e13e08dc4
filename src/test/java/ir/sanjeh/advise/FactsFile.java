package ir.sanjeh.advise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A facts file in which an officer changes what an advice says, knowing nothing but the file. */
final class FactsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Map<String, Object> round;

  private FactsFile(Map<String, Object> round) {
    this.round = round;
  }

  static FactsFile read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new FactsFile(
          JSON.readValue(
              file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
              new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the file again.
   *
   * @param values what is changed of an agency, by its id
   */
  void write(Path to, Function<String, List<Advice.Value>> values) {
    Map<String, Object> changed = new LinkedHashMap<>(round);
    changed.put(
        "agencies",
        objects(round.get("agencies")).stream()
            .map(agency -> changed(agency, values.apply((String) agency.get("id"))))
            .toList());
    try {
      JSON.writeValue(to.toFile(), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> changed(
      Map<String, Object> agency, List<Advice.Value> values) {
    Map<String, Object> changed = new LinkedHashMap<>(agency);
    for (Advice.Value value : values) {
      Advice.Fact fact = value.fact();
      if (fact.key().isEmpty()) {
        set(changed, value);
      } else if (changed.get(fact.key()) instanceof List<?> list) {
        List<Map<String, Object>> parts = new ArrayList<>();
        objects(list).forEach(part -> parts.add(new LinkedHashMap<>(part)));
        changed.put(fact.key(), parts);
        Map<String, Object> own =
            parts.stream().filter(part -> part.get("id").equals(fact.id())).findFirst().get();
        set(own, value);
      } else {
        Map<String, Object> part = new LinkedHashMap<>(object(changed.get(fact.key())));
        set(part, value);
        changed.put(fact.key(), part);
      }
    }
    return changed;
  }

  /**
   * Sets a value; of a list the ticks only, so that several changes of one list go together. A list
   * with evidence that does not count is one that the advice does not see: it is written anew.
   */
  private static void set(Map<String, Object> fact, Advice.Value value) {
    if (value.added() == null) {
      fact.put(value.field(), value.after());
      return;
    }
    Object before = fact.get(value.field());
    boolean counts = value.before() != null || before instanceof List<?>;
    List<Object> ticks = new ArrayList<>();
    if (before != null && counts) {
      ticks.addAll((List<?>) (before instanceof Map<?, ?> map ? map.get("value") : before));
    }
    ticks.removeAll(value.removed());
    value.added().stream().filter(tick -> !ticks.contains(tick)).forEach(ticks::add);
    fact.put(value.field(), ticks);
  }

  private static List<Map<String, Object>> objects(Object list) {
    assertThat(list).isInstanceOf(List.class);
    return ((List<?>) list).stream().map(FactsFile::object).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object object) {
    assertThat(object).isInstanceOf(Map.class);
    return (Map<String, Object>) object;
  }
}
