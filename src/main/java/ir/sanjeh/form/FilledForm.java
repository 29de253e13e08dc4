package ir.sanjeh.form;

/**
 * A form that was filled in and found sound.
 *
 * @param id what identifies it among its agency's
 * @param answers all that was filled in
 */
public record FilledForm(String id, Answer.Group answers) {}
