package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which facts of an agency the rules have not been fired on. Immutable. */
abstract class Changes {
  /** Nothing was fired before. */
  static final Changes EVERYTHING =
      new Changes() {
        @Override
        boolean isNew(Fact fact) {
          return true;
        }

        @Override
        boolean concern(String type) {
          return true;
        }
      };

  private Changes() {}

  /** Whether the rules were not fired on a fact yet. */
  abstract boolean isNew(Fact fact);

  /** Whether there are new facts of a type, or some have gone. */
  abstract boolean concern(String type);

  /**
   * What lies between two states of an agency.
   *
   * @param before on which all rules were fired
   * @param after has the same objects where nothing changed
   */
  static Changes between(AgencyFacts before, AgencyFacts after) {
    Set<Fact> old = identities(before);
    Set<Fact> now = identities(after);
    Set<String> types = new HashSet<>();
    for (Fact fact : old) {
      if (!now.contains(fact)) {
        types.add(fact.type().name());
      }
    }
    for (Fact fact : now) {
      if (!old.contains(fact)) {
        types.add(fact.type().name());
      }
    }
    return new Changes() {
      @Override
      boolean isNew(Fact fact) {
        return !old.contains(fact);
      }

      @Override
      boolean concern(String type) {
        return types.contains(type);
      }
    };
  }

  private static Set<Fact> identities(AgencyFacts facts) {
    Set<Fact> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(facts.all());
    return all;
  }
}
