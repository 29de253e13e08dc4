package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String FACTS = "fixtures/egep/round-7/centre.json";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    return Main.run(console, arguments);
  }

  private List<String> files(Path report) throws IOException {
    try (Stream<Path> files = Files.walk(report)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> report.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void writesAReportOfFactsAndTheSameOfTheirResult() throws IOException {
    Path report = folder.resolve("new/report");
    assertThat(run("report", FACTS, "--out", report.toString())).isZero();
    assertThat(out.toString().strip()).isEqualTo(report.resolve("index.html").toString());
    assertThat(files(report))
        .contains("index.html", "fa/index.html", "en/index.html", "fa/report.xlsx")
        .contains("en/csv/ranking.csv", "en/csv/services.csv");
    Path result = folder.resolve("result.json");
    assertThat(run("evaluate", FACTS, "--format", "json", "--out", result.toString())).isZero();
    Path second = folder.resolve("second");
    assertThat(run("report", result.toString(), "--out", second.toString())).isZero();
    assertThat(files(second)).isEqualTo(files(report));
    assertThat(second.resolve("en/index.html"))
        .hasSameBinaryContentAs(report.resolve("en/index.html"));
  }

  @Test
  void whatTheTextsAddUpStandsAmongTheKeyFigures() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "egep", "period": "round-7", "agencies": [{"id": "a", "services": [
          {"id": "s1", "kinds": ["G2C"], "subservices": 3},
          {"id": "s2", "kinds": ["G2C"], "subservices": 4},
          {"id": "s3", "kinds": ["G2C"]}]}]}
        """);
    Path report = folder.resolve("report");
    assertThat(run("report", facts.toString(), "--out", report.toString(), "--lang", "en"))
        .isZero();
    Document page = page(report.resolve("en/agency/a.html"));
    assertThat(page.selectFirst("#card-total-subservices .figure").text()).isEqualTo("7");
    assertThat(page.select("a.twin")).isEmpty();
    assertThat(Files.exists(report.resolve("fa"))).isFalse();
  }

  @Test
  void onlyOneAgency() throws IOException {
    Path report = folder.resolve("report");
    String national = "fixtures/egep/round-7/thresholds.json";
    assertThat(run("evaluate", national, "--format", "csv")).isZero();
    String id = out.toString().lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
    assertThat(run("report", national, "--agency", id, "--out", report.toString())).isZero();
    try (Stream<Path> pages = Files.list(report.resolve("fa/agency"))) {
      assertThat(pages).hasSize(1);
    }
    Document index = page(report.resolve("fa/index.html"));
    assertThat(index.select("#ranking tbody a")).hasSize(1);
    assertThat(run("report", national, "--agency", id + "x", "--out", report.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("report.unknown-agency", "Did you mean", id);
  }

  @Test
  void leavesStrangeFoldersAlone() throws IOException {
    Path mine = folder.resolve("mine");
    Files.createDirectories(mine);
    Files.writeString(mine.resolve("letter.txt"), "dear");
    assertThat(run("report", FACTS, "--out", mine.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("report.not-empty", "no earlier report");
    assertThat(files(mine)).containsExactly("letter.txt");
    Path file = folder.resolve("file");
    Files.writeString(file, "dear");
    assertThat(run("report", FACTS, "--out", file.toString())).isEqualTo(2);
    assertThat(file).hasContent("dear");
  }

  @Test
  void anUnusableInputLeavesTheEarlierReport() throws IOException {
    Path report = folder.resolve("report");
    assertThat(run("report", FACTS, "--out", report.toString())).isZero();
    List<String> before = files(report);
    Path result = folder.resolve("result.json");
    assertThat(run("evaluate", FACTS, "--format", "json", "--out", result.toString())).isZero();
    String text = Files.readString(result, StandardCharsets.UTF_8);
    Files.writeString(result, text.replaceFirst("sha256:[0-9a-f]", "sha256:x"));
    assertThat(run("report", result.toString(), "--out", report.toString())).isEqualTo(2);
    assertThat(run("report", "fixtures/none.json", "--out", report.toString())).isEqualTo(2);
    assertThat(run("report", FACTS)).isEqualTo(2);
    assertThat(files(report)).isEqualTo(before);
  }

  @Test
  void aResultOfOtherRulesIsRefused() throws IOException {
    Path result = folder.resolve("result.json");
    assertThat(run("evaluate", FACTS, "--format", "json", "--out", result.toString())).isZero();
    Path rules = folder.resolve("egep/round-7");
    Files.createDirectories(rules);
    try (Stream<Path> files = Files.list(Path.of("rules/egep/round-7"))) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    Path report = folder.resolve("report");
    String[] command = {
      "report", result.toString(), "--rules", rules.toString(), "--out", report.toString()
    };
    assertThat(run(command)).isZero();
    // The texts are no part of the rules: officers change them for a result that stands.
    Path texts = rules.resolve("texts.yaml");
    Files.writeString(
        texts,
        Files.readString(texts, StandardCharsets.UTF_8)
            .replaceFirst(
                "(?m)^remarks:$", "remarks:\n  \"3\": [ { fa: \"الف\", en: \"changed\" } ]")
            .replaceFirst("(?s)  \"3\":\\n    - range.*?  \"4\":", "  \"4\":"));
    assertThat(run(command)).as(err.toString()).isZero();
    try (Stream<Path> pages = Files.list(report.resolve("en/agency"))) {
      List<String> said = new ArrayList<>();
      for (Path page : pages.toList()) {
        said.add(page(page).getElementById("indicator-3").text());
      }
      assertThat(said).anyMatch(text -> text.endsWith("changed"));
    }
    Files.writeString(
        rules.resolve("scheme.yaml"),
        Files.readString(rules.resolve("scheme.yaml"), StandardCharsets.UTF_8) + "\n# changed\n");
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).contains("report.other-rules");
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));
  }
}
