package ir.sanjeh.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a facts file as a program without Sanjeh would: with Jackson, unchecked. The candidates
 * make their own form of it.
 */
final class RoundFacts {
  static final String AGENCY = "Agency";
  static final String PORTAL = "Portal";
  static final String SERVICE = "Service";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private RoundFacts() {}

  /**
   * An agency, a portal or a service.
   *
   * @param type its declared type
   * @param values what is known of it: texts, truths, decimals and lists of texts
   */
  record Known(String type, Map<String, Object> values) {}

  /**
   * An agency with its parts.
   *
   * @param facts the agency, then its parts in the order of Sanjeh's facts
   */
  record AgencyRecord(List<Known> facts) {
    /** The agency, and its portal if it has one. */
    List<Known> shared() {
      return facts.stream().filter(f -> !f.type().equals(SERVICE)).toList();
    }

    /** What the indicators of a fact may look at: the fact, its agency and the portal. */
    List<Known> seenBy(Known fact) {
      List<Known> seen = new ArrayList<>(shared());
      if (!seen.contains(fact)) {
        seen.add(fact);
      }
      return seen;
    }
  }

  static List<AgencyRecord> read(List<Path> files) throws IOException {
    List<AgencyRecord> agencies = new ArrayList<>();
    for (Path file : files) {
      agencies.addAll(read(file));
    }
    return List.copyOf(agencies);
  }

  private static List<AgencyRecord> read(Path file) throws IOException {
    try (InputStream in = open(file)) {
      List<AgencyRecord> agencies = new ArrayList<>();
      for (JsonNode agency : JSON.readTree(in).path("agencies")) {
        List<Known> facts = new ArrayList<>();
        facts.add(new Known(AGENCY, values(agency)));
        agency
            .properties()
            .forEach(
                field -> {
                  if (field.getKey().equals("portal")) {
                    facts.add(new Known(PORTAL, values(field.getValue())));
                  } else if (field.getKey().equals("services")) {
                    field.getValue().forEach(s -> facts.add(new Known(SERVICE, values(s))));
                  }
                });
        agencies.add(new AgencyRecord(List.copyOf(facts)));
      }
      return agencies;
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static Map<String, Object> values(JsonNode object) {
    Map<String, Object> values = new HashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue().path("value");
              if (value.isMissingNode()) { // given without evidence
                value = field.getValue();
              }
              if (value.isTextual()) {
                values.put(field.getKey(), value.asText());
              } else if (value.isBoolean()) {
                values.put(field.getKey(), value.asBoolean());
              } else if (value.isNumber()) {
                values.put(field.getKey(), value.decimalValue());
              } else if (value.isArray() && !field.getKey().equals("services")) {
                List<String> ticks = new ArrayList<>();
                value.forEach(tick -> ticks.add(tick.asText()));
                values.put(field.getKey(), List.copyOf(ticks));
              }
            });
    return values;
  }
}
