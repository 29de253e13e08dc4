package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The five steps of 1400, as recalculated and as printed, against the report. */
class FiveStepsTest {
  private static final Path FIXTURES = Path.of("fixtures", "tehran", "1400");
  private static final String RECALCULATED = "recalculated";
  private static final String AS_PRINTED = "as-printed";
  private static final String UNSCORED = "unscored";

  private static JsonNode expected(String name) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(FIXTURES.resolve(name).toFile());
  }

  private static Map<String, Result.Agency> recalculated() {
    return Evaluations.agencies(FIXTURES.resolve("scores.json"));
  }

  private static Map<String, Result.Agency> asPrinted() {
    return Evaluations.agencies(FIXTURES.resolve("scores-as-printed.json"));
  }

  private static BigFraction exact(JsonNode number) {
    return Fractions.of(number.asText());
  }

  private static BigFraction exact(BigDecimal number) {
    return Fractions.of(number.toPlainString());
  }

  /** 100 x obtained / ideal, without loss. */
  private static BigFraction percent(Result.Points points) {
    return exact(points.obtained()).multiply(100).divide(exact(points.ideal()));
  }

  /** What a result shows of a node; null when it shows nothing of any node. */
  private static <T> T of(Map<String, T> shown, String node) {
    return shown == null ? null : shown.get(node);
  }

  /** Whatever is expected of a step or a sub-factor. */
  private static void check(
      SoftAssertions softly, Result.Agency agency, String node, JsonNode expected) {
    if (expected.asText().equals(UNSCORED)) {
      softly.assertThat(of(agency.points(), node)).as("%s %s", agency.id(), node).isNull();
      softly.assertThat(of(agency.labels(), node)).as("%s %s", agency.id(), node).isNull();
      softly.assertThat(of(agency.passed(), node)).as("%s %s", agency.id(), node).isNull();
      softly.assertThat(agency.dimensions()).doesNotContainKey(node);
      return;
    }
    Result.Points points = of(agency.points(), node);
    softly.assertThat(points).as("%s %s", agency.id(), node).isNotNull();
    if (points == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> part : expected.properties()) {
      String what = agency.id() + " " + node + " " + part.getKey();
      JsonNode value = part.getValue();
      switch (part.getKey()) {
        case "obtained" ->
            softly.assertThat(exact(points.obtained())).as(what).isEqualTo(exact(value));
        case "ideal" -> softly.assertThat(exact(points.ideal())).as(what).isEqualTo(exact(value));
        case "percent" ->
            softly
                .assertThat(exact(agency.dimensions().get(node)))
                .as(what)
                .isEqualTo(exact(value));
        case "exact" -> softly.assertThat(percent(points)).as(what).isEqualTo(exact(value));
        case "label" ->
            softly.assertThat(of(agency.labels(), node)).as(what).isEqualTo(value.asText());
        case "passed" ->
            softly.assertThat(of(agency.passed(), node)).as(what).isEqualTo(value.asBoolean());
        default -> softly.fail("unknown expectation " + part.getKey());
      }
    }
  }

  private static void checkTotal(SoftAssertions softly, Result.Agency agency, JsonNode expected) {
    if (expected.asText().equals(UNSCORED)) {
      softly.assertThat(agency.score()).isNull();
      softly.assertThat(agency.exact()).isNull();
      return;
    }
    softly.assertThat(Fractions.of(agency.exact())).isEqualTo(exact(expected.get("exact")));
    softly.assertThat(exact(agency.score())).isEqualTo(exact(expected.get("percent")));
  }

  @TestFactory
  Stream<DynamicTest> everyStepOfEveryAgency() throws IOException {
    Map<String, Result.Agency> recalculated = recalculated();
    Map<String, Result.Agency> asPrinted = asPrinted();
    JsonNode agencies = expected("scores.expected.yaml").get("agencies");
    assertThat(agencies.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(recalculated.keySet())
        .containsExactlyInAnyOrderElementsOf(asPrinted.keySet())
        .hasSize(14);
    return agencies.properties().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        check(
                            recalculated.get(entry.getKey()),
                            asPrinted.get(entry.getKey()),
                            entry.getValue())));
  }

  private static void check(
      Result.Agency recalculated, Result.Agency asPrinted, JsonNode expected) {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, JsonNode> step : expected.get("steps").properties()) {
      check(softly, recalculated, step.getKey(), step.getValue().get(RECALCULATED));
      check(softly, asPrinted, step.getKey(), step.getValue().get(AS_PRINTED));
    }
    for (Map.Entry<String, JsonNode> factor : expected.get("sub-factors").properties()) {
      check(softly, recalculated, factor.getKey(), factor.getValue());
    }
    checkTotal(softly, recalculated, expected.get("total").get(RECALCULATED));
    checkTotal(softly, asPrinted, expected.get("total").get(AS_PRINTED));
    List<String> missing = expected.path("missing").valueStream().map(JsonNode::asText).toList();
    softly
        .assertThat(recalculated.unscored())
        .extracting(Result.Unscored::indicator)
        .containsExactlyElementsOf(missing);
    softly.assertAll();
  }

  private static boolean agrees(Result.Agency agency, String step, String part, JsonNode printed) {
    return part.equals("obtained")
        ? exact(agency.points().get(step).obtained()).equals(exact(printed.get(part)))
        : exact(agency.dimensions().get(step)).equals(exact(printed.get(part)));
  }

  private static void count(Map<String, Integer> counts, String what, boolean holds) {
    if (holds) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  @Test
  void everyDifferenceToThePrintIsListedWithItsCause() throws IOException {
    Map<String, Result.Agency> recalculated = recalculated();
    Map<String, Result.Agency> asPrinted = asPrinted();
    JsonNode file = expected("scores.expected.yaml");
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> causes = new TreeMap<>();
    Map<String, Integer> quirks = new TreeMap<>();
    for (Map.Entry<String, JsonNode> agency : file.get("agencies").properties()) {
      for (Map.Entry<String, JsonNode> entry : agency.getValue().get("steps").properties()) {
        String step = entry.getKey();
        JsonNode printed = entry.getValue().get("printed");
        Result.Agency first = recalculated.get(agency.getKey());
        Result.Agency second = asPrinted.get(agency.getKey());
        boolean firstObtained = agrees(first, step, "obtained", printed);
        boolean firstPercent = agrees(first, step, "percent", printed);
        boolean secondObtained = agrees(second, step, "obtained", printed);
        boolean secondPercent = agrees(second, step, "percent", printed);
        boolean firstBoth = firstObtained && firstPercent;
        boolean secondBoth = secondObtained && secondPercent;
        count(counts, "steps", true);
        count(counts, "recalculated obtained", firstObtained);
        count(counts, "recalculated percent", firstPercent);
        count(counts, "recalculated both", firstBoth);
        count(counts, "as-printed obtained", secondObtained);
        count(counts, "as-printed percent", secondPercent);
        count(counts, "as-printed both", secondBoth);
        count(counts, "either both", firstBoth || secondBoth);
        String where = agency.getKey() + " " + step;
        assertThat(entry.getValue().has("difference")).as(where).isEqualTo(!secondBoth);
        assertThat(entry.getValue().has("quirk")).as(where).isEqualTo(!firstBoth && secondBoth);
        count(quirks, step, !firstBoth && secondBoth);
        if (!secondBoth) {
          JsonNode difference = entry.getValue().get("difference");
          assertThat(difference.get("note").asText()).as(where).isNotBlank();
          causes.merge(difference.get("cause").asText(), 1, Integer::sum);
        }
        JsonNode agreement = entry.getValue().get("agrees");
        assertThat(agreement.get(RECALCULATED).get("obtained").asBoolean())
            .isEqualTo(firstObtained);
        assertThat(agreement.get(RECALCULATED).get("percent").asBoolean()).isEqualTo(firstPercent);
        assertThat(agreement.get(AS_PRINTED).get("obtained").asBoolean()).isEqualTo(secondObtained);
        assertThat(agreement.get(AS_PRINTED).get("percent").asBoolean()).isEqualTo(secondPercent);
      }
    }
    assertThat(counts)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "steps", 70,
                    "recalculated obtained", 49,
                    "recalculated percent", 27,
                    "recalculated both", 27,
                    "as-printed obtained", 60,
                    "as-printed percent", 53,
                    "as-printed both", 53,
                    "either both", 56)));
    assertThat(causes)
        .isEqualTo(Map.of("divisor", 3, "rounding", 4, "rows", 2, "row-value", 2, "unclear", 6));
    assertThat(quirks).isEqualTo(Map.of("step-2", 11, "step-3", 8, "step-4", 10));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerEarnsItsOption() throws IOException {
    Map<String, Result.Agency> agencies = Evaluations.agencies(FIXTURES.resolve("answers.json"));
    JsonNode expected = expected("answers.expected.yaml").get("agencies");
    assertThat(expected.size()).isEqualTo(agencies.size()).isGreaterThan(5);
    return expected.properties().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> checkAnswers(agencies.get(entry.getKey()), entry.getValue())));
  }

  private static void checkAnswers(Result.Agency agency, JsonNode expected) {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, JsonNode> step : expected.get("steps").properties()) {
      check(softly, agency, step.getKey(), step.getValue());
    }
    checkQuestions(softly, agency, expected.get("questions"));
    checkTotal(softly, agency, expected.get("total"));
    softly.assertThat(agency.unscored()).hasSize(expected.get(UNSCORED).asInt());
    softly
        .assertThat(agency.indicators().keySet())
        .containsExactlyInAnyOrderElementsOf(
            expected.get("questions").properties().stream().map(Map.Entry::getKey).toList());
    softly.assertAll();
  }

  private static void checkQuestions(
      SoftAssertions softly, Result.Agency agency, JsonNode questions) {
    for (Map.Entry<String, JsonNode> question : questions.properties()) {
      Result.Indicator indicator = agency.indicators().get(question.getKey());
      softly.assertThat(indicator).as(question.getKey()).isNotNull();
      if (indicator != null) {
        String score =
            indicator.exact() == null ? indicator.score().toPlainString() : indicator.exact();
        softly
            .assertThat(Fractions.of(score))
            .as(question.getKey())
            .isEqualTo(exact(question.getValue().get("score")));
        softly.assertThat(indicator.option()).isEqualTo(question.getValue().get("option").asText());
      }
    }
  }

  @Test
  void strongLaddersGiveThePrintedScoresBack() throws IOException {
    Map<String, Result.Agency> agencies = Evaluations.agencies(FIXTURES.resolve("ladders.json"));
    JsonNode expected = expected("ladders.expected.yaml").get("agencies");
    SoftAssertions softly = new SoftAssertions();
    int scores = 0;
    for (Map.Entry<String, JsonNode> agency : expected.properties()) {
      checkQuestions(softly, agencies.get(agency.getKey()), agency.getValue());
      scores += agency.getValue().size();
    }
    softly.assertAll();
    assertThat(scores).isEqualTo(138);
  }
}
