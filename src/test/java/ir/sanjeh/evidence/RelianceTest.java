package ir.sanjeh.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Evidence.Method;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.scheme.EvidencePolicy;
import ir.sanjeh.scheme.Reading;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far values can be relied on. */
class RelianceTest {
  private static final Set<String> ALL =
      Set.of("automatic", "site-review", "self-declared", "inquiry");

  private static final EvidencePolicy POLICY =
      new EvidencePolicy(ALL, Set.of("automatic", "inquiry"), true, Reading.VERIFIED);

  private static Evidence evidence(Method method, Status status) {
    return new Evidence(
        Optional.ofNullable(method),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(status));
  }

  private static Reliance of(EvidencePolicy policy, Method method, Status status, String usual) {
    return Reliance.of(policy, evidence(method, status), Optional.ofNullable(usual));
  }

  @ParameterizedTest
  @CsvSource({
    // stated method, status, usual method, reliance
    "SELF_DECLARED, VERIFIED, , VERIFIED",
    "SELF_DECLARED, DECLARED, , DECLARED",
    "SELF_DECLARED, REJECTED, , MISSING",
    "SELF_DECLARED, EXPIRED, , MISSING",
    "SELF_DECLARED, , , DECLARED",
    "AUTOMATIC, DECLARED, , VERIFIED",
    "AUTOMATIC, , , VERIFIED",
    "INQUIRY, REJECTED, , MISSING",
    "INQUIRY, EXPIRED, , MISSING",
    ", DECLARED, , DECLARED",
    ", DECLARED, inquiry, VERIFIED",
    ", DECLARED, self-declared, DECLARED",
    ", , self-declared, VERIFIED",
    ", , inquiry, VERIFIED",
    "SELF_DECLARED, , inquiry, DECLARED",
    "SITE_REVIEW, , , DECLARED",
  })
  void aValueIsWhatItsEvidenceSays(Method method, Status status, String usual, Reliance reliance) {
    assertThat(of(POLICY, method, status, usual)).isEqualTo(reliance);
  }

  @Test
  void aValueWithoutEvidenceIsWhatThePolicySays() {
    EvidencePolicy strict = new EvidencePolicy(ALL, Set.of("automatic"), true, Reading.DECLARED);
    assertThat(Reliance.of(POLICY, null, Optional.empty())).isEqualTo(Reliance.VERIFIED);
    assertThat(Reliance.of(strict, null, Optional.empty())).isEqualTo(Reliance.DECLARED);
    assertThat(Reliance.of(strict, null, Optional.of("inquiry"))).isEqualTo(Reliance.DECLARED);
    assertThat(Reliance.of(strict, null, Optional.of("automatic"))).isEqualTo(Reliance.VERIFIED);
    // Saying who said it is no status.
    assertThat(of(strict, null, null, null)).isEqualTo(Reliance.DECLARED);
  }

  @Test
  void whatWasNotMeasuredAsDemandedIsMissing() {
    EvidencePolicy inquired =
        new EvidencePolicy(Set.of("inquiry"), Set.of(), true, Reading.VERIFIED);
    assertThat(of(inquired, Method.SELF_DECLARED, Status.VERIFIED, "inquiry"))
        .isEqualTo(Reliance.MISSING);
    assertThat(of(inquired, Method.INQUIRY, Status.VERIFIED, null)).isEqualTo(Reliance.VERIFIED);
    assertThat(of(inquired, null, Status.VERIFIED, "site-review")).isEqualTo(Reliance.MISSING);
    assertThat(of(inquired, null, Status.VERIFIED, null)).isEqualTo(Reliance.VERIFIED);
    assertThat(Reliance.of(inquired, null, Optional.of("inquiry"))).isEqualTo(Reliance.VERIFIED);
  }

  @Test
  void declaringMayEarnNothing() {
    EvidencePolicy verifiedOnly = new EvidencePolicy(ALL, Set.of(), false, Reading.DECLARED);
    assertThat(of(verifiedOnly, Method.SELF_DECLARED, Status.DECLARED, null))
        .isEqualTo(Reliance.WAITING);
    assertThat(Reliance.of(verifiedOnly, null, Optional.empty())).isEqualTo(Reliance.WAITING);
    assertThat(of(verifiedOnly, Method.SELF_DECLARED, Status.VERIFIED, null))
        .isEqualTo(Reliance.VERIFIED);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void whatHeldUntilBeforeTheRoundIsMissing(Status status) {
    Evidence past =
        new Evidence(
            Optional.of(Method.AUTOMATIC),
            Optional.empty(),
            Optional.empty(),
            Optional.of(status),
            Optional.of("1399-12-29"),
            true);
    assertThat(Reliance.of(POLICY, past, Optional.empty())).isEqualTo(Reliance.MISSING);
  }
}
