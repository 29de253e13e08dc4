package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are merged into facts which are there. */
class FactsMergeTest {
  private static final String FACTS =
      """
      {"scheme": "egep", "period": "round-7", "date": "1400-06-31", "agencies": [
        {"id": "other", "gsbReceivedRatio": 0.70, "services": [ {"id": "13999999000", "kinds": ["G2G"]} ]},
        {"id": "sample", "name": "سازمان نمونه", "parent": "وزارت نمونه", "openDatasets": 1E1,
         "portal": {"tls": null},
         "services": [
           {"id": "1", "kinds": ["G2C"], "pageSpeed": 71.50},
           {"id": "13999999000", "kinds": ["G2B", "G2C"], "faq": 4,
            "electronicStages": {"value": ["INFORMATION"], "evidence": {"method": "site-review", "status": "verified"}},
            "visits": {"value": 5, "evidence": {"source": "service identity form 13999999000"}},
            "channels": null} ]}]}
      """;

  @TempDir private Path folder;

  private static Value.Mapping facts(String text) {
    return (Value.Mapping)
        ValueReader.json(
            "facts.json", text.replace("\"tls\": null", "").getBytes(StandardCharsets.UTF_8));
  }

  private static List<FilledForm> permits() {
    return Forms.read(Forms.fixture("permits.yaml")).forms();
  }

  private static JsonNode tree(FactsMerge.Merged merged) throws IOException {
    return new ObjectMapper().readTree(Forms.json(merged.facts()));
  }

  private static JsonNode service(JsonNode facts, int agency, int service) {
    return facts.get("agencies").get(agency).get("services").get(service);
  }

  @Test
  void servicesAreFoundByTheirIdsAndOthersAdded() throws IOException {
    JsonNode facts = tree(Forms.merge(facts(FACTS), "sample", permits(), false));
    assertThat(facts.get("agencies")).hasSize(2);
    assertThat(facts.get("agencies").get(1).get("services")).hasSize(3);
    assertThat(service(facts, 1, 1).get("id").asText()).isEqualTo("13999999000");
    assertThat(service(facts, 1, 1).get("faq").asInt()).isEqualTo(4);
    assertThat(service(facts, 1, 2).get("id").asText()).isEqualTo("13999999100");
    assertThat(service(facts, 1, 2).get("electronicStages").get("value")).hasSize(4);
    // The service of that id at another agency is another service.
    assertThat(service(facts, 0, 0).get("kinds").get(0).asText()).isEqualTo("G2G");
  }

  @Test
  void theRestStaysAsItWasWritten() throws IOException {
    String text = Forms.json(Forms.merge(facts(FACTS), "sample", permits(), false).facts());
    assertThat(text).contains("0.70", "1E1", "71.50", "\"date\" : \"1400-06-31\"");
  }

  @Test
  void whatWasFoundOutInAnotherWayIsKeptAndTold() throws IOException {
    FactsMerge.Merged merged = Forms.merge(facts(FACTS), "sample", permits(), false);
    JsonNode service = service(tree(merged), 1, 1);
    assertThat(service.get("electronicStages").get("value")).hasSize(1);
    // The same in another order is no contradiction.
    assertThat(service.get("kinds").isArray()).isTrue();
    assertThat(merged.kept()).hasSize(1);
    assertThat(merged.kept().get(0).message())
        .contains("electronicStages", "INFORMATION, PRODUCTION", "13999999000", "permits.yaml");
    assertThat(merged.kept().get(0).place().file()).isEqualTo("facts.json");
  }

  @Test
  void whatIsUnknownIsFilledIn() throws IOException {
    JsonNode service = service(tree(Forms.merge(facts(FACTS), "sample", permits(), false)), 1, 1);
    assertThat(service.get("channels").get("value").get(0).asText()).isEqualTo("TEXT_MESSAGE");
    assertThat(service.get("channels").get("evidence").get("method").asText())
        .isEqualTo("self-declared");
  }

  @Test
  void whatTheSameFormSaidBeforeChangesWithIt() throws IOException {
    JsonNode service = service(tree(Forms.merge(facts(FACTS), "sample", permits(), false)), 1, 1);
    assertThat(service.get("visits").get("value").asInt()).isEqualTo(2);
    assertThat(service.get("visits").get("evidence").get("status").asText()).isEqualTo("declared");
  }

  @Test
  void whatTheSameFormSaysNoMoreIsRemoved() throws IOException {
    String text = Files.readString(Forms.fixture("permits.yaml")).replace("    visits: ۲\n", "");
    Path file = Files.writeString(folder.resolve("form.yaml"), text);
    List<FilledForm> forms = Forms.read(file).forms();
    JsonNode service = service(tree(Forms.merge(facts(FACTS), "sample", forms, false)), 1, 1);
    assertThat(service.has("visits")).isFalse();
    assertThat(service.has("faq")).isTrue();
  }

  @Test
  void replacingOverwrites() throws IOException {
    FactsMerge.Merged merged = Forms.merge(facts(FACTS), "sample", permits(), true);
    assertThat(merged.kept()).isEmpty();
    assertThat(service(tree(merged), 1, 1).get("electronicStages").get("value")).hasSize(2);
  }

  @Test
  void mergingTwiceChangesNothing() throws IOException {
    Value.Mapping once = Forms.merge(facts(FACTS), "sample", permits(), false).facts();
    Value.Mapping twice = Forms.merge(facts(Forms.json(once)), "sample", permits(), false).facts();
    assertThat(Forms.json(twice)).isEqualTo(Forms.json(once));
  }

  @Test
  void anAgencyThatIsNotThereIsAdded() throws IOException {
    JsonNode facts = tree(Forms.merge(facts(FACTS), "new", permits(), false));
    assertThat(facts.get("agencies")).hasSize(3);
    assertThat(facts.get("agencies").get(2).get("name").asText()).isEqualTo("سازمان نمونه");
  }

  @Test
  void factsThatTheRulesRefuseAreRefusedWithTheirPlaces() {
    String broken = FACTS.replace("\"faq\": 4", "\"faq\": -4, \"fak\": 1");
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () -> Forms.merge(facts(broken), "sample", permits(), false));
    assertThat(refusal.getMessage()).contains("facts.json:7", "\"fak\"", "-4");
    String odd = "{\"scheme\": \"egep\", \"period\": \"round-7\", \"agencies\": 5}";
    assertThat(
            catchThrowableOfType(
                    UnusableInputException.class,
                    () -> Forms.merge(facts(odd), "sample", permits(), false))
                .getMessage())
        .contains("agencies");
  }

  @Test
  void anIdThatNoServiceCanHaveIsRefusedAtTheForm() throws IOException {
    String text =
        Files.readString(Forms.fixture("permits.yaml"))
            .replace("13999999100", "1\\u202e3999999100");
    Path file = Files.writeString(folder.resolve("form.yaml"), text);
    List<FilledForm> forms = Forms.read(file).forms();
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class, () -> Forms.merge(facts(FACTS), "sample", forms, false));
    assertThat(refusal.getMessage()).contains("form.yaml", "cannot be an id");
  }
}
