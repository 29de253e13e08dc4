package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.compare.RuleCopies.Change;
import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two results tell of every agency exactly what the facts and the rules tell of it. */
class ResultComparisonTest {
  private static final Path FIXTURES = Path.of("fixtures");
  private static final Path EGEP = Path.of("rules/egep/round-7");
  private static final Path ARO = Path.of("rules/aro/1400");
  private static final Path TEHRAN = Path.of("rules/tehran/1400");
  private static final Path MATURITY = Path.of("rules/maturity");

  private static final Map<Path, Folder> FOLDERS = new ConcurrentHashMap<>();

  @TempDir private Path temp;

  private List<Path> with = List.of();
  private int files;

  /** Facts and the rules that they are evaluated by. */
  private record Round(Path facts, Path rules) {}

  private Folder folder(Path rules) {
    return FOLDERS.computeIfAbsent(rules, Folder::open);
  }

  private Path result(Round round) throws IOException {
    Path result = temp.resolve("result-" + ++files + ".json");
    Folder folder = folder(round.rules());
    try (FactsReader reader = FactsReader.open(round.facts(), Problems.DEFAULT_LIMIT);
        EvaluatedRound evaluated =
            EvaluatedRound.of(
                folder.rulebook(),
                reader,
                EarlierResults.read(folder.rulebook(), with, Path.of("rules")),
                2,
                (agencies, services) -> {})) {
      Destination.write(
          result, out -> new JsonFormat().write(evaluated, folder.rulebook().scheme(), out));
    }
    return result;
  }

  private Comparer comparer() {
    return new Comparer(with, 2, Problems.DEFAULT_LIMIT, (agencies, services) -> {});
  }

  /** The same facts, each agency with what stands at the next one. */
  private Path turned(Path facts) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode round = (ObjectNode) mapper.readTree(facts.toFile());
    ArrayNode agencies = (ArrayNode) round.get("agencies");
    List<ObjectNode> turned = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      ObjectNode next = agencies.get((i + 1) % agencies.size()).deepCopy();
      turned.add(next.set("id", agencies.get(i).get("id")));
    }
    round.putArray("agencies").addAll(turned);
    round.remove(List.of("published", "cooperation"));
    Path copy = temp.resolve("turned-" + ++files + ".json");
    Files.writeString(copy, mapper.writeValueAsString(round));
    return copy;
  }

  /** All agencies of a packed round with some of their services, to be quick. */
  private Path withFewServices(Path packed) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Path copy = temp.resolve("few-services.json");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      ObjectNode round = (ObjectNode) mapper.readTree(in);
      for (JsonNode agency : round.get("agencies")) {
        ArrayNode services = (ArrayNode) agency.get("services");
        while (services.size() > 4) {
          services.remove(services.size() - 1);
        }
      }
      round.remove(List.of("published", "cooperation"));
      Files.writeString(copy, mapper.writeValueAsString(round));
    }
    return copy;
  }

  private void assertTurned(String facts, Path rules) throws IOException {
    Path before = FIXTURES.resolve(facts);
    assertSame(new Round(before, rules), new Round(turned(before), rules));
  }

  private void assertSame(Round before, Round after) throws IOException {
    Comparison told =
        comparer().results(result(before), result(after), List.of(before.rules(), after.rules()));
    Comparison known =
        comparer()
            .facts(folder(before.rules()), before.facts(), folder(after.rules()), after.facts());

    assertThat(told.agencies()).isEqualTo(known.agencies());
    assertThat(told.unchanged()).isEqualTo(known.unchanged());
    assertThat(told.lines()).isEqualTo(known.lines());
    int sums = 0;
    for (AgencyChange agency : told.agencies()) {
      assertThat(agency.untold()).isEmpty();
      if (agency.change().isPresent()) {
        assertThat(sum(agency)).as(agency.id()).isEqualTo(agency.change().get());
        sums += agency.change().get().signum() == 0 ? 0 : 1;
      }
    }
    assertThat(sums).as("agencies that moved").isPositive();
  }

  private static BigFraction sum(AgencyChange agency) {
    return agency.indicators().stream()
        .flatMap(indicator -> indicator.contribution().stream())
        .map(Contribution::total)
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  @Test
  void aThresholdInANationalRound() throws IOException {
    Path edited =
        new RuleCopies(EGEP, temp)
            .with(
                List.of(
                    new Change("participatory.drl", "openDatasets >= 10", "openDatasets >= 12"),
                    new Change("participatory.drl", "openDatasets < 10", "openDatasets < 12")));
    Path facts = withFewServices(FIXTURES.resolve("egep/round-7/national.json.gz"));

    assertSame(new Round(facts, EGEP), new Round(facts, edited));
  }

  @Test
  void otherFactsWhereWhatDoesNotApplyIsRedistributed() throws IOException {
    assertTurned("egep/round-7/centre.json", EGEP);
    assertTurned("egep/round-7/thresholds.json", EGEP);
    assertTurned("egep/round-7/evidence.json", EGEP);
    assertSame(
        new Round(FIXTURES.resolve("egep/round-7/mutation.json"), EGEP),
        new Round(turned(FIXTURES.resolve("egep/round-7/mutation.json")), leavingOut()));
  }

  private Path leavingOut() {
    return new RuleCopies(EGEP, temp)
        .with(
            List.of(
                new Change("scheme.yaml", "unscored: zero", "unscored: leave-out"),
                new Change("scheme.yaml", "not-applicable: redistribute", "not-applicable: full")));
  }

  @Test
  void pointsThatAreRescaled() throws IOException {
    with = List.of(result(new Round(FIXTURES.resolve("aro/1400/egep-facts.json"), EGEP)));

    assertTurned("aro/1400/cases.json", ARO);
    assertTurned("aro/1400/one-item-each.json", ARO);
  }

  @Test
  void ratiosOfSums() throws IOException {
    Path facts = FIXTURES.resolve("tehran/1400");
    Path printed = TEHRAN.resolveSibling("1400-as-printed");

    assertTurned("tehran/1400/answers.json", TEHRAN);
    assertSame(
        new Round(facts.resolve("scores.json"), TEHRAN),
        new Round(facts.resolve("ladders.json"), TEHRAN));
    assertSame(
        new Round(facts.resolve("scores.json"), TEHRAN),
        new Round(facts.resolve("scores-as-printed.json"), printed));
  }

  @Test
  void totalsThatWereEnteredDirectly() throws IOException {
    Path last = MATURITY.resolve("round-5");
    Path services = FIXTURES.resolve("maturity/round-5/services.json");

    assertSame(
        new Round(FIXTURES.resolve("maturity/history/round-3.json"), MATURITY.resolve("round-3")),
        new Round(FIXTURES.resolve("maturity/history/round-4.json"), MATURITY.resolve("round-4")));
    assertSame(
        new Round(FIXTURES.resolve("maturity/round-5/stages.json"), last),
        new Round(services, last));
    assertSame(new Round(services, last), new Round(turned(services), last));
  }
}
