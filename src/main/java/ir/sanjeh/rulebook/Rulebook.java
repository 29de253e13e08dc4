package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A period's rule folder, read, guarded and compiled once. Immutable; any number of threads may
 * fire it.
 */
public final class Rulebook {
  private final Scheme scheme;
  private final Guide guide;
  private final CompiledRules compiled;
  private final Optional<Refiring> refiring;
  private final RulesAsWritten asWritten;
  private final List<Placeholder> placeholders;
  private final String digest;

  private Rulebook(Scheme scheme, Guide guide, String digest) {
    this(scheme, guide, digest, new FusedEngine(guide));
  }

  /** With an engine of one's own choice: for those who measure one against another. */
  Rulebook(Scheme scheme, Guide guide, String digest, Engine engine) {
    this.scheme = scheme;
    this.guide = guide;
    this.compiled = new CompiledRules(engine, guide, scheme);
    this.refiring =
        engine instanceof FusedEngine fused
            ? Optional.of(new Refiring(fused, compiled))
            : Optional.empty();
    this.asWritten = new RulesAsWritten(guide, scheme);
    this.placeholders = PlaceholderList.of(scheme, guide);
    this.digest = digest;
    new Probe(compiled, guide.dictionary()).run();
  }

  /**
   * Opens a rule folder and those it builds on. Where the environment names a folder for it, {@code
   * SANJEH_CACHE}, what was read is kept there for the next time.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return the rulebook
   * @throws ir.sanjeh.problem.UnusableInputException with every problem found, each with file and
   *     line
   */
  public static Rulebook open(Path folder) {
    return open(RuleLocation.of(folder));
  }

  /**
   * Opens a rule folder, wherever it lies, and those it builds on.
   *
   * @param location of the period's folder, not null
   * @return the rulebook
   * @throws ir.sanjeh.problem.UnusableInputException with every problem found, each with file and
   *     line
   */
  public static Rulebook open(RuleLocation location) {
    List<RuleFolder> chain = RuleFolder.chain(location);
    String digest = RuleDigest.of(chain);
    ReadRules read = RuleCache.ofProcess().read(chain, digest);
    return new Rulebook(read.scheme(), read.guide(), digest);
  }

  /**
   * Makes a rulebook out of parts that were changed after they were read, to try what the change
   * does. It has no files, so its digest is empty.
   *
   * @param scheme not null
   * @param guide checked against a dictionary and the scheme, not null
   * @return the rulebook
   * @throws ir.sanjeh.problem.UnusableInputException when the engine refuses a rule
   */
  public static Rulebook of(Scheme scheme, Guide guide) {
    return new Rulebook(scheme, guide, "");
  }

  /**
   * The {@code scheme.yaml} files of a rule folder and of those it builds on.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return the folder that is built on first, the period's own last
   * @throws ir.sanjeh.problem.UnusableInputException when one is missing or cannot be read
   */
  public static List<SchemeFile> schemeFiles(Path folder) {
    return RuleFolder.chain(RuleLocation.of(folder)).stream().map(RuleFolder::scheme).toList();
  }

  /**
   * The {@code .drl} files of a rule folder and of those it builds on.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return for each folder its files in the order of their names; the folder that is built on
   *     first, the period's own last
   * @throws ir.sanjeh.problem.UnusableInputException when one is missing or cannot be read
   */
  public static List<List<RuleFile>> ruleFiles(Path folder) {
    return RuleFolder.chain(RuleLocation.of(folder)).stream().map(RuleFolder::rules).toList();
  }

  /**
   * The fingerprint that the rulebook of a folder would have, without compiling it.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return as {@link #digest()}
   * @throws ir.sanjeh.problem.UnusableInputException when the folder cannot be read
   */
  public static String digest(Path folder) {
    return RuleDigest.of(RuleFolder.chain(RuleLocation.of(folder)));
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
    return compiled.fire(facts, Optional.empty());
  }

  /**
   * Fires the rules on one agency's facts and keeps only what they give for some nodes: for facts
   * that are as these nodes see them, and not as the others do.
   *
   * @param facts bound to this rulebook's dictionary, not null
   * @param nodes the ids of the nodes, not null
   * @return the awards for these nodes
   * @throws ir.sanjeh.problem.UnusableInputException as {@link #fire(AgencyFacts)} does, for these
   *     nodes
   */
  public AgencyAwards fire(AgencyFacts facts, Set<String> nodes) {
    return compiled.fire(facts, Optional.of(nodes::contains));
  }

  /**
   * Fires the rules again on an agency in which something has changed, as far as it concerns them:
   * of the facts that are still the same objects, only those are looked at that a rule joins with a
   * changed one. The rest of the awards is taken over.
   *
   * @param before what {@link #fire(AgencyFacts)} or this method gave for the agency before, not
   *     null; awards of any other origin are of no use, and everything is fired
   * @param after the agency now: the same {@link ir.sanjeh.facts.Fact} objects where nothing
   *     changed, others where it did, more or fewer of them; bound to this rulebook's dictionary,
   *     not null
   * @return what {@link #fire(AgencyFacts)} gives for {@code after}
   * @throws ir.sanjeh.problem.UnusableInputException as {@link #fire(AgencyFacts)} does
   */
  public AgencyAwards refire(AgencyAwards before, AgencyFacts after) {
    return refiring.map(again -> again.refire(before, after)).orElseGet(() -> fire(after));
  }

  /**
   * The scheme's conditions for what does not apply.
   *
   * @return immutable, in the order of the scheme
   */
  public List<Exemption> exemptions() {
    return guide.exemptions();
  }

  /**
   * Fires the rules on one agency's facts and tells everything they do, also what {@link #fire}
   * refuses: for those who examine the rules and not the agency.
   *
   * @param facts bound to this rulebook's dictionary, not null
   * @return all awards and exemptions
   */
  public Trial tryOut(AgencyFacts facts) {
    return compiled.tryOut(facts);
  }

  /**
   * As {@link #tryOut}, but with a rule of the engine for every option, and not by the form that is
   * made of them for speed: for those who prove what the rules say. The first call compiles them.
   *
   * @param facts bound to this rulebook's dictionary, not null
   * @return all awards and exemptions
   * @throws ir.sanjeh.problem.UnusableInputException when the engine refuses a rule
   */
  public Trial tryOutAsWritten(AgencyFacts facts) {
    return asWritten.compiled().tryOut(facts);
  }
}
