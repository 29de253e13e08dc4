package ir.sanjeh.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.scheme.Placeholder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The published shape of a result keeps up with what results hold. */
class ResultSchemaTest {
  @Test
  void everyKindOfPlaceholderIsInTheShape() throws IOException {
    try (InputStream file = Result.class.getResourceAsStream("result.schema.json")) {
      JsonNode kinds =
          new ObjectMapper()
              .readTree(file)
              .at("/properties/placeholders/items/properties/kind/enum");
      assertThat(kinds.valueStream().map(JsonNode::asText))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Placeholder.Kind.values()).map(Placeholder.Kind::word).toList());
    }
  }
}
