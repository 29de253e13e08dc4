package ir.sanjeh.facts;

import ir.sanjeh.text.Title;
import java.util.Optional;

/**
 * What a facts file says of itself before its agencies.
 *
 * @param scheme the scheme's name
 * @param period the period's name
 * @param title the round's title, if given
 * @param date the round's date as written, if given
 */
public record RoundHeader(
    String scheme, String period, Optional<Title> title, Optional<String> date) {}
