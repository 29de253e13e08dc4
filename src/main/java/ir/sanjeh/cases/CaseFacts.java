package ir.sanjeh.cases;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The facts of a case file, read as an evaluation reads them. */
public final class CaseFacts {
  private static final Pattern RESULT = Pattern.compile("\\A\\s*\\{\\s*\"version\"\\s*:");

  private CaseFacts() {}

  /**
   * Whether a file that a case builds on is a result, not facts that are to be evaluated first.
   *
   * @param with a file, or a folder of tables
   * @return true when it begins as results do
   * @throws UnusableInputException when there is no such file
   */
  public static boolean isResult(Path with) {
    if (Files.isDirectory(with)) {
      return false;
    }
    byte[] content = SourceFile.read(with.toString().replace('\\', '/'), with);
    return RESULT.matcher(new String(content, StandardCharsets.UTF_8)).find();
  }

  /**
   * Says for which rules the facts are.
   *
   * @param file a case file, not null
   * @return scheme and period among others
   * @throws UnusableInputException when the facts cannot be opened
   */
  public static RoundHeader header(CaseFile file) {
    try (FactsReader reader = file.facts().open()) {
      return reader.header();
    }
  }

  /**
   * Reads all agencies.
   *
   * @param file a case file, not null
   * @param rulebook the rules that the facts are bound to, not null
   * @param rulebooks the rules of the earlier results that the case builds on
   * @return in the order of the facts
   * @throws UnusableInputException with every problem of the facts
   */
  public static List<AgencyFacts> read(CaseFile file, Rulebook rulebook, Rulebooks rulebooks) {
    try (FactsReader reader = file.facts().open()) {
      Scheme scheme = rulebook.scheme();
      RoundHeader header = reader.header();
      if (!header.scheme().equals(scheme.scheme()) || !header.period().equals(scheme.period())) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    "case.other-rules",
                    Place.of(file.name()),
                    "the facts are for "
                        + header.scheme()
                        + "/"
                        + header.period()
                        + ", but the rules are those of "
                        + scheme.scheme()
                        + "/"
                        + scheme.period(),
                    "name the rules of that period with \"rules\", or correct the facts")));
      }
      EarlierResults earlier = new EarlierFacts(rulebooks).results(file, rulebook);
      List<AgencyFacts> agencies = new ArrayList<>();
      Iterator<AgencyFacts> read = reader.agencies(rulebook.dictionary());
      while (read.hasNext()) {
        agencies.add(earlier.complete(read.next()));
      }
      return agencies;
    }
  }
}
