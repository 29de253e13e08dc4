package ir.sanjeh.report.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.advise.Advice;
import ir.sanjeh.advise.Adviser;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.report.Supplement;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.standing.AgencySummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The outlook on a page says what advice and the study of the weights say. */
class OutlookTest {
  private static final Path FACTS = Path.of("fixtures/egep/round-7/centre.json");

  private final Rulebook rulebook = Evaluations.rulebook(Path.of("rules/egep/round-7"));
  private final EarlierResults earlier = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
  private final Map<String, Result.Agency> results = Evaluations.agencies(FACTS);

  private Outlook outlook(Optional<String> only) {
    return Outlook.of(FACTS, rulebook, earlier, only, 2, advised -> {});
  }

  private static Supplement section(List<Supplement> sections, String id) {
    return sections.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theStepsAreThoseOfTheAdvice() {
    List<AgencyFacts> facts = new ArrayList<>();
    try (FactsReader reader = FactsReader.open(FACTS, Problems.DEFAULT_LIMIT)) {
      reader.agencies(rulebook.dictionary()).forEachRemaining(facts::add);
    }
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    List<AgencySummary> round =
        facts.stream()
            .map(evaluator::evaluate)
            .map(card -> AgencySummary.of(card.agency(), rulebook.scheme().standings()))
            .toList();
    Adviser adviser = new Adviser(rulebook, round);
    Outlook outlook = outlook(Optional.empty());
    for (AgencyFacts agency : facts) {
      List<Advice.Point> points = adviser.advise(agency, Optional.empty()).points();
      Supplement steps = section(outlook.of(results.get(agency.agency().id())), "next-steps");
      assertThat(steps.rows()).hasSize(Math.min(points.size(), 8));
      for (int i = 0; i < steps.rows().size(); i++) {
        List<Supplement.Value> row = steps.rows().get(i);
        Advice.Point point = points.get(i);
        assertThat(row.get(0).text().en()).contains(point.indicator(), point.optionTitle().en());
        assertThat(row.get(1).text().fa()).contains(point.changes().get(0).words().fa());
        assertThat(row.get(2).number()).isEqualTo(point.gain());
        assertThat(row.get(3).number()).isEqualTo(point.after().score());
        assertThat(row.get(4).text().en()).isEqualTo(String.valueOf(point.after().rank()));
      }
    }
  }

  @Test
  void anAgencyThatEarnsEverythingHasNoStep() {
    List<Supplement> sections = outlook(Optional.of("sample-1")).of(results.get("sample-1"));
    Supplement steps = section(sections, "next-steps");
    assertThat(steps.rows()).isEmpty();
    assertThat(steps.paragraphs()).hasSize(1);
    assertThat(section(sections, "rank-safety").rows().get(1).get(1).text().en())
        .isEqualTo("always 1");
  }

  @Test
  void onlyTheAgencyThatIsAskedForIsAdvised() {
    assertThat(outlook(Optional.of("sample-1")).of(results.get("sample-2"))).isEmpty();
  }
}
