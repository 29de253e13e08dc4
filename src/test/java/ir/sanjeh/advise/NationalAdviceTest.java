package ir.sanjeh.advise;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.result.Result;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.standing.Standing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is promised is what comes, for every agency of a national round: score, band and rank of the
 * advised values, written into the facts file and evaluated again.
 */
class NationalAdviceTest {
  private static final int AGENCIES = 166;

  @TempDir private static Path folder;
  private static AdvisedRound round;

  @BeforeAll
  static void adviseEveryAgency() {
    Path rules = Path.of("rules/egep/round-7");
    List<Band> bands = Evaluations.rulebook(rules).scheme().bands();
    round =
        new AdvisedRound(
            Path.of("fixtures/egep/round-7/national.json.gz"),
            rules,
            List.of(),
            standing -> Optional.of(target(standing, bands)));
    assertThat(round.reports()).hasSize(AGENCIES);
  }

  /** For one agency the next band, for the next one half its rank. */
  private static Target target(Standing standing, List<Band> bands) {
    int own = bands.indexOf(standing.band().orElseThrow());
    int rank = standing.rank().orElseThrow();
    return rank % 2 == 0 && own > 0
        ? new Target.ToBand(bands.get(own - 1))
        : new Target.ToRank(Math.max(1, rank / 2));
  }

  @Test
  void theWayToTheGoalLeadsThere() {
    round
        .reports()
        .forEach(
            (id, report) -> {
              Advice.Goal goal = report.goal();
              assertThat(goal.reachable()).as(id).isTrue();
              assertThat(goal.steps().stream().mapToInt(Advice.Point::cost).sum())
                  .as(id)
                  .isEqualTo(goal.cost());
              if (goal.wanted().get("rank") instanceof Integer rank) {
                assertThat(goal.after().rank()).as(id).isLessThanOrEqualTo(rank);
              } else {
                assertThat(goal.after().band()).as(id).isEqualTo(goal.wanted().get("band"));
              }
            });
    round.comesAsPromised(
        folder.resolve("goals.json"),
        report -> AdvisedRound.values(report.goal().steps()),
        report -> report.goal().after());
  }

  @Test
  void anOpenPointGainsWhatItSays() {
    Random random = new Random(7);
    Map<String, Advice.Point> drawn = new LinkedHashMap<>();
    round.reports().forEach((id, report) -> drawn.put(id, drawn(report.points(), random)));
    round.comesAsPromised(
        folder.resolve("points.json"),
        report -> drawn.get(report.agency().id()).changes(),
        report -> drawn.get(report.agency().id()).after());
  }

  @Test
  void allPointsOfAnIndicatorGainWhatTheySay() {
    Random random = new Random(8);
    Map<String, Advice.Whole> drawn = new LinkedHashMap<>();
    round.reports().forEach((id, report) -> drawn.put(id, drawn(report.indicators(), random)));
    round.comesAsPromised(
        folder.resolve("indicators.json"),
        report ->
            AdvisedRound.values(
                drawn.get(report.agency().id()).points().stream()
                    .map(number -> report.points().get(number - 1))
                    .toList()),
        report -> drawn.get(report.agency().id()).after());
  }

  @Test
  void theWholeRoundSaysTheSameForAHandful() {
    for (int place : List.of(3, AGENCIES - 1)) {
      String id = round.standings().get(place).agencyId();
      Advice.Goal goal = round.reports().get(id).goal();
      Path changed = folder.resolve(id + ".json");
      round.write(
          changed, other -> other.equals(id) ? AdvisedRound.values(goal.steps()) : List.of());
      Result.Agency after = Evaluations.agencies(changed).get(id);
      assertThat(after.score()).isEqualByComparingTo(goal.after().score());
      assertThat(after.rank()).isEqualTo(goal.after().rank());
      assertThat(after.band()).isEqualTo(goal.after().band());
    }
  }

  @Test
  void pointsComeByGain() {
    round
        .reports()
        .values()
        .forEach(
            report ->
                assertThat(report.points())
                    .extracting(Advice.Point::gain)
                    .isSortedAccordingTo((a, b) -> b.compareTo(a))
                    .allMatch(gain -> gain.signum() > 0));
  }

  /** One of several, always the same for a seed. */
  private static <T> T drawn(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
