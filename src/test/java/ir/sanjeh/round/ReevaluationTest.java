package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.RandomFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agency that is evaluated again after a change has the scores that it has from scratch. */
class ReevaluationTest {
  private static final int CHANGES = 100;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files
          .filter(file -> file.endsWith("scheme.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void asFromScratch(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    assertSame(rulebook, false);
  }

  /** Values that count in one reading only, and values that count in none. */
  @ParameterizedTest
  @MethodSource("folders")
  void asFromScratchWithEvidence(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    assertSame(rulebook, true);
  }

  private static void assertSame(Rulebook rulebook, boolean withEvidence) {
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    RandomFacts random = new RandomFacts(rulebook, 20, true);
    Random chance = new Random(20);
    EvaluatedAgency before = null;
    int compared = 0;
    int kept = 0;
    for (int i = 0; i < CHANGES; i++) {
      AgencyFacts after =
          before == null || i % 10 == 0 ? random.agency() : random.changed(before.facts());
      if (withEvidence) {
        after = judged(after, chance);
      }
      AgencyScorecard scratch;
      try {
        scratch = evaluator.evaluate(after);
      } catch (UnusableInputException e) {
        continue;
      }
      if (before == null) {
        before = evaluator.evaluated(after);
        continue;
      }
      EvaluatedAgency again = evaluator.reevaluated(before, after);
      assertThat(again.card().equals(scratch)).as("the scores after %s", after).isTrue();
      assertOwnAwards(again);
      compared++;
      kept += kept(before.card(), again.card());
      before = again;
    }
    assertThat(compared).isGreaterThan(CHANGES / 2);
    if (rulebook.dictionary().service().isPresent() && !withEvidence) {
      assertThat(kept).as("services that were not scored again").isGreaterThan(10);
    }
  }

  /** The awards behind the scores were given to the facts as they are now. */
  private static void assertOwnAwards(EvaluatedAgency evaluated) {
    Set<Fact> facts = Collections.newSetFromMap(new IdentityHashMap<>());
    facts.addAll(evaluated.scored().awards().facts().all());
    boolean own =
        Stream.concat(Stream.of(evaluated.card().agency()), evaluated.card().services().stream())
            .flatMap(card -> card.nodes().values().stream())
            .flatMap(score -> score.award().stream())
            .allMatch(award -> facts.contains(award.subject()));
    assertThat(own).isTrue();
  }

  private static int kept(AgencyScorecard before, AgencyScorecard after) {
    int kept = 0;
    for (Scorecard card : after.services()) {
      kept += before.services().stream().anyMatch(b -> b.nodes() == card.nodes()) ? 1 : 0;
    }
    return kept;
  }

  /** Gives a fifth of the facts, and all that are new, evidence that may or may not do. */
  private static AgencyFacts judged(AgencyFacts facts, Random chance) {
    return new AgencyFacts(
        judged(facts.agency(), chance),
        facts.parts().stream().map(part -> judged(part, chance)).toList());
  }

  private static Fact judged(Fact fact, Random chance) {
    if (chance.nextInt(5) > 0) {
      return fact;
    }
    Map<String, Evidence> evidence = new HashMap<>();
    for (String field : fact.values().keySet()) {
      if (chance.nextInt(3) == 0) {
        Evidence.Status[] all = Evidence.Status.values();
        evidence.put(
            field,
            new Evidence(
                Optional.of(Evidence.Method.SELF_DECLARED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(all[chance.nextInt(all.length)])));
      }
    }
    return new Fact(fact.type(), fact.id(), fact.values(), evidence, fact.place());
  }
}
