package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points, labels and passed steps in a result file. */
class EvaluatePointsTest {
  @TempDir private Path folder;

  private JsonNode result(Path facts) throws IOException {
    Path out = folder.resolve("result.json");
    assertThat(new Shell().run("evaluate", facts, "--format", "json", "--out", out))
        .isEqualTo(ExitCode.DONE);
    try (InputStream schema = Result.class.getResourceAsStream("result.schema.json")) {
      Schema published =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
      JsonNode result = new ObjectMapper().readTree(out.toFile());
      assertThat(published.validate(result)).isEmpty();
      return result;
    }
  }

  private static JsonNode agency(JsonNode result, String id) {
    return result
        .get("agencies")
        .valueStream()
        .filter(agency -> agency.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stepsShowTheirSumsTheirLabelAndWhetherTheyArePassed() throws IOException {
    JsonNode result = result(Path.of("fixtures", "tehran", "1400", "scores.json"));
    JsonNode agency = agency(result, "taavon-kar-refah");

    assertThat(agency.get("points").get("step-4"))
        .hasToString("{\"obtained\":20.3,\"ideal\":36.4}");
    assertThat(agency.get("dimensions").get("step-4").decimalValue()).isEqualByComparingTo("55.8");
    assertThat(agency.get("labels").get("step-4").asText()).isEqualTo("fairly-good");
    assertThat(agency.get("passed").get("step-1").asBoolean()).isTrue();
    assertThat(agency.get("passed").get("step-5").asBoolean()).isFalse();
    assertThat(result.get("placeholders").valueStream().map(p -> p.get("kind").asText()))
        .contains("passes-at", "band", "weight", "setting");
  }

  @Test
  void thePrintDividesByAnotherIdeal() throws IOException {
    JsonNode result = result(Path.of("fixtures", "tehran", "1400", "scores-as-printed.json"));
    JsonNode agency = agency(result, "taavon-kar-refah");

    assertThat(agency.get("points").get("step-4"))
        .hasToString("{\"obtained\":20.3,\"ideal\":40.4}");
    assertThat(agency.get("dimensions").get("step-4").decimalValue()).isEqualByComparingTo("50.2");
    assertThat(agency.get("labels").get("step-4").asText()).isEqualTo("average");
  }

  @Test
  void resultsOfOtherSchemesHaveNothingOfThese() throws IOException {
    JsonNode result = result(Path.of("fixtures", "egep", "round-7", "centre.json"));

    for (JsonNode agency : result.get("agencies")) {
      for (String key : List.of("points", "labels", "passed")) {
        assertThat(agency.has(key)).isFalse();
        assertThat(agency.get("services").valueStream()).noneMatch(service -> service.has(key));
      }
    }
  }
}
