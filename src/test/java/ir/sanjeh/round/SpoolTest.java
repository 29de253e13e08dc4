package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an agency's result waits for its rank makes no difference to it. */
class SpoolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "egep/round-7/national.json.gz",
        "egep/round-7/evidence.json",
        "maturity/round-5/services.json",
        "maturity/round-5/stages.json",
        "tehran/1400/answers.json"
      })
  void comesBackFromTheFileAsItStaysInMemory(String facts) throws IOException {
    Collection<Result.Agency> agencies =
        Evaluations.agencies(Path.of("fixtures").resolve(facts)).values();
    long half = agencies.stream().mapToLong(agency -> 1 + agency.services().size()).sum() / 2;
    for (long inMemory : List.of(0L, half)) {
      try (Spool spool = new Spool(inMemory)) {
        for (Result.Agency agency : agencies) {
          spool.put(spool.entry(agency));
        }
        for (Result.Agency agency : agencies) {
          Result.Agency read = spool.get(agency.id());
          assertThat(read).isEqualTo(agency);
          assertThat(ResultJson.mapper().writeValueAsString(read))
              .isEqualTo(ResultJson.mapper().writeValueAsString(agency));
        }
      }
    }
  }
}
