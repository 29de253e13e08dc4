package ir.sanjeh.award;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.Map;
import java.util.Set;

/**
 * All that the rules gave one agency and its parts.
 *
 * @param facts the agency's facts
 * @param awards by fact (identity) and node id; at most one each
 * @param exempt the names of the scheme's conditions that hold for a fact (identity)
 */
public record AgencyAwards(
    AgencyFacts facts, Map<Fact, Map<String, Award>> awards, Map<Fact, Set<String>> exempt) {}
