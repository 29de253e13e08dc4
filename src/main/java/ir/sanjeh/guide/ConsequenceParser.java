package ir.sanjeh.guide;

import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.ArithmeticParser;
import ir.sanjeh.scheme.ArithmeticSyntaxException;
import java.util.EnumSet;

/** Reads the one line that a rule's {@code then} may hold. */
final class ConsequenceParser {
  private static final String REMEDY =
      "write exactly awards.give( $subject, \"node\", score ); where the score is arithmetic, min"
          + " and max over numbers, settings and bound names";

  private ConsequenceParser() {}

  /**
   * What a consequence says.
   *
   * @param subject the variable that gets the award
   * @param node the node's id
   * @param score the score
   */
  record Gift(String subject, String node, Arithmetic score) {}

  static Gift parse(String consequence) throws RuleSyntaxException {
    Tokens tokens = new Tokens(consequence);
    if (!tokens.takeIf("awards")
        || !tokens.takeIf(".")
        || !tokens.takeIf("give")
        || !tokens.takeIf("(")) {
      throw refused("a rule cannot do this: " + tokens.excerpt());
    }
    Token subject = tokens.take();
    if (subject.kind() != Token.Kind.VARIABLE || !tokens.takeIf(",")) {
      throw refused("the award has no subject: " + tokens.excerpt());
    }
    Token node = tokens.take();
    if (node.kind() != Token.Kind.TEXT || !tokens.takeIf(",")) {
      throw refused("the award names no node: " + tokens.excerpt());
    }
    Arithmetic score = score(tokens);
    tokens.takeIf(";");
    if (!tokens.atEnd()) {
      throw refused("a rule does more than give one award: " + tokens.rest());
    }
    return new Gift(subject.text(), node.text(), score);
  }

  private static Arithmetic score(Tokens tokens) throws RuleSyntaxException {
    int from = tokens.peek().offset();
    int depth = 0;
    while (depth > 0 || !tokens.peek().is(")")) {
      Token token = tokens.take();
      if (token.kind() == Token.Kind.END) {
        throw refused("the bracket of awards.give is not closed: " + tokens.excerpt());
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    String text = tokens.between(from, tokens.take().offset());
    try {
      return ArithmeticParser.parse(
          text, EnumSet.of(ArithmeticParser.NameKind.VARIABLE, ArithmeticParser.NameKind.SETTING));
    } catch (ArithmeticSyntaxException e) {
      throw new RuleSyntaxException(
          "rules.score", "the score cannot be worked out: " + e.getMessage(), REMEDY);
    }
  }

  private static RuleSyntaxException refused(String message) {
    return new RuleSyntaxException("rules.consequence", message, REMEDY);
  }
}
