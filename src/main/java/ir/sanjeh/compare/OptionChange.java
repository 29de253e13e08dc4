package ir.sanjeh.compare;

import java.util.Optional;

/**
 * Another option than before.
 *
 * @param service the service's id; empty where the agency (or a part of it) decides it at once
 * @param name of the service in Persian, if given
 * @param nameEn of the service in English, if given
 * @param node the id of the indicator
 * @param before what decided it before
 * @param after what decides it now
 */
public record OptionChange(
    Optional<String> service,
    Optional<String> name,
    Optional<String> nameEn,
    String node,
    Reached before,
    Reached after) {}
