package ir.sanjeh.guide;

import ir.sanjeh.located.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of a condition or consequence one after the other. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s*+(?:"
              + "(?<comment>//[^\\n]*+|/\\*(?s:.*?)\\*/)"
              + "|(?<number>\\d++(?:\\.\\d++)?+[A-Za-z]*+)"
              + "|(?<variable>\\$[A-Za-z0-9_]++)"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*+)"
              + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
              + "|(?<sign>==|!=|>=|<=|&&|\\|\\||[-+*/%<>=!(),.:;\\[\\]{}])"
              + ")");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Tokens(String source) throws RuleSyntaxException {
    this.source = source;
    Matcher word = WORD.matcher(source);
    int at = 0;
    while (at < source.length()) {
      if (source.substring(at).isBlank()) {
        break;
      }
      word.region(at, source.length());
      if (!word.lookingAt()) {
        String rest = source.substring(at).strip();
        throw new RuleSyntaxException(
            "rules.character",
            "a rule cannot contain " + Excerpt.of(rest.substring(0, Math.min(12, rest.length()))),
            "write names and numbers with Latin letters and digits, texts in double quotes");
      }
      add(word);
      at = word.end();
    }
    tokens.add(new Token(Token.Kind.END, "the end", source.length(), source.length()));
  }

  private void add(Matcher word) {
    for (Token.Kind kind : Token.Kind.values()) {
      String group = kind.name().toLowerCase(java.util.Locale.ROOT);
      if (kind != Token.Kind.END && word.group(group) != null) {
        String text = word.group(group);
        tokens.add(
            new Token(
                kind,
                kind == Token.Kind.TEXT ? Quoted.content(text) : text,
                word.start(group),
                word.end(group)));
      }
    }
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  boolean takeIf(String sign) {
    if (peek().is(sign)) {
      take();
      return true;
    }
    return false;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** What is written between two places of the source. */
  String between(int from, int to) {
    return source.substring(from, to);
  }

  /** What is still to be read, as an excerpt for a message. */
  String rest() {
    return Excerpt.of(source.substring(peek().offset()).strip());
  }

  /** The whole source, as an excerpt for a message. */
  String excerpt() {
    return Excerpt.of(source.strip().replaceAll("\\s+", " "));
  }
}
