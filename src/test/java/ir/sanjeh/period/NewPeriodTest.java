package ir.sanjeh.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.WrittenRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New periods on copies of the shipped folders. */
class NewPeriodTest {
  private static final Pattern TEMPLATE = Pattern.compile("(?m)^#(?! \\S)(?=.)");

  @TempDir private Path home;
  private Path rules;

  @BeforeEach
  void copyTheRules() throws IOException {
    rules = home.resolve("rules");
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.toList()) {
        Path copy = home.resolve(file.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "egep, round-7, fixtures/egep/round-7/centre.json",
    "egep, round-7, fixtures/egep/round-7/thresholds.json",
    "maturity, round-5, fixtures/maturity/round-5/services.json",
    "maturity, round-4, fixtures/maturity/history/round-4.json",
    "tehran, 1400, fixtures/tehran/1400/scores.json",
    "tehran, 1400-as-printed, fixtures/tehran/1400/scores-as-printed.json",
    "aro, 1400, fixtures/aro/1400/cases.json"
  })
  void theNewPeriodGivesTheSameResults(String scheme, String period, Path facts)
      throws IOException {
    Path from = rules.resolve(scheme).resolve(period);
    Path to = rules.resolve(scheme).resolve("next-1");
    List<Path> with = scheme.equals("aro") ? List.of(egepResult()) : List.of();
    assertThat(NewPeriod.make(from, to, Optional.empty(), Optional.empty()))
        .containsExactly(to.resolve("scheme.yaml"), to.resolve("questions.md"));
    Rulebook before = Rulebook.open(from);
    Rulebook after = Rulebook.open(to);
    assertThat(after.scheme().period()).isEqualTo("next-1");
    assertThat(after.placeholders()).isEqualTo(before.placeholders());
    Map<String, String> results = agencies(before, facts, with);
    assertThat(results).isNotEmpty();
    assertThat(agencies(after, facts, with)).isEqualTo(results);

    // What holds now stands in the file: written out, it says the same.
    Path file = to.resolve("scheme.yaml");
    String written = TEMPLATE.matcher(Files.readString(file)).replaceAll("");
    assertThat(written).contains("\ntree:\n  nodes:\n", "\nrounding:\n", "\nsource:\n");
    Files.writeString(file, written);
    Rulebook writtenOut = Rulebook.open(to);
    assertThat(lost(writtenOut)).isEqualTo(lost(before));
    assertThat(agencies(writtenOut, facts, with)).isEqualTo(results);
  }

  private static List<String> lost(Rulebook rulebook) {
    return rulebook.placeholders().stream()
        .map(p -> p.kind() + " " + p.id() + " " + p.value() + " " + p.note())
        .toList();
  }

  @Test
  void theQuestionsNameEveryNumberThatIsNotStated() throws IOException {
    Path from = rules.resolve("egep/round-7");
    Path to = rules.resolve("egep/round-8");
    Files.createDirectories(home.resolve("fixtures/egep/round-7"));
    Files.writeString(home.resolve("fixtures/egep/round-7/centre.json"), "{}");
    NewPeriod.make(from, to, Optional.empty(), Optional.empty());
    String questions = Files.readString(to.resolve("questions.md"));
    Rulebook rulebook = Rulebook.open(from);
    for (Placeholder placeholder : rulebook.placeholders()) {
      assertThat(questions).contains("`" + placeholder.place() + "`");
    }
    for (Language language : Language.values()) {
      ir.sanjeh.document.Wording wording = new ir.sanjeh.document.Wording(language, rulebook);
      assertThat(NumberSources.of(wording, Provenance.PLACEHOLDER))
          .hasSameSizeAs(rulebook.placeholders());
      assertThat(NumberSources.of(wording, Provenance.INFERRED))
          .hasSizeGreaterThan(80)
          .allSatisfy(
              entry ->
                  assertThat(questions)
                      .contains("`" + entry.id() + "`", "`" + entry.place() + "`"));
    }
    assertThat(questions)
        .contains("# پرسش‌های دوره تازه egep/round-8", "# Questions of the new period egep/round-8")
        .contains("## Weights and points", "`user-centric` User-centric government | 30 (stated)")
        .contains("### `27`", "“datasets in the national open data catalogue")
        .contains("## Quality bands", "at least 75 and at most 100")
        .contains("Can results of this period be compared with those of egep/round-7?")
        .contains("Copy them to fixtures/egep/round-8", "centre.json copied and confirmed");
  }

  @Test
  void titlesAreGivenOrMade() throws IOException {
    Path from = rules.resolve("maturity/round-5");
    NewPeriod.make(
        from, rules.resolve("maturity/round-6"), Optional.of("عنوان"), Optional.of("a \"title\""));
    Rulebook named = Rulebook.open(rules.resolve("maturity/round-6"));
    assertThat(named.scheme().title().fa()).isEqualTo("عنوان");
    assertThat(named.scheme().title().en()).isEqualTo("a \"title\"");
    // On top of a period that itself stands on top of another one.
    NewPeriod.make(
        rules.resolve("maturity/round-6"),
        rules.resolve("maturity/1400"),
        Optional.empty(),
        Optional.empty());
    Rulebook made = Rulebook.open(rules.resolve("maturity/1400"));
    assertThat(made.scheme().title().en()).isEqualTo("a \"title\" (1400)");
    assertThat(made.scheme().period()).isEqualTo("1400");
  }

