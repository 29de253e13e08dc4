package ir.sanjeh.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or sign of a condition.
 *
 * @param kind what it is
 * @param text as written
 */
record ConditionToken(Kind kind, String text) {
  /** Stands after the last one. */
  static final ConditionToken END = new ConditionToken(Kind.END, "");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?)(?![\\p{L}0-9_.-])"
              + "|(?<text>\"[^\"]*\")"
              + "|(?<word>[\\p{L}0-9_*](?:[\\p{L}0-9_*.-]*[\\p{L}0-9_*])?)"
              + "|(?<sign>&&|\\|\\||==|!=|>=|<=|[<>(),])"
              + "|(?<other>\\S))");

  /** What a token is. */
  enum Kind {
    /** A number. */
    NUMBER,
    /** A text in double quotes. */
    TEXT,
    /** A path, a code or a keyword. */
    WORD,
    /** A comparison, a connective, a comma or a parenthesis. */
    SIGN,
    /** What no condition has. */
    OTHER,
    /** The end of the condition. */
    END
  }

  /** Splits a condition. */
  static List<ConditionToken> of(String condition) {
    List<ConditionToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(condition.strip());
    while (matcher.lookingAt()) {
      for (Kind kind : Kind.values()) {
        String text = kind == Kind.END ? null : matcher.group(kind.name().toLowerCase(Locale.ROOT));
        if (text != null) {
          tokens.add(new ConditionToken(kind, text));
        }
      }
      matcher.region(matcher.end(), matcher.regionEnd());
    }
    return tokens;
  }

  /** Whether it is a certain sign. */
  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
