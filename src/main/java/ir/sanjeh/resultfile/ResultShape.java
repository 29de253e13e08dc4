package ir.sanjeh.resultfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.text.DidYouMean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks values with places for the published shape of a result, {@code result.schema.json}. Of JSON
 * Schema it knows what that file uses; a keyword beyond that is refused rather than passed over.
 */
final class ResultShape {
  /** What to do about a result that is not as it was written. */
  static final String REMEDY = "Take the file as evaluate wrote it, or evaluate again.";

  private static final String FILE = "result.schema.json";
  private static final String AGENCIES = "agencies";
  private static final String SERVICES = "services";

  /** What says nothing about a value. */
  private static final Set<String> REMARKS =
      Set.of("$schema", "$id", "$comment", "$defs", "title", "description", "examples");

  /** What is checked before the other keywords. */
  private static final Set<String> CHECKED_ELSEWHERE =
      Set.of("type", "required", "properties", "additionalProperties");

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

  private final JsonNode schema;
  private final Problems problems;
  private final boolean extensible;
  private final Map<String, Pattern> patterns = new HashMap<>();

  /**
   * Begins to check a file.
   *
   * @param problems where findings are added
   * @param extensible whether unknown keys are passed over, as a later version may have them
   */
  ResultShape(Problems problems, boolean extensible) {
    this(published(), problems, extensible);
  }

  private ResultShape(JsonNode schema, Problems problems, boolean extensible) {
    this.schema = schema;
    this.problems = problems;
    this.extensible = extensible;
  }

  private static JsonNode published() {
    try (InputStream file = Result.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a number is one that can be computed with: plain, or with a small exponent. */
  static boolean isNumber(String text) {
    return DECIMAL.matcher(text).matches();
  }

  /** Checks what stands before the agencies. */
  void head(Value.Mapping head) {
    object(schema, head, "the result", Set.of(AGENCIES));
  }

  /** Checks an agency without its services. */
  void agency(Value.Mapping agency, String label) {
    object(definition("agency"), agency, label, Set.of(SERVICES));
  }

  /** Checks a service. */
  void service(Value service, String label) {
    check(definition("service"), service, label);
  }

  private JsonNode definition(String name) {
    JsonNode definition = schema.path("$defs").path(name);
    if (definition.isMissingNode()) {
      throw new IllegalStateException(FILE + " has no definition of " + name);
    }
    return definition;
  }

  private void check(JsonNode rule, Value value, String label) {
    if (rule.has("type") && !hasType(rule.get("type"), value)) {
      add(
          "result.type",
          value,
          label + " is " + value.describe(),
          "Expected: " + kinds(rule.get("type")) + ". " + REMEDY);
      return;
    }
    if (value instanceof Value.Mapping mapping) {
      object(rule, mapping, label, Set.of());
    }
    for (Map.Entry<String, JsonNode> keyword : rule.properties()) {
      check(keyword.getKey(), keyword.getValue(), value, label);
    }
  }

  private void check(String keyword, JsonNode operand, Value value, String label) {
    switch (keyword) {
      case "$ref" -> check(definition(operand.asText().replace("#/$defs/", "")), value, label);
      case "items" -> {
        if (value instanceof Value.Sequence list) {
          for (int i = 0; i < list.items().size(); i++) {
            check(operand, list.items().get(i), label + "[" + (i + 1) + "]");
          }
        }
      }
      case "const", "enum" -> oneOf(operand, value, label);
      case "pattern" -> pattern(operand.asText(), value, label);
      case "minimum", "maximum" -> bound(keyword, operand.decimalValue(), value, label);
      case "minLength", "maxLength" -> length(keyword, operand.asInt(), value, label);
      case "minItems" -> {
        if (value instanceof Value.Sequence list && list.items().size() < operand.asInt()) {
          add("result.value", value, label + " is a list that is too short", REMEDY);
        }
      }
      case "anyOf", "oneOf" -> any(operand, value, label);
      default -> {
        if (!REMARKS.contains(keyword) && !CHECKED_ELSEWHERE.contains(keyword)) {
          throw new IllegalStateException(FILE + " uses the keyword " + keyword);
        }
      }
    }
  }

  /** Checks keys and what they hold; {@code elsewhere} are keys that are read by themselves. */
  private void object(JsonNode rule, Value.Mapping mapping, String label, Set<String> elsewhere) {
    JsonNode properties = rule.path("properties");
    rule.path("required")
        .forEach(
            key -> {
              if (!mapping.entries().containsKey(key.asText())
                  && !elsewhere.contains(key.asText())) {
                problems.add(
                    "result.missing",
                    mapping.place(),
                    label + " has no \"" + key.asText() + "\"",
                    REMEDY);
              }
            });
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              JsonNode others = rule.path("additionalProperties");
              String inside = label + ", " + Excerpt.of(key);
              if (properties.has(key)) {
                check(properties.get(key), value, inside);
              } else if (others.isObject()) {
                check(others, value, inside);
              } else if (others.isBoolean() && !others.asBoolean() && !extensible) {
                unknown(mapping, key, label, properties);
              }
            });
  }

