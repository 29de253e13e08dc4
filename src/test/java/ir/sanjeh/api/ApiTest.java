package ir.sanjeh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.problem.CancelledException;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs can ask of the library. */
class ApiTest {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static Evaluator rules;
  private static List<JsonNode> agencies;

  @TempDir Path temporary;

  /** An agency as a program may have it; called as the declared types are. */
  record Agency(String id, String name, BigDecimal openDatasets, List<Service> services) {}

  /** A service. */
  record Service(String id, List<Kind> kinds, List<String> electronicStages, double pageSpeed) {}

  /** As the rules call them. */
  enum Kind {
    G2C
  }

  @BeforeAll
  static void open() {
    rules = Evaluator.open(RuleSource.folder(Nation.RULES));
    agencies = Nation.agencies();
  }

  @Test
  void rulesOfAFolderAJarAndTheMemoryAreTheSame() throws IOException {
    Path jar = temporary.resolve("rules.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : Nation.texts("egep").entrySet()) {
        out.putNextEntry(new ZipEntry("guides/" + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Facts facts = Facts.json(agencies.get(0).toString());
    List<Evaluator> all =
        List.of(
            rules,
            Evaluator.open(RuleSource.jar(jar, "guides/egep/round-7")),
            Evaluator.open(RuleSource.memory("egep/round-7", Nation.texts("egep"))));

    assertThat(all).extracting(Evaluator::rules).containsOnly(rules.rules());
    assertThat(all)
        .extracting(each -> JSON.valueToTree(each.evaluate(facts).result()))
        .containsOnly(JSON.<JsonNode>valueToTree(rules.evaluate(facts).result()));
    Files.delete(jar);
    assertThat(rules.rules().digest()).startsWith("sha256:");
    assertThat(rules.placeholders()).isNotEmpty();
  }

  @Test
  void periodsThatBuildOnOthersAreFoundBesideThemEverywhere() throws IOException {
    Map<String, String> texts = Nation.texts("maturity");
    String period = "maturity/round-4";

    assertThat(Evaluator.open(RuleSource.memory(period, texts)).rules())
        .isEqualTo(Evaluator.open(RuleSource.folder(Path.of("rules", period))).rules());

    Map<String, String> alone =
        texts.entrySet().stream()
            .filter(file -> file.getKey().startsWith(period + "/"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThatThrownBy(() -> Evaluator.open(RuleSource.memory(period, alone)))
        .hasMessageContaining("[rulebook.unknown-base]");
  }

  @Test
  void sourcesThatCannotBeReadSaySo() throws IOException {
    Path noJar = Files.writeString(temporary.resolve("no.jar"), "text");
    assertThatThrownBy(() -> Evaluator.open(RuleSource.jar(noJar, "egep/round-7")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("no.jar");
    assertThatThrownBy(
            () -> Evaluator.open(RuleSource.jar(temporary.resolve("gone.jar"), "egep/round-7")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("gone.jar");
    assertThatThrownBy(() -> Evaluator.open(RuleSource.folder(temporary)))
        .hasMessageContaining("[rulebook.no-scheme]");
    assertThatThrownBy(() -> Evaluator.open(RuleSource.memory("a/b", Map.of())))
        .hasMessageContaining("there is no a/b/scheme.yaml");
    Path packed = temporary.resolve("other.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      out.putNextEntry(new ZipEntry("readme"));
    }
    assertThatThrownBy(() -> Evaluator.open(RuleSource.jar(packed, "a/b")))
        .hasMessageContaining("[rulebook.no-scheme]");
  }

  @Test
  void factsAsJsonMapsAndObjectsAreTheSame() throws JsonProcessingException {
    Agency object =
        new Agency(
            "a",
            "نام",
            new BigDecimal("12"),
            List.of(new Service("s", List.of(Kind.G2C), List.of("INFORMATION"), 60.15)));
    Map<String, Object> service =
        Map.of(
            "id",
            "s",
            "kinds",
            List.of("G2C"),
            "electronicStages",
            new String[] {"INFORMATION"},
            "pageSpeed",
            60.15f);
    Map<String, Object> map =
        Map.of("id", "a", "name", "نام", "openDatasets", "۱۲", "services", List.of(service));
    String json =
        """
        {"id": "a", "name": "نام", "openDatasets": 12,
         "services": [{"id": "s", "kinds": ["G2C"], "electronicStages": ["INFORMATION"], "pageSpeed": 60.15}]}
        """;

    Result.Agency expected = rules.evaluate(Facts.json(json)).result();
    assertThat(expected.services()).hasSize(1);
    assertThat(JSON.<JsonNode>valueToTree(rules.evaluate(Facts.map(map)).result()))
        .isEqualTo(JSON.valueToTree(expected));
    assertThat(JSON.<JsonNode>valueToTree(rules.evaluate(Facts.object(object)).result()))
        .isEqualTo(JSON.valueToTree(expected));
    assertThat(JSON.readTree(JSON.writeValueAsString(expected)).get("id").asText()).isEqualTo("a");
  }

  @Test
  void factsThatDoNotFitAreRefusedWithEveryProblem() {
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                rules.evaluate(
                    Facts.json("{\"id\": \"a\",\n \"openDatasets\": \"many\", \"x\": 1}")))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::id)
                    .containsExactly("facts.wrong-type", "facts.unknown-field"))
        .satisfies(e -> assertThat(e.problems().get(0).place().line()).isEqualTo(2));
    assertThatThrownBy(() -> rules.evaluate(Facts.json("[]"))).hasMessageContaining("an object");
    assertThatThrownBy(() -> rules.evaluate(Facts.json("{}"))).hasMessageContaining("id");
    assertThatThrownBy(() -> Facts.json("{")).isInstanceOf(UnusableInputException.class);
    assertThatThrownBy(() -> rules.evaluate(Facts.map(Map.of("id", "a", "openDatasets", 0.0 / 0))))
        .hasMessageContaining("NaN");
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatThrownBy(() -> Facts.map(Map.of("id", endless))).hasMessageContaining("nested");
  }

  @Test
  void aRoundAStreamAndSingleAgenciesGiveTheSame() throws IOException {
    StringWriter oneThread = new StringWriter();
    StringWriter fromMemory = new StringWriter();
    List<Result.Agency> ranked = new ArrayList<>();
    try (RoundResult round = rules.evaluate(RoundFacts.file(Nation.FACTS), 1)) {
      round.writeJson(oneThread);
      round.forEachAgency(ranked::add);
      assertThat(round.head().counts().agencies()).isEqualTo(agencies.size());
    }
    RoundFacts memory =
        RoundFacts.of(agencies.stream().map(a -> Facts.json(a.toString())).toList());
    try (RoundResult round = rules.evaluate(memory, 2)) {
      round.writeJson(fromMemory);
    }
    assertThat(agencies(fromMemory).equals(agencies(oneThread))).isTrue();

    Map<String, BigDecimal> scores =
        ranked.stream().collect(Collectors.toMap(Result.Agency::id, Result.Agency::score));
    try (Stream<Evaluation> stream = rules.stream(RoundFacts.file(Nation.FACTS))) {
      assertThat(stream.collect(Collectors.toMap(e -> e.result().id(), e -> e.result().score())))
          .isEqualTo(scores);
    }
    for (Result.Agency agency : ranked.subList(0, 10)) {
      JsonNode facts =
          agencies.stream().filter(a -> a.get("id").asText().equals(agency.id())).findFirst().get();
      Result.Agency alone = rules.evaluate(Facts.json(facts.toString())).result();
      assertThat(alone.exact()).isEqualTo(agency.exact());
      assertThat(alone.band()).isEqualTo(agency.band());
      assertThat(alone.rank()).isNull();
    }
  }

  /** A result but for what it says of rules and facts. */
  private static String agencies(StringWriter result) {
    String json = result.toString();
    return json.substring(json.indexOf("\n  \"agencies\" : ["));
  }

  @Test
  void aChangedFactGivesWhatTheWholeFactsWouldGive() throws JsonProcessingException {
    JsonNode facts = agencies.get(3);
    Evaluation before = rules.evaluate(Facts.json(facts.toString()));
    String service = facts.get("services").get(0).get("id").asText();
    int datasets = facts.get("openDatasets").asInt() >= 10 ? 0 : 10;

    Evaluation after =
        before.change(
            FactChange.ofAgency("openDatasets", datasets),
            FactChange.ofPart("portal", "responsive", null),
            FactChange.ofPart("services", service, "electronicStages", List.of()));

    com.fasterxml.jackson.databind.node.ObjectNode changed = facts.deepCopy();
    changed.put("openDatasets", datasets);
    ((com.fasterxml.jackson.databind.node.ObjectNode) changed.get("portal")).remove("responsive");
    ((com.fasterxml.jackson.databind.node.ObjectNode) changed.get("services").get(0))
        .putArray("electronicStages");
    assertThat(JSON.<JsonNode>valueToTree(after.result()))
        .isEqualTo(JSON.valueToTree(rules.evaluate(Facts.json(changed.toString())).result()));

    Difference moved = after.since(before);
    assertThat(moved.isEmpty()).isFalse();
    assertThat(
            moved.indicators().stream()
                .map(Difference.Indicator::contribution)
                .map(ApiTest::fraction)
                .reduce(BigFraction.ZERO, BigFraction::add))
        .isEqualTo(fraction(moved.exactChange()))
        .isEqualTo(fraction(after.result().exact()).subtract(fraction(before.result().exact())));
    assertThat(moved.options()).anyMatch(o -> service.equals(o.service()));
    assertThat(before.since(before).isEmpty()).isTrue();
    assertThat(JSON.readTree(JSON.writeValueAsString(moved)).get("agency").asText())
        .isEqualTo(before.result().id());
  }

  private static BigFraction fraction(String exact) {
    if (exact == null) {
      return BigFraction.ZERO;
    }
    return exact.indexOf('/') < 0
        ? ir.sanjeh.scheme.Exact.of(new BigDecimal(exact))
        : BigFraction.parse(exact);
  }

  @Test
  void changesThatCannotBeAreRefused() {
    Evaluation now = rules.evaluate(Facts.json(agencies.get(0).toString()));
    assertThatThrownBy(() -> now.change(FactChange.ofAgency("openDataset", 3)))
        .hasMessageContaining("openDatasets");
    assertThatThrownBy(() -> now.change(FactChange.ofAgency("openDatasets", "many")))
        .hasMessageContaining("[facts.wrong-type]");
    assertThatThrownBy(() -> now.change(FactChange.ofAgency("id", "b")))
        .hasMessageContaining("cannot be changed");
    assertThatThrownBy(() -> now.change(FactChange.ofPart("services", "none", "faq", 1)))
        .hasMessageContaining("[facts.no-such-fact]");
    Evaluation other = rules.evaluate(Facts.json(agencies.get(1).toString()));
    assertThatThrownBy(() -> other.since(now)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherRulesMoveWhatTheirEditMoves() {
    Map<String, String> edited = Nation.texts("egep");
    edited.computeIfPresent(
        "egep/round-7/participatory.drl",
        (file, text) ->
            text.replace("openDatasets >= 10", "openDatasets >= 12")
                .replace("openDatasets < 10", "openDatasets < 12"));
    Evaluator other = Evaluator.open(RuleSource.memory("egep/round-7", edited));
    JsonNode ten =
        agencies.stream()
            .filter(a -> Set.of(10, 11).contains(a.path("openDatasets").asInt()))
            .findFirst()
            .get();
    Facts facts = Facts.json(ten.toString());
    Difference moved = other.evaluate(facts).since(rules.evaluate(facts));

    assertThat(moved.indicators())
        .singleElement()
        .satisfies(i -> assertThat(i.contribution()).isEqualTo(moved.exactChange()))
        .satisfies(i -> assertThat(i.title()).isNotNull());
    assertThat(moved.options())
        .singleElement()
        .satisfies(o -> assertThat(o.file()).endsWith("participatory.drl"))
        .satisfies(o -> assertThat(o.line()).isPositive());
  }

  @Test
  void scoresAreExplained() {
    Evaluation now = rules.evaluate(Facts.json(agencies.get(0).toString()));
    assertThat(now.explain().exact()).isEqualTo(now.result().exact());
    String service = now.result().services().get(0).id();
    assertThat(now.explain(Optional.of(service), Optional.empty()).orElseThrow().service().id())
        .isEqualTo(service);
    assertThat(now.explain(Optional.of("none"), Optional.empty())).isEmpty();
    assertThat(now.explain(Optional.empty(), Optional.of("none"))).isEmpty();
  }

  @Test
  void resultsOfOtherSchemesAreAskedFor() {
    RuleSource source = RuleSource.folder(Path.of("rules/aro/1400"));
    assertThatThrownBy(() -> Evaluator.open(source)).hasMessageContaining("[with.missing]");
  }

  @Test
  void aRoundOfAnotherPeriodIsRefused() {
    byte[] facts =
        "{\"scheme\":\"egep\",\"period\":\"round-6\",\"agencies\":[{\"id\":\"a\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> rules.evaluate(RoundFacts.json("form", new ByteArrayInputStream(facts)), 1))
        .hasMessageContaining("form")
        .hasMessageContaining("egep/round-6");
  }

  @Test
  void aCancelledRoundLeavesNothingBehind() {
    for (int threads : new int[] {1, 2}) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> rules.evaluate(RoundFacts.file(Nation.FACTS), threads))
          .isInstanceOf(CancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
    }
  }

  @Test
  void aLargeRoundCanBeWrittenAgainWhereWritingHasFailed() throws IOException {
    // Twice the nation does not stay in memory.
    List<Facts> twice = new ArrayList<>();
    for (String suffix : List.of("", "-2")) {
      for (JsonNode agency : agencies) {
        String id = agency.get("id").asText();
        twice.add(Facts.json(((ObjectNode) agency.deepCopy()).put("id", id + suffix).toString()));
      }
    }
    Writer full =
        new Writer() {
          private long room = 1_000_000;

          @Override
          public void write(char[] text, int from, int length) throws IOException {
            room -= length;
            if (room < 0) {
              throw new IOException("no space left");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    List<String> written = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      try (RoundResult round = rules.evaluate(RoundFacts.of(twice), threads)) {
        assertThatThrownBy(() -> round.writeJson(full)).hasMessageContaining("no space left");
        StringWriter out = new StringWriter();
        round.writeJson(out);
        written.add(out.toString());
      }
    }
    assertThat(written.get(0).equals(written.get(1))).isTrue();
    assertThat(JSON.readTree(written.get(0)).get("agencies")).hasSize(2 * agencies.size());
  }

  @Test
  void reloadedRulesAreTakenWholeOrNotAtAll() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("egep/round-7"));
    for (Map.Entry<String, String> file : Nation.texts("egep").entrySet()) {
      Path path = temporary.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    LiveEvaluator live = new LiveEvaluator(RuleSource.folder(folder), List.of());
    Evaluator first = live.current();
    assertThat(live.reload()).isSameAs(first);

    Path edited = folder.resolve("participatory.drl");
    String text = Files.readString(edited);
    Files.writeString(edited, text.replace("openDatasets >= 10", "openDatasets >="));
    assertThatThrownBy(live::reload).isInstanceOf(UnusableInputException.class);
    assertThat(live.current()).isSameAs(first);

    Files.writeString(edited, text + "\n// one more line\n");
    assertThat(live.reload()).isNotSameAs(first).isSameAs(live.current());
    assertThat(live.current().rules().digest()).isNotEqualTo(first.rules().digest());
  }

  @Test
  void theDataDictionaryIsTold() {
    assertThat(rules.factsSchema().toString()).contains("openDatasets");
  }
}
