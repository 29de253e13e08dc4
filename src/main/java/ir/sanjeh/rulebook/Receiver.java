package ir.sanjeh.rulebook;

/** Hears of what the rules match in one session. */
interface Receiver {
  /**
   * An option's rule has fired.
   *
   * @param rule the index of the rule in its guide
   * @param matched the facts that it matched, then the values that it added up
   */
  void give(int rule, Object[] matched);

  /**
   * A condition of the scheme holds for a fact.
   *
   * @param exemption the index of the exemption in its guide
   * @param fact the fact
   */
  void exempt(int exemption, Object fact);
}
