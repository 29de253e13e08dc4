package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Fires rules again on an agency in which little has changed. Immutable. */
final class Refiring {
  private final FusedEngine engine;
  private final CompiledRules rules;

  Refiring(FusedEngine engine, CompiledRules rules) {
    this.engine = engine;
    this.rules = rules;
  }

  /**
   * Fires what the changes concern and takes over the rest.
   *
   * @param before what the agency was given before; of no use unless all of it was given by the
   *     same rules
   * @param after the same objects where nothing changed
   * @return what firing all rules would give
   * @throws ir.sanjeh.problem.UnusableInputException as firing does
   */
  AgencyAwards refire(AgencyAwards before, AgencyFacts after) {
    if (!(before.awards() instanceof FiredAwards given) || !rules.gaveAll(given)) {
      return rules.fire(after, Optional.empty());
    }
    Changes changes = Changes.between(before.facts(), after);
    Set<OptionRule> upset = Collections.newSetFromMap(new IdentityHashMap<>());
    engine.upset(changes).forEach(upset::add);
    AwardBook book = rules.book(after);
    for (Fact fact : after.all()) {
      if (!changes.isNew(fact)) {
        NodeAwards own = given.get(fact);
        book.takeOver(fact, own == null ? null : own.without(upset), before.exempt().get(fact));
      }
    }
    engine.run(after, changes, book);
    return book.awards();
  }
}
