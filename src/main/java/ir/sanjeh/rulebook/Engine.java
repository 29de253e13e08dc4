package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;

/** Finds out which rules match the facts of an agency. Any number of threads may share one. */
interface Engine {
  /**
   * Runs all rules on one agency's facts.
   *
   * @param facts bound to the dictionary of the rules
   * @param receiver hears of every match, in an order that means nothing
   */
  void run(AgencyFacts facts, Receiver receiver);
}
