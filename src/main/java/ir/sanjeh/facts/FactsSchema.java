package ir.sanjeh.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.located.Limits;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of the facts files of a rulebook, for editors and for programs
 * that write facts. A file that {@link FactsReader} reads is valid; a schema cannot say everything
 * that the reader checks, such as the bounds of a number in Persian digits or ids that stand twice.
 */
public final class FactsSchema {
  private static final String DEFS = "#/$defs/";
  private static final String EVIDENCE = "evidence";
  private static final String NUMBER_TEXT = "numberText";
  private static final String NUMBER_PATTERN =
      "^[+-]?[0-9۰-۹٠-٩٬]+([.٫][0-9۰-۹٠-٩٬]+)?([eE][+-]?[0-9۰-۹٠-٩٬]+)?$";

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Dictionary dictionary;

  private FactsSchema(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Makes the schema.
   *
   * @param scheme the scheme's name, which the facts must repeat
   * @param period the period's name, which the facts must repeat
   * @param dictionary of the rulebook
   * @return a fresh tree, the same for the same arguments
   */
  public static JsonNode of(String scheme, String period, Dictionary dictionary) {
    return new FactsSchema(dictionary).file(scheme, period);
  }

  private ObjectNode file(String scheme, String period) {
    ObjectNode schema = json.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "facts of " + scheme + "/" + period);
    ObjectNode properties = object(schema);
    properties.putObject(HeaderBinder.SCHEME).put("const", scheme);
    properties.putObject(HeaderBinder.PERIOD).put("const", period);
    properties.set(HeaderBinder.TITLE, headerTitle());
    properties.putObject(HeaderBinder.DATE).set("type", types("string", "number", "null"));
    RemarksSchema.addTo(properties);
    ObjectNode agencies = properties.putObject("agencies").put("type", "array").put("minItems", 1);
    agencies.putObject("items").put("$ref", DEFS + Dictionary.AGENCY);
    schema.set("required", strings(List.of("scheme", "period", "agencies")));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set(Dictionary.AGENCY, type(dictionary.agency()));
    dictionary.parts().forEach(part -> definitions.set(part.name(), type(part)));
    dictionary.choices().values().forEach(choice -> definitions.set(choice.name(), choice(choice)));
    definitions.set(NUMBER_TEXT, numberText());
    definitions.set(EVIDENCE, evidence());
    return schema;
  }

  private ObjectNode headerTitle() {
    ObjectNode both = json.objectNode();
    ObjectNode languages = object(both);
    languages.putObject("fa").put("type", "string");
    languages.putObject("en").put("type", "string");
    both.set("required", strings(List.of("fa", "en")));
    return anyOf(json.objectNode().set("type", types("string", "null")), both);
  }

  private ObjectNode type(DeclaredType type) {
    ObjectNode schema = json.objectNode();
    title(schema, type.label());
    ObjectNode properties = object(schema);
    List<String> required = new ArrayList<>();
    for (Field field : type.fields().values()) {
      boolean id = field.name().equals(Dictionary.ID);
      if (field.required() || (id && type.nesting() != Nesting.ONE)) {
        required.add(field.name());
      }
      properties.set(field.name(), id ? id(field, type) : field(field));
    }
    if (type.nesting() == Nesting.ROOT) {
      dictionary.parts().forEach(part -> properties.set(part.key(), part(part)));
    }
    schema.set("required", strings(required));
    return schema;
  }

  private ObjectNode part(DeclaredType part) {
    ObjectNode reference = json.objectNode().put("$ref", DEFS + part.name());
    ObjectNode value = reference;
    if (part.nesting() == Nesting.MANY) {
      value = json.objectNode().put("type", "array");
      value.set("items", reference);
    }
    return title(anyOf(value, nothing()), part.label());
  }

  private ObjectNode id(Field field, DeclaredType type) {
    ObjectNode id =
        json.objectNode().put("type", "string").put("minLength", 1).put("maxLength", Ids.LONGEST);
    return title(type.nesting() == Nesting.ONE ? anyOf(id, nothing()) : id, field.label());
  }

  private ObjectNode field(Field field) {
    List<ObjectNode> plain = new ArrayList<>(values(field));
    if (!field.required()) {
      plain.add(nothing());
    }
    ObjectNode withEvidence = json.objectNode();
    ObjectNode properties = object(withEvidence);
    properties.set("value", anyOf(plain));
    properties.set(EVIDENCE, anyOf(json.objectNode().put("$ref", DEFS + EVIDENCE), nothing()));
    withEvidence.set("required", strings(List.of("value")));
    List<ObjectNode> alternatives = new ArrayList<>(plain);
    alternatives.add(withEvidence);
    ObjectNode schema = title(anyOf(alternatives), field.label());
    String description =
        String.join(
            "; ",
            Stream.concat(
                    field.unit().map(unit -> "unit: " + unit).stream(),
                    field.measuredBy().map(method -> "measured by: " + method).stream())
                .toList());
    return description.isEmpty() ? schema : schema.put("description", description);
  }

