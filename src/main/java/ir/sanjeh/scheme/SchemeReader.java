package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Title;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code scheme.yaml}, the part of a rule folder that says what is scored, how much each part
 * weighs, how scores add up, and how results are rounded, ranked and named.
 *
 * <pre>
 * scheme: sample                   # the names of the folder, rules/sample/round-7
 * period: round-7
 * title: { fa: "...", en: "..." }
 * source: { fa: "...", en: "..." } # the published document
 * based-on: sample/round-6           # optional: only what changed stands here
 * unscored: zero                   # zero | leave-out
 * not-applicable: redistribute     # redistribute | rescale | full; a node may say otherwise for itself
 * provenance: { weights: stated, scores: inferred, thresholds: stated }
 * settings:                        # optional: named numbers, settings.mailboxUpper in guides
 *   mailboxUpper: { placeholder: 5000, title: { fa: "...", en: "..." }, note: "..." }
 * conditions:                      # optional
 *   only-g2g: "Service( kind == ServiceKind.G2G )"
 * rounding:
 *   ranking: { decimals: 2, mode: half-up }   # half-up | truncate
 *   table: { decimals: 2, mode: truncate }
 * standings:
 *   by: exact                      # exact | rounded
 *   ties: 1-2-2-4                  # 1-2-2-4 | 1-2-2-3 | { break-by: [ node ids ..., id ] }
 * bands:                           # optional: they cover the scale of the total once
 *   - { id: excellent, title: { ... }, range: "[75, 100]", provenance: inferred }
 * figures:                         # optional: derived from an agency's scores
 *   - { id: rate, title: { ... }, unit: percent, formula: '100 - score("openness")' }
 * groups:                          # optional: a field of the agency, or of its services
 *   - { id: parent, title: { ... }, field: Agency.parent }
 * correlations:                    # optional: two nodes or figures, over the agencies
 *   - { of: openness, with: "7" }
 * comparability:                   # optional: what to know when periods are compared
 *   - { with: [ round-6 ], note: { fa: "...", en: "..." } }      # with: all for every other one
 * tree:
 *   id: total
 *   title: { fa: "...", en: "..." }
 *   adds-up: weighted-mean         # weighted-mean | sum-of-points | ratio-of-sums
 *   out-of: 100                    # optional: 100, below a weighted mean 1 for an indicator
 *   children:
 *     - id: "2"
 *       title: { fa: "...", en: "..." }
 *       weight: { placeholder: 1, note: "..." }    # below sums of points: points
 *       measured-on: [ service, portal ]           # the first that has an award counts
 *       measured-by: automatic     # optional: automatic | site-review | self-declared | inquiry
 *       not-applicable-when: only-g2g              # optional: a condition, or its name
 *       evidence: { methods: [ inquiry ] }         # optional: see below
 *       source: "scoring guide, indicator 2"       # optional
 * </pre>
 *
 * <p><b>Numbers.</b> A weight or points may be bare; then the file's {@code provenance} for weights
 * holds. Otherwise exactly one of {@code stated}, {@code inferred} and {@code placeholder} carries
 * it. A number may be written with Persian digits, and as arithmetic in a text: {@code "4 * 4 /
 * 10"}, {@code "settings.a / 2"}. Bands without a provenance have that of thresholds.
 *
 * <p><b>Scales.</b> Below a sum of points or a ratio of sums, nodes have {@code points} and these
 * are their {@code out-of}. A sum of points is out of the points of its children together; if it
 * states another number, that is a problem. A node with children may leave its weight out: it
 * weighs what its applicable children weigh together.
 *
 * <p><b>Evidence.</b> Without the key every value counts. With it, a value that was rejected or has
 * expired is missing, and one that is only declared counts in the declared reading, but not in the
 * verified one:
 *
 * <pre>
 * evidence:
 *   ranks: declared                # declared | verified: the reading that is shown and ranked by
 *   unstated: verified             # declared | verified: values without method and status
 *   verified-by: [ automatic, inquiry ]        # optional: verified by being measured so
 *   methods: [ automatic, site-review, self-declared, inquiry ]   # optional: those that count
 *   counts: [ declared, verified ]             # optional: [ verified ] where declaring earns nothing
 * </pre>
 *
 * <p>A node may have {@code evidence} with the same keys but {@code ranks}; it holds for the node
 * and all below it, key by key. A value that states no method is measured as its field says.
 *
 * <p><b>Labels and passing.</b> A node with children, other than the root, may have {@code bands}
 * over its own scale, written as those of the scheme, and any may say from which score it is
 * passed: {@code passes-at: 90}. Without a provenance both have that of thresholds.
 *
 * <p><b>What a print does.</b> To reproduce a source that does not simply add up its points, a node
 * with points may say how many times what it obtains is added to its parent's, {@code counts: 2}
 * (its maximum is added once), and a ratio of sums by what it divides instead of the points below
 * it, {@code ideal: 93.7}. A ratio of sums without points of its own then weighs that ideal, so
 * that its points reach its parent unchanged. The ideal stays as it is where something below does
 * not apply. Either may give a node more than its scale; that is shown as it is.
 *
 * <p><b>Building on another period.</b> A key replaces the same key of the other period, {@code
 * null} takes it away. Under {@code settings}, {@code conditions} and {@code rounding} this holds
 * for each name (a setting keeps its title). A tree is replaced as a whole, or changed node by
 * node:
 *
 * <pre>
 * tree:
 *   nodes:
 *     "2": { weight: { stated: 4 }, not-applicable-when: null }
 *     "19": null                                    # the node is gone
 *     ease-of-use: { add-children: [ { id: "31", ... } ] }
 * </pre>
 */
public final class SchemeReader {
  private static final String NAME = "the scheme";
  private static final String BASED_ON = "based-on";

  private static final List<String> KEYS =
      List.of(
          "scheme",
          "period",
          "title",
          "source",
          BASED_ON,
          "unscored",
          "not-applicable",
          "provenance",
          "settings",
          "conditions",
          "rounding",
          "standings",
          "bands",
          "figures",
          "groups",
          "correlations",
          "comparability",
          EvidenceReader.KEY,
          "tree");

  private final Problems problems = new Problems();
  private final ProvenanceDefaults defaults = new ProvenanceDefaults();

  private SchemeReader() {}

  /**
   * The period that a file builds on.
   *
   * @param file a folder's {@code scheme.yaml}
   * @return empty when it stands alone
   * @throws UnusableInputException when the file cannot be read or names no folder
   */
  public static Optional<BasedOn> basedOn(SchemeFile file) {
    // Most build on nothing, which can be seen without reading them: a key is written as it is, or
    // with escapes. What is wrong with such a file is told when it is read.
    String text = new String(file.content(), StandardCharsets.ISO_8859_1);
    if (!text.contains(BASED_ON) && text.indexOf('\\') < 0) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Optional<BasedOn> basedOn =
        Section.of(ValueReader.yaml(file.name(), file.content()), NAME, problems)
            .flatMap(scheme -> SchemeHeader.basedOn(scheme, problems));
    problems.throwIfAny();
    return basedOn;
  }

  /**
   * Reads a scheme whose own folder may have any name, such as a copy that is being tried out.
   *
   * @param chain the files, each one building on the one before; the folder's own is the last
   * @return the merged scheme, with the names that its own file says
   * @throws UnusableInputException with all problems that were found
   */
  public static Scheme read(List<SchemeFile> chain) {
    SchemeFile own = chain.get(chain.size() - 1);
    Problems problems = new Problems();
    Optional<BasedOn> names =
        Section.of(ValueReader.yaml(own.name(), own.content()), NAME, problems)
            .flatMap(SchemeHeader::own);
    problems.throwIfAny();
    return read(names.orElseThrow().scheme(), names.orElseThrow().period(), chain);
  }

  /**
   * What the files of a chain say together, before it is judged: for those who lay two schemes
   * beside each other as they are written.
   *
   * @param chain the files, each one building on the one before; the folder's own is the last
   * @return the merged file, as one that builds on no other
   * @throws UnusableInputException when a file cannot be read or cannot be merged
   */
  public static Value.Mapping written(List<SchemeFile> chain) {
    SchemeReader reader = new SchemeReader();
    List<Value.Mapping> files = reader.mappings(chain);
    Optional<BasedOn> names =
        SchemeHeader.own(new Section(files.get(files.size() - 1), NAME, reader.problems));
    reader.problems.throwIfAny();
    Value.Mapping merged =
        reader.merged(names.orElseThrow().scheme(), names.orElseThrow().period(), files);
    reader.problems.throwIfAny();
    Map<String, Value> entries = new LinkedHashMap<>(merged.entries());
    entries.remove(BASED_ON);
    return new Value.Mapping(entries, merged.keys(), merged.place());
  }

  /**
   * Reads a scheme with everything it builds on.
   *
   * @param scheme the name of the scheme's folder
   * @param period the name of the period's folder
   * @param chain the files, each one building on the one before; the folder's own is the last
   * @return the merged scheme
   * @throws UnusableInputException with all problems that were found
   */
  public static Scheme read(String scheme, String period, List<SchemeFile> chain) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("no file to read");
    }
    return new SchemeReader().readChain(scheme, period, chain);
  }

  private Scheme readChain(String scheme, String period, List<SchemeFile> chain) {
    Value.Mapping merged = merged(scheme, period, mappings(chain));
    Section section = new Section(merged, NAME, problems);
    section.onlyKeys(KEYS);
    Optional<Title> title = section.requiredTitle("title");
    Optional<Title> source = section.requiredTitle("source");
    Optional<UnscoredHandling> unscored = section.requiredChoice("unscored", Words.UNSCORED);
    Optional<NotApplicableHandling> notApplicable =
        section.requiredChoice("not-applicable", Words.NOT_APPLICABLE);
    section.required(
        "provenance",
        "Add it: provenance: { weights: stated, scores: inferred, thresholds: stated }.");
    Settings settings = new SettingsReader(problems).read(section);
    ConditionsReader conditions = new ConditionsReader(problems);
    conditions.read(section);
    Optional<Roundings> roundings = new RoundingsReader(problems).read(section);
    TreeReader trees =
        new TreeReader(
            problems,
            settings,
            defaults,
            conditions,
            notApplicable.orElse(NotApplicableHandling.REDISTRIBUTE));
    Optional<TreeReader.Tree> tree = tree(section, merged).flatMap(trees::read);
    Optional<Standings> standings = Optional.empty();
    List<Band> bands = List.of();
    List<Figure> figures = List.of();
    Comparisons comparisons = Comparisons.NONE;
    if (tree.isPresent()) {
      standings = new StandingsReader(problems, tree.get().ids()).read(section);
      bands = new BandsReader(problems, defaults).read(section, tree.get().outOf());
      figures = new FiguresReader(problems, settings, tree.get().ids()).read(section);
      comparisons =
          new ComparisonsReader(problems, period, tree.get().ids(), figures).read(section);
    }
    Optional<EvidenceRules> evidence = new EvidenceReader(problems).read(section);
    problems.throwIfAny();
    return new Scheme(
        scheme,
        period,
        title.orElseThrow(),
        source.orElseThrow(),
        unscored.orElseThrow(),
        defaults.ofRules(),
        settings.readable(),
        conditions.all(),
        roundings.orElseThrow(),
        standings.orElseThrow(),
        bands,
        figures,
        comparisons,
        evidence,
        tree.orElseThrow().root());
  }

  /** Reads all files before any is judged; without one of them there is nothing to merge. */
  private List<Value.Mapping> mappings(List<SchemeFile> chain) {
    List<Value.Mapping> mappings = new ArrayList<>();
    for (SchemeFile file : chain) {
      try {
        Value value = ValueReader.yaml(file.name(), file.content());
        if (value instanceof Value.Mapping mapping) {
          mappings.add(mapping);
        } else {
          Section.of(value, NAME, problems);
        }
      } catch (UnusableInputException e) {
        problems.addAll(e);
      }
    }
    problems.throwIfAny();
    return mappings;
  }

  private Value.Mapping merged(String scheme, String period, List<Value.Mapping> files) {
    List<Section> sections = files.stream().map(file -> new Section(file, NAME, problems)).toList();
    // Each file says for which folder the one before it was taken.
    List<Optional<BasedOn>> folders = new ArrayList<>();
    sections.forEach(file -> folders.add(SchemeHeader.basedOn(file, problems)));
    folders.add(Optional.of(new BasedOn(scheme, period, sections.get(0).place())));
    SchemeMerger merger = new SchemeMerger(problems);
    Value.Mapping merged = files.get(0);
    for (int i = 0; i < files.size(); i++) {
      Section file = sections.get(i);
      folders
          .get(i + 1)
          .ifPresent(folder -> SchemeHeader.check(file, folder.scheme(), folder.period()));
      defaults.read(file.place().file(), file);
      merged = i == 0 ? merged : merger.merge(merged, files.get(i));
    }
    return merged;
  }

  private Optional<Section> tree(Section scheme, Value.Mapping merged) {
    if (TreeChanges.isIn(merged)) {
      problems.add(
          "scheme.nodes-without-tree",
          scheme.placeOf("tree"),
          "\"tree\" changes nodes, and the scheme builds on no other that has them",
          "Write the whole tree, or name the period that has it: based-on: <scheme>/<period>.");
      return Optional.empty();
    }
    return scheme
        .requiredSection("tree", "Add the tree of dimensions and indicators: tree: ...")
        .map(section -> section.named("the tree"));
  }
}
