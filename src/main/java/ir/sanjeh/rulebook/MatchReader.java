package ir.sanjeh.rulebook;

import ir.sanjeh.guide.Guide;
import java.util.List;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Reads what a fired rule matched and hands it over. The engine runs no consequence: the rules are
 * compiled without any, so that no text of a rule file ever becomes code, and the engine has
 * neither classes to generate for them nor threads to load those with.
 */
final class MatchReader implements AgendaFilter {
  static final String OPTION = "r";
  static final String EXEMPTION = "e";

  private final Names names;
  private final Receiver receiver;

  /**
   * What the compiled rules call the things they match.
   *
   * @param options the facts and results of each option's rule
   * @param exemptions the fact of each exemption
   */
  record Names(List<List<String>> options, List<String> exemptions) {
    static Names of(Guide guide) {
      return new Names(
          guide.rules().stream()
              .map(r -> RuleVariables.of(r).stream().map(Emitter::variable).toList())
              .toList(),
          guide.exemptions().stream().map(e -> Emitter.variable(e.pattern().variable())).toList());
    }
  }

  MatchReader(Names names, Receiver receiver) {
    this.names = names;
    this.receiver = receiver;
  }

  @Override
  public boolean accept(Match match) {
    String name = match.getRule().getName();
    int index = Integer.parseInt(name.substring(1));
    if (name.startsWith(OPTION)) {
      receiver.give(
          index, names.options().get(index).stream().map(match::getDeclarationValue).toArray());
    } else {
      receiver.exempt(index, match.getDeclarationValue(names.exemptions().get(index)));
    }
    return false;
  }
}
