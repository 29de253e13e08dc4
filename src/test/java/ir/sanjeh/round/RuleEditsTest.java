package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a rule folder, no Java touched, change the result as expected. */
class RuleEditsTest {
  private static final Path FACTS = Path.of("fixtures", "egep", "round-7", "centre.json");
  private static final Path RULES = Path.of("rules", "egep", "round-7");
  private static final String CENTRE = "e-commerce-development-center";

  @TempDir private Path root;
  private Path copy;

  @BeforeEach
  void copyTheFolder() throws IOException {
    copy = Files.createDirectories(root.resolve("egep").resolve("round-7"));
    try (Stream<Path> files = Files.list(RULES)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private static Map<String, Result.Agency> before() {
    return Evaluations.agencies(FACTS);
  }

  private Map<String, Result.Agency> after() {
    return Evaluations.agencies(FACTS, copy);
  }

  private static BigFraction total(Result.Agency agency) {
    return Fractions.of(agency.exact());
  }

  @Test
  void aThresholdMovesTheAgenciesBetweenTheOldAndTheNewOne() throws IOException {
    edit("participatory.drl", "openDatasets >= 10", "openDatasets >= 12");
    edit("participatory.drl", "openDatasets < 10", "openDatasets < 12");
    Map<String, Result.Agency> before = before();
    Map<String, Result.Agency> after = after();
    // Sample 1 has 10 datasets. It loses half of indicator 27, one of four in a priority of 20.
    assertThat(before.get("sample-1").indicators().get("27").option()).isEqualTo("27.ten");
    assertThat(after.get("sample-1").indicators().get("27").option()).isEqualTo("27.some");
    assertThat(total(after.get("sample-1"))).isEqualTo(Fractions.of("97.5"));
    before.remove("sample-1");
    after.remove("sample-1");
    assertThat(after.values().stream().map(Result.Agency::exact))
        .containsExactlyElementsOf(before.values().stream().map(Result.Agency::exact).toList());
  }

  @Test
  void aWeightShiftsTheTotal() throws IOException {
    String weight30 = "weight: 30";
    Path scheme = copy.resolve("scheme.yaml");
    Files.writeString(scheme, Files.readString(scheme).replaceFirst(weight30, "weight: 60"));
    Result.Agency centre = before().get(CENTRE);
    BigFraction userCentric =
        Fractions.of("100").subtract(Fractions.of(figure(centre, "in-person-rate")));
    // The first priority counts 60 of 130 in place of 30 of 100.
    BigFraction expected = total(centre).multiply(100).add(userCentric.multiply(30)).divide(130);
    assertThat(total(after().get(CENTRE))).isEqualTo(expected);
  }

  private static String figure(Result.Agency agency, String id) {
    Map<String, String> exact = agency.exactFigures();
    return exact != null && exact.containsKey(id)
        ? exact.get(id)
        : agency.figures().get(id).toPlainString();
  }

  @Test
  void aBandTakesInWhoFallsBetweenItsOldAndItsNewEnd() throws IOException {
    edit("scheme.yaml", "\"[75, 100]\"", "\"[80, 100]\"");
    edit("scheme.yaml", "\"[50, 75)\"", "\"[50, 80)\"");
    assertThat(before().get(CENTRE).band()).isEqualTo("excellent");
    assertThat(after().get(CENTRE).band()).isEqualTo("good");
    assertThat(after().get("sample-1").band()).isEqualTo("excellent");
  }

  @Test
  void withoutTheRuleOfAnOptionItsFactsAreUnscoredByName() throws IOException {
    String text = Files.readString(copy.resolve("participatory.drl"));
    int from = text.indexOf("rule \"27.some");
    String rule = text.substring(from, text.indexOf("end", text.indexOf("then", from)) + 3);
    edit("participatory.drl", rule, "");
    Map<String, Result.Agency> after = after();
    assertThat(after.get("sample-2").indicators()).doesNotContainKey("27");
    assertThat(after.get("sample-2").unscored())
        .extracting(Result.Unscored::indicator)
        .contains("27");
    assertThat(after.get("sample-1").indicators().get("27").option()).isEqualTo("27.ten");
  }

  @Test
  void aSecondRuleForTheSameFactsIsAnErrorThatNamesBoth() throws IOException {
    String text = Files.readString(copy.resolve("participatory.drl"));
    int from = text.indexOf("rule \"27.some");
    String rule = text.substring(from, text.indexOf("end", text.indexOf("then", from)) + 3);
    Files.writeString(copy.resolve("more.drl"), rule.replace("27.some", "27.again"));
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(this::after)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .anySatisfy(
                        p -> {
                          assertThat(p.id()).isEqualTo("evaluation.two-awards");
                          assertThat(p.message())
                              .contains(
                                  "\"27.some  ",
                                  "\"27.again  ",
                                  "egep/round-7/participatory.drl:28",
                                  "egep/round-7/more.drl:1");
                        }));
  }

  @Test
  void aCopyOfARuleGivesTheSameNameTwice() throws IOException {
    String text = Files.readString(copy.resolve("participatory.drl"));
    int from = text.indexOf("rule \"27.some");
    Files.writeString(
        copy.resolve("more.drl"),
        text.substring(from, text.indexOf("end", text.indexOf("then", from)) + 3));
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(this::after)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        p -> {
                          assertThat(p.id()).isEqualTo("rules.duplicate-name");
                          assertThat(p.toString())
                              .contains("more.drl:1", "participatory.drl:28", "27.some");
                        }));
  }

  @Test
  void aPeriodThatBuildsOnAnotherHoldsOnlyWhatChanged() throws IOException {
    Path next = Files.createDirectories(root.resolve("egep").resolve("round-8"));
    Files.writeString(
        next.resolve("scheme.yaml"),
        """
        scheme: egep
        period: round-8
        title: { fa: "دوره هشتم", en: "round 8" }
        based-on: egep/round-7
        tree: { nodes: { "27": { weight: 3 } } }
        """);
    String text = Files.readString(copy.resolve("participatory.drl"));
    int from = text.indexOf("rule \"27.ten");
    Files.writeString(
        next.resolve("open-data.drl"),
        text.substring(from, text.indexOf("// ----", from)).replace("10", "12"));
    Map<String, Result.Agency> after = Evaluations.agencies(FACTS, next);
    Result.Indicator openData = after.get("sample-1").indicators().get("27");
    assertThat(openData.option()).isEqualTo("27.some");
    assertThat(openData.file()).isEqualTo("egep/round-8/open-data.drl");
    // Indicator 27 weighs 3 of 6 in a priority of 20, and half of it is lost.
    assertThat(total(after.get("sample-1"))).isEqualTo(Fractions.of("95"));
    assertThat(List.copyOf(after.keySet())).hasSize(6);
  }
}
