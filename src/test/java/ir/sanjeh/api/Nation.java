package ir.sanjeh.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The national round of the fixtures, as a program has it that uses the library. */
final class Nation {
  static final Path RULES = Path.of("rules/egep/round-7");
  static final Path FACTS = Path.of("fixtures/egep/round-7/national.json.gz");

  private Nation() {}

  /** Each agency as a tree of JSON. */
  static List<JsonNode> agencies() {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(FACTS))) {
      List<JsonNode> agencies = new ArrayList<>();
      JsonMapper.builder().build().readTree(in).get("agencies").forEach(agencies::add);
      return agencies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule files of a scheme as texts, by folder and file. */
  static Map<String, String> texts(String scheme) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("rules", scheme))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(Path.of("rules").relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