  /** What a known value of a field looks like, in as many ways as it can be written. */
  private List<ObjectNode> values(Field field) {
    return switch (field.kind()) {
      case TEXT ->
          List.of(
              json.objectNode().put("type", "string").put("maxLength", ValueBinder.LONGEST_TEXT));
      case TRUTH -> List.of(json.objectNode().put("type", "boolean"));
      case WHOLE, DECIMAL ->
          List.of(number(field), json.objectNode().put("$ref", DEFS + NUMBER_TEXT));
      case CHOICE -> List.of(json.objectNode().put("$ref", DEFS + choice(field).name()));
      case CHOICES -> {
        ObjectNode list = json.objectNode().put("type", "array").put("uniqueItems", true);
        list.putObject("items").put("$ref", DEFS + choice(field).name());
        yield List.of(list);
      }
    };
  }

  private ObjectNode number(Field field) {
    ObjectNode number =
        json.objectNode().put("type", field.kind() == FieldKind.WHOLE ? "integer" : "number");
    field.min().ifPresent(min -> number.set("minimum", bound(min)));
    field.max().ifPresent(max -> number.set("maximum", bound(max)));
    return number;
  }

  /** A whole bound as 1000 rather than 1E+3. */
  private JsonNode bound(BigDecimal bound) {
    boolean whole = bound.stripTrailingZeros().scale() <= 0;
    return whole ? json.numberNode(bound.toBigIntegerExact()) : json.numberNode(bound);
  }

  private ChoiceType choice(Field field) {
    return dictionary.choices().get(field.choiceType().orElseThrow());
  }

  /** The names first, each with its label; a label by itself is understood, too. */
  private ObjectNode choice(ChoiceType choice) {
    List<ObjectNode> values = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>();
    choice
        .values()
        .forEach(
            (name, label) -> {
              values.add(title(json.objectNode().put("const", name), label));
              labels.add(label.fa());
              labels.add(label.en());
            });
    ObjectNode byLabel = json.objectNode();
    byLabel.set("enum", strings(labels));
    values.add(byLabel);
    return anyOf(values);
  }

  private ObjectNode numberText() {
    return json.objectNode()
        .put("title", "عدد به صورت متن · a number as text")
        .put("description", "in Latin, Persian or Arabic digits, such as \"0.7\" or \"۰٫۷\"")
        .put("type", "string")
        .put("maxLength", Limits.NUMBER_LENGTH)
        .put("pattern", NUMBER_PATTERN);
  }

  private ObjectNode evidence() {
    ObjectNode schema = json.objectNode().put("title", "شاهد · evidence");
    ObjectNode properties = object(schema);
    properties.set(EvidenceBinder.METHOD, words(Evidence.Method.values()));
    properties.putObject(EvidenceBinder.SOURCE).set("type", types("string", "null"));
    properties.putObject(EvidenceBinder.DATE).set("type", types("string", "number", "null"));
    properties.set(EvidenceBinder.STATUS, words(Evidence.Status.values()));
    properties
        .putObject(EvidenceBinder.UNTIL)
        .put("description", "the last day on which it holds: expired when before the round's date")
        .set("type", types("string", "null"));
    return schema;
  }

  private ObjectNode words(Enum<?>[] constants) {
    ArrayNode words = json.arrayNode();
    Stream.of(constants).map(EvidenceBinder::word).forEach(words::add);
    words.addNull();
    ObjectNode schema = json.objectNode();
    schema.set("enum", words);
    return schema;
  }

  /** Makes a schema that of an object without unknown keys; returns its properties. */
  private static ObjectNode object(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  private static ObjectNode title(ObjectNode schema, Title title) {
    return schema.put("title", title.fa() + " · " + title.en());
  }

  private ObjectNode nothing() {
    return json.objectNode().put("type", "null");
  }

  private ObjectNode anyOf(JsonNode... alternatives) {
    return anyOf(List.of(alternatives));
  }

  private ObjectNode anyOf(List<? extends JsonNode> alternatives) {
    ObjectNode schema = json.objectNode();
    alternatives.forEach(schema.putArray("anyOf")::add);
    return schema;
  }

  private ArrayNode types(String... names) {
    return strings(List.of(names));
  }

  private ArrayNode strings(Iterable<String> texts) {
    ArrayNode array = json.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
