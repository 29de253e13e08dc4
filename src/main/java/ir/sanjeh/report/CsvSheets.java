package ir.sanjeh.report;

import ir.sanjeh.form.FormulaSign;
import ir.sanjeh.text.Visible;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as CSV files, in UTF-8 with the mark by which spreadsheets know it. Numbers have Latin
 * digits and a point; a text that looks like a formula has an apostrophe before it.
 */
final class CsvSheets implements Sheets.SheetFormat {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path folder;
  private CSVPrinter printer;

  CsvSheets(Path folder) {
    this.folder = folder;
  }

  @Override
  public void begin(String key, String title, List<String> heads) throws IOException {
    close();
    Files.createDirectories(folder);
    BufferedWriter out =
        Files.newBufferedWriter(folder.resolve(key + ".csv"), StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    row(new ArrayList<>(heads));
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(
          cell instanceof BigDecimal number
              ? number.toPlainString()
              : cell instanceof String text
                  ? FormulaSign.guard(Visible.of(text))
                  : cell == null ? null : cell.toString());
    }
    printer.printRecord(texts);
  }

  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close(true);
      printer = null;
    }
  }
}
