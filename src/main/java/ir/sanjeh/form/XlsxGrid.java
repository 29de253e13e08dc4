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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the texts and numbers of a workbook (.xlsx): what its cells show, never its formulas.
 *
 * <p>A library would do but for strangers' files: a cell that claims to stand in column two billion,
 * or a few kilobytes that unpack to gigabytes, must end in a message and not in a full memory.
 */
final class XlsxGrid implements AutoCloseable {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int MOST_PARTS = 10_000;
  private static final int MOST_SHEETS = 200;
  private static final int MOST_TEXT = 16 * 1024 * 1024;
  private static final String PACKAGE = "_rels/.rels";
  private static final String WORKBOOK = "/officeDocument";
  private static final String SHARED = "/sharedStrings";

  private final String file;
  private final ZipFile zip;
  private final XMLInputFactory xml;
  private long bytesLeft = MOST_BYTES;
  private int cellsLeft = Grid.MOST_CELLS;
  private long textLeft = MOST_TEXT;

  private XlsxGrid(String file, Path path) throws IOException {
    this.file = file;
    this.zip = new ZipFile(path.toFile());
    // The platform's own parser, whatever others lie beside it; no document types, no entities.
    this.xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
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
    // Says what is wrong with a file that is not there, or a folder.
    try (InputStream begin = SourceFile.open(file, path)) {
      if (begin.read() < 0) {
        throw unusable(file, "the file is empty", "Save the workbook again.");
      }
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
    try (XlsxGrid workbook = new XlsxGrid(file, path)) {
      return workbook.sheets();
    } catch (ZipException e) {
      throw unusable(
          file,
          "the file is not a workbook (.xlsx), or is damaged or locked by a password",
          "Open it in a spreadsheet program and save it as .xlsx without a password.");
    } catch (XMLStreamException e) {
      throw unusable(
          file,
          "the workbook is damaged",
          "Open it in a spreadsheet program and save it again as .xlsx.");
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private List<Grid> sheets() throws IOException, XMLStreamException {
    if (zip.size() > MOST_PARTS) {
      throw tooLarge();
    }
    String workbook = null;
    for (Map<String, String> relation : elements(PACKAGE, "Relationship")) {
      if (relation.getOrDefault("Type", "").endsWith(WORKBOOK)) {
        workbook = part("", relation.getOrDefault("Target", ""));
      }
    }
    if (workbook == null) {
      throw new ZipException("a package without a workbook");
    }
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    Map<String, String> parts = new HashMap<>();
    List<String> texts = List.of();
    String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    for (Map<String, String> relation : elements(relations, "Relationship")) {
      String target = part(folder, relation.getOrDefault("Target", ""));
      parts.put(relation.getOrDefault("Id", ""), target);
      if (relation.getOrDefault("Type", "").endsWith(SHARED)) {
        texts = sharedTexts(target);
      }
    }
    List<Grid> grids = new ArrayList<>();
    for (Map<String, String> sheet : elements(workbook, "sheet")) {
      String target = parts.get(sheet.getOrDefault("id", ""));
      if (target != null && grids.size() < MOST_SHEETS) {
        grids.add(new Grid(file, Medium.XLSX, rows(target, texts)));
      }
    }
    return grids;
  }

  private static String part(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  /** The attributes of all elements of a name. */
  private List<Map<String, String>> elements(String part, String name)
      throws IOException, XMLStreamException {
    List<Map<String, String>> found = new ArrayList<>();
    try (InputStream in = open(part)) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (next(reader) == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(name)) {
          if (found.size() >= MOST_PARTS) {
            throw tooLarge();
          }
          Map<String, String> attributes = new HashMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          found.add(attributes);
        }
      }
    }
    return found;
  }

  private List<String> sharedTexts(String part) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = open(part)) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (next(reader) == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("si")) {
          if (texts.size() >= Grid.MOST_CELLS) {
            throw tooLarge();
          }
          texts.add(text(reader, "si"));
        }
      }
    }
    return texts;
  }

  /** The text inside an element, without what tells how to pronounce it. */
  private static String text(XMLStreamReader reader, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronunciation = 0;
    while (reader.hasNext()) {
      int event = next(reader);
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (reader.getLocalName().equals(element)) {
          break;
        }
        pronunciation -= reader.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (reader.getLocalName().equals("t") && pronunciation == 0) {
          text.append(content(reader));
        } else if (reader.getLocalName().equals("rPh")) {
          pronunciation++;
        }
      }
    }
    return text.toString();
  }

  private List<Grid.Row> rows(String sheet, List<String> shared)
      throws IOException, XMLStreamException {
    List<Grid.Row> rows = new ArrayList<>();
    try (InputStream in = open(sheet)) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      int line = 0;
      while (reader.hasNext()) {
        if (next(reader) == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("row")) {
          line = line(reader.getAttributeValue(null, "r"), line + 1);
          Map<Integer, String> cells = cells(reader, line, shared);
          if (!cells.isEmpty()) {
            if (rows.size() >= Grid.MOST_ROWS) {
              throw tooLarge();
            }
            rows.add(new Grid.Row(line, cells));
          }
        }
      }
    }
    return rows;
  }

  private int line(String written, int following) {
    if (written == null) {
      return following;
    }
    if (!written.matches("[1-9][0-9]{0,6}")) {
      throw damaged("a row is numbered " + written.length() + " characters long");
    }
    return Integer.parseInt(written);
  }

  private Map<Integer, String> cells(XMLStreamReader reader, int line, List<String> shared)
      throws XMLStreamException {
    Map<Integer, String> cells = new TreeMap<>();
    int column = 0;
    while (reader.hasNext()) {
      int event = next(reader);
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
        column = column(reader.getAttributeValue(null, "r"), column + 1);
        String text = cell(reader, line, column, shared).strip();
        textLeft -= text.length();
        if (--cellsLeft < 0 || textLeft < 0) {
          throw tooLarge();
        }
        if (!text.isEmpty()) {
          if (column > Grid.MOST_COLUMNS) {
            throw tooLarge();
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
    int column = 0;
    int i = 0;
    while (i < written.length() && i < 3 && isLetter(written.charAt(i))) {
      column = column * 26 + Character.toUpperCase(written.charAt(i)) - 'A' + 1;
      i++;
    }
    if (i == 0 || i == written.length() || !Character.isDigit(written.charAt(i))) {
      throw damaged("a cell stands outside of every sheet");
    }
    return column;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** What a cell shows; of a formula, the value that was last computed. */
  private String cell(XMLStreamReader reader, int line, int column, List<String> shared)
      throws XMLStreamException {
    String type = reader.getAttributeValue(null, "t");
    boolean formula = false;
    String value = null;
    while (reader.hasNext()) {
      int event = next(reader);
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "v" -> value = content(reader);
          case "is" -> value = text(reader, "is");
          case "f" -> formula = true;
          default -> {
            // Nothing else of a cell is shown.
          }
        }
      }
    }
    if (formula && value == null) {
      throw unusable(
          new Place(file, line, column),
          "cell " + Medium.letters(column) + line + " holds a formula without a value",
          "Write the value instead of the formula, or let the program compute it and save again.");
    }
    return value == null ? "" : shown(type, value, line, column, shared);
  }

  private String shown(String type, String value, int line, int column, List<String> shared) {
    return switch (type == null ? "n" : type) {
      case "s" -> {
        boolean known = value.matches("[0-9]{1,9}") && Integer.parseInt(value) < shared.size();
        if (!known) {
          throw damaged("a cell shows a text that is not there");
        }
        yield shared.get(Integer.parseInt(value));
      }
      case "e" ->
          throw unusable(
              new Place(file, line, column),
              "cell " + Medium.letters(column) + line + " shows an error of the spreadsheet",
              "Write the answer instead.");
      case "b" -> value.equals("1") ? "true" : "false";
      case "n" -> number(value);
      default -> value;
    };
  }

  /** Numbers as they are meant: 8.8115831E7 is 88115831. */
  private static String number(String value) {
    if (!value.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")) {
      return value;
    }
    BigDecimal number = new BigDecimal(value).stripTrailingZeros();
    return number.toPlainString();
  }

  private static String content(XMLStreamReader reader) throws XMLStreamException {
    return reader.getElementText();
  }

  private static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD) {
      throw new XMLStreamException("a document type");
    }
    return event;
  }

  private InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new ZipException("no part " + part);
    }
    InputStream raw = zip.getInputStream(entry);
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = raw.read(target, offset, length);
        bytesLeft -= Math.max(0, read);
        if (bytesLeft < 0) {
          throw tooLarge();
        }
        return read;
      }

      @Override
      public void close() throws IOException {
        raw.close();
      }
    };
  }

  private UnusableInputException tooLarge() {
    return unusable(
        file, "the workbook is far larger than a form", "Fill in a fresh template, or split it.");
  }

  private UnusableInputException damaged(String how) {
    return unusable(
        file,
        "the workbook is damaged: " + how,
        "Open it in a spreadsheet program and save it again as .xlsx.");
  }

  private static UnusableInputException unusable(String file, String message, String remedy) {
    return unusable(Place.of(file), message, remedy);
  }

  private static UnusableInputException unusable(Place place, String message, String remedy) {
    return new UnusableInputException(List.of(new Problem("xlsx.unusable", place, message, remedy)));
  }
}
