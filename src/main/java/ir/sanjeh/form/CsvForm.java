package ir.sanjeh.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV, with a byte order mark so that spreadsheets read the Persian in it. */
public final class CsvForm implements FormWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public void write(Form form, List<FilledForm> filled, int blanks, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVPrinter printer =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    printer.printRecord(TableLayout.captions(filled.size() + blanks));
    for (TableLayout.Line line : TableLayout.lines(form, filled)) {
      List<String> cells = new ArrayList<>(TableLayout.fixed(line));
      line.answers().forEach(answer -> cells.add(FormulaSign.guard(answer)));
      for (int i = 0; i < blanks; i++) {
        cells.add("");
      }
      printer.printRecord(cells);
    }
    printer.flush();
  }
}
