package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code *.expected.yaml} with an {@code expect} is what its facts give. */
class ExpectedResultsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TestFactory
  Stream<DynamicTest> everyExpectationHolds() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of("fixtures"))) {
      files = found.filter(f -> f.toString().endsWith(".expected.yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream().flatMap(ExpectedResultsTest::cases);
  }

  private static Stream<DynamicTest> cases(Path file) {
    JsonNode expected = read(file);
    if (!expected.has("expect") || expected.has("with")) {
      return Stream.empty();
    }
    Map<String, Result.Agency> agencies =
        Evaluations.agencies(file.resolveSibling(expected.get("facts").asText()));
    return expected.get("expect").get("agencies").properties().stream()
        .map(
            agency ->
                DynamicTest.dynamicTest(
                    file.getFileName() + ": " + agency.getKey(),
                    () -> check(agencies.get(agency.getKey()), agency.getValue())));
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(Result.Agency agency, JsonNode expected) {
    assertThat(agency).isNotNull();
    SoftAssertions softly = new SoftAssertions();
    expected
        .properties()
        .forEach(
            part -> {
              JsonNode value = part.getValue();
              switch (part.getKey()) {
                case "score" -> number(softly, "score", agency.score(), value);
                case "exact" ->
                    softly
                        .assertThat(Fractions.of(agency.exact()))
                        .isEqualTo(Fractions.of(value.asText()));
                case "rank" -> softly.assertThat(agency.rank()).isEqualTo(value.asInt());
                case "band" -> softly.assertThat(agency.band()).isEqualTo(value.asText());
                case "dimensions" -> numbers(softly, agency.dimensions(), value);
                case "figures" -> numbers(softly, agency.figures(), value);
                case "indicators" -> indicators(softly, agency.indicators(), value);
                case "notApplicable" ->
                    softly.assertThat(agency.notApplicable()).isEqualTo(texts(value));
                case "unscored" ->
                    softly
                        .assertThat(unscored(agency))
                        .containsExactlyInAnyOrderElementsOf(texts(value));
                case "services" ->
                    value
                        .properties()
                        .forEach(s -> service(softly, agency, s.getKey(), s.getValue()));
                default -> softly.fail("unknown expectation " + part.getKey());
              }
            });
    softly.assertAll();
  }

  private static void service(
      SoftAssertions softly, Result.Agency agency, String id, JsonNode expected) {
    Result.Service service =
        agency.services().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    expected
        .properties()
        .forEach(
            part -> {
              JsonNode value = part.getValue();
              switch (part.getKey()) {
                case "score" -> number(softly, id, service.score(), value);
                case "exact" ->
                    softly
                        .assertThat(Fractions.of(service.exact()))
                        .isEqualTo(Fractions.of(value.asText()));
                case "dimensions" -> numbers(softly, service.dimensions(), value);
                case "indicators" -> indicators(softly, service.indicators(), value);
                case "notApplicable" ->
                    softly.assertThat(service.notApplicable()).as(id).isEqualTo(texts(value));
                case "unscored" ->
                    softly
                        .assertThat(unscored(agency, service))
                        .as(id)
                        .containsExactlyInAnyOrderElementsOf(texts(value));
                default -> softly.fail("unknown expectation " + part.getKey());
              }
            });
  }

  private static void numbers(
      SoftAssertions softly, Map<String, BigDecimal> actual, JsonNode expected) {
    expected
        .properties()
        .forEach(e -> number(softly, e.getKey(), actual.get(e.getKey()), e.getValue()));
  }

  private static void indicators(
      SoftAssertions softly, Map<String, Result.Indicator> actual, JsonNode expected) {
    expected
        .properties()
        .forEach(
            e -> {
              Result.Indicator indicator = actual.get(e.getKey());
              if (e.getValue().isNumber() && indicator != null) {
                number(softly, e.getKey(), indicator.score(), e.getValue());
              } else if (e.getValue().isObject()) {
                softly
                    .assertThat(indicator)
                    .as(e.getKey())
                    .isNotNull()
                    .extracting(Result.Indicator::option)
                    .isEqualTo(e.getValue().get("option").asText());
              } else {
                // An unscored indicator is listed, not shown; where its score is expected it is 0.
                softly.assertThat(e.getValue().decimalValue()).as(e.getKey()).isZero();
              }
            });
  }

  private static void number(
      SoftAssertions softly, String what, BigDecimal actual, JsonNode expected) {
    softly.assertThat(actual).as(what).isNotNull();
    if (actual != null) {
      softly.assertThat(actual).as(what).isEqualByComparingTo(new BigDecimal(expected.asText()));
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  /** What lacks evidence for the agency itself or for one of its services. */
  private static List<String> unscored(Result.Agency agency) {
    TreeSet<String> all = new TreeSet<>();
    agency.unscored().forEach(u -> all.add(u.indicator()));
    agency.services().forEach(s -> s.unscored().forEach(u -> all.add(u.indicator())));
    return List.copyOf(all);
  }

  /** What lacks evidence on the service, or on its agency where it applies to the service. */
  private static List<String> unscored(Result.Agency agency, Result.Service service) {
    TreeSet<String> all = new TreeSet<>();
    service.unscored().forEach(u -> all.add(u.indicator()));
    agency.unscored().stream()
        .filter(u -> !service.notApplicable().contains(u.indicator()))
        .forEach(u -> all.add(u.indicator()));
    return List.copyOf(all);
  }
}
