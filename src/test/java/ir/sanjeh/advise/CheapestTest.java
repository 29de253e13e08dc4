package ir.sanjeh.advise;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.SampleAgency;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Scheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way that is called cheapest is the cheapest of all that can be put together. */
class CheapestTest {
  @TempDir private Path root;
  private SampleFolder folder;
  private Rulebook rulebook;

  @BeforeEach
  void open() {
    folder = new SampleFolder(root);
    rulebook = Rulebook.open(folder.rules());
  }

  private static String values(Random random) {
    String services =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    "{ \"id\": \"s%d\", \"inside\": %b%s }"
                        .formatted(
                            i,
                            random.nextInt(4) == 0,
                            List.of("", ", \"grade\": \"POOR\"", ", \"grade\": \"GOOD\"")
                                .get(random.nextInt(3))))
            .collect(Collectors.joining(", "));
    return """
        "ratio": 0.%d, "done": %d, "target": 10, "open": %b,
        "desks": [ { "id": "d1", "working": %b }, { "id": "d2" } ],
        "services": [ %s ]
        """
        .formatted(
            random.nextInt(10),
            random.nextInt(11),
            random.nextInt(3) > 0,
            random.nextBoolean(),
            services);
  }

  private record Price(int cost, BigFraction rise) {
    boolean isBelow(Price other) {
      return cost < other.cost || (cost == other.cost && rise.compareTo(other.rise) < 0);
    }
  }

  @Test
  void noSetOfTheOpenPointsIsCheaper() {
    Random random = new Random(11);
    Scheme scheme = rulebook.scheme();
    int found = 0;
    for (int i = 0; i < 40; i++) {
      AgencyFacts facts = SampleAgency.of(folder, rulebook, values(random));
      Evaluated agency = Evaluated.by(rulebook).apply(facts);
      StepFinder finder = new StepFinder(rulebook);
      List<Step> steps = finder.find(agency);
      Places.Reach reach =
          new Places.Reach(Exact.of(BigDecimal.valueOf(30 + random.nextInt(60))), true);
      Planner.Found plan = new Planner(finder).plan(agency, steps, reach);
      Optional<Price> cheapest = byTryingAll(agency, steps, reach);
      assertThat(plan.plan().map(p -> new Price(p.cost(), p.rise())))
          .as(scheme.period() + " " + i)
          .isEqualTo(cheapest);
      assertThat(plan.certain()).isTrue();
      found += plan.plan().filter(p -> p.cost() > 1).isPresent() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(5);
  }

  private static Optional<Price> byTryingAll(
      Evaluated agency, List<Step> steps, Places.Reach reach) {
    Optional<Price> best = Optional.empty();
    for (int bits = 0; bits < 1 << steps.size(); bits++) {
      List<Step> chosen = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(steps.get(i));
        }
      }
      Price price =
          new Price(
              chosen.stream().mapToInt(Step::cost).sum(),
              chosen.stream().map(Step::rise).reduce(BigFraction.ZERO, BigFraction::add));
      boolean worthwhile = best.isEmpty() || price.isBelow(best.get());
      if (worthwhile
          && isPossible(chosen)
          && Planner.after(agency, chosen).filter(a -> reach.holds(a.total())).isPresent()) {
        best = Optional.of(price);
      }
    }
    return best;
  }

  /** No value can be two things at once. */
  private static boolean isPossible(List<Step> steps) {
    Set<String> written = new HashSet<>();
    for (Step step : steps) {
      for (Change change : step.changes()) {
        if (!written.add(change.fact().id() + " " + change.field().name())) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void whatCannotBeReachedIsSaid() {
    AgencyFacts facts = SampleAgency.of(folder, rulebook, "\"ratio\": 0.2");
    Evaluated agency = Evaluated.by(rulebook).apply(facts);
    StepFinder finder = new StepFinder(rulebook);
    Planner.Found plan =
        new Planner(finder)
            .plan(
                agency,
                finder.find(agency),
                new Places.Reach(Exact.of(BigDecimal.valueOf(99)), true));
    assertThat(plan.plan()).isEmpty();
    assertThat(plan.certain()).isTrue();
  }
}
