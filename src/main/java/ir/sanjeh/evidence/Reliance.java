package ir.sanjeh.evidence;

import ir.sanjeh.facts.Evidence;
import ir.sanjeh.scheme.EvidencePolicy;
import ir.sanjeh.scheme.Reading;
import java.util.Optional;

/** How far a value can be relied on under a policy. */
enum Reliance {
  /** It counts in both readings. */
  VERIFIED,
  /** It counts as declared: the score is provisional. */
  DECLARED,
  /** It is only declared, and declaring earns nothing here: it waits for its verification. */
  WAITING,
  /** It is no evidence: rejected, expired, or not measured as the policy demands. */
  MISSING;

  /**
   * Judges a value.
   *
   * @param policy of the node that reads it
   * @param evidence of the value; null when the facts give none
   * @param usual how the dictionary says that such values are measured, in the words of facts
   */
  static Reliance of(EvidencePolicy policy, Evidence evidence, Optional<String> usual) {
    Optional<Evidence.Status> status = evidence == null ? Optional.empty() : evidence.status();
    Optional<String> stated =
        evidence == null ? Optional.empty() : evidence.method().map(Evidence.Method::word);
    Optional<String> method = stated.or(() -> usual);
    if (evidence != null
        && (evidence.isExpired() || status.filter(Evidence.Status.REJECTED::equals).isPresent())) {
      return MISSING;
    }
    if (method.isPresent() && !policy.methods().contains(method.get())) {
      return MISSING;
    }
    if (status.filter(Evidence.Status.VERIFIED::equals).isPresent()
        || (method.isPresent() && policy.verifiedBy().contains(method.get()))) {
      return VERIFIED;
    }
    // Who states how a value was measured, and not that it was verified, has only declared it.
    boolean plain = status.isEmpty() && stated.isEmpty();
    if (plain && policy.unstated() == Reading.VERIFIED) {
      return VERIFIED;
    }
    return policy.declaredCounts() ? DECLARED : WAITING;
  }
}
