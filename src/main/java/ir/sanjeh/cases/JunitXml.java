package ir.sanjeh.cases;

import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.text.Visible;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes outcomes in the XML that build servers read: a suite for each file, a test for each case.
 */
public final class JunitXml {
  private JunitXml() {}

  /**
   * Writes the outcomes.
   *
   * @param outcomes of all files
   * @param out where to, in UTF-8; not closed
   * @throws XMLStreamException when it cannot be written
   */
  public static void write(List<FileOutcome> outcomes, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    for (FileOutcome outcome : outcomes) {
      write(outcome, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private static void write(FileOutcome outcome, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", outcome.file().name());
    attribute(xml, "tests", String.valueOf(outcome.cases().size()));
    attribute(xml, "failures", String.valueOf(outcome.count(Status.FAILED)));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", String.valueOf(outcome.count(Status.UNCONFIRMED)));
    for (CaseOutcome each : outcome.cases()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      attribute(xml, "classname", outcome.file().name());
      attribute(xml, "name", each.name());
      if (each.status() == Status.UNCONFIRMED) {
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", "not confirmed");
      } else if (each.status() == Status.FAILED) {
        failure(each, xml);
      }
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void failure(CaseOutcome failed, XMLStreamWriter xml) throws XMLStreamException {
    Difference first = failed.differences().get(0);
    xml.writeStartElement("failure");
    attribute(
        xml,
        "message",
        first.what() + ": expected " + first.expected() + ", actual " + first.actual());
    StringBuilder text = new StringBuilder();
    for (Difference difference : failed.differences()) {
      text.append(Visible.of(difference.place() + ": " + difference.what())).append('\n');
      text.append(Visible.of("  expected " + difference.expected())).append('\n');
      text.append(Visible.of("  actual   " + difference.actual())).append('\n');
      difference.reason().forEach(r -> text.append(Visible.of("    " + r)).append('\n'));
    }
    xml.writeCharacters(text.toString());
    xml.writeEndElement();
  }

  /** Control characters cannot stand in XML at all; they are made visible. */
  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, Visible.of(value));
  }
}
