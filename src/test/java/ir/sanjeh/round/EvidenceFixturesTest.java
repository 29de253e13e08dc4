package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.evidence.ValueToVerify;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ReadingsMaker;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.sample.FactsGenerator;
import ir.sanjeh.score.AgencyScorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rounds with evidence of every status, as declared and as verified. */
class EvidenceFixturesTest {
  private static final Path FIXTURES = Path.of("fixtures", "egep", "round-7");
  private static final Path RULES = Path.of("rules", "egep", "round-7");
  private static final Path NATIONAL = FIXTURES.resolve("national-evidence.json.gz");
  private static List<AgencyFacts> national;

  private static String json(Path facts, int threads) throws IOException {
    Rulebook rulebook = Evaluations.rulebook(RULES);
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      EarlierResults none = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
      try (EvaluatedRound round =
          EvaluatedRound.of(rulebook, reader, none, threads, (agencies, services) -> {})) {
        Writer out = new StringWriter();
        new JsonFormat().write(round, rulebook.scheme(), out);
        return out.toString();
      }
    }
  }

  private static synchronized List<AgencyFacts> national() {
    if (national == null) {
      List<AgencyFacts> agencies = new ArrayList<>();
      try (FactsReader reader = FactsReader.open(NATIONAL, Problems.DEFAULT_LIMIT)) {
        reader.agencies(Evaluations.rulebook(RULES).dictionary()).forEachRemaining(agencies::add);
      }
      national = agencies;
    }
    return national;
  }

  private static AgencyReadings readings(AgencyFacts facts) {
    return new RoundEvaluator(Evaluations.rulebook(RULES)).readings(facts);
  }

  private static BigFraction total(AgencyScorecard card) {
    return card.agency().total().orElse(BigFraction.ZERO);
  }

  @TestFactory
  Stream<DynamicTest> bothReadingsAreAsWorkedOutByHand() throws IOException {
    JsonNode expected =
        new ObjectMapper(new YAMLFactory())
            .readTree(FIXTURES.resolve("evidence.expected.yaml").toFile());
    JsonNode result =
        new ObjectMapper().readTree(json(FIXTURES.resolve(expected.get("facts").asText()), 1));
    Map<String, JsonNode> agencies = new LinkedHashMap<>();
    result.get("agencies").forEach(agency -> agencies.put(agency.get("id").asText(), agency));
    assertThat(agencies).hasSize(expected.get("agencies").size());
    return Stream.concat(
        Stream.of("reading", "readings")
            .map(
                key ->
                    DynamicTest.dynamicTest(
                        key, () -> check(key, result.get(key), expected.get(key)))),
        expected.get("agencies").properties().stream()
            .map(
                agency ->
                    DynamicTest.dynamicTest(
                        agency.getKey(),
                        () -> checkAgency(agencies.get(agency.getKey()), agency.getValue()))));
  }

  private static void checkAgency(JsonNode agency, JsonNode expected) {
    expected
        .properties()
        .forEach(
            part -> {
              if (part.getKey().equals("missing")) {
                List<String> missing = new ArrayList<>();
                agency.findValues("missing").forEach(m -> m.forEach(f -> missing.add(f.asText())));
                part.getValue().forEach(field -> assertThat(missing).contains(field.asText()));
              } else {
                check(part.getKey(), agency.get(part.getKey()), part.getValue());
              }
            });
  }

  /** What is expected must be there; what is there need not be expected. */
  private static void check(String what, JsonNode actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).as(what).isNull();
      return;
    }
    assertThat(actual).as(what).isNotNull();
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              part ->
                  check(what + "." + part.getKey(), actual.get(part.getKey()), part.getValue()));
    } else if (expected.isArray()) {
      assertThat(actual).as(what).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        check(what + "[" + i + "]", actual.get(i), expected.get(i));
      }
    } else if (expected.isNumber()) {
      assertThat(actual.decimalValue()).as(what).isEqualByComparingTo(expected.decimalValue());
    } else if (what.contains("exact")) {
      assertThat(Fractions.of(actual.asText())).as(what).isEqualTo(Fractions.of(expected.asText()));
    } else {
      assertThat(actual.asText()).as(what).isEqualTo(expected.asText());
    }
  }

  @Test
  void theNationalRoundHasTwoReadings() {
    int differing = 0;
    int values = 0;
    for (AgencyFacts facts : national()) {
      AgencyReadings readings = readings(facts);
      // No option of this guide earns more where a value is missing.
      assertThat(total(readings.declared())).isGreaterThanOrEqualTo(total(readings.verified()));
      differing += readings.verified() == readings.declared() ? 0 : 1;
      values += readings.toVerify().size();
    }
    assertThat(national()).hasSize(166);
    assertThat(differing).isGreaterThan(150);
    assertThat(values).isGreaterThan(3_000);
  }

  @Test
  void theNationalResultHasTheShapeThatIsPublished(@TempDir Path folder) throws IOException {
    String result = json(NATIONAL, 1);
    assertThat(json(NATIONAL, 3)).isEqualTo(result);
    Path file = Files.writeString(folder.resolve("result.json"), result);
    int listed = 0;
    int left = 0;
    try (ResultReader reader = ResultReader.open(file, ResultReader.Services.SKIP, 10)) {
      assertThat(reader.head().reading()).isEqualTo("declared");
      Iterator<Result.Agency> agencies = reader.agencies();
      while (agencies.hasNext()) {
        Result.Agency agency = agencies.next();
        assertThat(agency.readings().declared().rank()).isEqualTo(agency.rank());
        assertThat(agency.readings().declared().exact()).isEqualTo(agency.exact());
        assertThat(agency.readings().provisional()).isEqualTo(agency.toVerify().values() > 0);
        assertThat(agency.toVerify().largest())
            .hasSize(Math.min(ReadingsMaker.LISTED, agency.toVerify().values()));
        listed += agency.toVerify().largest().size();
        left += agency.toVerify().values();
      }
      assertThat(reader.head().readings().toVerify()).isEqualTo(left);
    }
    assertThat(listed).isLessThan(left);
  }

  @Test
  void theNationalRoundIsWhatTheGeneratorInvents() throws IOException {
    StringWriter again = new StringWriter();
    new FactsGenerator(Evaluations.rulebook(RULES), 1400, true).write(166, 5968, again);
    try (InputStream stored = new GZIPInputStream(Files.newInputStream(NATIONAL))) {
      assertThat(again.toString().equals(new String(stored.readAllBytes(), StandardCharsets.UTF_8)))
          .isTrue();
    }
  }

  @Provide
  Arbitrary<AgencyFacts> agencies() {
    return Arbitraries.of(national());
  }

  @Property(tries = 200)
  void verifyingEverythingMakesBothReadingsEqual(@ForAll("agencies") AgencyFacts facts) {
    AgencyReadings readings = readings(judged(facts, field -> true, Status.VERIFIED));
    assertThat(readings.toVerify()).isEmpty();
    assertThat(total(readings.verified())).isEqualTo(total(readings.declared()));
    assertThat(readings.verified()).isSameAs(readings.declared());
  }

  @Property(tries = 60)
  void anEffectIsWhatTheAgencyLosesWhenTheValueIsRejected(
      @ForAll("agencies") AgencyFacts facts, @ForAll int choice) {
    AgencyReadings readings = readings(facts);
    if (!readings.toVerify().isEmpty()) {
      ValueToVerify value =
          readings.toVerify().get(Math.floorMod(choice, readings.toVerify().size()));
      AgencyFacts rejected = rejected(facts, value);
      assertThat(total(readings.declared()).subtract(total(readings(rejected).declared())))
          .isEqualTo(value.effect());
    }
  }

  private static AgencyFacts rejected(AgencyFacts facts, ValueToVerify value) {
    Predicate<String> isIt = value.field()::equals;
    List<Fact> parts = new ArrayList<>();
    for (Fact part : facts.parts()) {
      parts.add(part == value.fact() ? judged(part, isIt, Status.REJECTED) : part);
    }
    boolean own = facts.agency() == value.fact();
    return new AgencyFacts(
        own ? judged(facts.agency(), isIt, Status.REJECTED) : facts.agency(), parts);
  }

  private static AgencyFacts judged(AgencyFacts facts, Predicate<String> fields, Status status) {
    return new AgencyFacts(
        judged(facts.agency(), fields, status),
        facts.parts().stream().map(part -> judged(part, fields, status)).toList());
  }

  /** The same fact after somebody has looked at the evidence of some fields. */
  private static Fact judged(Fact fact, Predicate<String> fields, Status status) {
    Map<String, Evidence> evidence = new LinkedHashMap<>(fact.evidence());
    evidence.replaceAll(
        (field, before) ->
            fields.test(field)
                ? new Evidence(before.method(), before.source(), before.date(), Optional.of(status))
                : before);
    return new Fact(fact.type(), fact.id(), fact.values(), evidence, fact.place());
  }
}
