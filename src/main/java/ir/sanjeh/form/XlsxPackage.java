package ir.sanjeh.form;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook file (.xlsx), read as strangers' XML: no document types, no entities, and
 * never more bytes than a form can need, however small they were packed.
 */
final class XlsxPackage implements AutoCloseable {
  /** The stable name of the problems of workbooks. */
  static final String UNUSABLE = "xlsx.unusable";

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int MOST_PARTS = 10_000;

  private final String file;
  private final ZipFile zip;
  private final XMLInputFactory xml;
  private long bytesLeft = MOST_BYTES;

  /**
   * Opens a file.
   *
   * @param file its name for messages
   * @param path where it lies
   * @throws ZipException when it is no package
   */
  XlsxPackage(String file, Path path) throws IOException {
    this.file = file;
    this.zip = new ZipFile(path.toFile());
    // The platform's own parser, whatever others lie beside it.
    this.xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw tooLarge();
    }
  }

  /** What is done with each element of a part. */
  interface Visitor {
    /** Takes the element that the reader stands at, and may read on to its end. */
    void visit(XMLStreamReader reader) throws XMLStreamException;
  }

  /**
   * Reads a part element by element.
   *
   * @param part its name in the package
   * @param name the name of the elements to visit, whatever their namespace
   * @param visitor called at the start of each
   */
  void each(String part, String name, Visitor visitor) throws IOException, XMLStreamException {
    try (InputStream in = open(part)) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (isStart(next(reader), reader, name)) {
          visitor.visit(reader);
        }
      }
    }
  }

  /** The attributes of all elements of a name, by their names without namespace. */
  List<Map<String, String>> attributes(String part, String name)
      throws IOException, XMLStreamException {
    List<Map<String, String>> found = new ArrayList<>();
    each(
        part,
        name,
        reader -> {
          if (found.size() >= MOST_PARTS) {
            throw tooLarge();
          }
          Map<String, String> attributes = new HashMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          found.add(attributes);
        });
    return found;
  }

  /** Goes on to the next event. */
  static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD) {
      throw new XMLStreamException("a document type");
    }
    return event;
  }

  /** Whether an event is the start of an element. */
  static boolean isStart(int event, XMLStreamReader reader, String name) {
    return event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name);
  }

  /** Whether an event is the end of an element. */
  static boolean isEnd(int event, XMLStreamReader reader, String name) {
    return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new ZipException("no such part");
    }
    return new FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int read) {
    bytesLeft -= read;
    if (bytesLeft < 0) {
      throw tooLarge();
    }
  }

  /** Ends the reading of a workbook that is larger than any form. */
  UnusableInputException tooLarge() {
    return unusable(
        file, "the workbook is far larger than a form", "Fill in a fresh template, or split it.");
  }

  /** Ends the reading of a workbook that contradicts itself. */
  UnusableInputException damaged(String how) {
    return unusable(
        file,
        "the workbook is damaged" + how,
        "Open it in a spreadsheet program and save it again as .xlsx.");
  }

  /** Ends the reading of a file. */
  static UnusableInputException unusable(String file, String message, String remedy) {
    return new UnusableInputException(
        List.of(new Problem(UNUSABLE, Place.of(file), message, remedy)));
  }
}
