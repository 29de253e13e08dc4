package ir.sanjeh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

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
        .addModule(new SimpleModule().addDeserializer(Object.class, new ValueReader()))
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .build();
  }

  /** Reads values that rules saw as the facts have them: whole numbers are decimals too. */
  private static final class ValueReader extends UntypedObjectDeserializer {
    private static final long serialVersionUID = 1L;

    ValueReader() {
      super((JavaType) null, (JavaType) null);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
          ? parser.getDecimalValue()
          : super.deserialize(parser, context);
    }
  }
}
