package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {
  @TempDir private Path root;

  @Test
  void everyCaseIsATestCaseAndTheFileIsWellFormed() throws Exception {
    SampleFolder folder = new SampleFolder(root);
    Path file =
        folder.write(
            "a<&>.yaml",
            """
            facts:
              scheme: sample
              period: one
              agencies: [ { id: "دستگاه <1>", ratio: 1 }, { id: b }, { id: c } ]
            expect:
              agencies:
                "دستگاه <1>": { score: 1 }
                b: { score: null }
                c: { score: 1, confirmed: false }
            """);
    StringWriter out = new StringWriter();
    JunitXml.write(List.of(folder.run(file)), out);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getAttribute("name")).endsWith("a<&>.yaml");
    Element first = (Element) xml.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("دستگاه <1>");
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("score: expected 1, actual 20.00");
    assertThat(failure.getTextContent()).contains("part: 100/3, weighs 3");
  }
}
