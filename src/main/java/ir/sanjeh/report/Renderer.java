package ir.sanjeh.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes pages as HTML that holds everything it needs. All text is escaped, and characters that
 * cannot be seen or that turn the text around them are shown as escapes.
 */
final class Renderer {
  private static final String ESCAPING = "shown";
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private final PebbleTemplate page;
  private final PebbleTemplate entry;
  private final Map<String, Object> shared;

  Renderer() {
    ClasspathLoader loader = new ClasspathLoader(Renderer.class.getClassLoader());
    loader.setPrefix("ir/sanjeh/report");
    loader.setSuffix(".peb");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .addEscapingStrategy(ESCAPING, Renderer::escaped)
            .defaultEscapingStrategy(ESCAPING)
            .defaultLocale(Locale.ROOT)
            .build();
    page = engine.getTemplate("page");
    entry = engine.getTemplate("entry");
    String css = resource("report.css");
    String script = resource("report.js");
    shared = Map.of("css", css, "script", script, "policy", policy(css, script));
  }

  /** Nothing is loaded, and only the style and the script of the page itself are used. */
  private static String policy(String css, String script) {
    return "default-src 'none'; style-src '"
        + hash(css)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  void write(Page content, Writer out) throws IOException {
    page.evaluate(
        out,
        Map.of(
            "page", content,
            "css", shared.get("css"),
            "script", shared.get("script"),
            "policy", shared.get("policy")));
  }

  /** The page that leads to the index in the first language. */
  void writeEntry(String title, String first, Iterable<Page.Link> links, Writer out)
      throws IOException {
    entry.evaluate(out, Map.of("title", title, "first", first, "links", links));
  }

  private static String resource(String name) {
    try (InputStream in = Renderer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    if (text.chars().allMatch(Renderer::isHarmless)) {
      return text;
    }
    // What the report itself puts around numbers is kept; an isolate turns nothing around it.
    String shown = Isolates.shown(BREAKS.matcher(text).replaceAll(" "));
    StringBuilder escaped = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Most text is: letters of the usual scripts, digits, blanks, and the joiner of Persian. */
  private static boolean isHarmless(int c) {
    return (c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'')
        || (c >= 0x0620 && c <= 0x06D5)
        || (c >= 0x06F0 && c <= 0x06F9)
        || c == 0x200C
        || c == 0x060C;
  }

  /** Tells the isolates that hold a signed number from those of strangers. */
  private static final class Isolates {
    private static final Pattern NUMBER =
        Pattern.compile("\u2066([+\u2212]?[0-9\u06F0-\u06F9.,/\u066B\u066C-]+)\u2069");

    private Isolates() {}

    static String shown(String text) {
      var numbers = NUMBER.matcher(text);
      StringBuilder shown = new StringBuilder(text.length());
      int done = 0;
      while (numbers.find()) {
        shown.append(Visible.of(text.substring(done, numbers.start()))).append(numbers.group());
        done = numbers.end();
      }
      return shown.append(Visible.of(text.substring(done))).toString();
    }
  }
}
