package ir.sanjeh.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small rule folder that is written anew while it is in use, and the facts of an agency for it.
 * Some facts make its rules fail: a count of 0 divides by zero, and two grades give two awards.
 */
final class SmallRules {
  private static final Path BASE = Path.of("fixtures", "broken-rules", "base");

  private final Path folder;

  SmallRules(Path root) {
    this.folder = root.resolve("sample").resolve("one");
    try {
      Files.createDirectories(folder);
      for (String name : List.of("scheme.yaml", "facts.drl")) {
        Files.copy(BASE.resolve(name), folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Writes the rules with the threshold that tells two versions apart. */
  SmallRules write(String threshold) {
    return text(
        """
        %s
        %s
        %s
        %s
        %s
        """
            .formatted(
                rule("1.share", "$agency : Agency( count != null )", "1 / $agency.count"),
                rule("1.first", "$agency : Agency( grades contains Grade.A )", "1"),
                rule("1.second", "$agency : Agency( grades contains Grade.B )", "0.5"),
                rule("2.high", "$service : Service( ratio >= " + threshold + " )", "1"),
                rule("2.low", "$service : Service( ratio < " + threshold + " )", "0.3")));
  }

  /** Writes rules that cannot be used. */
  SmallRules breakThem() {
    return text(rule("2.high", "$service : Service( ratio >= )", "1"));
  }

  private SmallRules text(String rules) {
    try {
      Files.writeString(folder.resolve("guide.drl"), rules);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rule(String option, String when, String score) {
    String node = option.substring(0, option.indexOf('.'));
    return """
        rule "%s  text"
            @label( fa = "گزینه", en = "option" )
        when
            %s
        then
            awards.give( %s, "%s", %s );
        end
        """
        .formatted(option, when, node.equals("1") ? "$agency" : "$service", node, score);
  }

  /**
   * An agency as JSON.
   *
   * @param id its id
   * @param own its own fields, such as {@code "count": 3}
   * @param services how many services it has
   */
  static String agency(String id, String own, int services) {
    StringBuilder json = new StringBuilder(32 * services + 100);
    json.append("{\"id\":\"").append(id).append("\",").append(own).append(",\"services\":[");
    for (int i = 0; i < services; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\":\"s")
          .append(i)
          .append("\",\"ratio\":0.")
          .append(10 + (i * 7) % 90)
          .append('}');
    }
    return json.append("]}").toString();
  }
}
