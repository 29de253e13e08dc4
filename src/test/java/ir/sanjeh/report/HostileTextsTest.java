package ir.sanjeh.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.text.Visible;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that strangers give are text, everywhere. */
class HostileTextsTest {
  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>'&amp;",
          "\u202Egnp.exe\u202C name",
          "\u2067isolate\u2066 name",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "{{ 7*7 }}{% raw %}",
          "]]></style><style>*{display:none}",
          "سازمان the agency سازمان 12 (۳۴) agency",
          "long " + "درازنام ".repeat(1250));

  @TempDir Path folder;

  private Path report() throws IOException {
    List<Map<String, Object>> agencies = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      Map<String, Object> service = new LinkedHashMap<>();
      service.put("id", "s1");
      service.put("name", NAMES.get(i));
      service.put("nameEn", NAMES.get(i));
      service.put("kinds", List.of("G2C"));
      service.put("pageSpeed", 60 + i);
      Map<String, Object> agency = new LinkedHashMap<>();
      agency.put("id", "a" + (i + 1));
      agency.put("name", NAMES.get(i));
      agency.put("nameEn", NAMES.get(i));
      agency.put("parent", NAMES.get(i));
      agency.put("cluster", NAMES.get(i));
      agency.put("services", List.of(service));
      agencies.add(agency);
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scheme", "egep");
    facts.put("period", "round-7");
    facts.put("title", Map.of("fa", NAMES.get(0), "en", NAMES.get(2)));
    facts.put("agencies", agencies);
    Path file = folder.resolve("facts.json");
    new ObjectMapper().writeValue(file.toFile(), facts);
    Path result = folder.resolve("result.json");
    Reports.evaluate(file, List.of(), result);
    Path out = folder.resolve("report");
    Reports.write(result, List.of(Language.FA, Language.EN), out);
    return out;
  }

  @Test
  void areShownAsTheyAre() throws IOException {
    Path out = report();
    for (String language : List.of("fa", "en")) {
      Path home = out.resolve(language);
      pages(home);
      csv(home.resolve("csv"));
      workbook(home.resolve("report.xlsx"));
    }
    same(out);
  }

  private static void pages(Path home) throws IOException {
    Document index = check(home.resolve("index.html"));
    for (int i = 0; i < NAMES.size(); i++) {
      String shown = Visible.of(NAMES.get(i)).strip();
      Document page = check(home.resolve("agency").resolve("a" + (i + 1) + ".html"));
      assertThat(page.selectFirst("h1").text()).isEqualTo(shown);
      assertThat(index.getElementById("agency-a" + (i + 1)).selectFirst("th").text())
          .startsWith(shown.substring(0, Math.min(100, shown.length())));
      assertThat(page.getElementById("service-table").selectFirst("tbody th").text())
          .startsWith(shown.substring(0, Math.min(100, shown.length())));
    }
  }

  /** A page holds no element, attribute or hidden character that it did not bring itself. */
  private static Document check(Path file) throws IOException {
    String html = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("\u202E", "\u202C", "\u2067", "<img", "<style>*");
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
      for (String link : List.of("src", "href")) {
        assertThat(element.attr(link)).doesNotContain(":").doesNotStartWith("//");
      }
    }
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    return page;
  }

  private static void csv(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
          for (CSVRecord row : parser) {
            for (String cell : row) {
              assertThat(cell.matches("(?s)[=+@\\t\\r].*")).as(cell).isFalse();
              assertThat(cell.startsWith("-") && !cell.matches("-\\d+(\\.\\d+)?"))
                  .as(cell)
                  .isFalse();
            }
          }
        }
      }
    }
    assertThat(Files.readString(folder.resolve("ranking.csv")))
        .contains("'=cmd|' /C calc'!A0", "'+1+1", "'-2+3", "'@SUM(A1)");
  }

  private static void workbook(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        for (Row row : sheet.read()) {
          for (Cell cell : row) {
            if (cell != null) {
              assertThat(cell.getType()).isNotIn(CellType.FORMULA, CellType.ERROR);
              texts.add(cell.getRawValue());
            }
          }
        }
      }
    }
    assertThat(texts).containsAll(NAMES.stream().map(Visible::of).toList());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(part).doesNotContain("<f>", "<f ", "\u202E");
      }
    }
  }

  /** The same result gives the same bytes, and takes the place of the earlier report. */
  private void same(Path out) throws IOException {
    Path again = folder.resolve("again");
    Reports.write(folder.resolve("result.json"), List.of(Language.FA, Language.EN), again);
    Reports.write(folder.resolve("result.json"), List.of(Language.FA, Language.EN), again);
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(out.relativize(file).toString())).hasSameBinaryContentAs(file);
      }
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("facts.json", "result.json", "report", "again");
    }
  }
}
