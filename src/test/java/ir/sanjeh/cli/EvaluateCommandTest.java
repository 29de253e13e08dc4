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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final Path MATURITY = Path.of("fixtures/maturity/round-5/services.json");
  private static final Path CENTRE = Path.of("fixtures/egep/round-7/centre.json");

  @TempDir private Path folder;

  @Test
  void theTableRanksAllAgencies() {
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", MATURITY)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains(
            "    1      98.00", "بیمه مرکزی", "  105      12.5", "105 agencies, 105 with a rank");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void theTableTellsThePlaceholders() {
    Shell shell = new Shell();
    shell.run("evaluate", CENTRE);
    assertThat(shell.out()).contains("placeholders", "mailboxUpper = 5000", "weight: 1 = 1");
  }

  @Test
  void theJsonFollowsItsPublishedSchema() throws IOException {
    Path out = folder.resolve("result.json");
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", CENTRE, "--format", "json", "--out", out))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEmpty();
    try (InputStream schema = Result.class.getResourceAsStream("result.schema.json")) {
      Schema published =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
      JsonNode result = new ObjectMapper().readTree(out.toFile());
      assertThat(published.validate(result)).isEmpty();
      assertThat(result.get("agencies")).hasSize(6);
    }
  }

  @Test
  void theFactsOfTheFixturesFollowThePrintedSchema() throws IOException {
    Shell shell = new Shell();
    assertThat(shell.run("schema", "rules/egep/round-7")).isEqualTo(ExitCode.DONE);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new ObjectMapper().readTree(shell.out()));
    assertThat(schema.validate(new ObjectMapper().readTree(CENTRE.toFile()))).isEmpty();
  }

  @Test
  void theCsvHasARowForEachAgencyAndNoFormula() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "maturity", "period": "round-5", "agencies": [
          {"id": "a", "name": "=cmd()", "printedTotal": 50},
          {"id": "b", "name": "<script>\\u202e", "printedTotal": "۶۰٫۵"}]}
        """);
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", facts, "--format", "csv")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines()).hasSize(3).element(1).asString().startsWith("1,b,<script>");
    assertThat(shell.out()).contains("2,a,'=cmd()");
    Shell table = new Shell();
    table.run("evaluate", facts);
    assertThat(table.out()).contains("<script>\\u{202e}").doesNotContain("\u202e");
  }

  @Test
  void brokenFactsLeaveNoOutput() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "maturity", "period": "round-5", "agencies": [
          {"id": "a", "printedTotal": 101}, {"id": "a", "presense": 3}]}
        """);
    Path out = folder.resolve("out.json");
    Files.writeString(out, "the earlier result");
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", facts, "--format", "json", "--out", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("printedTotal", "101", "presense", "presence");
    assertThat(out).hasContent("the earlier result");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(facts, out);
    }
  }

  @Test
  void factsAreNotEvaluatedByTheRulesOfAnotherPeriod() {
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", MATURITY, "--rules", "rules/maturity/round-4"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("maturity/round-5", "maturity/round-4");
  }

  @Test
  void anUnwritableFolderIsTold() {
    Shell shell = new Shell();
    Path out = folder.resolve("no").resolve("such").resolve("out.json");
    assertThat(shell.run("evaluate", MATURITY, "--out", out)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("cannot be written", "out.json");
  }

  @Test
  void usageIsToldWithExitCodeTwo() {
    assertThat(new Shell().run()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("evaluate")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("evaluate", MATURITY, "--threads", "0"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("evaluate", "no-such-file.json")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("--help")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void everyShippedRuleFolderOpens() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      List<Path> folders =
          files.filter(f -> f.endsWith("scheme.yaml")).map(Path::getParent).sorted().toList();
      assertThat(folders).hasSizeGreaterThanOrEqualTo(2);
      for (Path rules : folders) {
        assertThat(new Shell().run("schema", rules)).as(rules.toString()).isZero();
      }
    }
  }
}
