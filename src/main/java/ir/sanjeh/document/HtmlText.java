package ir.sanjeh.document;

import java.io.IOException;
import java.io.Writer;

/** Writes HTML: elements are opened and closed by name, and all text between them is escaped. */
final class HtmlText {
  private final Writer out;

  HtmlText(Writer out) {
    this.out = out;
  }

  /**
   * Opens an element.
   *
   * @param name of the element
   * @param attributes names and values in turn; the values are escaped
   */
  HtmlText open(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write(">");
    return this;
  }

  /** Closes an element. */
  HtmlText close(String name) throws IOException {
    out.write("</" + name + ">");
    return this;
  }

  /** An element that holds nothing. */
  HtmlText single(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>");
    return this;
  }

  /** An element that holds text only. */
  HtmlText element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(name);
  }

  /** Text, shown as it is. */
  HtmlText text(String text) throws IOException {
    out.write(escaped(Shown.of(text)));
    return this;
  }

  /** The end of a line of the file. */
  HtmlText line() throws IOException {
    out.write("\n");
    return this;
  }

  private void tag(String name, String[] attributes) throws IOException {
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + escaped(Shown.of(attributes[i + 1])) + "\"");
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
