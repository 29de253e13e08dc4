package ir.sanjeh.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the bench says of the shipped cases is what an evaluation prints. */
class ShippedCasesTest {
  private final Rulebooks rulebooks = new Rulebooks(Path.of("rules"));
  private final CaseRunner runner = new CaseRunner(rulebooks, Optional.empty());

  @Test
  void aCaseSeesWhatTheResultFileSays() {
    int compared = 0;
    for (CaseFile file : CaseFinder.read(List.of(Path.of("fixtures")))) {
      FileOutcome outcome = runner.run(file);
      if (outcome.round().isEmpty()) {
        continue;
      }
      Map<String, Result.Agency> printed = printed(file, outcome.folder());
      for (ExpectedAgency expected : file.agencies()) {
        Result.Agency agency = printed.get(expected.id());
        AssessedAgency assessed = outcome.round().get().agencies().get(expected.id());
        for (Check check : expected.checks()) {
          Optional<Term> shown = shown(agency, check);
          if (shown.isPresent()) {
            assertThat(assessed.actual(check).orElseThrow().says(shown.get()))
                .as(file.name() + " " + expected.id() + " " + check.path() + " " + shown.get())
                .isTrue();
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private Map<String, Result.Agency> printed(CaseFile file, Path folder) {
    Rulebook rulebook = rulebooks.open(folder);
    EarlierResults earlier = new EarlierFacts(rulebooks).results(file, rulebook);
    Map<String, Result.Agency> agencies = new LinkedHashMap<>();
    try (FactsReader reader = file.facts().open();
        EvaluatedRound round =
            EvaluatedRound.of(rulebook, reader, earlier, 2, (agency, services) -> {})) {
      round.forEachAgency(agency -> agencies.put(agency.id(), agency));
    }
    return agencies;
  }

  /** What the result shows for a check; empty where it shows the same in another way. */
  private static Optional<Term> shown(Result.Agency agency, Check check) {
    if (check.service().isPresent()) {
      Result.Service service =
          agency.services().stream()
              .filter(s -> s.id().equals(check.service().get()))
              .findFirst()
              .orElseThrow();
      return switch (check.aspect()) {
        case SCORE -> Optional.of(Term.of(service.score()));
        case DIMENSION -> Optional.of(Term.of(service.dimensions().get(check.id())));
        case OPTION -> option(service.indicators(), check);
        case NOT_APPLICABLE -> Optional.of(Term.of(service.notApplicable()));
        default -> Optional.empty();
      };
    }
    return switch (check.aspect()) {
      case SCORE -> Optional.of(Term.of(agency.score()));
      case TABLE_SCORE -> Optional.of(Term.of(agency.tableScore()));
      case RANK ->
          Optional.of(agency.rank() == null ? new Term.Nothing() : Term.of((long) agency.rank()));
      case BAND -> Optional.of(Term.of(agency.band()));
      case DIMENSION -> Optional.of(Term.of(agency.dimensions().get(check.id())));
      case FIGURE -> Optional.of(Term.of(agency.figures().get(check.id())));
      case OPTION -> option(agency.indicators(), check);
      case INDICATOR -> indicator(agency, check);
      case NOT_APPLICABLE -> Optional.of(Term.of(agency.notApplicable()));
      default -> Optional.empty();
    };
  }

  private static Optional<Term> option(Map<String, Result.Indicator> shown, Check check) {
    Result.Indicator indicator = shown.get(check.id());
    return Optional.of(indicator == null ? new Term.Nothing() : Term.of(indicator.option()));
  }

  /** A result does not show the 0 of an indicator without evidence; it lists it instead. */
  private static Optional<Term> indicator(Result.Agency agency, Check check) {
    Result.Indicator indicator = agency.indicators().get(check.id());
    if (indicator != null) {
      return Optional.of(Term.of(indicator.score()));
    }
    TreeSet<String> unscored = new TreeSet<>();
    agency.unscored().forEach(u -> unscored.add(u.indicator()));
    agency.services().forEach(s -> s.unscored().forEach(u -> unscored.add(u.indicator())));
    return unscored.contains(check.id()) ? Optional.of(Term.of(BigDecimal.ZERO)) : Optional.empty();
  }

  @Test
  void theCasesReachEveryOptionAndBothSidesOfEveryThreshold() {
    Map<Path, Coverage> covered = new LinkedHashMap<>();
    for (CaseFile file : CaseFinder.read(List.of(Path.of("fixtures")))) {
      FileOutcome outcome = runner.run(file);
      if (outcome.round().isPresent()) {
        covered
            .computeIfAbsent(outcome.folder(), f -> new Coverage(rulebooks.open(f)))
            .add(outcome);
      }
    }
    for (Path folder : List.of(Path.of("rules/egep/round-7"), Path.of("rules/aro/1400"))) {
      assertThat(covered.get(folder).missing()).as(folder.toString()).isEmpty();
      Scheme scheme = rulebooks.open(folder).scheme();
      assertThat(covered.get(folder).reached(Coverage.OptionReached.class))
          .isGreaterThanOrEqualTo(scheme.indicators().size());
    }
  }
}
