package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Guide;
import java.util.List;
import java.util.Map;
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
  private final Map<Object, Fact> inserted;
  private final Receiver receiver;

  /**
   * What the compiled rules call the things they match.
   *
   * @param facts the facts of each option's rule
   * @param results the numbers that each option's rule adds up
   * @param exemptions the fact of each exemption
   */
  record Names(List<List<String>> facts, List<List<String>> results, List<String> exemptions) {
    static Names of(Guide guide) {
      return new Names(
          guide.rules().stream()
              .map(r -> RuleVariables.facts(r).stream().map(Emitter::variable).toList())
              .toList(),
          guide.rules().stream()
              .map(r -> RuleVariables.results(r).stream().map(Emitter::variable).toList())
              .toList(),
          guide.exemptions().stream().map(e -> Emitter.variable(e.pattern().variable())).toList());
    }
  }

  MatchReader(Names names, Map<Object, Fact> inserted, Receiver receiver) {
    this.names = names;
    this.inserted = inserted;
    this.receiver = receiver;
  }

  @Override
  public boolean accept(Match match) {
    String name = match.getRule().getName();
    int index = Integer.parseInt(name.substring(1));
    if (name.startsWith(OPTION)) {
      List<Fact> facts =
          names.facts().get(index).stream().map(variable -> fact(match, variable)).toList();
      List<Object> results =
          names.results().get(index).stream().map(match::getDeclarationValue).toList();
      receiver.give(index, facts, results);
    } else {
      receiver.exempt(index, fact(match, names.exemptions().get(index)));
    }
    return false;
  }

  private Fact fact(Match match, String variable) {
    return inserted.get(match.getDeclarationValue(variable));
  }
}
