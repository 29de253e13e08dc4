package ir.sanjeh.form;

import ir.sanjeh.located.SourceFile;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the texts and numbers of a workbook (.xlsx): what its cells show, never its formulas.
 *
 * <p>A library would do but for strangers' files: a cell that claims to stand in column two
 * billion, or a few kilobytes that unpack to gigabytes, must end in a message and not in a full
 * memory.
 */
final class XlsxGrid {
  private static final int MOST_SHEETS = 200;
  private static final int MOST_TEXT = 16 * 1024 * 1024;
  private static final int LAST_ROW = 1_048_576;
  private static final String PACKAGE = "_rels/.rels";
  private static final String WORKBOOK = "/officeDocument";
  private static final String SHARED = "/sharedStrings";
  private static final String RELATION = "Relationship";
  private static final String TARGET = "Target";

  private final String file;
  private final XlsxPackage parts;
  private final List<Problem> problems = new ArrayList<>();
  private int cellsLeft = Grid.MOST_CELLS;
  private long textLeft = MOST_TEXT;

  private XlsxGrid(String file, XlsxPackage parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * Reads all sheets.
   *
   * @param file the workbook's name for messages
   * @param path where it lies
   * @return the sheets in the order of their tabs
   * @throws UnusableInputException when it is no workbook, is broken or too large
   */
  static List<Grid> read(String file, Path path) {
    refuseEmpty(file, path);
    try (XlsxPackage parts = new XlsxPackage(file, path)) {
      XlsxGrid workbook = new XlsxGrid(file, parts);
      try {
        return workbook.sheets();
      } catch (XMLStreamException e) {
        throw parts.damaged("");
      }
    } catch (ZipException e) {
      throw XlsxPackage.unusable(
          file,
          "the file is not a workbook (.xlsx), or is damaged or locked by a password",
          "Open it in a spreadsheet program and save it as .xlsx without a password.");
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /** Says what is wrong with a file that is not there, a folder, or nothing at all. */
  private static void refuseEmpty(String file, Path path) {
    try (InputStream begin = SourceFile.open(file, path)) {
      if (begin.read() < 0) {
        throw XlsxPackage.unusable(file, "the file is empty", "Save the workbook again.");
      }
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  private List<Grid> sheets() throws IOException, XMLStreamException {
    String workbook = null;
    for (Map<String, String> relation : parts.attributes(PACKAGE, RELATION)) {
      if (relation.getOrDefault("Type", "").endsWith(WORKBOOK)) {
        workbook = part("", relation.getOrDefault(TARGET, ""));
      }
    }
    if (workbook == null) {
      throw new ZipException("a package without a workbook");
    }
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    Map<String, String> targets = new HashMap<>();
    List<String> shared = List.of();
    for (Map<String, String> relation : parts.attributes(relations, RELATION)) {
      String target = part(folder, relation.getOrDefault(TARGET, ""));
      targets.put(relation.getOrDefault("Id", ""), target);
      if (relation.getOrDefault("Type", "").endsWith(SHARED)) {
        shared = sharedTexts(target);
      }
    }
    List<Grid> grids = new ArrayList<>();
    for (Map<String, String> sheet : parts.attributes(workbook, "sheet")) {
      String target = targets.get(sheet.getOrDefault("id", ""));
      if (target != null && grids.size() < MOST_SHEETS) {
        problems.clear();
        List<Grid.Row> rows = rows(target, shared);
        grids.add(new Grid(file, Medium.XLSX, rows, problems));
      }
    }
    return grids;
  }

  private static String part(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private List<String> sharedTexts(String part) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    parts.each(
        part,
        "si",
        reader -> {
          if (texts.size() >= Grid.MOST_CELLS) {
            throw parts.tooLarge();
          }
          texts.add(text(reader, "si"));
        });
    return texts;
  }

  /** The text inside an element, without what tells how to pronounce it. */
  private static String text(XMLStreamReader reader, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronunciation = 0;
    while (reader.hasNext()) {
      int event = XlsxPackage.next(reader);
      if (XlsxPackage.isEnd(event, reader, element)) {
        break;
      } else if (XlsxPackage.isStart(event, reader, "rPh")) {
        pronunciation++;
      } else if (XlsxPackage.isEnd(event, reader, "rPh")) {
        pronunciation--;
      } else if (XlsxPackage.isStart(event, reader, "t") && pronunciation == 0) {
        text.append(reader.getElementText());
      }
    }
    return text.toString();
  }

  private List<Grid.Row> rows(String sheet, List<String> shared)
      throws IOException, XMLStreamException {
    List<Grid.Row> rows = new ArrayList<>();
    int[] line = {0};
    parts.each(
        sheet,
        "row",
        reader -> {
          line[0] = line(reader.getAttributeValue(null, "r"), line[0] + 1);
          Map<Integer, String> cells = cells(reader, line[0], shared);
          if (!cells.isEmpty()) {
            if (rows.size() >= Grid.MOST_ROWS) {
              throw parts.tooLarge();
            }
            rows.add(new Grid.Row(line[0], cells));
          }
        });
    return rows;
  }

  private int line(String written, int following) {
    int line =
        written == null
            ? following
            : written.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(written) : LAST_ROW + 1;
    // A row that stands twice or goes back would put two answers into one place.
    if (line > LAST_ROW || line < following) {
      throw parts.damaged(": its rows do not follow each other");
    }
    return line;
  }

  private Map<Integer, String> cells(XMLStreamReader reader, int line, List<String> shared)
      throws XMLStreamException {
    Map<Integer, String> cells = new TreeMap<>();
    int column = 0;
    while (reader.hasNext()) {
      int event = XlsxPackage.next(reader);
      if (XlsxPackage.isEnd(event, reader, "row")) {
        break;
      }
      if (XlsxPackage.isStart(event, reader, "c")) {
        column = column(reader.getAttributeValue(null, "r"), column + 1);
        String text = cell(reader, line, column, shared).strip();
        textLeft -= text.length();
        if (--cellsLeft < 0 || textLeft < 0) {
          throw parts.tooLarge();
        }
        if (!text.isEmpty()) {
          if (column > Grid.MOST_COLUMNS) {
            throw parts.tooLarge();
          }
          cells.put(column, text);
        }
      }
    }
    return cells;
  }

  private int column(String written, int following) {
    if (written == null) {
      return following;
    }
    if (!written.matches("[A-Za-z]{1,3}[0-9]{1,7}")) {
      throw parts.damaged(": a cell stands outside of every sheet");
    }
    int column = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        break;
      }
      column = column * 26 + Character.toUpperCase(c) - 'A' + 1;
    }
    return column;
  }

  /** What a cell shows; of a formula, the value that was last computed. */
  private String cell(XMLStreamReader reader, int line, int column, List<String> shared)
      throws XMLStreamException {
    String type = reader.getAttributeValue(null, "t");
    boolean formula = false;
    String value = null;
    while (reader.hasNext()) {
      int event = XlsxPackage.next(reader);
      if (XlsxPackage.isEnd(event, reader, "c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "v" -> value = reader.getElementText();
          case "is" -> value = text(reader, "is");
          case "f" -> formula = true;
          default -> {
            // Nothing else of a cell is shown.
          }
        }
      }
    }
    // A formula may well show an empty text; a number it always has, once it was computed.
    boolean computed = value != null && (!value.isEmpty() || "str".equals(type));
    if (formula && !computed) {
      return noAnswer(
          line,
          column,
          "holds a formula without a value",
          "Write the value instead of the formula, or let the program compute it and save again.");
    }
    return value == null ? "" : shown(type, value, line, column, shared);
  }

  private String shown(String type, String value, int line, int column, List<String> shared) {
    return switch (type == null ? "n" : type) {
      case "s" -> {
        boolean known = value.matches("[0-9]{1,9}") && Integer.parseInt(value) < shared.size();
        if (!known) {
          throw parts.damaged(": a cell shows a text that is not there");
        }
        yield shared.get(Integer.parseInt(value));
      }
      case "e" ->
          noAnswer(line, column, "shows an error of the spreadsheet", "Write the answer instead.");
      case "b" -> value.equals("1") ? "true" : "false";
      case "n" -> number(value);
      default -> value;
    };
  }

  private String noAnswer(int line, int column, String finding, String remedy) {
    Place place = new Place(file, line, column);
    String cell = "cell " + Medium.letters(column) + line + " ";
    problems.add(new Problem(XlsxPackage.UNUSABLE, place, cell + finding, remedy));
    return "";
  }

  /** Numbers as they are meant: 8.8115831E7 is 88115831. */
  private static String number(String value) {
    return value.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
