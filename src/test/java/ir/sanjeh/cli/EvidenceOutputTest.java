package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Both readings where people read results. */
class EvidenceOutputTest {
  private static final Path FIXTURES = Path.of("fixtures/egep/round-7");

  private static String evaluate(String facts, String format) {
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", FIXTURES.resolve(facts), "--format", format)).isZero();
    return shell.out();
  }

  @Test
  void theTableShowsBothScoresAndWhatToVerifyFirst() {
    assertThat(evaluate("evidence.json", "table").lines())
        .contains(
            " rank   declared   verified  band        agency",
            "    4      13.68       9.26  weak        بخشی صحت‌سنجی‌شده  verified in part",
            "    6       1.76          -  weak        هیچ صحت‌سنجی‌شده  nothing verified",
            "8 values of 4 agencies are declared and not verified: these scores are provisional",
            "mean as declared 11.29, as verified 10.16",
            "     7.50  2 +9       Service.kinds s1                          نوع خدمت اظهارشده "
                + " type of service declared",
            "     2.38  6          Agency.digitalSignatureOperational        دو خدمت  two services")
        .doesNotContain("and 0 values more");
  }

  @Test
  void theNationalListNamesTheFirstTwenty() {
    String table = evaluate("national-evidence.json.gz", "table");
    String list = table.substring(table.indexOf("to verify first"), table.indexOf("values more"));
    assertThat(list.lines()).hasSize(2 + 20 + 1);
  }

  @Test
  void theTableForSpreadsheetsHasColumnsForBoth() {
    String csv = evaluate("evidence.json", "csv");
    assertThat(csv.lines().findFirst().orElseThrow())
        .endsWith("declared score,declared rank,verified score,verified rank,difference,to verify");
    assertThat(csv.lines().filter(line -> line.startsWith("4,partly-verified")))
        .singleElement()
        .asString()
        .endsWith(",13.68,4,9.26,3,4.41,3");
    assertThat(csv.lines().filter(line -> line.startsWith("6,nothing-verified")))
        .singleElement()
        .asString()
        .endsWith(",1.76,6,,,1.76,1");
  }

  @Test
  void withoutDoubtThereIsOneScore() {
    assertThat(evaluate("centre.json", "table"))
        .contains(" rank      score  band        agency")
        .doesNotContain("verified");
    assertThat(evaluate("centre.json", "csv").lines().findFirst().orElseThrow())
        .doesNotContain("verified");
  }
}
