package ir.sanjeh.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import ir.sanjeh.guide.Field;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents where values come from: half of what is measured gets evidence, of every method and
 * status, some of it expired by its date. It has a random sequence of its own, so that the values
 * are those that the same seed gives without evidence.
 */
final class InventedEvidence {
  /** The date of the invented round, in the calendar in which evidence is dated. */
  static final String ROUND_DATE = "1400-03-31";

  private static final double SHARE = 0.5;
  private static final double OTHER_METHOD = 0.1;
  private static final int DOCUMENTS = 400;
  private static final int MONTHS = 12;
  private static final int DAYS = 29;

  /** The methods in the words of facts. */
  private static final List<String> METHODS =
      List.of("automatic", "site-review", "self-declared", "inquiry");

  /** Drawn from evenly; the empty one stands for evidence that states no status. */
  private static final List<String> STATUSES =
      List.of(
          "declared",
          "declared",
          "declared",
          "declared",
          "declared",
          "declared",
          "verified",
          "verified",
          "verified",
          "verified",
          "verified",
          "verified",
          "",
          "",
          "rejected",
          "rejected",
          "expired",
          "until",
          "until",
          "until");

  private final Random random;

  InventedEvidence(long seed) {
    this.random = new Random(~seed);
  }

  /** Whether the next value of a field gets evidence. */
  boolean isDue(Field field) {
    return field.measuredBy().isPresent() && random.nextDouble() < SHARE;
  }

  /** Writes the evidence of a value. */
  void write(JsonGenerator json, Field field) throws IOException {
    String method =
        random.nextDouble() < OTHER_METHOD
            ? METHODS.get(random.nextInt(METHODS.size()))
            : field.measuredBy().orElseThrow();
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    json.writeObjectFieldStart("evidence");
    json.writeStringField("method", method);
    json.writeStringField("source", "document " + (1 + random.nextInt(DOCUMENTS)));
    json.writeStringField("date", day(1399));
    if (status.equals("until")) {
      json.writeStringField("status", "verified");
      json.writeStringField("until", day(1399 + random.nextInt(3)));
    } else if (!status.isEmpty()) {
      json.writeStringField("status", status);
    }
    json.writeEndObject();
  }

  private String day(int year) {
    return String.format(
        Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(MONTHS), 1 + random.nextInt(DAYS));
  }
}
