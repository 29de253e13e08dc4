package ir.sanjeh.report;

import ir.sanjeh.text.Digits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it is read back: its tables by row and column. */
final class ReadPage {
  private final Document document;

  private final Map<String, Element> byId = new HashMap<>();

  private ReadPage(Document document) {
    this.document = document;
    document.select("[id]").forEach(element -> byId.put(element.id(), element));
  }

  static ReadPage of(Path file) {
    try {
      return new ReadPage(Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document document() {
    return document;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** A row: its cells by the key of the column. */
  record ReadRow(String id, Map<String, Element> cells) {
    String text(String key) {
      Element cell = cells.get(key);
      if (cell == null) {
        throw new AssertionError("no column " + key + " but " + cells.keySet());
      }
      Element words = cell.firstElementChild();
      boolean holdsMore = words != null && !words.hasClass("mark");
      // Without the mark behind it.
      return holdsMore ? words.text() : cell.ownText().strip();
    }

    String mark(String key) {
      Element mark = cells.get(key).lastElementChild();
      return mark == null || !mark.hasClass("mark") ? null : mark.text();
    }

    /** Null for an empty cell. */
    BigDecimal number(String key) {
      if (!cells.containsKey(key)) {
        // A column in which no row has anything is left out.
        return null;
      }
      String text = text(key);
      BigDecimal number = text.isEmpty() ? null : ReadPage.number(text);
      Element cell = cells.get(key);
      if (cell.hasAttr("data-v") && new BigDecimal(cell.attr("data-v")).compareTo(number) != 0) {
        throw new AssertionError("sorted by " + cell.attr("data-v") + ", shown as " + number);
      }
      return number;
    }
  }

  List<ReadRow> rows(String table) {
    Element element = byId.get(table);
    if (element == null) {
      throw new AssertionError("there is no table " + table);
    }
    List<String> keys = element.select("> thead th").eachAttr("data-key");
    List<ReadRow> rows = new ArrayList<>();
    for (Element row : element.selectFirst("> tbody").children()) {
      Map<String, Element> cells = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        cells.put(keys.get(i), row.child(i));
      }
      rows.add(new ReadRow(row.id(), cells));
    }
    return rows;
  }

  /** The rows by the id that they have on the page, without what it begins with. */
  Map<String, ReadRow> rows(String table, String prefix) {
    Map<String, ReadRow> rows = new LinkedHashMap<>();
    rows(table).forEach(row -> rows.put(row.id().substring(prefix.length()), row));
    return rows;
  }

  BigDecimal card(String key) {
    Element card = byId.get("card-" + key);
    return card == null ? null : number(card.selectFirst(".figure").text());
  }

  String cardText(String key) {
    return byId.get("card-" + key).selectFirst(".figure").text();
  }

  /** A number as people write it. */
  static BigDecimal number(String text) {
    String plain =
        Digits.toLatin(text)
            .replace(",", "")
            .replace("\u2212", "-")
            .replace("+", "")
            .replace("\u2066", "")
            .replace("\u2069", "");
    return new BigDecimal(plain);
  }
}
