package ir.sanjeh.attain;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists what an option asks of a fact, and which of it is so now. Immutable. */
public final class Requirements {
  private final Words words;

  /**
   * For the rules of a folder.
   *
   * @param words says what is asked, not null
   */
  public Requirements(Words words) {
    this.words = words;
  }

  /**
   * What an option asks for.
   *
   * @param rule the option
   * @param subject the fact that would earn it
   * @param facts all of its agency
   * @return in the order of the rule
   */
  public List<Requirement> of(OptionRule rule, Fact subject, AgencyFacts facts) {
    List<Requirement> requirements = new ArrayList<>();
    Matching matching = Matching.of(new Draft(facts));
    for (Premise premise : rule.premises()) {
      Pattern pattern = premise.pattern();
      if (!(premise instanceof Premise.Match)) {
        other(premise, rule, matching).ifPresent(requirements::add);
        continue;
      }
      List<Fact> found =
          pattern.variable().equals(rule.subject()) ? List.of(subject) : matching.facts(pattern);
      if (found.isEmpty()) {
        words
            .of(premise, rule)
            .map(said -> new Requirement(said, false, List.of()))
            .ifPresent(requirements::add);
        continue;
      }
      // Of several facts the one that comes nearest speaks for the others.
      Matching so = matching;
      Fact fact =
          found.stream()
              .max(Comparator.comparingLong(candidate -> met(pattern.test(), candidate, so)))
              .orElseThrow();
      parts(pattern.test()).forEach(test -> requirements.add(requirement(test, pattern, fact, so)));
      matching = matching.with(pattern.variable(), fact);
    }
    return List.copyOf(requirements);
  }

  private static long met(Test test, Fact fact, Matching matching) {
    return parts(test).stream().filter(part -> matching.holds(part, fact)).count();
  }

  private static List<Test> parts(Test test) {
    return test instanceof Test.All all
        ? all.tests().stream().flatMap(part -> parts(part).stream()).toList()
        : List.of(test);
  }

  private Requirement requirement(Test test, Pattern pattern, Fact self, Matching matching) {
    List<FieldRef> fields = test.fields().distinct().toList();
    return new Requirement(
        words.of(test, pattern),
        matching.holds(test, self),
        fields.stream()
            .filter(field -> matching.fact(field, self) != null)
            .map(
                field -> {
                  Fact fact = matching.fact(field, self);
                  return new Requirement.Seen(
                      fact,
                      fact.type().fields().get(field.field()),
                      fact.values().get(field.field()));
                })
            .toList());
  }

  private Optional<Requirement> other(Premise premise, OptionRule rule, Matching matching) {
    Pattern pattern = premise.pattern();
    boolean any =
        matching.facts(pattern).stream().anyMatch(fact -> matching.holds(pattern.test(), fact));
    boolean met =
        premise instanceof Premise.Accumulation accumulation
            ? Seeker.limitsHold(accumulation, matching)
            : any == premise instanceof Premise.Exists;
    return words.of(premise, rule).map(said -> new Requirement(said, met, List.of()));
  }
}
