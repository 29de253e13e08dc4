package ir.sanjeh.score;

/** Scores a situation and takes one card of the result. */
final class Cards {
  private Cards() {}

  /** The card of the first service, where an unscored indicator counts 0. */
  static Scorecard service(Tree tree, Situation situation) {
    return service(Schemes.of(tree), situation);
  }

  /** The card of the first service. */
  static Scorecard service(Schemes scheme, Situation situation) {
    return scheme.scorer().score(situation.awards()).services().get(0);
  }

  /** The card of the agency, where an unscored indicator counts 0. */
  static Scorecard agency(Tree tree, Situation situation) {
    return agency(Schemes.of(tree), situation);
  }

  /** The card of the agency. */
  static Scorecard agency(Schemes scheme, Situation situation) {
    return scheme.scorer().score(situation.awards()).agency();
  }
}
