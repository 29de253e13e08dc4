package ir.sanjeh.located;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns what a parser says about broken syntax into one problem that a person can act on. */
final class SyntaxProblem {
  static final String JSON = "json.syntax";
  static final String YAML = "yaml.syntax";
  static final String LIMIT = "value.limit";

  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Unexpected character \\('(.+)' \\(code (\\d+)[^)]*\\)\\)(.*)", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("(?:Unrecognized|Non-standard) token '(.*?)'.*", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile("Illegal (unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");
  private static final Pattern ESCAPE =
      Pattern.compile("Unrecognized character escape '?(.*?)'? \\(code.*", Pattern.DOTALL);
  private static final Pattern CLOSE =
      Pattern.compile("Unexpected close marker '(.)': .*", Pattern.DOTALL);

  private final String file;
  private final JsonParser parser;

  SyntaxProblem(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  Problem of(JsonProcessingException broken) {
    if (broken instanceof StreamConstraintsException) {
      return limit(broken);
    }
    if (broken.getCause() instanceof MarkedYAMLException marked) {
      return yaml(marked);
    }
    if (parser instanceof YAMLParser) {
      boolean key = text(broken).startsWith("Expected a field name");
      return new Problem(
          YAML,
          place(broken.getLocation()),
          key ? "a key is not a plain text" : "the file is not well-formed YAML",
          key
              ? "Write each key as a plain or quoted text followed by a colon."
              : "Check the line's indentation, quotes and brackets.");
    }
    return json(broken);
  }

  /** A fault of the parsing library itself; the input is broken in a way that it did not expect. */
  Problem of(RuntimeException fault) {
    boolean yaml = parser instanceof YAMLParser;
    return new Problem(
        yaml ? YAML : JSON,
        place(parser.currentLocation()),
        "the file cannot be read from here on",
        "Check that the file is well-formed " + (yaml ? "YAML." : "JSON."));
  }

  private Problem limit(JsonProcessingException broken) {
    String text = text(broken);
    Place place = place(parser.currentLocation());
    if (text.contains("MaxStringLength")) {
      return tooLong("a text", Limits.TEXT_LENGTH, place);
    } else if (text.contains("MaxNumberLength")) {
      return tooLong("a number", Limits.NUMBER_LENGTH, place);
    } else if (text.contains("MaxNameLength")) {
      return tooLong("a key", Limits.KEY_LENGTH, place);
    } else if (text.contains("MaxNestingDepth")) {
      return new Problem(
          LIMIT,
          place,
          "lists and objects are nested deeper than " + Limits.DEPTH,
          "Write it flatter.");
    }
    return new Problem(
        LIMIT,
        place,
        "the file has more than " + Limits.count(Limits.STREAM_LENGTH) + " characters",
        "Split it.");
  }

  static Problem tooLong(String what, int limit, Place place) {
    return new Problem(
        LIMIT,
        place,
        what + " is longer than " + Limits.count(limit) + " characters",
        "Shorten it.");
  }

  private Problem yaml(MarkedYAMLException marked) {
    Mark mark = marked.getProblemMark();
    Place place =
        mark == null ? Place.of(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    String problem = marked.getProblem() == null ? "" : marked.getProblem();
    String begun =
        marked.getContextMark() == null
            ? ""
            : " What is broken here begins at line "
                + (marked.getContextMark().getLine() + 1)
                + ".";
    if (problem.contains("mapping values are not allowed")) {
      return new Problem(
          YAML,
          place,
          "a colon stands where no key can stand",
          "Indent the line like its neighbours, or put the text in quotes if the colon is part of"
              + " it.");
    }
    if (problem.contains("(TAB)")) {
      return new Problem(
          YAML, place, "a tab stands where a value should begin", "Indent with spaces, not tabs.");
    }
    if (problem.contains("end of stream") || problem.contains("<stream end>")) {
      return new Problem(
          YAML,
          place,
          "the file ends in the middle of a text, a list or an object",
          "Close the quote or bracket." + begun);
    }
    if (problem.contains("that cannot start any token")) {
      return new Problem(
          YAML,
          place,
          "a text begins with a character that has a meaning in YAML",
          "Put the text in quotes.");
    }
    if (problem.contains("escape character")) {
      return new Problem(
          YAML,
          place,
          "an escape with \\ that YAML does not know",
          "Write \\\\ for a backslash, or put the text in single quotes.");
    }
    return new Problem(
        YAML,
        place,
        "the file is not well-formed YAML here",
        "Check the line's indentation, quotes and brackets." + begun);
  }

  private Problem json(JsonProcessingException broken) {
    String text = text(broken);
    Place place = place(broken.getLocation());
    if (text.startsWith("Unexpected end-of-input")) {
      return new Problem(
          JSON,
          place,
          "the file ends in the middle of " + inTheMiddleOf(text),
          "Is the file complete? Get it again, or close what was begun.");
    }
    Matcher token = TOKEN.matcher(text);
    if (token.matches()) {
      return unknownToken(token.group(1), text.startsWith("Non-standard"), place);
    }
    Matcher control = CONTROL.matcher(text);
    if (control.matches()) {
      return control(Integer.parseInt(control.group(2)), control.group(1) != null, place);
    }
    Matcher close = CLOSE.matcher(text);
    if (close.matches()) {
      return new Problem(
          JSON,
          place,
          "'" + close.group(1) + "' closes nothing that is open",
          "Check that each { has its } and each [ its ].");
    }
    Matcher escape = ESCAPE.matcher(text);
    if (escape.matches()) {
      return new Problem(
          JSON,
          place,
          "JSON has no escape \\" + Excerpt.of(escape.group(1)),
          "Write \\\\ for a backslash.");
    }
    if (text.contains("Leading zeroes")) {
      return new Problem(
          JSON,
          place,
          "a number begins with a zero too many",
          "Write the number without leading zeros, or in quotes if it is a text.");
    }
    Matcher unexpected = UNEXPECTED.matcher(text);
    if (unexpected.matches()) {
      String character = unexpected.group(1);
      return new Problem(
          JSON,
          place,
          "'" + Excerpt.of(character) + "' cannot stand here",
          remedy(character, Integer.parseInt(unexpected.group(2)), unexpected.group(3)));
    }
    return new Problem(
        JSON, place, "the file is not well-formed JSON here", "Check the quotes and brackets.");
  }

  private String inTheMiddleOf(String text) {
    if (text.contains("closing quote")) {
      return "a text";
    }
    var context = parser.getParsingContext();
    JsonLocation start = context.startLocation(ContentReference.unknown());
    if (context.inRoot()) {
      return "a value";
    }
    return (context.inArray() ? "the list" : "the object")
        + " that begins at line "
        + start.getLineNr()
        + ", column "
        + start.getColumnNr();
  }

  private static Problem unknownToken(String token, boolean nonStandard, Place place) {
    // The parser has read past a non-standard token when it complains.
    Place begin =
        nonStandard && place.column() > token.length()
            ? new Place(place.file(), place.line(), place.column() - token.length())
            : place;
    return new Problem(
        JSON,
        begin,
        Excerpt.of(token) + " is no JSON value",
        nonStandard
            ? "Write a number, or null when it is not known."
            : "Write texts in double quotes; without quotes stand numbers, true, false and null.");
  }

  private static Problem control(int code, boolean inText, Place place) {
    if (inText && (code == '\n' || code == '\r')) {
      return new Problem(
          JSON,
          place,
          "a text runs over the end of its line",
          "Close its quote, or write \\n for a line break inside a text.");
    }
    return new Problem(
        JSON,
        place,
        "a control character (code " + code + ") stands " + (inText ? "in a text" : "here"),
        inText && code == '\t' ? "Write \\t for a tab inside a text." : "Remove it.");
  }

  private static String remedy(String character, int code, String rest) {
    if (character.equals("/") || character.equals("#")) {
      return "JSON has no comments: remove it.";
    }
    if ((code == '}' && rest.contains("start field name"))
        || (code == ']' && rest.contains("valid"))) {
      return "Remove the comma before it.";
    }
    if (rest.contains("comma to separate")) {
      return "Write a comma before it.";
    }
    if (rest.contains("start field name")) {
      return "Write each key in double quotes.";
    }
    if (rest.contains("colon to separate")) {
      return "Write a colon between the key and its value.";
    }
    if (rest.contains("numeric value") || Character.isDigit(code) || code == '.') {
      return "Write numbers as 12 or 0.7, or numbers with Persian digits in double quotes.";
    }
    if (rest.contains("hex-digit")) {
      return "Write \\u with four hexadecimal digits.";
    }
    return "Write texts in double quotes; without quotes stand numbers, true, false and null.";
  }

  private Place place(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? Place.of(file)
        : new Place(file, location.getLineNr(), Math.max(0, location.getColumnNr()));
  }

  private static String text(JsonProcessingException broken) {
    return broken.getOriginalMessage() == null ? "" : broken.getOriginalMessage();
  }
}
