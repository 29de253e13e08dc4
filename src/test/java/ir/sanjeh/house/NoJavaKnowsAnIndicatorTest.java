package ir.sanjeh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java knows no scheme, indicator, stage, question or agency. */
class NoJavaKnowsAnIndicatorTest {
  @Test
  void noSourceNamesWhatBelongsToARuleFolder() throws IOException {
    Set<String> schemes = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (Path scheme : files("rules", "scheme.yaml")) {
      JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(scheme.toFile());
      schemes.add(tree.path("scheme").asText());
      collect(tree, names);
    }
    for (Path facts : files("fixtures", "services.json")) {
      new ObjectMapper()
          .readTree(facts.toFile())
          .path("agencies")
          .forEach(a -> names.add(a.path("id").asText()));
    }
    // Numbers such as "2" name indicators too, but are everyday texts.
    names.removeIf(n -> !n.matches("(?i).*[a-z]{3}.*"));
    assertThat(names).hasSizeGreaterThan(100);
    for (Path source : files("src/main", ".java")) {
      String text = Files.readString(source).toLowerCase(Locale.ROOT);
      for (String scheme : schemes) {
        assertThat(Pattern.compile("\\b" + scheme + "\\b").matcher(text).find())
            .as(source + " names the scheme " + scheme)
            .isFalse();
      }
      // Ids such as "security" are everyday words too: as a text of its own each is a find.
      for (String name : names) {
        assertThat(text)
            .as(source.toString())
            .doesNotContain("\"" + name.toLowerCase(Locale.ROOT) + "\"");
      }
    }
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.has("children")) {
      names.add(node.path("id").asText());
    } else if (node.has("measured-on")) {
      names.add(node.path("id").asText());
    }
    node.forEach(child -> collect(child, names));
  }

  private static List<Path> files(String root, String end) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }
}
