package ir.sanjeh.compare;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of the rule files that differs.
 *
 * @param file the file's name in its folder; with the folder, where the rules build on it
 * @param lineBefore its number before, from 1; empty for a line that was added
 * @param lineAfter its number now, from 1; empty for a line that was taken out
 * @param before the text before; empty as {@code lineBefore} is
 * @param after the text now; empty as {@code lineAfter} is
 */
public record LineChange(
    String file,
    OptionalInt lineBefore,
    OptionalInt lineAfter,
    Optional<String> before,
    Optional<String> after) {}
