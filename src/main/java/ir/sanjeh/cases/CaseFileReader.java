package ir.sanjeh.cases;

import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads case files, YAML or JSON:
 *
 * <pre>
 * source: "scoring guide, indicator 2, row 1"   # where the expected values come from
 * facts: thresholds.json                        # a file beside this one, or the facts themselves
 * rules: rules/sample/round-7                   # optional; by default the one the facts name
 * with: [ earlier.result.json ]                 # optional: results that the rules build on
 * confirmed: { by: "...", date: "1400-05-01" }  # optional: false counts for nothing yet
 * expect:
 *   agencies:
 *     a1:
 *       score: 61.88
 *       rank: 1
 *       indicators: { "2": 0.5, "3": { option: "3.high" } }
 *   nationalMeans: { total: 61.88 }
 *   counts: { agencies: 1 }
 * </pre>
 *
 * <p>Instead of agencies, {@code problems: [ { id: facts.unknown-field } ]} says that the facts
 * must be refused, or that the rules contradict each other on them. Numbers may have Persian
 * digits.
 */
public final class CaseFileReader {
  private static final String EXPECT = "expect";
  private static final String FACTS = "facts";
  private static final String RULES = "rules";
  private static final String WITH = "with";
  private static final String SOURCE = "source";
  private static final String CONFIRMED = "confirmed";
  private static final List<String> KEYS =
      List.of(SOURCE, "title", "note", FACTS, RULES, WITH, CONFIRMED, EXPECT);
  private static final String AGENCIES = "agencies";
  private static final String MEANS = "nationalMeans";
  private static final String COUNTS = "counts";
  private static final String PROBLEMS = "problems";

  private final String name;
  private final Path path;
  private final Problems problems = new Problems();
  private final TermReader terms = new TermReader(problems);

  private CaseFileReader(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  /**
   * Reads a case file.
   *
   * @param path a YAML or JSON file with an {@code expect}, not null
   * @return the cases of the file
   * @throws ir.sanjeh.problem.UnusableInputException with every problem of the file
   */
  public static CaseFile read(Path path) {
    String name = path.toString().replace('\\', '/');
    byte[] content = SourceFile.read(name, path);
    Value value =
        name.toLowerCase(Locale.ROOT).endsWith(".json")
            ? ValueReader.json(name, content)
            : ValueReader.yaml(name, content);
    return new CaseFileReader(name, path).read(value);
  }

  private CaseFile read(Value value) {
    Optional<Value.Mapping> root =
        terms.mapping(value, "the case file", "facts: ... and expect: ...");
    problems.throwIfAny();
    Value.Mapping file = root.orElseThrow();
    terms.onlyKeys(file, "a case file", KEYS);
    Confirmation confirmed =
        part(file, CONFIRMED)
            .flatMap(v -> new ConfirmationReader(terms).read(v, CONFIRMED))
            .orElse(Confirmation.GIVEN);
    Optional<CaseFile.GivenFacts> facts = facts(file);
    ExpectationReader expectations = new ExpectationReader(terms);
    List<Check> round = new ArrayList<>();
    Value.Mapping expect = expect(file);
    part(expect, MEANS).ifPresent(v -> expectations.means(v, round));
    part(expect, COUNTS).ifPresent(v -> expectations.counts(v, round));
    List<ExpectedAgency> agencies =
        part(expect, AGENCIES).map(v -> expectations.agencies(v, confirmed)).orElse(List.of());
    List<ExpectedProblem> expectedProblems =
        part(expect, PROBLEMS).map(expectations::problems).orElse(List.of());
    Optional<String> source = part(file, SOURCE).flatMap(v -> terms.text(v, SOURCE));
    Optional<Path> rules = part(file, RULES).flatMap(v -> terms.text(v, RULES)).flatMap(this::path);
    List<Path> with = with(file);
    problems.throwIfAny();
    return new CaseFile(
        name,
        path,
        source,
        facts.orElseThrow(),
        rules,
        with,
        confirmed,
        agencies,
        round,
        expectedProblems);
  }

  private Value.Mapping expect(Value.Mapping file) {
    Value.Mapping nothing = new Value.Mapping(java.util.Map.of(), java.util.Map.of(), file.place());
    Optional<Value> written = part(file, EXPECT);
    if (written.isEmpty()) {
      terms.missing(file.place(), "\"" + EXPECT + "\"", "Write what the result must be.");
      return nothing;
    }
    Value.Mapping expect =
        terms
            .mapping(written.get(), EXPECT, "agencies: { ... }, or problems: [ ... ]")
            .orElse(nothing);
    terms.onlyKeys(expect, EXPECT, List.of(AGENCIES, MEANS, COUNTS, PROBLEMS));
    if (expect.entries().isEmpty() && expect != nothing) {
      terms.missing(expect.place(), "anything expected", "Write agencies: { a1: { score: 50 } }.");
    }
    if (expect.entries().containsKey(PROBLEMS) && expect.entries().size() > 1) {
      problems.add(
          "case.problems-and-scores",
          expect.keys().get(PROBLEMS),
          "the file expects problems and a result, and there is no result where there are problems",
          "Write two files.");
    }
    return expect;
  }

  private Optional<CaseFile.GivenFacts> facts(Value.Mapping file) {
    Optional<Value> written = part(file, FACTS);
    if (written.isEmpty()) {
      terms.missing(
          file.place(),
          "\"" + FACTS + "\"",
          "Name a facts file beside this one, or write the facts themselves: facts: { scheme: ...,"
              + " period: ..., agencies: [ ... ] }.");
      return Optional.empty();
    }
    if (written.get() instanceof Value.Mapping inline) {
      return Optional.of(new CaseFile.Inline(name, inline));
    }
    return terms
        .text(written.get(), FACTS)
        .flatMap(text -> beside(text, written.get()))
        .map(beside -> new CaseFile.Beside(beside.toString().replace('\\', '/'), beside));
  }

  private List<Path> with(Value.Mapping file) {
    List<Path> with = new ArrayList<>();
    Optional<Value> written = part(file, WITH);
    if (written.isPresent()) {
      List<Value> items =
          written.get() instanceof Value.Sequence list ? list.items() : List.of(written.get());
      items.forEach(
          item -> terms.text(item, WITH).flatMap(text -> beside(text, item)).ifPresent(with::add));
    }
    return with;
  }

  private Optional<Path> beside(String text, Value value) {
    try {
      return Optional.of(path.resolveSibling(text));
    } catch (InvalidPathException e) {
      return terms.wrong(value, "a path", "the name of a file beside this one");
    }
  }

  /** Rule folders are named from where the command is run, as on the command line. */
  private Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      problems.add(
          "case.value",
          Place.of(name),
          "\"rules\" is no path: " + e.getReason(),
          "Write rules/<scheme>/<period>.");
      return Optional.empty();
    }
  }

  private static Optional<Value> part(Value.Mapping mapping, String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }
}
