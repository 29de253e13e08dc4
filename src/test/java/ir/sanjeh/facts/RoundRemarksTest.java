package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ir.sanjeh.facts.Cooperation.Status;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a header says of the round beyond the facts. */
class RoundRemarksTest {
  private static final String REMARKS =
      """
      "published": { "agencies": 105, "services": "۲٬۲۰۷", "new": [ "a2", "a1" ] },
      "cooperation": [
        { "id": "a1", "status": "did-not-cooperate" },
        { "id": "x", "name": "ایکس", "nameEn": "X", "status": "opted-out",
          "reason": { "fa": "نخواست", "en": "did not want to" } },
        { "id": "y", "name": null, "status": "left", "reason": "merged" }
      ],
      """;

  @TempDir private Path folder;

  private static RoundRemarks remarks(Path facts) {
    try (FactsReader reader = FactsReader.open(facts, 10)) {
      reader.agencies(TestDictionary.make()).forEachRemaining(agency -> {});
      return reader.header().remarks();
    }
  }

  private static void check(RoundRemarks remarks) {
    Published published = remarks.published().orElseThrow();
    assertThat(published.agencies()).contains(105L);
    assertThat(published.services()).contains(2207L);
    assertThat(published.newAgencies().orElseThrow()).containsOnlyKeys("a2", "a1");
    assertThat(remarks.cooperation())
        .extracting(
            Cooperation::id,
            Cooperation::name,
            Cooperation::nameEn,
            Cooperation::status,
            Cooperation::reason)
        .containsExactly(
            tuple(
                "a1",
                Optional.empty(),
                Optional.empty(),
                Status.DID_NOT_COOPERATE,
                Optional.empty()),
            tuple(
                "x",
                Optional.of("ایکس"),
                Optional.of("X"),
                Status.OPTED_OUT,
                Optional.of(new Title("نخواست", "did not want to"))),
            tuple(
                "y",
                Optional.empty(),
                Optional.empty(),
                Status.LEFT,
                Optional.of(new Title("merged", "merged"))));
  }

  @Test
  void standsInJson() throws IOException {
    Path file = folder.resolve("facts.json");
    Files.writeString(
        file,
        "{ \"scheme\": \"s\", \"period\": \"p\", "
            + REMARKS
            + "\"agencies\": [ { \"id\": \"a1\" }, { \"id\": \"a2\" } ] }",
        StandardCharsets.UTF_8);
    check(remarks(file));
  }

  @Test
  void standsInTheHeaderOfTables() throws IOException {
    // JSON is YAML; without the last comma.
    String yaml =
        "{ scheme: s, period: p, " + REMARKS.stripTrailing().replaceFirst(",$", "") + " }";
    Files.writeString(folder.resolve("round.yaml"), yaml, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("agencies.csv"), "id\na1\na2\n", StandardCharsets.UTF_8);
    check(remarks(folder));
  }

  @Test
  void mayBeLeftOutOrNull() throws IOException {
    Path file = folder.resolve("facts.json");
    Files.writeString(
        file,
        "{ \"scheme\": \"s\", \"period\": \"p\", \"published\": null, \"cooperation\": null,"
            + " \"agencies\": [ { \"id\": \"a1\" } ] }",
        StandardCharsets.UTF_8);
    assertThat(remarks(file)).isEqualTo(RoundRemarks.NONE);
  }
}
