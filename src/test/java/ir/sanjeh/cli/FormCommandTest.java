package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCommandTest {
  private static final String FORM = "rules/service-identity-form/1393";
  private static final Path FIXTURES = Path.of("fixtures", "service-identity-form");
  private static final String PERIOD = "egep/round-7";

  @TempDir private Path folder;

  private Shell done(Object... words) {
    Shell shell = new Shell();
    assertThat(shell.run(words)).as(shell.err()).isEqualTo(ExitCode.DONE);
    return shell;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "yaml"})
  void aTemplateIsTheSameEveryTimeAndAsksForAnswers(String format) throws IOException {
    Path first = folder.resolve("first." + format);
    Path second = folder.resolve("second." + format);
    done("form", "template", FORM, "--format", format, "--services", 2, "--out", first);
    done("form", "template", FORM, "--format", format, "--services", 2, "--out", second);
    assertThat(second).hasSameBinaryContentAs(first);
    Shell shell = new Shell();
    assertThat(shell.run("form", "import", FORM, first, "--record", folder.resolve("r.json")))
        .isEqualTo(ExitCode.UNUSABLE);
    // Of a table nobody wrote into, nothing is known; a blank record lacks what is required.
    assertThat(shell.err()).containsAnyOf("no service is filled in", "this must be filled in");
    assertThat(folder.resolve("r.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "yaml"})
  void aFilledInTemplateGivesFactsThatAreEvaluated(String format) throws IOException {
    Path filled = folder.resolve("filled." + format);
    Path facts = folder.resolve("facts.json");
    Path result = folder.resolve("result.json");
    done(
        "form",
        "template",
        FORM,
        "--format",
        format,
        "--from",
        FIXTURES.resolve("example.yaml"),
        "--out",
        filled);
    done("form", "import", FORM, filled, "--agency", "ito", "--for", PERIOD, "--out", facts);
    assertThat(facts).hasSameTextualContentAs(FIXTURES.resolve("example.json"));
    done("evaluate", facts, "--format", "json", "--out", result);
    JsonNode agency = new ObjectMapper().readTree(result.toFile()).get("agencies").get(0);
    JsonNode indicator = agency.get("services").get(0).get("indicators").get("1");
    assertThat(indicator.get("option").asText()).isEqualTo("1.partial");
    assertThat(indicator.get("score").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(indicator.toString()).contains("self-declared", "service identity form 3-1");
  }

  @Test
  void severalFormsGoIntoFactsThatAreThere() throws IOException {
    Path facts = folder.resolve("facts.json.gz");
    done(
        "form",
        "import",
        FORM,
        FIXTURES.resolve("permits.xlsx"),
        FIXTURES.resolve("example.csv"),
        "--agency",
        "ito",
        "--into",
        "fixtures/egep/round-7/centre.json",
        "--out",
        facts);
    Shell shell = done("evaluate", facts, "--format", "json");
    JsonNode agencies = new ObjectMapper().readTree(shell.out()).get("agencies");
    JsonNode ito = null;
    for (JsonNode agency : agencies) {
      ito = agency.get("id").asText().equals("ito") ? agency : ito;
    }
    assertThat(ito).isNotNull();
    assertThat(ito.get("services")).hasSize(3);
    // Two agencies in one batch: the first name stands, the other is told.
    Shell told =
        done(
            "form",
            "import",
            FORM,
            FIXTURES.resolve("permits.xlsx"),
            FIXTURES.resolve("example.csv"),
            "--agency",
            "ito",
            "--for",
            PERIOD);
    assertThat(told.err()).contains("note: ", "agency \"ito\", field \"name\"", "--replace");
    assertThat(new ObjectMapper().readTree(told.out()).get("agencies")).hasSize(1);
  }

  @Test
  void itExplainsWhatFactsRestOn() {
    Shell shell =
        done(
            "form",
            "import",
            FORM,
            FIXTURES.resolve("example.xlsx"),
            "--agency",
            "ito",
            "--for",
            PERIOD,
            "--out",
            folder.resolve("facts.json"),
            "--explain");
    assertThat(shell.out())
        .contains(
            "form 3-1",
            "service electronicStages",
            "INFORMATION, PRODUCTION",
            "facts/egep/round-7.yaml:",
            "access.delivery.provision",
            "electronic, non-electronic",
            "example.xlsx:");
  }

  @Test
  void brokenFormsLeaveNoOutput() throws IOException {
    Path out = folder.resolve("facts.json");
    Path record = folder.resolve("record.json");
    Files.writeString(out, "the earlier facts");
    Shell shell = new Shell();
    int code =
        shell.run(
            "form",
            "import",
            FORM,
            FIXTURES.resolve("broken/wrong-cells.xlsx"),
            FIXTURES.resolve("broken/unknown-choice.yaml"),
            FIXTURES.resolve("example.yaml"),
            "--agency",
            "ito",
            "--for",
            PERIOD,
            "--out",
            out,
            "--record",
            record);
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("cell B10", "unknown-choice.yaml:7:19");
    assertThat(out).hasContent("the earlier facts");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(out);
    }
  }

  @Test
  void factsOfAnotherPeriodAreToldWhichPeriodsThereAre() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts, "{\"scheme\": \"maturity\", \"period\": \"round-5\", \"agencies\": []}");
    Shell shell = new Shell();
    assertThat(
            shell.run(
                "form",
                "import",
                FORM,
                FIXTURES.resolve("example.yaml"),
                "--agency",
                "a",
                "--into",
                facts))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("no facts of maturity/round-5", "egep/round-7");
    Files.writeString(facts, "{\"scheme\": \"../../x\", \"agencies\": []}");
    assertThat(
            shell.run(
                "form",
                "import",
                FORM,
                FIXTURES.resolve("example.yaml"),
                "--agency",
                "a",
                "--into",
                facts))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("the facts do not say their scheme");
  }

  @Test
  void usageIsToldWithExitCodeTwo() {
    Path form = FIXTURES.resolve("example.yaml");
    Path out = folder.resolve("x");
    assertThat(new Shell().run("form")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "template", FORM)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "template", FORM, "--format", "doc", "--out", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(
            new Shell()
                .run("form", "template", FORM, "--format", "csv", "--services", 0, "--out", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "import", FORM, form)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "import", FORM, form, "--for", PERIOD))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "import", FORM, form, "--agency", "a", "--for", "egep"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(
            new Shell()
                .run(
                    "form",
                    "import",
                    FORM,
                    form,
                    "--agency",
                    "a",
                    "--for",
                    PERIOD,
                    "--into",
                    "fixtures/egep/round-7/centre.json"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "import", "rules/no/form", form, "--record", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "import", FORM, "no-such.yaml", "--record", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("form", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out).doesNotExist();
  }
}
