/**
 * The way in for programs: open the rules of a period, evaluate agencies and rounds, ask for the
 * reasons, change facts and rules and see what moves.
 *
 * <pre>{@code
 * Evaluator rules = Evaluator.open(RuleSource.folder(Path.of("rules/scheme/period")));
 * Evaluation now = rules.evaluate(Facts.json(form));
 * Evaluation then = now.change(FactChange.ofAgency("field", 12));
 * Difference moved = then.since(now);
 * }</pre>
 *
 * <p>Everything here is immutable and may be shared by threads where it does not say otherwise. No
 * argument may be null. Whatever is wrong with rules or facts comes as one {@link
 * ir.sanjeh.problem.UnusableInputException} that lists every problem with its place and what to do.
 */
package ir.sanjeh.api;