  @Test
  void hostileTitlesGoThroughUnchanged() throws IOException {
    String title = "\\\" #: {x} 'y' \\u202e\\u2029\\u0007 <b> | % & * ! \\\\";
    Path from =
        new WrittenRules(rules)
            .scheme(
                "title: { fa: \"نمونه\", en: \"sample\" }",
                "title: { fa: \"نمونه\", en: \"" + title + "\" }")
            .scheme("en: \"bound\"", "en: \"" + title + "\"")
            .rule("a.one", "$agency : Agency( datasets >= settings.upper )", "1")
            .write();
    Path to = from.resolveSibling("two");
    NewPeriod.make(from, to, Optional.empty(), Optional.empty());
    Rulebook made = Rulebook.open(to);
    String old = Rulebook.open(from).scheme().title().en();
    assertThat(old).contains("\u202e", "\"", "\\");
    assertThat(made.scheme().title().en()).isEqualTo(old + " (two)");
    String file = Files.readString(to.resolve("scheme.yaml"));
    assertThat(file).doesNotContain("\u202e", "\u2029", "\u0007");
    Files.writeString(to.resolve("scheme.yaml"), TEMPLATE.matcher(file).replaceAll(""));
    assertThat(Rulebook.open(to).scheme().settings().get("upper").title().en())
        .isEqualTo(Rulebook.open(from).scheme().settings().get("upper").title().en());
  }

  @ParameterizedTest
  @CsvSource({
    "egep/round-7, period.exists",
    "egep/Round_8, period.name",
    "maturity/round-8, period.elsewhere",
    "egep/round-7/round-8, period.elsewhere",
    "round-8, period.elsewhere"
  })
  void whatCannotStandThereIsRefused(String to, String problem) throws IOException {
    List<String> before = tree();
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                NewPeriod.make(
                    rules.resolve("egep/round-7"),
                    rules.resolve(to),
                    Optional.empty(),
                    Optional.empty()))
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::id).containsExactly(problem));
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void anEmptyFolderIsThereToo() throws IOException {
    Path to = Files.createDirectory(rules.resolve("egep/round-8"));
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                NewPeriod.make(
                    rules.resolve("egep/round-7"), to, Optional.empty(), Optional.empty()))
        .withMessageContaining("period.exists");
    assertThat(to).isEmptyDirectory();
  }

  @Test
  void aCopyUnderAnotherNameIsNoFolderToBuildOn() throws IOException {
    Path copy = rules.resolve("egep/round-7-tried");
    Files.move(rules.resolve("egep/round-7"), copy);
    List<String> before = tree();
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                NewPeriod.make(
                    copy, rules.resolve("egep/round-8"), Optional.empty(), Optional.empty()))
        .withMessageContaining("period.copy");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void brokenRulesAreNoFolderToBuildOn() throws IOException {
    Path broken = rules.resolve("egep/round-7/participatory.drl");
    Files.writeString(broken, Files.readString(broken).replace(">= 10", ">== 10"));
    List<String> before = tree();
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                NewPeriod.make(
                    rules.resolve("egep/round-7"),
                    rules.resolve("egep/round-8"),
                    Optional.empty(),
                    Optional.empty()))
        .withMessageContaining("participatory.drl");
    assertThat(tree()).isEqualTo(before);
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /** The result of the other scheme that some rules use as facts. */
  private Path egepResult() throws IOException {
    Path file = home.resolve("egep.json");
    Rulebook egep = Rulebook.open(rules.resolve("egep/round-7"));
    try (FactsReader reader =
            FactsReader.open(Path.of("fixtures/aro/1400/egep-facts.json"), Problems.DEFAULT_LIMIT);
        EvaluatedRound round =
            EvaluatedRound.of(
                egep, reader, EarlierResults.read(egep, List.of(), rules), 2, (a, s) -> {})) {
      Destination.write(file, out -> new JsonFormat().write(round, egep.scheme(), out));
    }
    return file;
  }

  /** Every agency as a result file has it. */
  private Map<String, String> agencies(Rulebook rulebook, Path facts, List<Path> with) {
    Map<String, String> agencies = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT);
        EvaluatedRound round =
            EvaluatedRound.of(
                rulebook, reader, EarlierResults.read(rulebook, with, rules), 2, (a, s) -> {})) {
      round.forEachAgency(agency -> agencies.put(agency.id(), text(json, agency)));
    }
    return agencies;
  }

  private static String text(ObjectMapper json, Result.Agency agency) {
    try {
      return json.writeValueAsString(agency);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
