package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.result.ResultTrend.Movement;
import ir.sanjeh.result.ResultTrend.Step;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.trend.Aliases;
import ir.sanjeh.trend.History;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five rounds of the five-stage maturity beside each other, against numbers worked out by hand. */
class MaturityTrendTest {
  private static final Path HISTORY = Path.of("fixtures", "maturity", "history");
  private static final Path ROUND_FIVE = Path.of("fixtures", "maturity", "round-5");

  @TempDir private static Path results;

  private static JsonNode expected;
  private static History history;

  /** A round with its trend, as a result shows it. */
  private record Laid(Result.Head head, Map<String, ResultTrend.Agency> agencies) {}

  @BeforeAll
  static void evaluateTheEarlierRounds() throws IOException {
    expected =
        new ObjectMapper(new YAMLFactory())
            .readTree(HISTORY.resolve("trend.expected.yaml").toFile());
    List<Path> files = new ArrayList<>();
    for (JsonNode name : expected.get("history")) {
      files.add(write(HISTORY.resolve(name.asText()), results.resolve(name.asText())));
    }
    history = History.read(files, Aliases.NONE, "maturity", "round-5");
  }

  private static Path write(Path facts, Path result) throws IOException {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT);
        EvaluatedRound round = evaluate(reader)) {
      ObjectMapper mapper = ResultJson.mapper();
      ObjectNode file = mapper.valueToTree(round.head());
      round.forEachAgency(agency -> file.withArray("agencies").addPOJO(agency));
      return Files.write(result, mapper.writeValueAsBytes(file));
    }
  }

  private static EvaluatedRound evaluate(FactsReader reader) {
    Rulebook rulebook =
        Evaluations.rulebook(Path.of("rules", reader.header().scheme(), reader.header().period()));
    EarlierResults none = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
    return EvaluatedRound.of(rulebook, reader, none, 2, (agencies, services) -> {});
  }

  private static Laid laid(Path facts) {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT);
        EvaluatedRound round = evaluate(reader)) {
      Rulebook rulebook = Evaluations.rulebook(Path.of("rules", "maturity", "round-5"));
      EvaluatedRound beside = round.beside(history, rulebook.scheme().roundings().ranking());
      Map<String, ResultTrend.Agency> agencies = new LinkedHashMap<>();
      beside.forEachAgency(agency -> agencies.put(agency.id(), agency.trend()));
      return new Laid(beside.head(), agencies);
    }
  }

  private static BigDecimal number(JsonNode node) {
    return node == null ? null : node.decimalValue().setScale(2);
  }

  private static String text(JsonNode node) {
    return node == null ? null : node.asText();
  }

  @Test
  void theMovementsOfTheAgenciesAreThoseWorkedOutByHand() {
    Laid laid = laid(HISTORY.resolve(expected.get("facts").asText()).normalize());
    assertThat(expected.get("agencies").size()).isGreaterThanOrEqualTo(8);
    for (Map.Entry<String, JsonNode> agency : expected.get("agencies").properties()) {
      ResultTrend.Agency trend = laid.agencies().get(agency.getKey());
      JsonNode rounds = agency.getValue().get("rounds");
      assertThat(trend.status())
          .as(agency.getKey())
          .isEqualTo(agency.getValue().get("status").asText());
      assertThat(trend.rounds()).as(agency.getKey()).hasSize(rounds.size());
      for (int i = 0; i < rounds.size(); i++) {
        Step step = trend.rounds().get(i);
        assertThat(step.period()).isEqualTo(rounds.get(i).get("period").asText());
        assertThat(step.score())
            .as(agency.getKey() + " " + step.period())
            .isEqualTo(number(rounds.get(i).get("score")));
        checkMovement(agency.getKey() + " " + step.period(), step.movement(), rounds.get(i));
      }
      checkMovement(agency.getKey(), trend.overall(), agency.getValue().path("overall"));
    }
  }

  private static void checkMovement(String what, Movement movement, JsonNode hand) {
    if (!hand.has("since")) {
      assertThat(movement).as(what).isNull();
      return;
    }
    assertThat(movement).as(what).isNotNull();
    assertThat(movement.since()).as(what).isEqualTo(text(hand.get("since")));
    assertThat(movement.change()).as(what).isEqualTo(number(hand.get("change")));
    assertThat(movement.growth()).as(what).isEqualTo(number(hand.get("growth")));
    assertThat(movement.rankChange()).as(what).isNull();
  }

  @Test
  void theRoundsAsAWholeAreThoseWorkedOutByHand() {
    ResultTrend.National trend =
        laid(HISTORY.resolve(expected.get("facts").asText()).normalize()).head().trend();
    JsonNode national = expected.get("national");

    assertThat(trend.since()).isEqualTo(national.get("since").asText());
    assertThat(trend.rounds()).hasSize(national.get("rounds").size());
    for (int i = 0; i < trend.rounds().size(); i++) {
      ResultTrend.Round round = trend.rounds().get(i);
      JsonNode hand = national.get("rounds").get(i);
      assertThat(round.period()).isEqualTo(hand.get("period").asText());
      assertThat(round.counts().agencies()).isEqualTo(hand.get("agencies").asLong());
      assertThat(round.published().agencies())
          .isEqualTo(hand.get("published").get("agencies").asLong());
      assertThat(round.published().services())
          .isEqualTo(hand.get("published").get("services").asLong());
      boolean partial =
          hand.get("agencies").asLong() < hand.get("published").get("agencies").asLong();
      assertThat(round.partial()).isEqualTo(partial ? true : null);
    }
    List<String> gains = new ArrayList<>();
    national
        .get("gains")
        .forEach(g -> gains.add(text(g.get("id")) + " " + number(g.get("change"))));
    assertThat(trend.gains()).extracting(m -> m.id() + " " + m.change()).isEqualTo(gains);
    assertThat(trend.losses()).hasSize(10).allSatisfy(m -> assertThat(m.change()).isNegative());
    assertThat(trend.newAgencies()).hasSize(national.get("new").asInt());
    assertThat(trend.departed()).hasSize(national.get("departed").asInt());
    assertThat(
            trend.cooperation().stream()
                .collect(Collectors.groupingBy(Result.Cooperation::status, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "did-not-cooperate",
                national.get("cooperation").get("did-not-cooperate").asLong(),
                "opted-out",
                national.get("cooperation").get("opted-out").asLong()));
    assertThat(trend.notes())
        .extracting(note -> note.period() + " " + note.with())
        .containsExactly(
            "round-1 [round-2, round-3, round-4, round-5]",
            "round-2 [round-1, round-3, round-4, round-5]",
            "round-5 [round-4]",
            "round-5 [round-3, round-4]");
  }

  @Test
  void theStagesMoveAsPrinted() {
    Map<String, ResultTrend.Agency> agencies = laid(ROUND_FIVE.resolve("stages.json")).agencies();
    for (Map.Entry<String, JsonNode> agency : expected.get("stages").properties()) {
      Map<String, Step> steps =
          agencies.get(agency.getKey()).rounds().stream()
              .collect(Collectors.toMap(Step::period, step -> step));
      for (Map.Entry<String, JsonNode> round : agency.getValue().properties()) {
        Map<String, BigDecimal> hand = new LinkedHashMap<>();
        round.getValue().properties().forEach(s -> hand.put(s.getKey(), number(s.getValue())));
        Movement movement = steps.get(round.getKey()).movement();
        assertThat(movement == null ? Map.of() : movement.dimensions())
            .as(agency.getKey() + " " + round.getKey())
            .isEqualTo(hand);
      }
      // Round 3 has no stages.
      assertThat(steps.get("round-3").dimensions()).isEmpty();
      assertThat(steps.get("round-4").movement().dimensions()).isEmpty();
    }
  }

  @Test
  void everyRoundEvaluates() throws IOException {
    for (String round : List.of("round-3", "round-4")) {
      Map<String, Result.Agency> agencies = Evaluations.agencies(HISTORY.resolve(round + ".json"));
      assertThat(agencies).hasSizeGreaterThan(50);
      assertThat(agencies.values()).filteredOn(a -> a.score() != null).hasSizeGreaterThan(50);
    }
  }
}
