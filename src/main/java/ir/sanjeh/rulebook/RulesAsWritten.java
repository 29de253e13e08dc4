package ir.sanjeh.rulebook;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.scheme.Scheme;

/** The rules on {@link EngineAsWritten}, compiled and probed when they are first asked for. */
final class RulesAsWritten {
  private final Guide guide;
  private final Scheme scheme;
  private CompiledRules compiled;

  RulesAsWritten(Guide guide, Scheme scheme) {
    this.guide = guide;
    this.scheme = scheme;
  }

  /**
   * The rules, ready to be fired.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when the engine refuses a rule
   */
  synchronized CompiledRules compiled() {
    if (compiled == null) {
      CompiledRules rules = new CompiledRules(new EngineAsWritten(guide), guide, scheme);
      new Probe(rules, guide.dictionary()).run();
      compiled = rules;
    }
    return compiled;
  }
}
