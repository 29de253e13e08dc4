package ir.sanjeh.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.rulebook.Rulebook;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which facts a guide is proved on. */
class ProverTest {
  private static final Path RULES = Path.of("fixtures", "check");
  private static final List<Proof> CLEAN = prove("clean");

  private static List<Proof> prove(String name) {
    return new Prover(Rulebook.open(RULES.resolve(name).resolve("sample/one"))).nodes();
  }

  private static Proof proof(String node) {
    return CLEAN.stream().filter(p -> p.node().id().equals(node)).findFirst().orElseThrow();
  }

  private static List<String> values(String node, String field) {
    return proof(node).dimensions().stream()
        .filter(d -> d.key().toString().equals(field))
        .flatMap(d -> d.values().stream())
        .map(Described::value)
        .toList();
  }

  @Test
  void wholeNumbersAreTriedAtBelowAndAboveEveryThreshold() {
    assertThat(values("datasets", "Agency.datasets"))
        .containsExactly("0", "1", "2", "9", "10", "11", "missing");
  }

  @Test
  void decimalsAreTriedOneDecimalPlaceBesideEveryThresholdAndSetting() {
    assertThat(values("speed", "Portal.speed"))
        .containsExactly("49.9", "50", "50.1", "89.9", "90", "90.1", "missing");
  }

  @Test
  void numbersThatMakeAScoreAreTriedAtTheirEndsAndInTheMiddle() {
    assertThat(values("courses", "Agency.coursesHeld"))
        .containsExactly("0", "500", "1000", "missing");
  }

  @Test
  void enumsTruthValuesAndTickListsAreTriedInFull() {
    assertThat(values("desk", "Agency.desk"))
        .containsExactly("COMPLETE", "PARTIAL", "NONE", "missing");
    assertThat(values("staff", "Agency.trained")).containsExactly("true", "false", "missing");
    assertThat(values("channels", "Service.channels"))
        .containsExactly(
            "none ticked",
            "WEB",
            "PHONE",
            "POST",
            "WEB, PHONE",
            "WEB, POST",
            "PHONE, POST",
            "WEB, PHONE, POST",
            "missing");
  }

  @Test
  void aRequiredValueIsNeverMissing() {
    assertThat(values("channels", "Service.kind")).containsExactly("PUBLIC", "INTERNAL");
  }

  @Test
  void aPartIsTriedThereAndAbsent() {
    assertThat(values("speed", "Portal.")).containsExactly("true", "false");
    assertThat(proof("speed").combinations()).isEqualTo(BigInteger.valueOf(8));
    assertThat(proof("speed").cells()).hasSize(8);
  }

  @Test
  void servicesAreTriedNoneOneAndSeveral() {
    assertThat(
            proof("reports")
                .experiments()
                .map(e -> e.facts().services().size())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void everyCombinationIsTriedOnce() {
    for (Proof proof : CLEAN) {
      assertThat(proof.isComplete()).isTrue();
      assertThat(proof.cells().stream().map(e -> e.cell().orElseThrow()))
          .doesNotHaveDuplicates()
          .hasSize(proof.combinations().intValueExact());
    }
  }

  @Test
  void whereAllAreTooManyEveryOptionIsStillReached() {
    Proof staff =
        prove("too-many-combinations").stream()
            .filter(p -> p.node().id().equals("staff"))
            .findFirst()
            .orElseThrow();
    assertThat(staff.isComplete()).isFalse();
    assertThat(staff.combinations()).isEqualTo(BigInteger.valueOf(3).pow(10));
    assertThat(
            staff
                .experiments()
                .flatMap(e -> e.awards().stream())
                .map(award -> award.rule().option())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("staff.yes", "staff.no");
  }

  @Test
  void aMissingValueIsNoGapButAnExemptServiceIsNoneEither() {
    assertThat(proof("channels").cells())
        .filteredOn(e -> e.facts().services().get(0).values().get("kind").equals("INTERNAL"))
        .isNotEmpty()
        .allMatch(e -> e.outcome().exempt())
        .noneMatch(e -> e.outcome().isGap());
    assertThat(proof("desk").cells())
        .filteredOn(e -> !e.facts().agency().values().containsKey("desk"))
        .hasSize(1)
        .allMatch(e -> !e.outcome().known() && e.outcome().earned().isEmpty())
        .noneMatch(e -> e.outcome().isGap());
  }
}
