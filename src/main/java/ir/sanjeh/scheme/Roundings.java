package ir.sanjeh.scheme;

/**
 * The rounding of each output.
 *
 * @param ranking of the total in the ranking
 * @param table of every score in an agency's table: total, dimensions, indicators, figures
 */
public record Roundings(Rounding ranking, Rounding table) {}
