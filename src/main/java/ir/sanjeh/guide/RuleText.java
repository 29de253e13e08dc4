package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a rule file, checked for what would make Drools' parser slow, deep or misleading
 * before the parser sees it.
 */
final class RuleText {
  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 20;

  private final String file;
  private final String text;
  private final List<String> lines;

  private RuleText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = text.lines().toList();
  }

  /** Decodes and checks a file; empty when it must not be parsed. */
  static Optional<RuleText> read(RuleFile file, Problems problems) {
    Place place = Place.of(file.name());
    if (file.content().length > LARGEST) {
      problems.add(
          "rules.too-large",
          place,
          "the file has " + file.content().length + " bytes; at most " + LARGEST + " are read",
          "split the guide into several .drl files");
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString();
    } catch (CharacterCodingException e) {
      problems.add("rules.encoding", place, "the file is not UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
    // A byte order mark would shift the first word; the parser does not know it.
    RuleText ruleText =
        new RuleText(file.name(), text.startsWith("\uFEFF") ? " " + text.substring(1) : text);
    return ruleText.isSound(problems) ? Optional.of(ruleText) : Optional.empty();
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The first line from the given one on that holds a piece of text; else the given line. */
  Place find(int fromLine, String piece) {
    for (int line = Math.max(fromLine, 1); line <= lines.size(); line++) {
      int column = lines.get(line - 1).indexOf(piece);
      if (column >= 0) {
        return new Place(file, line, column + 1);
      }
    }
    return Place.of(file, fromLine);
  }

  /** Looks at brackets and at rule ... end without parsing. */
  private boolean isSound(Problems problems) {
    int depth = 0;
    int openRule = 0;
    int line = 1;
    boolean sound = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '/' && text.startsWith("//", i)) {
        i = endOfLine(i) - 1;
      } else if (c == '/' && text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        if (end < 0) {
          problems.add(
              "rules.syntax",
              Place.of(file, line),
              "the comment that begins here has no end",
              "close it with */");
          return false;
        }
        line += (int) text.substring(i, end).chars().filter(x -> x == '\n').count();
        i = end + 1;
      } else if (c == '"' || c == '\'') {
        int end = endOfText(i);
        if (end < 0) {
          problems.add(
              "rules.syntax",
              Place.of(file, line),
              "the text that begins here has no closing quote",
              "close it on the same line with " + c);
          return false;
        }
        i = end;
      } else if (c == '(' || c == '[' || c == '{') {
        if (++depth > DEEPEST) {
          problems.add(
              "rules.nesting",
              Place.of(file, line),
              "brackets nested deeper than " + DEEPEST,
              "split the condition into several rules");
          return false;
        }
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (Character.isDigit(c) && c > '9') {
        problems.add(
            "rules.digits",
            Place.of(file, line),
            "a number with the digit " + c,
            "write numbers with the digits 0 to 9, as in 0.6");
        return false;
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = i;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        if (depth == 0 && startsLine(i) && (word.equals("rule") || word.equals("query"))) {
          if (openRule > 0) {
            problems.add(
                "rules.no-end",
                Place.of(file, openRule),
                "the rule that begins here has no end before the next one begins at line " + line,
                "write end after its last line");
            sound = false;
          }
          openRule = line;
        } else if (word.equals("end") && depth == 0) {
          openRule = 0;
        }
        i = end - 1;
      }
    }
    if (openRule > 0) {
      problems.add(
          "rules.no-end",
          Place.of(file, openRule),
          "the rule that begins here has no end",
          "write end after its last line, and close every bracket");
      sound = false;
    }
    return sound;
  }

  private boolean startsLine(int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int endOfText(int from) {
    for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(from)) {
        return i;
      }
    }
    return -1;
  }
}
