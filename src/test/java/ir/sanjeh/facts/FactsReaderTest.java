package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {
  private static final String HEAD = "{\"scheme\":\"s\",\"period\":\"p\",\"agencies\":[";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static List<AgencyFacts> read(Path path) {
    try (FactsReader reader = FactsReader.open(path.getFileName().toString(), path, 100)) {
      List<AgencyFacts> agencies = new ArrayList<>();
      reader.agencies(TestDictionary.make()).forEachRemaining(agencies::add);
      return agencies;
    }
  }

  private static String digest(Path path) {
    try (FactsReader reader = FactsReader.open(path, 100)) {
      reader.agencies(TestDictionary.make()).forEachRemaining(a -> {});
      return reader.digest();
    }
  }

  private List<AgencyFacts> agency(String fields) throws IOException {
    return read(write("f.json", HEAD + "{\"id\":\"a\"," + fields + "}]}"));
  }

  @Test
  void readsTheHeaderOnOpening() throws IOException {
    Path file =
        write(
            "f.json",
            """
            { "scheme": "egep", "period": "round-7", "title": { "fa": "ه", "en": "seventh" },
              "date": "1400-06-31", "agencies": [ { "id": "a" } ] }
            """);
    try (FactsReader reader = FactsReader.open(file, 10)) {
      assertThat(reader.header())
          .isEqualTo(
              new RoundHeader(
                  "egep",
                  "round-7",
                  Optional.of(new Title("ه", "seventh")),
                  Optional.of("1400-06-31")));
    }
    Path plain =
        write(
            "g.json",
            "{ \"scheme\": \"egep\", \"period\": 7, \"title\": \"هفتم\", \"date\": 1400,"
                + "\"agencies\": [ { \"id\": \"a\" } ] }");
    try (FactsReader reader = FactsReader.open(plain, 10)) {
      assertThat(reader.header())
          .isEqualTo(
              new RoundHeader(
                  "egep", "7", Optional.of(new Title("هفتم", "هفتم")), Optional.of("1400")));
    }
  }

  @Test
  void bindsEveryKindOfValue() throws IOException {
    Path file =
        write(
            "f.json",
            """
            { "scheme": "s", "period": "p", "agencies": [
              { "id": "a1", "name": "مرکز", "ratio": 0.70, "datasets": "۱٬۲۰۰", "signature": true,
                "channels": ["SMS", "customer relations"], "address": "x\\ty",
                "portal": { "tls": "بدون", "seconds": 1e1 },
                "services": [
                  { "id": "s1", "kind": "G2C", "stages": 3.0, "online": false },
                  { "id": "s2", "kind": "دولت به دولت", "stages": null } ],
                "inquiries": [ { "id": "q", "share": -0.0 } ] },
              { "id": "a2" } ] }
            """);

    List<AgencyFacts> agencies = read(file);

    assertThat(agencies).hasSize(2);
    AgencyFacts first = agencies.get(0);
    assertThat(first.agency().values())
        .isEqualTo(
            Map.of(
                "id",
                "a1",
                "name",
                "مرکز",
                "ratio",
                new BigDecimal("0.7"),
                "datasets",
                new BigDecimal("1200"),
                "signature",
                true,
                "channels",
                List.of("SMS", "CRM"),
                "address",
                "x\ty"));
    assertThat(first.agency().place()).isEqualTo(new Place("f.json", 2, 3));
    assertThat(first.parts()).extracting(Fact::id).containsExactly("portal", "s1", "s2", "q");
    assertThat(first.parts().get(0).values())
        .isEqualTo(Map.of("tls", "NONE", "seconds", new BigDecimal("10")));
    assertThat(first.services()).hasSize(2);
    assertThat(first.services().get(0).values())
        .isEqualTo(
            Map.of("id", "s1", "kind", "G2C", "stages", new BigDecimal("3"), "online", false));
    assertThat(first.services().get(0).place()).isEqualTo(new Place("f.json", 6, 7));
    assertThat(first.services().get(1).values()).isEqualTo(Map.of("id", "s2", "kind", "G2G"));
    assertThat(first.parts().get(3).values().get("share")).isEqualTo(BigDecimal.ZERO);
    assertThat(agencies.get(1).parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.7",
    "0.700, 0.7",
    "7e-1, 0.7",
    "70E-2, 0.7",
    "0, 0",
    "-0, 0",
    "0.000, 0",
    "0e5, 0",
    "'\"۰٫۷\"', 0.7",
    "'\"٠٫٧٠\"', 0.7",
    "'\"0.7\"', 0.7",
    "'\"+0.7\"', 0.7",
    "1, 1",
    "1.0, 1",
    "'\"٬۱\"', 1",
    "'\"۱e۰\"', 1",
    "100e-2, 1",
    "1e-100, 1E-100"
  })
  void numbersAreExactAndCanonical(String written, String expected) throws IOException {
    assertThat(agency("\"ratio\":" + written).get(0).agency().values().get("ratio"))
        .isEqualTo(new BigDecimal(expected));
  }

  @Test
  void largeWholeNumbersHaveNoNegativeScale() throws IOException {
    assertThat(agency("\"datasets\":12e3").get(0).agency().values().get("datasets"))
        .isEqualTo(new BigDecimal("12000"));
  }

  @ParameterizedTest
  @CsvSource({"1e999999999", "1e101", "1e-999999999", "1e400", "'\"۱e۴۰۰\"'", "0e99999999999"})
  void absurdExponentsAreRefusedWithoutComputing(String written) {
    assertThatThrownBy(() -> agency("\"datasets\":" + written))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is beyond anything that can be measured");
  }

  @Test
  void keepsEvidence() throws IOException {
    Fact agency =
        agency(
                """
                "ratio": {"value": 0.7, "evidence": {"method": "site-review", "source": "ق",
                  "date": "2021-06-01", "status": "verified"}},
                "datasets": {"value": null, "evidence": {"method": "inquiry"}},
                "signature": {"value": true},
                "address": {"value": "x", "evidence": null},
                "name": {"value": "n", "evidence": {"date": 1400}}
                """)
            .get(0)
            .agency();

    assertThat(agency.values().keySet())
        .containsExactlyInAnyOrder("id", "ratio", "signature", "address", "name");
    assertThat(agency.evidence())
        .isEqualTo(
            Map.of(
                "ratio",
                new Evidence(
                    Optional.of(Evidence.Method.SITE_REVIEW),
                    Optional.of("ق"),
                    Optional.of("2021-06-01"),
                    Optional.of(Evidence.Status.VERIFIED)),
                "datasets",
                new Evidence(
                    Optional.of(Evidence.Method.INQUIRY),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                "name",
                new Evidence(
                    Optional.empty(), Optional.empty(), Optional.of("1400"), Optional.empty())));
  }

  @Test
  void nullsAreMissing() throws IOException {
    AgencyFacts facts =
        agency("\"ratio\":null,\"portal\":null,\"services\":null,\"inquiries\":[]").get(0);
    assertThat(facts.agency().values()).containsOnlyKeys("id");
    assertThat(facts.parts()).isEmpty();
  }

  @Test
  void allProblemsAreReportedUpToTheLimit() throws IOException {
    Path file = write("f.json", HEAD + "{\"id\":\"a\"}" + ",{\"id\":\"a\"}".repeat(30) + "]}");
    try (FactsReader reader = FactsReader.open("f.json", file, 5)) {
      Iterator<AgencyFacts> agencies = reader.agencies(TestDictionary.make());
      assertThat(agencies.next().agency().id()).isEqualTo("a");
      UnusableInputException failure =
          catchThrowableOfType(UnusableInputException.class, agencies::hasNext);
      assertThat(failure.problems()).hasSize(5);
      assertThat(failure.total()).isEqualTo(30);
      assertThatThrownBy(agencies::next).isSameAs(failure);
      assertThatThrownBy(reader::digest).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void headerProblemsAreReportedTogetherWithTheOthers() throws IOException {
    Path file =
        write(
            "f.json",
            "{\"scheme\":\"s\",\"period\":\"p\",\"titel\":1,\"agencies\":[{\"id\":\"a\",\"x\":1}]}");
    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("there is no header field \"titel\"")
        .hasMessageContaining("there is no field \"x\"");
  }

  @Test
  void theAgenciesAreReadOnceAndEnd() throws IOException {
    Path file = write("f.json", HEAD + "{\"id\":\"a\"}]}");
    try (FactsReader reader = FactsReader.open(file, 5)) {
      Iterator<AgencyFacts> agencies = reader.agencies(TestDictionary.make());
      assertThatThrownBy(() -> reader.agencies(TestDictionary.make()))
          .isInstanceOf(IllegalStateException.class);
      agencies.next();
      assertThat(agencies.hasNext()).isFalse();
      assertThatThrownBy(agencies::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void theDigestIsThatOfTheBytesPackedOrNot() throws Exception {
    String text = HEAD + "{\"id\":\"a\"}]}\n\n";
    Path plain = write("f.json", text);
    Path packed = folder.resolve("f.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String expected =
        "sha256:"
            + HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(digest(plain)).isEqualTo(expected);
    assertThat(digest(packed)).isEqualTo(expected);
    assertThat(read(packed)).hasSize(1);
  }

  @Test
  void anAgencyIsLimitedInSizeButTheirNumberIsNot() throws IOException {
    StringBuilder many = new StringBuilder(HEAD + "{\"id\":\"a\",\"services\":[");
    for (int i = 0; i < 200_000; i++) {
      many.append(i == 0 ? "" : ",").append("{\"id\":\"s").append(i).append("\",\"kind\":\"G2C\"}");
    }
    assertThatThrownBy(() -> read(write("f.json", many + "]}]}")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("the agency that begins at line 1 is too large to be read");

    StringBuilder agencies = new StringBuilder(HEAD);
    for (int i = 0; i < 200_000; i++) {
      agencies.append(i == 0 ? "" : ",").append("{\"id\":\"a").append(i).append("\",\"ratio\":1}");
    }
    assertThat(read(write("g.json", agencies + "]}"))).hasSize(200_000);
  }

  @Test
  void hugeTextsAreRefused() {
    assertThat(
            catchThrowableOfType(
                    UnusableInputException.class,
                    () -> agency("\"address\":\"" + "x".repeat(100_001) + "\""))
                .getMessage())
        .contains("field \"address\": the text has 100,001 characters");
    assertThatThrownBy(() -> agency("\"address\":\"" + "x".repeat(10_000_000) + "\""))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("a text is longer than 1,000,000 characters");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> agency("\"portal\":" + "[".repeat(100_000)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("lists and objects are nested deeper than 50");
    assertThatThrownBy(() -> agency("\"x\":" + "{\"a\":".repeat(100_000)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("lists and objects are nested deeper than 50");
  }

  @Test
  void manyUnknownFieldsAreCountedQuickly() throws IOException {
    StringBuilder text = new StringBuilder(HEAD + "{\"id\":\"a\"");
    for (int i = 0; i < 200_000; i++) {
      text.append(",\"rati").append(i).append("\":1");
    }
    Path file = write("f.json", text + "}]}");
    assertThat(catchThrowableOfType(UnusableInputException.class, () -> read(file)).total())
        .isEqualTo(200_000);
  }

  @Test
  void unreadableFilesAreProblems() throws IOException {
    assertThatThrownBy(() -> FactsReader.open("none.json", folder.resolve("none.json"), 5))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "none.json: there is no such file\n    Check its name and folder. [file.missing]");
    Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> FactsReader.open("empty", folder.resolve("empty"), 5))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith("empty: the folder has no round.yaml");
    Path cut = folder.resolve("cut.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
      out.write((HEAD + "{\"id\":\"a\"}]}").getBytes(StandardCharsets.UTF_8));
    }
    byte[] packed = Files.readAllBytes(cut);
    for (int length = 0; length < packed.length; length++) {
      Files.write(cut, Arrays.copyOf(packed, length));
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(UnusableInputException.class)
          .hasMessageStartingWith("cut.json.gz: the packed file ends too early");
    }
  }

  @Test
  void everyTruncationAndEveryFlippedByteIsAProblemOrReadable() throws IOException {
    byte[] sound =
        (HEAD
                + "{\"id\":\"a\",\"ratio\":{\"value\":\"۰٫۷\",\"evidence\":{\"status\":\"expired\"}},"
                + "\"services\":[{\"id\":\"s\",\"kind\":\"G2C\"}]}]}")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < sound.length; i++) {
      Path cut = Files.write(folder.resolve("f.json"), Arrays.copyOf(sound, i));
      assertThatThrownBy(() -> read(cut)).isInstanceOf(UnusableInputException.class);
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = sound.clone();
        flipped[i] ^= (byte) (1 << bit);
        Path file = Files.write(folder.resolve("f.json"), flipped);
        try {
          read(file);
        } catch (UnusableInputException e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
    }
  }
}
