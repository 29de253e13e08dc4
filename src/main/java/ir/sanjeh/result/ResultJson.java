package ir.sanjeh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON of results: numbers as plain decimals that keep their digits. */
public final class ResultJson {
  private ResultJson() {}

  /**
   * A mapper for {@link Result}.
   *
   * @return a fresh mapper, safe for any number of threads
   */
  public static ObjectMapper mapper() {
    return JsonMapper.builder()
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .build();
  }
}
