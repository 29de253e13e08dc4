package ir.sanjeh.compare;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What an indicator brings to an agency's total through one subject.
 *
 * @param weight the part of the total that hangs on it, on the scale of the total, at least 0
 * @param share the part earned of what can be earned, at least 0
 */
public record Stake(BigFraction weight, BigFraction share) {}