  private void unknown(Value.Mapping mapping, String key, String label, JsonNode properties) {
    List<String> known = new ArrayList<>();
    properties.fieldNames().forEachRemaining(known::add);
    problems.add(
        "result.unknown-key",
        mapping.keys().get(key),
        label + ": there is no key \"" + Excerpt.of(key) + "\" in a result",
        () -> DidYouMean.question(key, known) + REMEDY);
  }

  private void oneOf(JsonNode operand, Value value, String label) {
    List<String> allowed = new ArrayList<>();
    if (operand.isArray()) {
      operand.forEach(item -> allowed.add(item.asText()));
    } else {
      allowed.add(operand.asText());
    }
    if (!allowed.contains(scalar(value))) {
      add(
          "result.value",
          value,
          label + " is " + value.describe(),
          "Expected: " + String.join(" or ", allowed) + ". " + REMEDY);
    }
  }

  private static String scalar(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeral number) {
      return number.text();
    }
    return value instanceof Value.Truth truth ? String.valueOf(truth.truth()) : null;
  }

  private void pattern(String form, Value value, String label) {
    if (value instanceof Value.Text text
        && !patterns.computeIfAbsent(form, Pattern::compile).matcher(text.text()).find()) {
      add(
          "result.value",
          value,
          label + " is " + value.describe(),
          "Expected: the form " + form + ". " + REMEDY);
    }
  }

  private void bound(String keyword, BigDecimal bound, Value value, String label) {
    if (!(value instanceof Value.Numeral number) || !isNumber(number.text())) {
      return;
    }
    int order = new BigDecimal(number.text()).compareTo(bound);
    boolean least = keyword.equals("minimum");
    if (least ? order < 0 : order > 0) {
      add(
          "result.value",
          value,
          label + " is " + value.describe(),
          "Expected: at " + (least ? "least " : "most ") + bound.toPlainString() + ". " + REMEDY);
    }
  }

  private void length(String keyword, int bound, Value value, String label) {
    if (!(value instanceof Value.Text text)) {
      return;
    }
    int length = text.text().codePointCount(0, text.text().length());
    boolean least = keyword.equals("minLength");
    if (least ? length < bound : length > bound) {
      add(
          "result.value",
          value,
          label + " is a text of " + length + " characters",
          "Expected: at " + (least ? "least " : "most ") + bound + ". " + REMEDY);
    }
  }

  private void any(JsonNode alternatives, Value value, String label) {
    for (JsonNode alternative : alternatives) {
      Problems tried = new Problems(1);
      new ResultShape(schema, tried, extensible).check(alternative, value, label);
      if (tried.isEmpty()) {
        return;
      }
    }
    add("result.type", value, label + " is " + value.describe(), REMEDY);
  }

  private static boolean hasType(JsonNode types, Value value) {
    if (!types.isArray()) {
      return hasType(types.asText(), value);
    }
    for (JsonNode type : types) {
      if (hasType(type.asText(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(String type, Value value) {
    return switch (type) {
      case "object" -> value instanceof Value.Mapping;
      case "array" -> value instanceof Value.Sequence;
      case "string" -> value instanceof Value.Text;
      case "boolean" -> value instanceof Value.Truth;
      case "null" -> value instanceof Value.Nothing;
      case "number" -> value instanceof Value.Numeral number && isNumber(number.text());
      case "integer" ->
          value instanceof Value.Numeral number && WHOLE.matcher(number.text()).matches();
      default -> throw new IllegalStateException(FILE + " uses the type " + type);
    };
  }

  private static String kinds(JsonNode types) {
    List<String> kinds = new ArrayList<>();
    (types.isArray() ? types : List.of(types)).forEach(type -> kinds.add(kind(type.asText())));
    return String.join(" or ", kinds);
  }

  private static String kind(String type) {
    return switch (type) {
      case "object" -> "an object";
      case "array" -> "a list";
      case "string" -> "a text";
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      default -> "a number";
    };
  }

  private void add(String id, Value value, String message, String remedy) {
    problems.add(id, value.place(), message, remedy);
  }
}
