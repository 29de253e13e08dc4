package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence that holds until a day. */
class EvidenceUntilTest {
  @TempDir Path folder;

  private Path facts(String date, String values) throws IOException {
    return Files.writeString(
        folder.resolve("f.json"),
        "{\"scheme\":\"s\",\"period\":\"p\","
            + date
            + "\"agencies\":[{\"id\":\"a\","
            + values
            + "}]}");
  }

  private static AgencyFacts read(Path path) {
    try (FactsReader reader = FactsReader.open(path, 100)) {
      return reader.agencies(TestDictionary.make()).next();
    }
  }

  private static String until(String field, String day) {
    return "\"" + field + "\":{\"value\":1,\"evidence\":{\"until\":\"" + day + "\"}}";
  }

  @ParameterizedTest
  @CsvSource({
    "1400-06-31, 1400-06-30, true", "1400-06-31, 1400-06-31, false",
    "1400-06-31, 1400-07-01, false", "1400-06-31, ۱۳۹۹/۱۲/۳۰, true",
    "۱۴۰۰/۰۶/۳۱, 1400-6-31, false", "2021-09-22, 2021-09-21, true"
  })
  void evidenceExpiresTheDayAfter(String round, String day, boolean expired) throws IOException {
    Evidence evidence =
        read(facts("\"date\":\"" + round + "\",", until("ratio", day)))
            .agency()
            .evidence()
            .get("ratio");
    assertThat(evidence.until()).contains(day);
    assertThat(evidence.past()).isEqualTo(expired);
    assertThat(evidence.isExpired()).isEqualTo(expired);
  }

  @Test
  void aStatusExpiresWithoutADay() {
    assertThat(
            new Evidence(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Evidence.Status.EXPIRED))
                .isExpired())
        .isTrue();
  }

  @Test
  void aRoundWithoutADayIsToldOnce() throws IOException {
    Path file = facts("", until("ratio", "1400-06-31") + "," + until("datasets", "1400-06-31"));
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> read(file));
    assertThat(refusal.total()).isEqualTo(1);
    assertThat(refusal.getMessage()).contains("the round has no date");
  }

  @Test
  void tablesHaveAColumnForIt() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("round.yaml"), "scheme: s\nperiod: p\ndate: \"1400-06-31\"\n");
    Files.writeString(tables.resolve("agencies.csv"), "id,ratio,ratio@until\na,1,۱۴۰۰-۰۶-۳۰\n");
    assertThat(read(tables).agency().evidence().get("ratio").past()).isTrue();
  }
}
