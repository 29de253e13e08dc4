package ir.sanjeh.compare;

/**
 * What a stake belongs to.
 *
 * @param subject the id of a service; empty where the agency itself is scored
 * @param node the id of an indicator, or of an inner node that was scored directly
 */
public record StakeKey(String subject, String node) {}
