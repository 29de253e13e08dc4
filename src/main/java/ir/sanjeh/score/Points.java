package ir.sanjeh.score;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The sums behind the score of a node that adds up points.
 *
 * @param obtained what its children obtained together, each as many times as it counts; at least 0
 * @param ideal by what that is divided: the number that the scheme states, else the points of the
 *     children that count; above 0. Less than {@code obtained} where points count several times, or
 *     where the scheme states less than its indicators can earn
 */
public record Points(BigFraction obtained, BigFraction ideal) {}
