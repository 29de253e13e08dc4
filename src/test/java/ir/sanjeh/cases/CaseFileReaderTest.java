package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.cases.Check.Aspect;
import ir.sanjeh.problem.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileReaderTest {
  @TempDir private Path root;
  private SampleFolder folder;

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
  }

  private CaseFile read(String text) {
    return CaseFileReader.read(folder.write("a.yaml", text));
  }

  private List<String> problems(String text) {
    try {
      read(text);
    } catch (UnusableInputException e) {
      return e.problems().stream()
          .map(p -> p.place().line() + " " + p.id() + " " + p.message())
          .toList();
    }
    return List.of();
  }

  @Test
  void everyPartOfAResultCanBeExpected() {
    CaseFile file =
        read(
            """
            source: "guide, 1"
            facts: facts.json
            rules: rules/sample/one
            with: [ earlier.json ]
            confirmed: { by: "دبیرخانه", date: "۱۴۰۰-۰۵-۰۱" }
            expect:
              agencies:
                a:
                  score: 61.88
                  tableScore: 61.8
                  exact: "495/8"
                  rank: 1
                  band: upper
                  dimensions: { part: 50 }
                  indicators: { "1": 0.5, "2": { score: 1, exact: "1", option: 2.good } }
                  figures: { gap: 50 }
                  unscored: [ "3" ]
                  notApplicable: []
                  services: { s: { score: 1, exact: "1", unscored: [], notApplicable: [ "2" ] } }
              nationalMeans: { total: 61.8, part: { mean: 50, agencies: 1 } }
              counts: { agencies: 1, ranked: 1, services: 1 }
            """);
    assertThat(file.agencies()).hasSize(1);
    assertThat(file.agencies().get(0).checks())
        .extracting(Check::path)
        .containsExactly(
            "score",
            "tableScore",
            "exact",
            "rank",
            "band",
            "dimensions.part",
            "indicators.1",
            "indicators.2",
            "indicators.2.exact",
            "indicators.2.option",
            "figures.gap",
            "unscored",
            "notApplicable",
            "services.s.score",
            "services.s.exact",
            "services.s.unscored",
            "services.s.notApplicable");
    assertThat(file.round())
        .extracting(Check::path)
        .containsExactly(
            "nationalMeans.total",
            "nationalMeans.part",
            "nationalMeans.part.agencies",
            "counts.agencies",
            "counts.ranked",
            "counts.services");
    assertThat(file.source()).contains("guide, 1");
    assertThat(file.with()).containsExactly(folder.cases().resolve("earlier.json"));
    assertThat(file.rules()).contains(Path.of("rules/sample/one"));
    assertThat(file.confirmed().by()).contains("دبیرخانه");
    assertThat(file.countsForNothing()).isFalse();
  }

  @Test
  void numbersMayHavePersianDigits() {
    CaseFile file =
        read(
            """
            facts: facts.json
            expect: { agencies: { a: { score: "۶۱٫۸۸", rank: ۲, exact: "۴۹۵/۸" } } }
            """);
    List<Check> checks = file.agencies().get(0).checks();
    assertThat(checks)
        .extracting(Check::aspect)
        .containsExactly(Aspect.SCORE, Aspect.RANK, Aspect.EXACT);
    assertThat(checks.get(0).wanted().says(Term.of(new java.math.BigDecimal("61.880")))).isTrue();
    assertThat(checks.get(1).wanted().says(Term.of(2))).isTrue();
    assertThat(checks.get(2).wanted().says(Term.of(new java.math.BigDecimal("61.875")))).isTrue();
  }

  @Test
  void aTypingErrorIsNoSilentExpectation() {
    assertThat(
            problems(
                """
                facts: facts.json
                note: "free text"
                expects: {}
                expect:
                  agencies:
                    a:
                      scor: 50
                      rank: first
                      unscored: "1"
                      indicators: { "1": { optoin: 1.high } }
                      services:
                        s: { rank: 1 }
                  nationalMean: { total: 1 }
                """))
        .containsExactlyInAnyOrder(
            "3 case.unknown-key a case file has no \"expects\"",
            "7 case.unknown-key agency \"a\" has no \"scor\"",
            "8 case.value agency \"a\", rank is text \"first\"",
            "9 case.value agency \"a\", unscored is text \"1\"",
            "10 case.unknown-key agency \"a\", indicators.1 has no \"optoin\"",
            "12 case.unknown-key agency \"a\", service \"s\" has no \"rank\"",
            "13 case.unknown-key expect has no \"nationalMean\"");
  }

  @Test
  void factsAndExpectationsMustBeThere() {
    assertThat(problems("source: x\n"))
        .containsExactlyInAnyOrder(
            "1 case.missing \"facts\" is missing", "1 case.missing \"expect\" is missing");
    assertThat(problems("facts: f.json\nexpect: {}\n"))
        .containsExactly("2 case.missing anything expected is missing");
    assertThat(problems("- a\n")).hasSize(1);
    assertThat(
            problems(
                """
                facts: f.json
                expect: { problems: [ { id: x } ], agencies: { a: { score: 1 } } }
                """))
        .containsExactly(
            "2 case.problems-and-scores the file expects problems and a result, and there is no"
                + " result where there are problems");
  }

  @Test
  void aConfirmationSaysByWhomAndWhen() {
    String rest = "\nfacts: f.json\nexpect: { agencies: { a: { score: 1 } } }\n";
    assertThat(read("confirmed: true" + rest).countsForNothing()).isFalse();
    assertThat(read("confirmed: false" + rest).countsForNothing()).isTrue();
    assertThat(problems("confirmed: { by: me }" + rest))
        .containsExactly("1 case.missing confirmed.date is missing");
    assertThat(problems("confirmed: { by: \"\", date: d }" + rest)).hasSize(1);
    assertThat(problems("confirmed: yes" + rest)).hasSize(1);
  }

  @Test
  void oneAgencyMayBeConfirmedByItself() {
    CaseFile file =
        read(
            """
            confirmed: false
            facts: f.json
            expect:
              agencies:
                a: { score: 1, confirmed: { by: x, date: y } }
                b: { score: 2 }
            """);
    assertThat(file.agencies()).extracting(a -> a.confirmed().given()).containsExactly(true, false);
  }

  @Test
  void aProblemIsKnownByItsIdItsWordsOrItsLine() {
    CaseFile file =
        read(
            """
            facts: f.json
            expect: { problems: [ { id: facts.unknown-field, line: 3 }, { message: "two awards" } ] }
            """);
    assertThat(file.problems()).hasSize(2);
    assertThat(problems("facts: f.json\nexpect: { problems: [] }\n")).hasSize(1);
    assertThat(problems("facts: f.json\nexpect: { problems: [ {} ] }\n")).hasSize(1);
    assertThat(problems("facts: f.json\nexpect: { problems: [ { line: x } ] }\n")).hasSize(1);
  }

  @Test
  void onlyFilesThatExpectSomethingAreCases() throws Exception {
    folder.write("case.yaml", "facts: f.json\nexpect: { agencies: { a: { score: 1 } } }\n");
    folder.write("deep/case.json", "{ \"facts\": \"f.json\", \"expect\": { \"counts\": {} } }");
    folder.write("facts.json", "{ broken");
    folder.write("notes.yaml", "agencies: { a: { expect: 1 } }\n");
    folder.write("expect.txt", "expect: 1");
    assertThat(CaseFinder.read(List.of(folder.cases())))
        .extracting(CaseFile::path)
        .containsExactly(
            folder.cases().resolve("case.yaml"), folder.cases().resolve("deep/case.json"));
    folder.write("broken.yaml", "facts: [\nexpect: {\n");
    assertThatThrownBy(() -> CaseFinder.read(List.of(folder.cases())))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("broken.yaml");
    Files.delete(folder.cases().resolve("broken.yaml"));
    assertThatThrownBy(() -> CaseFinder.read(List.of(folder.cases().resolve("nowhere.yaml"))))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("nowhere.yaml");
  }
}
