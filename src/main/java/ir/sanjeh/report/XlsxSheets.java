package ir.sanjeh.report;

import ir.sanjeh.form.SamePackage;
import ir.sanjeh.text.Visible;
import ir.sanjeh.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook: numbers are numbers, texts are texts and never formulas, the heads stay in
 * sight, and Persian sheets run from right to left. The same tables give the same bytes.
 */
final class XlsxSheets implements Sheets.SheetFormat {
  private static final String HEAD = "1F4E5F";
  private static final int ROWS_AT_A_TIME = 2000;
  private static final int WIDTH = 14;
  private static final int NAME_WIDTH = 42;
  private static final int LONGEST_TAB = 31;

  /** A cell holds 32,767 characters. */
  private static final int LONGEST = 32_000;

  private final Path file;
  private final Language language;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, "sanjeh", null);
  private Worksheet sheet;
  private int row;
  private int columns;

  XlsxSheets(Path file, Language language) {
    this.file = file;
    this.language = language;
  }

  @Override
  public void begin(String key, String title, List<String> heads) throws IOException {
    endSheet();
    String tab = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    sheet = workbook.newWorksheet(tab.substring(0, Math.min(tab.length(), LONGEST_TAB)));
    if (language == Language.FA) {
      sheet.rightToLeft();
    }
    columns = heads.size();
    int frozen = key.equals("services") ? 5 : key.equals("trend") ? 2 : 3;
    sheet.freezePane(frozen, 1);
    for (int i = 0; i < columns; i++) {
      sheet.value(0, i, Visible.of(heads.get(i)));
      boolean isName = i < frozen && i == frozen - 1;
      sheet.width(i, isName ? NAME_WIDTH : WIDTH);
    }
    sheet
        .range(0, 0, 0, columns - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(HEAD)
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    row = 1;
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof BigDecimal number) {
        sheet.value(row, i, number);
        if (number.scale() > 0) {
          sheet.style(row, i).format("0." + "0".repeat(number.scale())).set();
        }
      } else if (cell instanceof Number number) {
        sheet.value(row, i, number);
      } else if (cell instanceof String text && !text.isEmpty()) {
        String shown = Visible.of(text);
        sheet.value(row, i, shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
      }
    }
    row++;
    if (row % ROWS_AT_A_TIME == 0) {
      sheet.flush();
    }
  }

  private void endSheet() throws IOException {
    if (sheet != null) {
      if (row > 1) {
        sheet.setAutoFilter(0, 0, row - 1, columns - 1);
      }
      sheet.finish();
      sheet = null;
    }
  }

  @Override
  public void close() throws IOException {
    endSheet();
    workbook.close();
    try (OutputStream out = Files.newOutputStream(file)) {
      SamePackage.write(bytes.toByteArray(), out);
    }
  }
}
