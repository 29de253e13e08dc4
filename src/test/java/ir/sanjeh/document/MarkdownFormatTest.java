package ir.sanjeh.document;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Markdown parser makes of the written text. */
class MarkdownFormatTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Texts that would be something else than text if they could. */
  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "</td></table><img src=x onerror=alert(1)>",
        "a | b || c |",
        "two\nlines\r\n| and | a | row |",
        "# no heading #",
        "1. no list",
        "1) no list",
        "- no list",
        "+ no list",
        "=== no heading",
        "> no quotation",
        "    no code",
        "`no` ``code`` *no* **stress** _no_ __stress__ ~~gone~~",
        "[no](http://link.example) ![no](x) [x]: y <http://link.example>",
        "http://link.example www.link.example someone@link.example $x$",
        "&lt; &amp; &#60; &nbsp; \\| \\\\ \\",
        "turned \u202e around \u2066 and \u0000 hidden\u2029",
        "فارسی «با» نیم‌فاصله | و خط",
        "x".repeat(10_000),
        "|".repeat(500),
        "`".repeat(50));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingInATextIsMarkup(String text) throws IOException {
    String shown = oneBlank(Shown.of(text));
    Document document = document(text);
    for (Language language : document.languages()) {
      Node parsed = PARSER.parse(written(document, language));
      Found found = new Found();
      parsed.accept(found);
      assertThat(found.headings).hasSize(1).first().asString().endsWith(shown);
      assertThat(found.rows).hasSize(2);
      assertThat(found.rows.get(0)).containsExactly(shown, "second");
      assertThat(found.rows.get(1)).containsExactly(shown, "before " + shown + " after " + shown);
      assertThat(found.paragraphs).contains(shown, "notice " + shown);
      assertThat(found.items).contains(shown, shown + ": " + shown);
      assertThat(found.html).allMatch(h -> h.equals("<br>") || h.matches("</?div[^<>]*>"));
      assertThat(found.links).isEmpty();
    }
  }

  @Test
  void persianStandsInBlocksThatSayTheirDirection() throws IOException {
    String both = written(document("x"));
    assertThat(both)
        .startsWith("<div dir=\"rtl\" lang=\"fa\">\n\n# ")
        .contains("</div>\n\n# `id` x")
        .doesNotContain("ltr");
    assertThat(both.split("<div", -1)).hasSameSizeAs(both.split("</div>", -1));
    assertThat(written(document("x"), Language.EN)).doesNotContain("div");
  }

  @Test
  void marksOfProvenanceAreSeen() throws IOException {
    assertThat(written(document("x"), Language.EN))
        .contains("**lost**<br>*guessed*", "- [ ] do it", "- **x**: x", "> notice x");
  }

  private static String written(Document document) throws IOException {
    StringWriter out = new StringWriter();
    new MarkdownFormat().write(document, out);
    return out.toString();
  }

  private static String written(Document document, Language language) throws IOException {
    return written(
        new Document(
            document.title(),
            document.contents(),
            Map.of(language, document.sections().get(language))));
  }

  /** A document in which a text stands wherever a text can stand. */
  static Document document(String text) {
    List<Block> blocks =
        List.of(
            new Block.Paragraph(Line.of(text)),
            new Block.Notice(Line.of("notice ").plus(text)),
            new Block.Pairs(List.of(new Block.Pair(text, Line.of(text)))),
            new Block.Paragraph(Line.of("between")),
            new Block.Items(List.of(Line.of(text)), false),
            new Block.Paragraph(Line.of("between")),
            new Block.Items(List.of(Line.of("do it")), true),
            new Block.Table(
                List.of(text, "second"),
                List.of(
                    List.of(
                        Line.of(text), Line.of("before ").plus(text).plus(" after ").plus(text)))),
            new Block.Paragraph(
                Line.EMPTY
                    .plus(Span.Style.PLACEHOLDER, "lost")
                    .below(Line.EMPTY.plus(Span.Style.INFERRED, "guessed"))));
    Section section = new Section("a", 1, Line.code("id").plus(" " + text), blocks);
    Map<Language, List<Section>> sections = new LinkedHashMap<>();
    sections.put(Language.FA, List.of(section));
    sections.put(Language.EN, List.of(section));
    return new Document(new Title(text, text), new Title("فهرست", "contents"), sections);
  }

  /** What a parser found, as plain text. */
  private static final class Found extends AbstractVisitor {
    private final List<String> headings = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<Node> links = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      headings.add(text(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      paragraphs.add(text(paragraph));
      visitChildren(paragraph);
    }

    @Override
    public void visit(ListItem item) {
      items.add(text(item));
      visitChildren(item);
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        rows.add(new ArrayList<>());
      } else if (node instanceof TableCell) {
        rows.get(rows.size() - 1).add(text(node));
      }
      visitChildren(node);
    }

    private static String text(Node node) {
      StringBuilder text = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text literal) {
              text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
              text.append(code.getLiteral());
            }
          });
      return oneBlank(text.toString());
    }
  }

  /** Blanks as readers see them. */
  private static String oneBlank(String text) {
    return text.strip().replaceAll(" +", " ");
  }
}
