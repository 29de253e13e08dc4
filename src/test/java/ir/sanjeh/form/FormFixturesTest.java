package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.round.Evaluations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filled-in forms of the fixtures, in every format. */
class FormFixturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"example.yaml", "example.csv", "example.xlsx"})
  void theExampleGivesItsFacts(String file) throws IOException {
    List<FilledForm> forms = Forms.read(Forms.fixture(file)).forms();
    String facts =
        Forms.json(
            Forms.merge(FactsFile.blank(Forms.SCHEME, Forms.PERIOD), "ito", forms, false).facts());
    assertThat(facts).isEqualTo(Files.readString(Forms.fixture("example.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permits.yaml", "permits.xlsx", "saved-elsewhere.xlsx"})
  void thePermitsAreReadAndKept(String file) throws IOException {
    List<FilledForm> forms = Forms.read(Forms.fixture(file)).forms();
    assertThat(Forms.record(Forms.form(), forms))
        .isEqualTo(Files.readString(Forms.fixture("permits.record.json")));
    String facts =
        Forms.json(
            Forms.merge(FactsFile.blank(Forms.SCHEME, Forms.PERIOD), "sample", forms, false)
                .facts());
    assertThat(facts).isEqualTo(Files.readString(Forms.fixture("permits.json")));
  }

  @Test
  void whatIsKeptCanBeReadAgain() throws IOException {
    Path record = Forms.fixture("permits.record.json");
    assertThat(Forms.record(Forms.form(), Forms.read(record).forms()))
        .isEqualTo(Files.readString(record));
  }

  @Test
  void theTablesOfTheFixturesAreWhatTheTemplatesGive() throws IOException {
    Form form = Forms.form();
    List<FilledForm> example = Forms.read(Forms.fixture("example.yaml")).forms();
    List<FilledForm> permits = Forms.read(Forms.fixture("permits.yaml")).forms();
    assertThat(Forms.bytes(new CsvForm(), form, example, 0))
        .isEqualTo(Files.readAllBytes(Forms.fixture("example.csv")));
    for (var each : List.of(List.of("example.xlsx", example), List.of("permits.xlsx", permits))) {
      @SuppressWarnings("unchecked")
      List<FilledForm> filled = (List<FilledForm>) each.get(1);
      Path made = folder.resolve((String) each.get(0));
      Files.write(made, Forms.bytes(new XlsxForm(), form, filled, 0));
      // Not byte by byte: how well a zip is packed depends on the platform.
      assertThat(XlsxGrid.read("x", made))
          .isEqualTo(XlsxGrid.read("x", Forms.fixture((String) each.get(0))));
    }
  }

  @Test
  void theExampleTellsWhatItsStagesRestOn() {
    DerivedFacts facts = Forms.derive(Forms.read(Forms.fixture("example.yaml")).forms()).get(0);
    DerivedFact stages =
        facts.service().stream()
            .filter(fact -> fact.field().name().equals("electronicStages"))
            .findFirst()
            .orElseThrow();
    assertThat(stages.show()).isEqualTo("INFORMATION, PRODUCTION");
    assertThat(stages.rule().file()).endsWith("facts/egep/round-7.yaml");
    assertThat(stages.because())
        .extracting(DerivedFact.Reason::path)
        .containsExactly(
            "access.information.provision",
            "access.request.provision",
            "access.production.provision",
            "access.delivery.provision");
    assertThat(stages.because().get(3).answer().show()).isEqualTo("electronic, non-electronic");
  }

  /**
   * The print leaves open to which stage two of the boxes belong: each reading gives one option.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "electronic | electronic, non-electronic | electronic | electronic, non-electronic",
        "electronic, non-electronic | electronic | electronic | electronic, non-electronic",
        "electronic | electronic, non-electronic | electronic | non-electronic",
        "electronic, non-electronic | electronic | electronic | non-electronic",
        "electronic | electronic | electronic, non-electronic | electronic, non-electronic",
        "electronic | electronic | electronic | non-electronic"
      })
  void everyReadingOfTheExampleIsPartlyElectronic(String stages) throws IOException {
    String[] boxes = stages.split(" \\| ", -1);
    String text = Files.readString(Forms.fixture("example.yaml"));
    int access = text.indexOf("    access:");
    int after = text.indexOf("    systems:");
    String channels = boxes[3].startsWith("electronic") ? ", channels: [ internet ]" : "";
    String reading =
        text.substring(0, access)
            + "    access:\n"
            + ("      information: { provision: [ " + boxes[0] + " ] }\n")
            + ("      request: { provision: [ " + boxes[1] + " ] }\n")
            + ("      production: { provision: [ " + boxes[2] + " ] }\n")
            + ("      delivery: { provision: [ " + boxes[3] + " ]" + channels + " }\n")
            + text.substring(after);
    Path file = Files.writeString(folder.resolve("reading.yaml"), reading);
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        Forms.json(
            Forms.merge(
                    FactsFile.blank(Forms.SCHEME, Forms.PERIOD),
                    "ito",
                    Forms.read(file).forms(),
                    false)
                .facts()),
        StandardCharsets.UTF_8);
    var service = Evaluations.agencies(facts).get("ito").services().get(0);
    assertThat(service.indicators().get("1").option()).isEqualTo("1.partial");
    assertThat(service.indicators().get("1").score()).isEqualByComparingTo("0.5");
  }

  @Test
  void theFactsOfAFormCarryTheirEvidence() {
    Dictionary dictionary = Evaluations.rulebook(Forms.RULES).dictionary();
    try (FactsReader reader = FactsReader.open(Forms.fixture("permits.json"), 10)) {
      AgencyFacts agency = reader.agencies(dictionary).next();
      assertThat(agency.services()).hasSize(2);
      assertThat(agency.services().get(0).evidence())
          .containsOnlyKeys(
              "kinds", "electronicStages", "channels", "accessChannels", "visits", "visitReasons");
      agency
          .services()
          .get(0)
          .evidence()
          .values()
          .forEach(
              evidence ->
                  assertThat(evidence.source()).contains("service identity form 13999999000"));
    }
  }

  @Test
  void aVisitWithoutAReasonIsNoted() {
    List<Problem> notes = Forms.read(Forms.fixture("example.csv")).notes();
    assertThat(notes).hasSize(2).allMatch(note -> note.id().equals("answer.note"));
    assertThat(notes.get(0).message())
        .contains("access.request.visitReasons", "request stage", "مرحله درخواست");
    assertThat(Forms.read(Forms.fixture("permits.yaml")).notes()).isEmpty();
  }
}
