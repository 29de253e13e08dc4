package ir.sanjeh.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Invents a round of facts for a rulebook. Every value is allowed by the dictionary, numbers fall
 * on both sides of the rules' thresholds, and a few measurements are missing. The same seed gives
 * the same bytes on every platform.
 */
public final class FactsGenerator {
  private static final int GROUPS = 12;
  private static final double MISSING = 0.02;

  private final Rulebook rulebook;
  private final Thresholds thresholds;
  private final Random random;
  private final Optional<InventedEvidence> evidence;

  /**
   * For a rulebook.
   *
   * @param rulebook not null
   * @param seed any number
   * @param withEvidence whether values get evidence; they are the same values without it
   */
  public FactsGenerator(Rulebook rulebook, long seed, boolean withEvidence) {
    this.rulebook = rulebook;
    this.evidence = withEvidence ? Optional.of(new InventedEvidence(seed)) : Optional.empty();
    this.thresholds = new Thresholds(rulebook.rules());
    // Its sequence is part of Java's specification, unlike that of the newer generators.
    this.random = new Random(seed);
  }

  /**
   * Writes a facts file.
   *
   * @param agencies how many agencies, at least 1
   * @param services how many services they have together, at least as many as agencies; of no
   *     meaning where the dictionary has no services
   * @param out where to; it is not closed
   * @throws IOException when it cannot be written
   */
  public void write(int agencies, int services, Writer out) throws IOException {
    Scheme scheme = rulebook.scheme();
    try (JsonGenerator json =
        new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("scheme", scheme.scheme());
      json.writeStringField("period", scheme.period());
      json.writeObjectFieldStart("title");
      json.writeStringField("fa", "دور ساختگی");
      json.writeStringField("en", "invented round");
      json.writeEndObject();
      if (evidence.isPresent()) {
        json.writeStringField("date", InventedEvidence.ROUND_DATE);
      }
      json.writeArrayFieldStart("agencies");
      int[] shares = shares(agencies, services);
      for (int i = 0; i < agencies; i++) {
        json.writeRaw("\n");
        writeAgency(json, i + 1, shares[i]);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  /** Shares the services out unevenly, at least one for each agency. */
  private int[] shares(int agencies, int services) {
    double[] sizes = new double[agencies];
    for (int i = 0; i < agencies; i++) {
      sizes[i] = Math.pow(random.nextDouble(), 2) + 0.01;
    }
    double all = Arrays.stream(sizes).sum();
    int[] shares = new int[agencies];
    int left = services - agencies;
    for (int i = 0; i < agencies; i++) {
      int more = (int) ((services - agencies) * sizes[i] / all);
      shares[i] = 1 + more;
      left -= more;
    }
    for (int i = 0; left > 0; i = (i + 1) % agencies) {
      shares[i]++;
      left--;
    }
    return shares;
  }

  private void writeAgency(JsonGenerator json, int number, int services) throws IOException {
    Dictionary dictionary = rulebook.dictionary();
    json.writeStartObject();
    writeFields(json, dictionary.agency(), "a" + number, "دستگاه " + number, "agency " + number);
    for (DeclaredType part : dictionary.parts()) {
      if (part.nesting() == DeclaredType.Nesting.ONE) {
        json.writeObjectFieldStart(part.key());
        writeValues(json, part);
        json.writeEndObject();
      } else {
        int count = part.name().equals(Dictionary.SERVICE) ? services : random.nextInt(4);
        json.writeArrayFieldStart(part.key());
        for (int i = 1; i <= count; i++) {
          json.writeStartObject();
          writeFields(
              json, part, "s" + i, part.label().fa() + " " + i, part.label().en() + " " + i);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void writeFields(JsonGenerator json, DeclaredType type, String id, String fa, String en)
      throws IOException {
    json.writeStringField(Dictionary.ID, id);
    json.writeStringField(Dictionary.NAME, fa);
    json.writeStringField(Dictionary.NAME_EN, en);
    writeValues(json, type);
  }

  private void writeValues(JsonGenerator json, DeclaredType type) throws IOException {
    for (Field field : type.fields().values()) {
      boolean implicit =
          List.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN).contains(field.name());
      if (!implicit && (field.required() || random.nextDouble() >= MISSING)) {
        json.writeFieldName(field.name());
        if (evidence.isPresent() && evidence.get().isDue(field)) {
          json.writeStartObject();
          json.writeFieldName("value");
          writeValue(json, type, field);
          evidence.get().write(json, field);
          json.writeEndObject();
        } else {
          writeValue(json, type, field);
        }
      }
    }
  }

  private void writeValue(JsonGenerator json, DeclaredType type, Field field) throws IOException {
    switch (field.kind()) {
      case TEXT -> json.writeString(field.label().en() + " " + (1 + random.nextInt(GROUPS)));
      case TRUTH -> json.writeBoolean(random.nextBoolean());
      case WHOLE -> json.writeNumber(number(type, field, 0));
      case DECIMAL -> json.writeNumber(number(type, field, 2));
      case CHOICE -> {
        List<String> values = choices(field);
        json.writeString(values.get(random.nextInt(values.size())));
      }
      case CHOICES -> {
        json.writeStartArray();
        for (String value : choices(field)) {
          if (random.nextInt(3) > 0) {
            json.writeString(value);
          }
        }
        json.writeEndArray();
      }
    }
  }

  private List<String> choices(Field field) {
    return List.copyOf(
        rulebook.dictionary().choices().get(field.choiceType().orElseThrow()).values().keySet());
  }

  /** Half of the numbers lie on or beside a threshold, where there is one. */
  private BigDecimal number(DeclaredType type, Field field, int decimals) {
    List<BigDecimal> limits = thresholds.of(type.name(), field.name());
    BigDecimal min = field.min().orElse(BigDecimal.ZERO);
    BigDecimal highest =
        limits.isEmpty()
            ? BigDecimal.TEN
            : limits.get(limits.size() - 1).add(limits.get(limits.size() - 1));
    BigDecimal max = field.max().orElse(highest.max(min.add(BigDecimal.ONE)));
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal number;
    if (!limits.isEmpty() && random.nextBoolean()) {
      BigDecimal limit = limits.get(random.nextInt(limits.size()));
      number = limit.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)));
    } else {
      long steps = max.subtract(min).divideToIntegralValue(step).longValue();
      number =
          min.add(step.multiply(BigDecimal.valueOf((long) (random.nextDouble() * (steps + 1)))));
    }
    return number.max(min).min(max);
  }
}
