package ir.sanjeh.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A shape of a chart.
 *
 * @param tag an element of SVG
 * @param attributes by name, in the order in which they are written
 * @param text in it; null for none
 * @param title what is shown over it; null for none
 */
public record Mark(String tag, Map<String, String> attributes, String text, String title) {
  /**
   * A shape.
   *
   * @param tag an element of SVG
   * @param attributes names and values in turn
   * @return the shape
   */
  static Mark of(String tag, Object... attributes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      map.put(attributes[i].toString(), attributes[i + 1].toString());
    }
    return new Mark(tag, map, null, null);
  }

  Mark text(String newText) {
    return new Mark(tag, attributes, newText, title);
  }

  Mark titled(String newTitle) {
    return new Mark(tag, attributes, text, newTitle);
  }
}
