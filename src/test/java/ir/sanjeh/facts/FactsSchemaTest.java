package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsSchemaTest {
  private final JsonNode schema = FactsSchema.of("s", "p", TestDictionary.make());
  private final Schema validator =
      SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);

  @TempDir Path folder;

  private boolean isValid(String text) {
    return validator.validate(text, InputFormat.JSON).isEmpty();
  }

  private boolean isReadable(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("f.json"), text, StandardCharsets.UTF_8);
    try (FactsReader reader = FactsReader.open(file, 10)) {
      reader.agencies(TestDictionary.make()).forEachRemaining(a -> {});
      return true;
    } catch (UnusableInputException e) {
      return false;
    }
  }

  private static String file(String agencyFields) {
    return "{\"scheme\":\"s\",\"period\":\"p\",\"agencies\":[{\"id\":\"a\"," + agencyFields + "}]}";
  }

  @Test
  void isItselfAValidSchema() {
    Schema meta =
        SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(schema)).isEmpty();
  }

  @Test
  void tellsLabelUnitAndMethod() {
    JsonNode ratio = schema.at("/$defs/Agency/properties/ratio");
    assertThat(ratio.get("title").asText()).isEqualTo("عدد · ratio");
    assertThat(ratio.get("description").asText()).isEqualTo("unit: ratio; measured by: inquiry");
    assertThat(ratio.at("/anyOf/0").toString())
        .isEqualTo("{\"type\":\"number\",\"minimum\":0,\"maximum\":1}");
    assertThat(schema.at("/$defs/TlsGrade/anyOf/0").toString())
        .isEqualTo("{\"const\":\"A\",\"title\":\"الف · A\"}");
    assertThat(schema.at("/$defs/Service/required").toString()).isEqualTo("[\"id\",\"kind\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":\"x\"",
        "\"ratio\":0",
        "\"ratio\":1.0",
        "\"ratio\":\"۰٫۷\"",
        "\"ratio\":\"٠٫٧\"",
        "\"ratio\":null",
        "\"ratio\":{\"value\":0.7}",
        "\"ratio\":{\"value\":null,\"evidence\":{\"method\":\"site-review\",\"date\":1400}}",
        "\"ratio\":{\"value\":\"۰٫۷\",\"evidence\":{\"status\":\"verified\",\"source\":null}}",
        "\"datasets\":1e3",
        "\"datasets\":3.0",
        "\"signature\":false",
        "\"channels\":[]",
        "\"channels\":[\"SMS\",\"telephone\"]",
        "\"portal\":{}",
        "\"portal\":{\"id\":\"x\",\"tls\":\"NONE\",\"seconds\":-5}",
        "\"portal\":null",
        "\"services\":[]",
        "\"services\":[{\"id\":\"s\",\"kind\":\"G2C\"}]",
        "\"services\":[{\"id\":\"s\",\"kind\":\"دولت به دولت\",\"stages\":5,\"nameEn\":null}]",
      })
  void acceptsWhatTheReaderAccepts(String fields) throws IOException {
    assertThat(isReadable(file(fields))).isTrue();
    assertThat(isValid(file(fields))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id2\":\"x\"",
        "\"name\":1",
        "\"ratio\":1.1",
        "\"ratio\":-0.1",
        "\"ratio\":\"much\"",
        "\"ratio\":\"\"",
        "\"ratio\":true",
        "\"ratio\":{\"evidence\":{}}",
        "\"ratio\":{\"value\":2}",
        "\"ratio\":{\"value\":0.7,\"x\":1}",
        "\"ratio\":{\"value\":0.7,\"evidence\":{\"method\":\"guess\"}}",
        "\"ratio\":{\"value\":0.7,\"evidence\":{\"status\":\"\"}}",
        "\"ratio\":{\"value\":0.7,\"evidence\":{\"who\":\"me\"}}",
        "\"datasets\":1.5",
        "\"datasets\":-1",
        "\"signature\":\"yes\"",
        "\"channels\":\"SMS\"",
        "\"channels\":[\"SMS\",\"SMS\"]",
        "\"channels\":[null]",
        "\"portal\":[]",
        "\"portal\":{\"tls\":\"Z\"}",
        "\"services\":{}",
        "\"services\":[{\"id\":\"s\"}]",
        "\"services\":[{\"kind\":\"G2C\"}]",
        "\"services\":[{\"id\":\"s\",\"kind\":null}]",
        "\"services\":[{\"id\":\"\",\"kind\":\"G2C\"}]",
        "\"services\":[null]",
      })
  void refusesWhatTheReaderRefuses(String fields) throws IOException {
    assertThat(isReadable(file(fields))).isFalse();
    assertThat(isValid(file(fields))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"scheme\":\"s\",\"period\":\"p\"}",
        "{\"scheme\":\"s\",\"period\":\"p\",\"agencies\":[]}",
        "{\"scheme\":\"s\",\"period\":\"p\",\"agencies\":[{}]}",
        "{\"scheme\":\"s\",\"agencies\":[{\"id\":\"a\"}]}",
        "{\"scheme\":\"s\",\"period\":\"p\",\"x\":1,\"agencies\":[{\"id\":\"a\"}]}",
        "{\"scheme\":\"s\",\"period\":\"p\",\"title\":{\"fa\":\"x\"},\"agencies\":[{\"id\":\"a\"}]}",
      })
  void refusesFilesOfAnotherShape(String text) throws IOException {
    assertThat(isReadable(text)).isFalse();
    assertThat(isValid(text)).isFalse();
  }

  @Test
  void demandsTheSchemeAndPeriodOfTheRules() {
    String other = "{\"scheme\":\"s\",\"period\":\"q\",\"agencies\":[{\"id\":\"a\"}]}";
    assertThat(isValid(other)).isFalse();
    assertThat(isValid(other.replace("q", "p"))).isTrue();
  }
}
