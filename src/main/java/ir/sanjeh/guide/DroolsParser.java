package ir.sanjeh.guide;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Hands rule texts to Drools' own parser and turns its complaints into problems. */
final class DroolsParser {
  /** Drools quotes whatever it has met. */
  private static final int LONGEST_MESSAGE = 300;

  private static final Pattern WHERE = Pattern.compile("Line (\\d+):(\\d+) ");
  private static final String REMEDY =
      "write rule \"node.option  text\" when conditions then awards.give( ... ); end, and close"
          + " every bracket and quote";

  private DroolsParser() {}

  /** The syntax tree of a file; empty when it cannot be parsed. */
  static Optional<PackageDescr> parse(RuleText text, Problems problems) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr tree = parser.parse(false, text.text());
      if (!parser.hasErrors()) {
        return Optional.of(tree == null ? new PackageDescr() : tree);
      }
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      problems.add("rules.syntax", Place.of(text.file()), "the file cannot be parsed", REMEDY);
      return Optional.empty();
    }
    boolean any = false;
    for (DroolsError error : parser.getErrors()) {
      Matcher where = WHERE.matcher(error.getMessage());
      // Drools follows most errors with a second one at line 0 that says nothing.
      if (where.find() && Integer.parseInt(where.group(1)) > 0) {
        Place place =
            new Place(
                text.file(),
                Integer.parseInt(where.group(1)),
                Integer.parseInt(where.group(2)) + 1);
        problems.add(
            "rules.syntax", place, message(error.getMessage().substring(where.end())), REMEDY);
        any = true;
      }
    }
    if (!any) {
      problems.add("rules.syntax", Place.of(text.file()), "the file cannot be parsed", REMEDY);
    }
    return Optional.empty();
  }

  private static String message(String drools) {
    String line = drools.lines().findFirst().orElse("").strip();
    return "the rule language does not allow this: "
        + Excerpt.of(
            line.replace("no viable alternative at input", "unexpected")
                .replace("mismatched input", "unexpected"),
            LONGEST_MESSAGE);
  }
}
