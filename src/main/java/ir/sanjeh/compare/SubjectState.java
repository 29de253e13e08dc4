package ir.sanjeh.compare;

import java.util.Map;
import java.util.Optional;

/**
 * What decided the indicators of an agency itself, or of one of its services.
 *
 * @param id its id
 * @param name in Persian, if given
 * @param nameEn in English, if given
 * @param reached by the ids of the indicators; a service has no entry for what its agency's entry
 *     decides
 */
record SubjectState(
    String id, Optional<String> name, Optional<String> nameEn, Map<String, Reached> reached) {}
