package ir.sanjeh.document;

import ir.sanjeh.document.Block.Items;
import ir.sanjeh.document.Block.Notice;
import ir.sanjeh.document.Block.Pair;
import ir.sanjeh.document.Block.Pairs;
import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Markdown with tables. Persian stands in blocks that say their direction. Whatever the text holds
 * is shown as it is: no character of it is markup.
 */
public final class MarkdownFormat implements DocumentFormat {
  @Override
  public void write(Document document, Writer out) throws IOException {
    boolean turned = false;
    for (int i = 0; i < document.size(); i++) {
      for (Language language : document.languages()) {
        turned = turn(turned, language, out);
        write(document.section(language, i), out);
      }
    }
    turn(turned, Language.EN, out);
  }

  /** Begins or ends what is written from right to left; tells whether it is open now. */
  private static boolean turn(boolean turned, Language language, Writer out) throws IOException {
    boolean toTurn = language == Language.FA;
    if (toTurn && !turned) {
      out.write("<div dir=\"" + language.direction() + "\" lang=\"" + language.code() + "\">\n\n");
    } else if (turned && !toTurn) {
      out.write("</div>\n\n");
    }
    return toTurn;
  }

  private static void write(Section section, Writer out) throws IOException {
    out.write("#".repeat(section.level()) + " " + line(section.heading()) + "\n\n");
    for (Block block : section.blocks()) {
      out.write(block(block) + "\n");
    }
  }

  private static String block(Block block) {
    if (block instanceof Paragraph paragraph) {
      return beginning(line(paragraph.text())) + "\n";
    } else if (block instanceof Notice notice) {
      return "> " + beginning(line(notice.text())) + "\n";
    } else if (block instanceof Items items) {
      return items.items().stream()
          .map(item -> "- " + (items.boxes() ? "[ ] " : "") + beginning(line(item)) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Pairs pairs) {
      return pairs.pairs().stream().map(MarkdownFormat::pair).collect(Collectors.joining());
    }
    Table table = (Table) block;
    StringBuilder text = new StringBuilder();
    row(table.head().stream().map(MarkdownFormat::escaped).toList(), text);
    row(table.head().stream().map(h -> "---").toList(), text);
    table.rows().forEach(row -> row(row.stream().map(MarkdownFormat::line).toList(), text));
    return text.toString();
  }

  private static String pair(Pair pair) {
    return "- " + around("**", escaped(pair.name()).strip()) + ": " + line(pair.value()) + "\n";
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String line(Line line) {
    return line.spans().stream().map(MarkdownFormat::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    String text = escaped(span.text());
    return switch (span.style()) {
      case PLAIN, AS_WRITTEN -> text;
      case STRONG, PLACEHOLDER -> around("**", text);
      case INFERRED -> around("*", text);
      case CODE -> code(span.text());
      case BREAK -> "<br>";
    };
  }

  /** Marks count only beside a character that is no blank. */
  private static String around(String mark, String text) {
    String inner = text.strip();
    if (inner.isEmpty()) {
      return text;
    }
    int from = text.indexOf(inner);
    return text.substring(0, from) + mark + inner + mark + text.substring(from + inner.length());
  }

  /** Names that could end the mark or the cell are plain text. */
  private static String code(String name) {
    String shown = Shown.of(name);
    boolean isSafe = !shown.isBlank() && shown.chars().noneMatch(c -> c == '`' || c == '|');
    return isSafe ? "`" + shown + "`" : escaped(name);
  }

  /** Text in which nothing is markup, neither for Markdown nor for the HTML that it becomes. */
  private static String escaped(String text) {
    String shown = Shown.of(text);
    StringBuilder escaped = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '\\', '`', '*', '_', '[', ']', '|', '~', '#' -> escaped.append('\\').append(c);
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        // Some readers turn addresses, names and formulas into something else on their own.
        case '@', '$' -> entity(c, escaped);
        case ':' -> {
          if (shown.startsWith("//", i + 1)) {
            entity(c, escaped);
          } else {
            escaped.append(c);
          }
        }
        case '.' -> {
          if (i >= 3 && shown.regionMatches(true, i - 3, "www", 0, 3)) {
            entity(c, escaped);
          } else {
            escaped.append(c);
          }
        }
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static void entity(char c, StringBuilder escaped) {
    escaped.append("&#").append((int) c).append(';');
  }

  /** At the beginning of a block more characters are markup. */
  private static String beginning(String line) {
    String text = line.stripLeading();
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits < text.length() && (digits > 0 ? ".)" : "#+-=").indexOf(text.charAt(digits)) >= 0) {
      return text.substring(0, digits) + "\\" + text.substring(digits);
    }
    return text;
  }
}
