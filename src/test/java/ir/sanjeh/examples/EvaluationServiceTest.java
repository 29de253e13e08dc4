package ir.sanjeh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ir.sanjeh.api.Evaluation;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.Facts;
import ir.sanjeh.api.RuleSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a backend, asked by programs on the same machine. */
class EvaluationServiceTest {
  private static final Path SHIPPED = Path.of("rules", "egep", "round-7");
  private static final Path NATION = Path.of("fixtures", "egep", "round-7", "national.json.gz");
  private static final String EDITED = "participatory.drl";

  private static final int CLIENTS = 3;
  private static final int SWAPS = Math.max(6, Integer.getInteger("sanjeh.soak", 0) / 10);

  /** How many answers come in between two swaps. */
  private static final int ANSWERS_PER_SWAP = 45;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  @TempDir Path temporary;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Path folder;
  private String rules;

  /** An answer of the service. */
  private record Reply(int status, JsonNode body) {
    String digest() {
      return body.at("/rules/digest").asText();
    }
  }

  @BeforeEach
  void copyRules() throws IOException {
    folder = Files.createDirectories(temporary.resolve("egep").resolve("round-7"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    rules = Files.readString(folder.resolve(EDITED));
  }

  /** Writes the rules with another number of data sets that has to be published. */
  private void write(int datasets) throws IOException {
    Files.writeString(
        folder.resolve(EDITED),
        rules
            .replace("openDatasets >= 10", "openDatasets >= " + datasets)
            .replace("openDatasets < 10", "openDatasets < " + datasets));
  }

  @Test
  void scoresAndReasonsAreAnswered() throws Exception {
    JsonNode agency = agencies().get(0);
    Evaluator rulebook = Evaluator.open(RuleSource.folder(folder));
    Evaluation evaluation = rulebook.evaluate(Facts.json(agency.toString()));
    try (EvaluationService service = new EvaluationService(folder, 0)) {
      Reply plain = post(service, "/evaluations", agency.toString());
      assertThat(plain.status()).isEqualTo(200);
      assertThat(plain.body().get("result").equals(tree(evaluation.result()))).isTrue();
      assertThat(plain.body().get("rules").equals(tree(rulebook.rules()))).isTrue();
      assertThat(plain.body().has("explanation")).isFalse();

      Reply explained = post(service, "/evaluations?explain", agency.toString());
      assertThat(explained.body().get("explanation").equals(tree(evaluation.explain()))).isTrue();

      Reply current = get(service, "/rules");
      assertThat(current.digest()).isEqualTo(rulebook.rules().digest());
      assertThat(current.body().get("factsSchema").toString()).contains("openDatasets");
    }
  }

  @Test
  void whatCannotBeAnsweredIsRefusedWithReasons() throws Exception {
    try (EvaluationService service = new EvaluationService(folder, 0)) {
      String digest = get(service, "/rules").digest();
      Reply unfit =
          post(service, "/evaluations", "{\"id\": \"a\",\n \"openDatasets\": \"many\", \"x\": 1}");
      assertThat(unfit.status()).isEqualTo(422);
      assertThat(unfit.body().get("total").asInt()).isEqualTo(2);
      assertThat(unfit.body().get("problems").findValuesAsText("id"))
          .containsExactly("facts.wrong-type", "facts.unknown-field");
      JsonNode first = unfit.body().at("/problems/0");
      assertThat(first.at("/place/line").asInt()).isEqualTo(2);
      assertThat(first.get("message").asText()).contains("many");
      assertThat(first.get("remedy").asText()).isNotBlank();

      Reply broken = post(service, "/evaluations", "{\"id\": ");
      assertThat(broken.status()).isEqualTo(400);
      assertThat(broken.body().at("/problems/0/place/line").asInt()).isEqualTo(1);
      assertThat(post(service, "/evaluations", "[]").status()).isEqualTo(422);
      String deep = "[".repeat(10_000) + "]".repeat(10_000);
      assertThat(post(service, "/evaluations", deep).status()).isEqualTo(400);

      byte[] blanks =
          " ".repeat(EvaluationService.LARGEST_FORM + 1).getBytes(StandardCharsets.UTF_8);
      BodyPublisher whole = BodyPublishers.ofByteArray(blanks);
      assertThat(send(service, "/evaluations", "application/json", whole).status()).isEqualTo(413);
      // Without its length told in advance.
      BodyPublisher pieces = BodyPublishers.fromPublisher(whole);
      assertThat(send(service, "/evaluations", "application/json", pieces).status()).isEqualTo(413);

      Reply text = send(service, "/evaluations", "text/plain", BodyPublishers.ofString("{}"));
      assertThat(text.status()).isEqualTo(415);
      Reply persian =
          send(
              service,
              "/evaluations",
              "application/json; charset=utf-8",
              BodyPublishers.ofString("{\"id\": \"a\", \"openDatasets\": \"۱۲\"}"));
      assertThat(persian.status()).isEqualTo(200);

      assertThat(List.of(unfit, broken, text, persian))
          .extracting(Reply::digest)
          .containsOnly(digest);
    }
  }

  @Test
  void brokenRulesChangeNothing() throws Exception {
    String agency = agencies().get(0).toString();
    try (EvaluationService service = new EvaluationService(folder, 0)) {
      Reply before = post(service, "/evaluations", agency);
      assertThat(post(service, "/rules/reload", "").digest()).isEqualTo(before.digest());

      Files.writeString(
          folder.resolve(EDITED), rules.replace("openDatasets >= 10", "openDatasets >="));
      Reply refused = post(service, "/rules/reload", "");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.digest()).isEqualTo(before.digest());
      assertThat(refused.body().at("/problems/0/place/file").asText()).endsWith(EDITED);
      assertThat(refused.body().at("/problems/0/place/line").asInt()).isPositive();
      assertThat(post(service, "/evaluations", agency)).isEqualTo(before);

      write(12);
      Reply taken = post(service, "/rules/reload", "");
      assertThat(taken.status()).isEqualTo(200);
      assertThat(taken.digest()).isNotEqualTo(before.digest());
      assertThat(get(service, "/rules").digest()).isEqualTo(taken.digest());
    }
  }

  @Test
  void aCallUnderWayEndsOnTheRulesThatItBeganWith() throws Exception {
    byte[] agency = agencies().get(0).toString().getBytes(StandardCharsets.UTF_8);
    HttpClient other = HttpClient.newHttpClient();
    try (EvaluationService service = new EvaluationService(folder, 0)) {
      String before = get(service, "/rules").digest();
      write(12);
      // The form is asked for when the call is under way, and not sent before the rules are new.
      BodyPublisher form =
          BodyPublishers.ofInputStream(
              () -> {
                reload(service, other);
                return new ByteArrayInputStream(agency);
              });
      HttpRequest call =
          request(service, "/evaluations")
              .header("Content-Type", "application/json")
              .expectContinue(true)
              .POST(form)
              .build();
      Reply reply = reply(call);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.digest()).isEqualTo(before);
      assertThat(get(service, "/rules").digest()).isNotEqualTo(before);
    }
  }

