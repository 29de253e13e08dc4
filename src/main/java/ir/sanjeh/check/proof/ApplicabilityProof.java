package ir.sanjeh.check.proof;

import ir.sanjeh.guide.Exemption;

/**
 * What was found about a condition under which nodes do not apply.
 *
 * @param condition the condition
 * @param holds whether it holds for any of the facts that were tried
 * @param fails whether it fails for any of them
 */
public record ApplicabilityProof(Exemption condition, boolean holds, boolean fails) {}
