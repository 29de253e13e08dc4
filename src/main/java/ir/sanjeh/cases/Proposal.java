package ir.sanjeh.cases;

/**
 * A case that is missing: facts that reach something of the rules, and what the rules give now.
 *
 * @param id the invented agency's id
 * @param fa the agency's name in Persian
 * @param en the agency's name in English
 * @param item what it reaches
 * @param draft the facts
 * @param agency the result
 */
record Proposal(
    String id, String fa, String en, Coverage.Item item, Draft draft, AssessedAgency agency) {}
