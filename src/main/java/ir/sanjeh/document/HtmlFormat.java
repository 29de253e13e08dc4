package ir.sanjeh.document;

import ir.sanjeh.document.Block.Items;
import ir.sanjeh.document.Block.Notice;
import ir.sanjeh.document.Block.Pair;
import ir.sanjeh.document.Block.Pairs;
import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One HTML file that needs nothing beside it: no script, no picture, no network. It is well-formed
 * XML too. Two languages stand side by side where there is room, else below each other.
 */
public final class HtmlFormat implements DocumentFormat {
  private static final String STYLE = "document.css";

  /** The browser refuses whatever could be loaded or run, should anything get in. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final String style;

  /** Reads the style sheet. */
  public HtmlFormat() {
    try (InputStream in = HtmlFormat.class.getResourceAsStream(STYLE)) {
      this.style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Document document, Writer out) throws IOException {
    HtmlText html = new HtmlText(out);
    Language first = document.languages().get(0);
    out.write("<!DOCTYPE html>\n");
    html.open(
        "html",
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "lang",
        first.code(),
        "dir",
        first.direction());
    html.open("head").single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    String title =
        document.languages().stream()
            .map(language -> language.of(document.title()))
            .collect(Collectors.joining(" · "));
    html.element("title", title).line();
    html.open("style");
    out.write(style);
    html.close("style").close("head").line();
    html.open("body", "class", document.languages().size() > 1 ? "both" : "single").line();
    for (int i = 0; i < document.size(); i++) {
      section(document, i, html);
      if (i == 0) {
        contents(document, html);
      }
    }
    html.close("body").close("html").line();
  }

  private static void section(Document document, int index, HtmlText html) throws IOException {
    String anchor = document.section(document.languages().get(0), index).anchor();
    html.open("section", "id", anchor);
    for (Language language : document.languages()) {
      Section section = document.section(language, index);
      html.open("div", "lang", language.code(), "dir", language.direction()).line();
      String heading = "h" + section.level();
      html.open(heading);
      line(section.heading(), html);
      html.close(heading).line();
      for (Block block : section.blocks()) {
        block(block, html);
        html.line();
      }
      html.close("div").line();
    }
    html.close("section").line();
  }

  private static void contents(Document document, HtmlText html) throws IOException {
    html.open("nav");
    for (Language language : document.languages()) {
      html.open("div", "lang", language.code(), "dir", language.direction());
      html.element("h2", language.of(document.contents())).open("ul");
      List<Section> sections = document.sections().get(language);
      for (Section section : sections.subList(1, sections.size())) {
        html.open("li", "class", "level-" + section.level());
        html.open("a", "href", "#" + section.anchor());
        line(section.heading(), html);
        html.close("a").close("li").line();
      }
      html.close("ul").close("div");
    }
    html.close("nav").line();
  }

  private static void block(Block block, HtmlText html) throws IOException {
    if (block instanceof Paragraph paragraph) {
      html.open("p");
      line(paragraph.text(), html);
      html.close("p");
    } else if (block instanceof Notice notice) {
      html.open("p", "class", "notice");
      line(notice.text(), html);
      html.close("p");
    } else if (block instanceof Items items) {
      html.open("ul", "class", items.boxes() ? "boxes" : "items");
      for (Line item : items.items()) {
        html.open("li");
        line(item, html);
        html.close("li").line();
      }
      html.close("ul");
    } else if (block instanceof Pairs pairs) {
      pairs(pairs, html);
    } else {
      table((Table) block, html);
    }
  }

  private static void pairs(Pairs pairs, HtmlText html) throws IOException {
    html.open("table", "class", "pairs").open("tbody");
    for (Pair pair : pairs.pairs()) {
      html.open("tr").element("th", pair.name(), "scope", "row");
      html.open("td");
      line(pair.value(), html);
      html.close("td").close("tr").line();
    }
    html.close("tbody").close("table");
  }

  private static void table(Table table, HtmlText html) throws IOException {
    html.open("table").open("thead").open("tr");
    for (String cell : table.head()) {
      html.element("th", cell, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody").line();
    for (List<Line> row : table.rows()) {
      html.open("tr");
      for (Line cell : row) {
        html.open("td");
        line(cell, html);
        html.close("td");
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table");
  }

  private static void line(Line line, HtmlText html) throws IOException {
    for (Span span : line.spans()) {
      switch (span.style()) {
        case PLAIN -> html.text(span.text());
        case STRONG -> html.element("strong", span.text());
        case CODE -> html.element("code", span.text(), "dir", "ltr");
        case AS_WRITTEN -> html.element("bdi", span.text());
        case INFERRED -> html.element("em", span.text());
        case PLACEHOLDER -> html.element("mark", span.text());
        case BREAK -> html.single("br");
      }
    }
  }
}
