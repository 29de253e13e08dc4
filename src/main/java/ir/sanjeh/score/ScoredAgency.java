package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import java.util.List;

/** An agency's scores, with what it takes to score it again after a change. Immutable. */
public final class ScoredAgency {
  private final TreePlan plan;
  private final AgencyAwards awards;
  private final Inherited inherited;
  private final List<SubjectScores> services;
  private final AgencyScorecard card;

  ScoredAgency(
      TreePlan plan,
      AgencyAwards awards,
      Inherited inherited,
      List<SubjectScores> services,
      AgencyScorecard card) {
    this.plan = plan;
    this.awards = awards;
    this.inherited = inherited;
    this.services = List.copyOf(services);
    this.card = card;
  }

  /**
   * What the rules gave the agency.
   *
   * @return never null
   */
  public AgencyAwards awards() {
    return awards;
  }

  /**
   * The scores.
   *
   * @return the agency's card and one for each service
   */
  public AgencyScorecard card() {
    return card;
  }

  /** The tree along which the awards were added up. */
  TreePlan plan() {
    return plan;
  }

  /** What the services took over. */
  Inherited inherited() {
    return inherited;
  }

  /** The scores of the services, in the order of the facts. */
  List<SubjectScores> services() {
    return services;
  }
}
