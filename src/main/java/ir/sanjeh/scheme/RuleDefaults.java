package ir.sanjeh.scheme;

/**
 * Where the numbers of a folder's rules come from, where a rule does not say so itself.
 *
 * @param scores provenance of the options' scores
 * @param thresholds provenance of the numbers in their conditions
 */
public record RuleDefaults(Provenance scores, Provenance thresholds) {}
