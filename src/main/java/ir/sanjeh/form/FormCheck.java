package ir.sanjeh.form;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.Optional;

/**
 * Something that the answers of a form must not say together, or that is worth a note.
 *
 * @param refuses whether a form of which the condition holds is refused; otherwise it is noted
 * @param message what is wrong then, in both languages
 * @param each the groups or lines of which the condition speaks, if not of the form itself
 * @param when the condition under which something is wrong
 * @param at the field to which the message points, seen from where the condition looks
 * @param place where the check is written
 */
record FormCheck(
    boolean refuses,
    Title message,
    Optional<FieldPath> each,
    Condition when,
    FieldPath at,
    Place place) {}
