package ir.sanjeh.group;

import ir.sanjeh.standing.AgencySummary;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The part that an agency takes in one group.
 *
 * @param value the group's value, as the facts of the agency write it
 * @param summary what the ranking inside the group needs
 * @param services how many of its services are in the group; all of them where agencies are grouped
 * @param shares its share of each node, in the order of the tree, null for one that counts for
 *     nothing; empty without a total
 */
public record Part(String value, AgencySummary summary, int services, List<BigFraction> shares) {}
