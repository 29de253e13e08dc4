package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Round 5 of the five-stage maturity against the printed report. */
class MaturityRoundFiveTest {
  private static final Path FIXTURES = Path.of("fixtures", "maturity", "round-5");

  private static JsonNode expected(String name) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(FIXTURES.resolve(name).toFile());
  }

  private static boolean within(Result.Agency agency, JsonNode printed, BigDecimal bound) {
    if (agency.exact() == null) {
      return false;
    }
    BigFraction difference =
        Fractions.of(agency.exact()).subtract(Fractions.of(printed.get("total").asText()));
    return difference.abs().compareTo(Fractions.of(bound.toPlainString())) <= 0;
  }

  @Test
  void theMeanOfTheServicesGives97PrintedTotalsInThePrintedOrder() throws IOException {
    JsonNode expected = expected("services.expected.yaml");
    Map<String, Result.Agency> agencies = Evaluations.agencies(FIXTURES.resolve("services.json"));
    assertThat(agencies).hasSize(105);
    Set<String> within = new HashSet<>();
    Set<String> agreeing = new HashSet<>();
    BigDecimal bound = new BigDecimal(expected.get("within").asText());
    for (Map.Entry<String, JsonNode> printed : expected.get("agencies").properties()) {
      if (within(agencies.get(printed.getKey()), printed.getValue(), bound)) {
        within.add(printed.getKey());
      }
      if (printed.getValue().get("agrees").asBoolean()) {
        agreeing.add(printed.getKey());
      } else {
        assertThat(printed.getValue().get("reason").asText()).isNotBlank();
      }
    }
    assertThat(agreeing).hasSize(97);
    assertThat(within).isEqualTo(agreeing);

    List<String> byRank = agencies.keySet().stream().filter(agreeing::contains).toList();
    List<String> asPrinted = new ArrayList<>(agreeing);
    asPrinted.sort(
        Comparator.comparing(id -> expected.get("agencies").get(id).get("rank").asInt()));
    assertThat(byRank).isEqualTo(asPrinted);
  }

  @Test
  void theWeightedMeanOfTheStagesGives52PrintedTotals() throws IOException {
    JsonNode expected = expected("stages.expected.yaml");
    Map<String, Result.Agency> agencies = Evaluations.agencies(FIXTURES.resolve("stages.json"));
    Set<String> within = new HashSet<>();
    Set<String> agreeing = new HashSet<>();
    BigDecimal bound = new BigDecimal(expected.get("within").asText());
    for (Map.Entry<String, JsonNode> printed : expected.get("agencies").properties()) {
      if (within(agencies.get(printed.getKey()), printed.getValue(), bound)) {
        within.add(printed.getKey());
      }
      if (printed.getValue().get("agrees").asBoolean()) {
        agreeing.add(printed.getKey());
      }
    }
    assertThat(agreeing).hasSize(52);
    assertThat(within).isEqualTo(agreeing);
  }

  @Test
  void exactTotalsRoundAsPrintedInTheTableAndInTheRanking() throws IOException {
    Map<String, Result.Agency> agencies = Evaluations.agencies(FIXTURES.resolve("stages.json"));
    JsonNode exact = expected("stages.expected.yaml").get("exact");
    assertThat(exact.size()).isEqualTo(4);
    for (Map.Entry<String, JsonNode> printed : exact.properties()) {
      Result.Agency agency = agencies.get(printed.getKey());
      assertThat(agency.exact()).isEqualTo(printed.getValue().get("total").asText());
      assertThat(agency.tableScore()).hasToString(printed.getValue().get("table").asText());
      assertThat(agency.score()).hasToString(printed.getValue().get("ranking").asText());
    }
  }
}
