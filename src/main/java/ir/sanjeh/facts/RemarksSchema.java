package ir.sanjeh.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The JSON Schema of what a header says of the round beyond the facts; see {@link RemarksBinder}.
 */
final class RemarksSchema {
  private RemarksSchema() {}

  /**
   * Adds the keys.
   *
   * @param header the properties of a facts file
   */
  static void addTo(ObjectNode header) {
    ObjectNode published = nullable(header.putObject(RemarksBinder.PUBLISHED), "object");
    published.put("title", "آنچه گزارش منتشرشده می‌گوید · what the published report says");
    published.put("additionalProperties", false);
    ObjectNode counts = published.putObject("properties");
    count(counts.putObject("agencies"));
    count(counts.putObject("services"));
    nullable(counts.putObject("new"), "array").putObject("items").put("type", "string");

    ObjectNode cooperation = nullable(header.putObject(RemarksBinder.COOPERATION), "array");
    cooperation.put("title", "همکاری دستگاه‌ها · the agencies' cooperation");
    ObjectNode entry = cooperation.putObject("items").put("type", "object");
    entry.put("additionalProperties", false);
    ObjectNode properties = entry.putObject("properties");
    properties.putObject("id").put("type", "string").put("minLength", 1);
    nullable(properties.putObject("name"), "string");
    nullable(properties.putObject("nameEn"), "string");
    ArrayNode words = properties.putObject("status").putArray("enum");
    for (Cooperation.Status status : Cooperation.Status.values()) {
      words.add(RemarksBinder.word(status));
    }
    ArrayNode forms = properties.putObject("reason").putArray("anyOf");
    nullable(forms.addObject(), "string");
    ObjectNode both = forms.addObject().put("type", "object").put("additionalProperties", false);
    ObjectNode languages = both.putObject("properties");
    List.of("fa", "en").forEach(key -> languages.putObject(key).put("type", "string"));
    both.putArray("required").add("fa").add("en");
    entry.putArray("required").add("id").add("status");
  }

  /** A whole number, also as a text with Persian digits. */
  private static void count(ObjectNode schema) {
    ArrayNode forms = schema.putArray("anyOf");
    forms.addObject().put("type", "integer").put("minimum", 0);
    forms.addObject().put("type", "string").put("pattern", "^[0-9۰-۹٠-٩٬]+$");
    forms.addObject().put("type", "null");
  }

  private static ObjectNode nullable(ObjectNode schema, String type) {
    schema.putArray("type").add(type).add("null");
    return schema;
  }
}
