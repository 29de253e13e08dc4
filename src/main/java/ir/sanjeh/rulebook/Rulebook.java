package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A period's rule folder, read, guarded and compiled once. Immutable; any number of threads may
 * fire it.
 */
public final class Rulebook {
  private final Scheme scheme;
  private final Guide guide;
  private final CompiledRules compiled;
  private final List<Placeholder> placeholders;
  private final String digest;

  private Rulebook(Scheme scheme, Guide guide, String digest) {
    this.scheme = scheme;
    this.guide = guide;
    this.compiled = new CompiledRules(guide, scheme);
    this.placeholders = PlaceholderList.of(scheme, guide);
    this.digest = digest;
    new Probe(compiled, guide.dictionary()).run();
  }

  /**
   * Opens a rule folder and those it builds on.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return the rulebook
   * @throws ir.sanjeh.problem.UnusableInputException with every problem found, each with file and
   *     line
   */
  public static Rulebook open(Path folder) {
    List<RuleFolder> chain = RuleFolder.chain(folder);
    String[] names = chain.get(chain.size() - 1).name().split("/");
    Scheme scheme = SchemeReader.read(names[0], names[1], chain.stream().map(RuleFolder::scheme).toList());
    Guide guide = GuideReader.read(chain.stream().map(RuleFolder::rules).toList(), scheme);
    return new Rulebook(scheme, guide, RuleDigest.of(chain));
  }

  /**
   * What {@code scheme.yaml} says.
   *
   * @return never null
   */
  public Scheme scheme() {
    return scheme;
  }

  /**
   * The data dictionary.
   *
   * @return never null
   */
  public Dictionary dictionary() {
    return guide.dictionary();
  }

  /**
   * The options of the indicators.
   *
   * @return immutable, in the order of the files
   */
  public List<OptionRule> rules() {
    return guide.rules();
  }

  /**
   * The numbers that the source document has lost.
   *
   * @return immutable, weights and settings first, then options
   */
  public List<Placeholder> placeholders() {
    return placeholders;
  }

  /**
   * The fingerprint of all files.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /**
   * Fires the rules on one agency's facts.
   *
   * @param facts bound to this rulebook's dictionary, not null
   * @return the awards
   * @throws ir.sanjeh.problem.UnusableInputException when two rules give awards for the same node
   *     and fact, a score is out of its range, or a score divides by zero
   */
  public AgencyAwards fire(AgencyFacts facts) {
    return compiled.fire(facts);
  }
}
