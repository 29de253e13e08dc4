package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a scoring guide: one option of an indicator.
 *
 * @param name the rule's name as written
 * @param option the first word of the name, {@code 25.high}
 * @param node the tree node that the award is for
 * @param label the option's title in both languages
 * @param source the part of the source document, if stated
 * @param scoreProvenance how the option's score came here
 * @param thresholdProvenance how the numbers of its conditions came here
 * @param premises what must hold
 * @param subject the variable of the fact that gets the award
 * @param subjectType the declared type of that fact
 * @param score the score, on the node's scale
 * @param place where the rule begins
 */
public record OptionRule(
    String name,
    String option,
    String node,
    Title label,
    Optional<String> source,
    Provenance scoreProvenance,
    Provenance thresholdProvenance,
    List<Premise> premises,
    String subject,
    String subjectType,
    Arithmetic score,
    Place place) {}
