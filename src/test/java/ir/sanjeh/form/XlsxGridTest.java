package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs, careless people and strangers make them. */
class XlsxGridTest {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir private Path folder;

  private Path workbook(String sheet, String shared) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='"
            + RELATIONS
            + "/officeDocument' Target='/xl/book.xml'/></Relationships>");
    parts.put(
        "xl/book.xml",
        "<workbook xmlns:r='"
            + RELATIONS
            + "'><sheets><sheet name='x' sheetId='1' r:id='b'/></sheets></workbook>");
    parts.put(
        "xl/_rels/book.xml.rels",
        "<Relationships><Relationship Id='b' Type='"
            + RELATIONS
            + "/worksheet' Target='sheet.xml'/><Relationship Id='c' Type='"
            + RELATIONS
            + "/sharedStrings' Target='texts.xml'/></Relationships>");
    parts.put("xl/sheet.xml", sheet);
    parts.put("xl/texts.xml", shared);
    return packed(parts);
  }

  private Path packed(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private Path rows(String rows) throws IOException {
    return workbook(
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>",
        "<sst><si><t>یک</t></si><si><r><t>دو</t></r><r><t> سه</t></r><rPh><t>no</t></rPh></si></sst>");
  }

  private static Grid read(Path file) {
    return XlsxGrid.read("a.xlsx", file).get(0);
  }

  private static UnusableInputException refusal(Path file) {
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> XlsxGrid.read("a.xlsx", file));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @Test
  void cellsAreReadAsTheyAreShown() throws IOException {
    Grid grid =
        read(
            rows(
                """
                <row r="2">
                  <c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>
                  <c r="D2" t="inlineStr"><is><r><t>چهار</t></r><r><t>!</t></r></is></c>
                  <c r="AB2"><v>8.8115831E7</v></c>
                </row>
                <row>
                  <c><v>1.50</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>
                  <c t="str"><f>A2&amp;"x"</f><v>یکx</v></c><c><f>1+1</f><v>2</v></c><c s="3"/>
                  <c t="str"><f>""</f><v></v></c>
                </row>
                """));
    assertThat(grid.rows())
        .containsExactly(
            new Grid.Row(2, Map.of(1, "یک", 3, "دو سه", 4, "چهار!", 28, "88115831")),
            new Grid.Row(3, Map.of(1, "1.5", 2, "true", 3, "false", 4, "یکx", 5, "2")));
    assertThat(grid.problems()).isEmpty();
  }

  @Test
  void cellsWithoutAnAnswerAreToldOneByOne() throws IOException {
    Grid grid =
        read(
            rows(
                "<row r='1'><c r='A1'><f>1+1</f></c><c r='B1' t='e'><v>#N/A</v></c>"
                    + "<c r='C1'><v>3</v></c></row>"));
    assertThat(grid.rows()).containsExactly(new Grid.Row(1, Map.of(3, "3")));
    assertThat(grid.problems())
        .extracting(problem -> problem.message())
        .containsExactly(
            "cell A1 holds a formula without a value", "cell B1 shows an error of the spreadsheet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='1'><c r='ABCDEFG1'><v>1</v></c></row>",
        "<row r='1'><c r='17'><v>1</v></c></row>",
        "<row r='1'><c r='A'><v>1</v></c></row>",
        "<row r='0'><c r='A0'><v>1</v></c></row>",
        "<row r='99999999999'><c r='A1'><v>1</v></c></row>",
        "<row r='2'/><row r='1'><c r='A1'><v>1</v></c></row>",
        "<row r='1'/><row r='1'><c r='A1'><v>1</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>2</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>99999999999</v></c></row>",
        "<row r='1'><c r='A1'><v><x/></v></c></row>",
        "<row r='1'><c r='A1'>&undeclared;</c></row>",
        "<row r='1'>"
      })
  void aContradictionIsDamage(String rows) throws IOException {
    assertThat(refusal(rows(rows)).getMessage()).contains("the workbook is damaged");
  }

  @Test
  void noDocumentTypeIsFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String type = "<!DOCTYPE sst [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]>";
    Path file =
        workbook(
            "<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>",
            type + "<sst><si><t>&a;</t></si></sst>");
    assertThat(refusal(file).getMessage()).contains("damaged").doesNotContain("secret");
  }

  @Test
  void whatUnpacksToFarTooMuchIsRefused() throws IOException {
    String spaces = " ".repeat(1 << 20);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", "<Relationships>" + spaces.repeat(70) + "</Relationships>");
    Path file = packed(parts);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThat(refusal(file).getMessage()).contains("far larger than a form");
  }

  @Test
  void oneTextInAMillionCellsIsRefused() throws IOException {
    String text = "ا".repeat(100_000);
    String cell = "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    assertThat(refusal(rows("<row>" + cell.repeat(180) + "</row>")).getMessage())
        .contains("far larger than a form");
    String many = "<row>" + "<c t='s'><v>0</v></c>".repeat(300) + "</row>";
    Path shared =
        workbook(
            "<worksheet><sheetData>" + many + "</sheetData></worksheet>",
            "<sst><si><t>" + text + "</t></si></sst>");
    assertThat(refusal(shared).getMessage()).contains("far larger than a form");
  }

  @Test
  void aPackageWithoutAWorkbookIsRefused() throws IOException {
    assertThat(refusal(packed(Map.of("hello.txt", "hello"))).getMessage())
        .contains("not a workbook");
    assertThat(refusal(Files.writeString(folder.resolve("e.xlsx"), "")).getMessage())
        .contains("the file is empty");
    assertThat(refusal(folder).getMessage()).contains("this is a folder");
    assertThat(refusal(folder.resolve("no.xlsx")).getMessage()).contains("no such file");
  }

  /** Whatever is broken in a workbook, it is read or refused, and nothing else happens. */
  @Test
  void noBrokenWorkbookBreaksTheReader() throws IOException {
    Path sound = Forms.fixture("saved-elsewhere.xlsx");
    byte[] bytes = Files.readAllBytes(sound);
    Random random = new Random(1400);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] broken = bytes.clone();
      for (int j = 0; j <= random.nextInt(6); j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(broken.length) : broken.length;
      Path file = folder.resolve("broken.xlsx");
      Files.write(file, java.util.Arrays.copyOf(broken, length));
      try {
        Forms.read(file);
      } catch (UnusableInputException e) {
        refused++;
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThat(refused).isBetween(100, 400);
  }

  /** The same for the XML inside, where a byte seldom survives the packing. */
  @Test
  void noBrokenSheetBreaksTheReader() throws IOException {
    String sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is>"
            + "<t>خدمت</t></is></c></row><row r='2'><c r='A2'><f>1</f><v>1.5E3</v></c></row>"
            + "</sheetData></worksheet>";
    Random random = new Random(7);
    List<String> pieces = List.of("<", ">", "'", "r=", "c", "</v>", "9", "&", "t='e'", "A", "");
    int read = 0;
    for (int i = 0; i < 1500; i++) {
      StringBuilder broken = new StringBuilder(sheet);
      int at = random.nextInt(broken.length());
      broken.replace(
          at,
          Math.min(broken.length(), at + random.nextInt(5)),
          pieces.get(random.nextInt(pieces.size())));
      try {
        XlsxGrid.read("a.xlsx", workbook(broken.toString(), "<sst><si><t>a</t></si></sst>"));
        read++;
      } catch (UnusableInputException e) {
        assertThat(e.problems()).hasSize(1);
      }
    }
    assertThat(read).isBetween(1, 1499);
  }
}
