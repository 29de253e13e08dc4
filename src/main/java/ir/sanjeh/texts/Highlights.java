package ir.sanjeh.texts;

/**
 * Which indicators stand out.
 *
 * @param range of their scores, in percent of what can be reached
 * @param most how many are named at most, at least 1
 */
public record Highlights(Range range, int most) {}
