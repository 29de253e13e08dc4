package ir.sanjeh.guide;

import java.util.List;

/**
 * What the {@code .drl} files of a rule folder say, guarded and with every name resolved; nothing
 * else reaches the compiler.
 *
 * @param dictionary the declared facts
 * @param rules the options of the indicators, in the order of the files
 * @param exemptions the scheme's conditions for what does not apply
 */
public record Guide(Dictionary dictionary, List<OptionRule> rules, List<Exemption> exemptions) {
  /** Keeps its own copies. */
  public Guide {
    rules = List.copyOf(rules);
    exemptions = List.copyOf(exemptions);
  }
}