  private static void reload(EvaluationService service, HttpClient client) {
    HttpRequest reload = request(service, "/rules/reload").POST(BodyPublishers.noBody()).build();
    assertThat(client.sendAsync(reload, BodyHandlers.ofString()).join().statusCode())
        .isEqualTo(200);
  }

  @Test
  void rulesAreSwappedUnderLoadAndNoAnswerIsLostOrMixed() throws Exception {
    List<JsonNode> agencies = agencies();
    Map<String, Map<String, JsonNode>> expected = new HashMap<>();
    Map<Integer, String> digests = new HashMap<>();
    for (int datasets : new int[] {12, 10}) {
      write(datasets);
      Evaluator rulebook = Evaluator.open(RuleSource.folder(folder));
      Map<String, JsonNode> results = new HashMap<>();
      for (JsonNode agency : agencies) {
        results.put(id(agency), tree(rulebook.evaluate(Facts.json(agency.toString())).result()));
      }
      digests.put(datasets, rulebook.rules().digest());
      expected.put(rulebook.rules().digest(), results);
    }
    JsonNode moved =
        agencies.stream()
            .filter(a -> expected.values().stream().map(r -> r.get(id(a))).distinct().count() == 2)
            .findFirst()
            .orElseThrow();

    Semaphore answers = new Semaphore(0);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (EvaluationService service = new EvaluationService(folder, 0)) {
      List<Future<Set<String>>> loads = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        loads.add(clients.submit(load(service, i, agencies, expected, answers)));
      }
      for (int swap = 0; swap < SWAPS; swap++) {
        int datasets = swap % 2 == 0 ? 12 : 10;
        write(datasets);
        Reply swapped = post(service, "/rules/reload", "");
        assertThat(swapped.digest()).isEqualTo(digests.get(datasets));
        Reply after = post(service, "/evaluations", moved.toString());
        assertThat(after.digest()).isEqualTo(digests.get(datasets));
        check(after, moved, expected);
        answers.acquire(ANSWERS_PER_SWAP);
      }
      Set<String> seen = new HashSet<>();
      for (Future<Set<String>> load : loads) {
        seen.addAll(load.get());
      }
      assertThat(seen).isEqualTo(expected.keySet());
    } finally {
      clients.shutdownNow();
    }
  }

  /** Asks for agencies, as often as the swaps need answers; gives the digests of the answers. */
  private Callable<Set<String>> load(
      EvaluationService service,
      int first,
      List<JsonNode> agencies,
      Map<String, Map<String, JsonNode>> expected,
      Semaphore answers) {
    return () -> {
      Set<String> digests = new HashSet<>();
      boolean whole = false;
      try {
        for (int i = 0; i < SWAPS * ANSWERS_PER_SWAP / CLIENTS; i++) {
          JsonNode agency = agencies.get((first + i * CLIENTS) % agencies.size());
          Reply reply = post(service, "/evaluations", agency.toString());
          check(reply, agency, expected);
          digests.add(reply.digest());
          answers.release();
        }
        whole = true;
        return digests;
      } finally {
        if (!whole) {
          // Nobody is to wait for answers that will not come.
          answers.release(SWAPS * ANSWERS_PER_SWAP);
        }
      }
    };
  }

  /** An answer is what the rules that it names give. */
  private static void check(
      Reply reply, JsonNode agency, Map<String, Map<String, JsonNode>> expected) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(expected).containsKey(reply.digest());
    assertThat(reply.body().get("result").equals(expected.get(reply.digest()).get(id(agency))))
        .as(() -> id(agency) + " by " + reply.digest())
        .isTrue();
  }

  private static String id(JsonNode agency) {
    return agency.get("id").asText();
  }

  private static JsonNode tree(Object record) throws IOException {
    return JSON.readTree(JSON.writeValueAsBytes(record));
  }

  private static List<JsonNode> agencies() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(NATION))) {
      List<JsonNode> agencies = new ArrayList<>();
      JSON.readTree(in).get("agencies").forEach(agencies::add);
      return agencies;
    }
  }

  private Reply post(EvaluationService service, String path, String json)
      throws IOException, InterruptedException {
    return send(service, path, "application/json", BodyPublishers.ofString(json));
  }

  private Reply send(EvaluationService service, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return reply(request(service, path).header("Content-Type", type).POST(body).build());
  }

  private Reply get(EvaluationService service, String path)
      throws IOException, InterruptedException {
    return reply(request(service, path).GET().build());
  }

  private static HttpRequest.Builder request(EvaluationService service, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
  }

  private Reply reply(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return new Reply(response.statusCode(), JSON.readTree(body));
    }
  }
}
