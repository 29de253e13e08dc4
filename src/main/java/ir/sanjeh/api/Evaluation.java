package ir.sanjeh.api;

import ir.sanjeh.explain.Explainer;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.ReadAgency;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One agency's scores by the rules of a period, with the reasons. Immutable; any number of threads
 * may use it.
 */
public final class Evaluation {
  private final Evaluator evaluator;
  private final AgencyFacts facts;
  private final ReadAgency read;
  private final Result.Agency result;

  Evaluation(Evaluator evaluator, AgencyFacts facts, ReadAgency read, Result.Agency result) {
    this.evaluator = evaluator;
    this.facts = facts;
    this.read = read;
    this.result = result;
  }

  /**
   * The scores of the agency and of its services, each with option, rule, line and the values that
   * the rule saw.
   *
   * @return never null; with the band, and without what takes the whole round: rank, groups, trend
   */
  public Result.Agency result() {
    return result;
  }

  /**
   * Explains the agency's total: what each node adds, which rule gave it, and what would have
   * earned more.
   *
   * @return the explanation
   */
  public Explanation.Report explain() {
    return explain(Optional.empty(), Optional.empty()).orElseThrow();
  }

  /**
   * Explains a part of a score.
   *
   * @param service the id of a service; empty for the agency's own score
   * @param node the id of a node of the tree; empty for the whole tree
   * @return empty when the agency has no such service, or the tree no such node
   */
  public Optional<Explanation.Report> explain(Optional<String> service, Optional<String> node) {
    Explainer explainer = evaluator.explainer();
    Explainer.Question question = new Explainer.Question(service, node);
    return read.evaluated()
        .map(evaluated -> explainer.explain(facts, evaluated.scored(), question))
        .orElseGet(() -> explainer.explain(facts, question));
  }

  /**
   * Evaluates the agency with other values, by the same rules.
   *
   * @param changes made one after the other, not null
   * @return the evaluation after the changes; this one stays as it is
   * @throws ir.sanjeh.problem.UnusableInputException when a change names no fact or field of the
   *     agency, its value cannot stand, or the rules contradict each other on the new facts
   */
  public Evaluation change(FactChange... changes) {
    return evaluator.changed(this, Stream.of(changes).map(FactChange::edit).toList());
  }

  /**
   * What moved since another evaluation of the agency, with other facts or by other rules.
   *
   * @param before not null
   * @return what differs, and how much each indicator contributes
   * @throws IllegalArgumentException when the other evaluation is of another agency
   */
  public Difference since(Evaluation before) {
    if (!before.result.id().equals(result.id())) {
      throw new IllegalArgumentException(
          "agency " + result.id() + " cannot be compared with agency " + before.result.id());
    }
    return Difference.between(before, this);
  }

  /**
   * What a round has to know of this agency, to be put together with others.
   *
   * @return a few kilobytes, with neither facts nor reasons
   */
  public RoundEntry entry() {
    return evaluator.entry(read.readings());
  }

  AgencyFacts facts() {
    return facts;
  }

  ReadAgency read() {
    return read;
  }

  AgencyScorecard card() {
    return read.readings().shown();
  }

  Scheme scheme() {
    return evaluator.scheme();
  }
}
