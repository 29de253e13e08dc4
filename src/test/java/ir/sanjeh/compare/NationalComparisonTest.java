package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.compare.RuleCopies.Change;
import ir.sanjeh.compare.edit.Edit;
import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole round, and the published rules with an officer's edits. */
class NationalComparisonTest {
  private static final Path RULES = Path.of("rules/egep/round-7");
  private static final Path FIXTURES = Path.of("fixtures/egep/round-7");

  private static final Change THRESHOLD =
      new Change("participatory.drl", "openDatasets >= 10", "openDatasets >= 12");
  private static final Change THRESHOLD_BELOW =
      new Change("participatory.drl", "openDatasets < 10", "openDatasets < 12");

  @TempDir private Path temp;

  private static Comparison compared(Folder before, Folder after, Path facts) {
    return new Comparer(List.of(), 2, Problems.DEFAULT_LIMIT, (agencies, services) -> {})
        .rules(before, after, facts);
  }

  @Test
  void aThresholdIsAttributedToItsIndicatorOnly() {
    Folder after = new RuleCopies(RULES, temp).open(THRESHOLD, THRESHOLD_BELOW);

    Comparison comparison =
        compared(Folder.open(RULES), after, FIXTURES.resolve("national.json.gz"));

    assertThat(comparison.edits()).hasSize(1);
    assertThat(comparison.lines()).hasSize(2);
    assertThat(comparison.count(AgencyChange.Kind.UP)).isZero();
    assertThat(comparison.count(AgencyChange.Kind.DOWN)).isEqualTo(36);
    assertThat(comparison.unchanged() + comparison.count(AgencyChange.Kind.SAME_TOTAL))
        .isEqualTo(130);
    for (AgencyChange agency : comparison.agencies()) {
      BigFraction change = agency.change().orElseThrow();
      assertThat(agency.edits()).containsExactly(change);
      if (change.signum() == 0) {
        assertThat(agency.indicators()).isEmpty();
        assertThat(agency.options()).isEmpty();
      } else {
        assertThat(agency.indicators()).hasSize(1);
        IndicatorChange only = agency.indicators().get(0);
        assertThat(only.node()).isEqualTo("27");
        assertThat(only.contribution()).contains(new Contribution(change, BigFraction.ZERO));
        assertThat(agency.options()).hasSize(1);
        assertThat(agency.options().get(0).before().word()).isEqualTo("27.ten");
        assertThat(agency.options().get(0).after().word()).isEqualTo("27.some");
      }
    }
  }

  @Test
  void severalEditsAddUpForEveryAgency() {
    Folder after =
        new RuleCopies(RULES, temp)
            .open(
                THRESHOLD,
                THRESHOLD_BELOW,
                new Change("scheme.yaml", ", kinds not contains ServiceKind.G2C", ""));

    Comparison comparison =
        compared(Folder.open(RULES), after, FIXTURES.resolve("national.json.gz"));

    assertThat(comparison.edits()).hasSize(2);
    assertThat(comparison.agencies()).hasSizeGreaterThan(150);
    for (AgencyChange agency : comparison.agencies()) {
      assertSums(agency);
    }
    for (int i = 0; i < 2; i++) {
      int edit = i;
      assertThat(comparison.agencies()).anyMatch(a -> a.edits().get(edit).signum() != 0);
    }
  }

  @Test
  void whichValuesCountIsAnEditToo() {
    Folder before = Folder.open(RULES);
    Folder after =
        new RuleCopies(RULES, temp)
            .open(
                new Change("scheme.yaml", "ranks: declared", "ranks: verified"),
                new Change("scheme.yaml", "unscored: zero", "unscored: leave-out"),
                THRESHOLD,
                THRESHOLD_BELOW);

    Comparison comparison = compared(before, after, FIXTURES.resolve("evidence.json"));

    Set<Edit.Kind> kinds =
        comparison.edits().stream()
            .flatMap(group -> group.edits().stream())
            .map(Edit::kind)
            .collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrder(Edit.Kind.EVIDENCE, Edit.Kind.UNSCORED, Edit.Kind.RULES);
    assertThat(comparison.edits()).hasSize(3);
    assertThat(comparison.agencies()).isNotEmpty().allSatisfy(NationalComparisonTest::assertSums);
  }

  @Test
  void aFolderDoesNotDifferFromItself() {
    Folder folder = Folder.open(RULES);

    Comparison comparison =
        compared(folder, Folder.open(RULES), FIXTURES.resolve("thresholds.json"));

    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.unchanged()).isPositive();
  }

  private static void assertSums(AgencyChange agency) {
    if (agency.change().isEmpty()) {
      assertThat(agency.edits()).isEmpty();
      return;
    }
    BigFraction change = agency.change().get();
    assertThat(agency.edits().stream().reduce(BigFraction.ZERO, BigFraction::add))
        .as("edits of %s", agency.id())
        .isEqualTo(change);
    assertThat(
            agency.indicators().stream()
                .flatMap(indicator -> indicator.contribution().stream())
                .map(Contribution::total)
                .reduce(BigFraction.ZERO, BigFraction::add))
        .as("indicators of %s", agency.id())
        .isEqualTo(change);
  }
}
