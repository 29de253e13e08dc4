package ir.sanjeh.document;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlFormatTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a", "bdi", "body", "br", "code", "div", "em", "h1", "h2", "head", "html", "li", "mark",
          "meta", "nav", "p", "section", "strong", "style", "table", "tbody", "td", "th", "thead",
          "title", "tr", "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "charset",
          "class",
          "content",
          "dir",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "scope",
          "xmlns");

  @ParameterizedTest
  @MethodSource("ir.sanjeh.document.MarkdownFormatTest#hostile")
  void nothingInATextIsMarkup(String text) throws Exception {
    Element html = parsed(written(MarkdownFormatTest.document(text)));
    String shown = Shown.of(text);
    assertThat(texts(html, "td")).contains(shown, "before " + shown + " after " + shown);
    assertThat(texts(html, "th")).contains(shown);
    assertThat(texts(html, "p")).contains(shown, "notice " + shown);
    assertThat(texts(html, "li")).contains(shown);
    assertThat(texts(html, "h1")).containsOnly("id " + shown);
    assertThat(texts(html, "title")).containsExactly(shown + " · " + shown);
    assertThat(names(html)).isSubsetOf(ELEMENTS);
    assertThat(attributes(html)).isSubsetOf(ATTRIBUTES);
  }

  @Test
  void languagesSayTheirDirectionAndNothingIsLoaded() throws Exception {
    String written = written(MarkdownFormatTest.document("x"));
    Element html = parsed(written);
    assertThat(html.getAttribute("lang")).isEqualTo("fa");
    assertThat(html.getAttribute("dir")).isEqualTo("rtl");
    assertThat(written)
        .startsWith("<!DOCTYPE html>")
        .contains("<div lang=\"fa\" dir=\"rtl\">", "<div lang=\"en\" dir=\"ltr\">")
        .contains(
            "<mark>lost</mark><br/><em>guessed</em>", "default-src 'none'".replace("'", "&#39;"))
        .doesNotContain("<script", "src=", "@import", "url(");
    assertThat(written.replace("http://www.w3.org/1999/xhtml", ""))
        .doesNotContain("http:", "https:");
  }

  @Test
  void aDocumentInOneLanguageHasItsDirection() throws Exception {
    Document both = MarkdownFormatTest.document("x");
    Document english =
        new Document(
            both.title(),
            both.contents(),
            java.util.Map.of(Language.EN, both.sections().get(Language.EN)));
    Element html = parsed(written(english));
    assertThat(html.getAttribute("dir")).isEqualTo("ltr");
    assertThat(texts(html, "title")).containsExactly("x");
  }

  static String written(Document document) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlFormat().write(document, out);
    return out.toString();
  }

  static Element parsed(String html)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)))
        .getDocumentElement();
  }

  static List<String> texts(Element html, String name) {
    List<String> texts = new ArrayList<>();
    NodeList found = html.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static Set<String> names(Element html) {
    Set<String> names = new TreeSet<>(Set.of(html.getTagName()));
    NodeList all = html.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(((Element) all.item(i)).getTagName());
    }
    return names;
  }

  private static Set<String> attributes(Element html) {
    Set<String> names = new TreeSet<>();
    NodeList all = html.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
        names.add(all.item(i).getAttributes().item(j).getNodeName());
      }
    }
    return names;
  }
}
