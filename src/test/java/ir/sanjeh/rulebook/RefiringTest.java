package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Firing again after a change gives what firing everything gives, and fires no more than it must.
 */
class RefiringTest {
  private static final Path EGEP = Path.of("rules", "egep", "round-7");

  static Stream<Path> folders() throws java.io.IOException {
    return EnginesAgreeTest.folders();
  }

  /** Hears how often something is fired, and on what. */
  private static final class Counter implements Receiver {
    private final List<Fact> facts = new ArrayList<>();

    @Override
    public void give(int rule, List<Fact> matched, List<Object> results) {
      facts.addAll(matched);
    }

    @Override
    public void exempt(int exemption, Fact fact) {
      facts.add(fact);
    }
  }

  /** Everything but the order; facts by their position, since others may be equal to them. */
  private static List<String> told(AgencyAwards awards) {
    List<Fact> facts = awards.facts().all();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      for (Award award : awards.awards().getOrDefault(fact, Map.of()).values()) {
        assertThat(award.subject()).isSameAs(fact);
        told.add(i + " " + award.rule().place() + " " + award.score() + " " + award.values());
      }
      told.add(i + " " + awards.exempt().getOrDefault(fact, Set.of()).stream().sorted().toList());
    }
    assertThat(awards.awards().keySet()).allMatch(fact -> position(facts, fact) >= 0);
    assertThat(awards.exempt().keySet()).allMatch(fact -> position(facts, fact) >= 0);
    return told.stream().sorted().toList();
  }

  private static int position(List<Fact> facts, Fact fact) {
    return IntStream.range(0, facts.size())
        .filter(i -> facts.get(i) == fact)
        .findFirst()
        .orElse(-1);
  }

  /** Changes one thing after the other, each time on what the time before led to. */
  private static int assertSame(Rulebook rulebook, RandomFacts random, int changes) {
    int compared = 0;
    AgencyFacts facts = random.agency();
    AgencyAwards awards = null;
    for (int i = 0; i < changes; i++) {
      AgencyFacts changed = i % 10 == 0 ? random.agency() : random.changed(facts);
      AgencyAwards all = null;
      List<Problem> refused = List.of();
      try {
        all = rulebook.fire(changed);
      } catch (UnusableInputException e) {
        refused = e.problems();
      }
      if (awards != null) {
        compared++;
        try {
          AgencyAwards again = rulebook.refire(awards, changed);
          assertThat(refused).isEmpty();
          assertThat(told(again)).isEqualTo(told(all));
          all = again;
        } catch (UnusableInputException e) {
          assertThat(e.problems()).isEqualTo(refused);
        }
      }
      awards = all == null ? awards : all;
      facts = all == null ? facts : changed;
    }
    return compared;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void givesWhatFiringEverythingGives(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    assertThat(assertSame(rulebook, new RandomFacts(rulebook, 1401, true), 300)).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("ir.sanjeh.rulebook.Shape#all")
  void givesItForEveryShapeOfRule(Shape shape, @TempDir Path root) {
    SampleRules rules = shape.addTo(new SampleRules(root));
    Rulebook rulebook =
        rules
            .rule("1.other", "$agency : Agency( ratio > 2 )", "1")
            .rule("2.other", "$service : Service( ratio > 2 )", "1")
            .open();
    assertThat(assertSame(rulebook, new RandomFacts(rulebook, 5), 200)).isGreaterThan(100);
  }

  /** Also for what stands in one rulebook beside each other. */
  @Test
  void awardsOfOthersAreOfNoUse(@TempDir Path root) {
    Rulebook rulebook = Rulebook.open(EGEP);
    AgencyFacts facts = new RandomFacts(rulebook, 3).agency();
    Rulebook other =
        Rulebook.of(
            rulebook.scheme(),
            new Guide(rulebook.dictionary(), rulebook.rules(), rulebook.exemptions()));
    List<String> all = told(rulebook.fire(facts));
    assertThat(all).isNotEmpty();
    assertThat(told(rulebook.refire(other.fire(facts), facts))).isEqualTo(all);
    assertThat(told(rulebook.refire(rulebook.fire(facts, Set.of("3")), facts))).isEqualTo(all);
  }

  private static AgencyFacts greatest(Rulebook rulebook) {
    List<AgencyFacts> agencies = new ArrayList<>();
    try (FactsReader reader =
        FactsReader.open(
            Path.of("fixtures", "egep", "round-7", "national.json.gz"), Problems.DEFAULT_LIMIT)) {
      reader.agencies(rulebook.dictionary()).forEachRemaining(agencies::add);
    }
    return agencies.stream()
        .max((a, b) -> Integer.compare(a.parts().size(), b.parts().size()))
        .orElseThrow();
  }

  private static AgencyFacts without(AgencyFacts facts, Fact fact, String field) {
    Map<String, Object> values = new HashMap<>(fact.values());
    assertThat(values.remove(field)).isNotNull();
    Fact other = new Fact(fact.type(), fact.id(), values, fact.evidence(), fact.place());
    return new AgencyFacts(
        fact == facts.agency() ? other : facts.agency(),
        facts.parts().stream().map(part -> part == fact ? other : part).toList());
  }

  private static List<Fact> fired(Rulebook rulebook, AgencyFacts before, AgencyFacts after) {
    Counter counter = new Counter();
    FusedEngine engine =
        new FusedEngine(new Guide(rulebook.dictionary(), rulebook.rules(), rulebook.exemptions()));
    engine.run(after, Changes.between(before, after), counter);
    return counter.facts;
  }

  @Test
  void firesNothingElse() {
    Rulebook rulebook = Rulebook.open(EGEP);
    AgencyFacts facts = greatest(rulebook);
    Fact service = facts.services().get(1);
    Fact portal =
        facts.parts().stream().filter(p -> p.type().name().equals("Portal")).findFirst().get();
    List<Fact> everything = new ArrayList<>();
    new FusedEngine(new Guide(rulebook.dictionary(), rulebook.rules(), rulebook.exemptions()))
        .run(
            facts,
            new Receiver() {
              @Override
              public void give(int rule, List<Fact> matched, List<Object> results) {
                everything.addAll(matched);
              }

              @Override
              public void exempt(int exemption, Fact fact) {
                everything.add(fact);
              }
            });
    assertThat(everything.size()).isGreaterThan(7 * facts.services().size());

    assertThat(fired(rulebook, facts, facts)).isEmpty();

    AgencyFacts ofService = without(facts, service, "pageSpeed");
    List<Fact> byService = fired(rulebook, facts, ofService);
    assertThat(byService)
        .hasSizeBetween(5, 12)
        .allMatch(fact -> fact == ofService.services().get(1) || fact == portal);

    AgencyFacts ofAgency = without(facts, facts.agency(), "gsbReceivedRatio");
    assertThat(fired(rulebook, facts, ofAgency))
        .hasSizeBetween(5, 15)
        .allMatch(fact -> fact == ofAgency.agency());

    AgencyFacts ofPortal = without(facts, portal, "uptime");
    List<Fact> byPortal = fired(rulebook, facts, ofPortal);
    long joined = byPortal.stream().filter(fact -> fact.type().name().equals("Service")).count();
    assertThat(byPortal).noneMatch(fact -> fact == facts.agency());
    assertThat(joined).isLessThanOrEqualTo(facts.services().size());
    assertThat(byPortal.size()).isLessThan(everything.size() / 3);
  }
}
