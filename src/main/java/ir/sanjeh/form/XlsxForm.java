package ir.sanjeh.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook: right to left, with the captions and the titles frozen, every cell a text
 * so that nothing is taken for a formula, a date or a rounded number, and boxes and choices to pick
 * from.
 */
public final class XlsxForm implements FormWriter {
  private static final double[] WIDTHS = {24, 46, 40, 30, 8};
  private static final double ANSWER_WIDTH = 44;
  private static final int FROZEN = 2;
  private static final int LONGEST_LIST = 255;
  private static final String TEXT = "@";
  private static final String HEAD = "1F4E5F";
  private static final String SECTION = "D9E7EC";
  private static final String HELP = "6B6B6B";
  private static final String LINE = "BFBFBF";

  @Override
  public void write(Form form, List<FilledForm> filled, int blanks, OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "sanjeh", null)) {
      Worksheet sheet = workbook.newWorksheet(sheetName(form));
      fill(sheet, form, filled, filled.size() + blanks);
    }
    SamePackage.write(bytes.toByteArray(), out);
  }

  /** What spreadsheet programs allow on a tab. */
  private static String sheetName(Form form) {
    String name = form.title().fa().replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    return name.substring(0, Math.min(name.length(), 31));
  }

  private static void fill(Worksheet sheet, Form form, List<FilledForm> filled, int services) {
    int columns = TableLayout.FIXED + services;
    sheet.rightToLeft();
    sheet.freezePane(FROZEN, 1);
    for (int i = 0; i < columns; i++) {
      sheet.width(i, i < WIDTHS.length ? WIDTHS[i] : ANSWER_WIDTH);
    }
    row(sheet, 0, TableLayout.captions(services));
    style(sheet, 0, 0, columns - 1).bold().fontColor("FFFFFF").fillColor(HEAD).set();
    int row = 1;
    Map<String, int[]> lists = new LinkedHashMap<>();
    for (TableLayout.Line line : TableLayout.lines(form, filled)) {
      row(sheet, row, TableLayout.fixed(line));
      for (int i = 0; i < line.answers().size(); i++) {
        text(sheet, row, TableLayout.FIXED + i, line.answers().get(i));
      }
      if (line.field().isEmpty()) {
        style(sheet, row, 0, columns - 1).bold().fillColor(SECTION).set();
      } else {
        style(sheet, row, 0, 0).fontColor(HELP).set();
        style(sheet, row, 1, 2).set();
        style(sheet, row, 3, 4).fontColor(HELP).set();
        style(sheet, row, TableLayout.FIXED, columns - 1)
            .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
            .borderColor(BorderSide.BOTTOM, LINE)
            .set();
        pick(sheet, line.field().get(), row, columns, lists);
      }
      row++;
    }
    lists.forEach((choices, rows) -> validate(sheet, choices, rows, columns));
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text(sheet, row, i, cells.get(i));
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  private static StyleSetter style(Worksheet sheet, int row, int first, int last) {
    StyleSetter style = sheet.range(row, first, row, last).style();
    style.format(TEXT).wrapText(true).verticalAlignment("top");
    return style;
  }

  /** Neighbouring rows with the same choices share one list: boxes come in runs. */
  private static void pick(
      Worksheet sheet, FormField field, int row, int columns, Map<String, int[]> open) {
    Optional<String> list = list(field);
    if (list.isEmpty()) {
      return;
    }
    int[] rows = open.get(list.get());
    if (rows != null && rows[1] == row - 1) {
      rows[1] = row;
      return;
    }
    if (rows != null) {
      validate(sheet, list.get(), rows, columns);
    }
    open.put(list.get(), new int[] {row, row});
  }

  private static void validate(Worksheet sheet, String list, int[] rows, int columns) {
    sheet
        .range(rows[0], TableLayout.FIXED, rows[1], columns - 1)
        .validateWithListByFormula("\"" + list + "\"")
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .errorTitle("پاسخ / answer")
        .error("یکی از گزینه‌ها را برگزینید / Pick one of the choices.")
        .showErrorMessage(true);
  }

  private static Optional<String> list(FormField field) {
    List<String> choices =
        switch (field.kind()) {
          case ANY_OF -> List.of(Marks.TICKED, Marks.EMPTY);
          case YES_NO -> List.of(Marks.YES, Marks.NO);
          case ONE_OF -> field.choices().values().stream().map(title -> title.fa()).toList();
          case TEXT, WHOLE, DECIMAL, GROUP, LIST -> List.of();
        };
    String list = String.join(",", choices);
    boolean listable =
        !choices.isEmpty()
            && list.length() <= LONGEST_LIST
            && choices.stream().noneMatch(c -> c.contains(",") || c.contains("\""));
    return listable ? Optional.of(list) : Optional.empty();
  }
}
