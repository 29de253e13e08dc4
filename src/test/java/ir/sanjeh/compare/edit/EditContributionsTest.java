package ir.sanjeh.compare.edit;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparer;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.RuleCopies;
import ir.sanjeh.compare.RuleCopies.Change;
import ir.sanjeh.compare.SampleFolder;
import ir.sanjeh.compare.edit.Edit.Kind;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditContributionsTest {
  private static final Change SETTING = new Change("scheme.yaml", "stated: 10", "stated: 11");
  private static final Change OPTIONS =
      new Change("guide.drl", "x > settings.top", "x >= settings.top");
  private static final Change OPTIONS_BELOW =
      new Change("guide.drl", "x <= settings.top", "x < settings.top");
  private static final Change WEIGHT = new Change("scheme.yaml", "weight: 3\n", "weight: 5\n");
  private static final Change CONDITION =
      new Change("scheme.yaml", "kind == Kind.B", "kind == Kind.A");
  private static final Change UNSCORED =
      new Change("scheme.yaml", "unscored: zero", "unscored: leave-out");
  private static final Change HANDLING =
      new Change("scheme.yaml", "not-applicable: redistribute", "not-applicable: full");
  private static final Change ADDED =
      new Change(
          "scheme.yaml",
          "    - id: second\n",
          """
                  - id: "5"
                    title: { fa: "شاخص ۵", en: "five" }
                    weight: 2
                    measured-on: [ service ]
              - id: second
          """);
  private static final Change ADDED_RULES =
      new Change(
          "five.drl",
          "",
          SampleFolder.ruleText("5.high", "$service : Service( x >= 11 )", "$service", "1")
              + SampleFolder.ruleText("5.low", "$service : Service( x < 11 )", "$service", "0"));

  private static final String VALUE = "    v : Integer @label( fa = \"وی\", en = \"v\" )\n";
  private static final String VALUE_RULES =
      SampleFolder.ruleText("5.high", "$service : Service( v >= 3 )", "$service", "1")
          + SampleFolder.ruleText("5.low", "$service : Service( v < 3 )", "$service", "0");

  @TempDir private static Path temp;

  private static SampleFolder sample;
  private static RuleCopies copies;
  private static Folder original;

  @BeforeAll
  static void write() {
    sample = new SampleFolder(temp);
    copies = new RuleCopies(sample.folder(), temp);
    original = Folder.open(sample.folder());
  }

  private static Comparison compared(Folder before, Folder after) {
    return new Comparer(List.of(), 2, Problems.DEFAULT_LIMIT, (a, s) -> {})
        .rules(before, after, sample.facts());
  }

  /** The totals of all agencies by the rules of a folder. */
  private static Map<String, BigFraction> totals(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    Map<String, BigFraction> totals = new HashMap<>();
    try (FactsReader reader = FactsReader.open(sample.facts(), Problems.DEFAULT_LIMIT)) {
      reader
          .agencies(rulebook.dictionary())
          .forEachRemaining(
              agency ->
                  totals.put(
                      agency.agency().id(),
                      evaluator.evaluate(agency).agency().total().orElse(BigFraction.ZERO)));
    }
    return totals;
  }

  /** A change that an officer makes at once, perhaps in several places. */
  private record Step(Kind kind, List<Change> changes) {}

  private static Step step(Kind kind, Change... changes) {
    return new Step(kind, List.of(changes));
  }

  private static List<Change> changes(Collection<Step> steps) {
    return steps.stream().flatMap(step -> step.changes().stream()).toList();
  }

  /** What each step adds, over all orders of really making them: an independent account. */
  private static Map<String, List<BigFraction>> overAllOrders(List<Step> steps) {
    Map<Set<Step>, Map<String, BigFraction>> values = new HashMap<>();
    for (int set = 0; set < 1 << steps.size(); set++) {
      List<Step> some = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        if ((set & (1 << i)) != 0) {
          some.add(steps.get(i));
        }
      }
      values.put(new HashSet<>(some), totals(copies.with(changes(some))));
    }
    Map<String, List<BigFraction>> adds = new TreeMap<>();
    for (String agency : values.get(Set.of()).keySet()) {
      BigFraction[] sums = new BigFraction[steps.size()];
      Arrays.fill(sums, BigFraction.ZERO);
      int orders = walk(steps, new ArrayList<>(), agency, values, sums);
      adds.put(agency, Arrays.stream(sums).map(sum -> sum.divide(orders)).toList());
    }
    return adds;
  }

  private static int walk(
      List<Step> steps,
      List<Step> made,
      String agency,
      Map<Set<Step>, Map<String, BigFraction>> values,
      BigFraction[] sums) {
    if (made.size() == steps.size()) {
      for (int i = 0; i < made.size(); i++) {
        BigFraction before = values.get(new HashSet<>(made.subList(0, i))).get(agency);
        BigFraction after = values.get(new HashSet<>(made.subList(0, i + 1))).get(agency);
        int step = steps.indexOf(made.get(i));
        sums[step] = sums[step].add(after.subtract(before));
      }
      return 1;
    }
    int orders = 0;
    for (Step next : steps) {
      if (!made.contains(next)) {
        made.add(next);
        orders += walk(steps, made, agency, values, sums);
        made.remove(made.size() - 1);
      }
    }
    return orders;
  }

  static Stream<List<Step>> edits() {
    Step options = step(Kind.RULES, OPTIONS, OPTIONS_BELOW);
    return Stream.of(
        // The setting is a threshold of the options and the weight of another indicator.
        List.of(step(Kind.SETTING, SETTING), options, step(Kind.NODE, WEIGHT)),
        List.of(step(Kind.CONDITION, CONDITION), step(Kind.NOT_APPLICABLE, HANDLING), options),
        List.of(
            step(Kind.ADDED, ADDED, ADDED_RULES),
            step(Kind.UNSCORED, UNSCORED),
            step(Kind.NODE, WEIGHT)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void editsGetWhatTheyAddOverAllOrdersOfMakingThem(List<Step> steps) {
    Map<String, List<BigFraction>> expected = overAllOrders(steps);

    Comparison comparison = compared(original, Folder.open(copies.with(changes(steps))));

    List<Kind> kinds =
        comparison.edits().stream().map(group -> group.edits().get(0).kind()).toList();
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(steps.stream().map(Step::kind).toList());
    Set<Kind> felt = new HashSet<>();
    for (AgencyChange agency : comparison.agencies()) {
      Map<Kind, BigFraction> shares = new TreeMap<>();
      Map<Kind, BigFraction> wanted = new TreeMap<>();
      for (int i = 0; i < kinds.size(); i++) {
        shares.put(kinds.get(i), agency.edits().get(i));
        wanted.put(steps.get(i).kind(), expected.get(agency.id()).get(i));
        if (agency.edits().get(i).signum() != 0) {
          felt.add(kinds.get(i));
        }
      }
      assertThat(shares).as(agency.id()).isEqualTo(wanted);
      assertSums(agency);
    }
    assertThat(felt).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void turnedRoundEverythingChangesItsSign() {
    Folder after =
        copies.open(WEIGHT, SETTING, OPTIONS, OPTIONS_BELOW, CONDITION, ADDED, ADDED_RULES);

    Comparison there = compared(original, after);
    Comparison back = compared(after, original);

    Map<String, BigFraction> edits = new HashMap<>();
    there.agencies().forEach(agency -> edits.putAll(named(there, agency)));
    Map<String, BigFraction> turned = new HashMap<>();
    back.agencies().forEach(agency -> turned.putAll(named(back, agency)));
    assertThat(edits).hasSizeGreaterThan(10);
    turned.replaceAll((name, share) -> share.negate());
    assertThat(turned).isEqualTo(edits);
    there.agencies().forEach(EditContributionsTest::assertSums);
    back.agencies().forEach(EditContributionsTest::assertSums);
  }

  private static Map<String, BigFraction> named(Comparison comparison, AgencyChange agency) {
    Map<String, BigFraction> named = new HashMap<>();
    for (int i = 0; i < agency.edits().size(); i++) {
      Edit edit = comparison.edits().get(i).edits().get(0);
      String kind = edit.kind() == Kind.REMOVED ? "ADDED" : edit.kind().name();
      named.put(agency.id() + " " + kind + " " + edit.subject(), agency.edits().get(i));
    }
    return named;
  }

  @Test
  void aThresholdIsOneEditAlthoughItStandsInTwoRules() {
    Comparison comparison = compared(original, copies.open(OPTIONS, OPTIONS_BELOW));

    assertThat(comparison.edits()).hasSize(1);
    assertThat(comparison.edits().get(0).edits().get(0).subject()).isEqualTo("1");
    assertThat(comparison.lines()).hasSize(2);
    assertThat(comparison.agencies()).isNotEmpty().allSatisfy(EditContributionsTest::assertSums);
  }

  @Test
  void wordsAreNoEdits() {
    Comparison comparison =
        compared(
            original,
            copies.open(
                new Change("guide.drl", "گزینه", "گزینهٔ"),
                new Change("scheme.yaml", "unscored: zero", "unscored:    zero  # as before"),
                new Change("scheme.yaml", "weight: 3\n", "weight: { inferred: \"۳\" }\n")));

    assertThat(comparison.edits()).isEmpty();
    assertThat(comparison.agencies()).isEmpty();
    assertThat(comparison.unchanged()).isEqualTo(4);
    assertThat(comparison.lines()).isNotEmpty();
    assertThat(comparison.isEmpty()).isFalse();
  }

  @Test
  void aNewFieldIsNotSeenByTheRulesBefore() throws IOException {
    // The facts have values for it, which the dictionary before would refuse.
    Path facts = temp.resolve("with-v.json");
    Files.writeString(
        facts, Files.readString(sample.facts()).replace("\"kind\"", "\"v\": 4, \"kind\""));
    Folder after =
        copies.open(
            new Change("facts.drl", "    x : Integer", VALUE + "    x : Integer"),
            ADDED,
            new Change("five.drl", "", VALUE_RULES),
            SETTING);

    Comparison there = new Comparer(List.of(), 1, 10, (a, s) -> {}).rules(original, after, facts);
    Comparison back = new Comparer(List.of(), 1, 10, (a, s) -> {}).rules(after, original, facts);

    assertThat(there.notes())
        .singleElement()
        .asString()
        .contains(sample.folder() + " does not know")
        .contains("Service.v");
    assertThat(there.before().rulesDigest()).isEqualTo(original.rulebook().digest());
    assertThat(there.edits()).hasSize(2);
    assertThat(there.agencies()).hasSize(4).allSatisfy(EditContributionsTest::assertSums);
    assertThat(back.agencies()).hasSize(4).allSatisfy(EditContributionsTest::assertSums);
    for (AgencyChange agency : there.agencies()) {
      assertThat(agency.before().orElseThrow().exact())
          .contains(totals(sample.folder()).get(agency.id()));
    }
  }

  @Test
  void bandsMoveNobodysTotal() {
    Comparison comparison =
        compared(
            original,
            copies.open(
                new Change("scheme.yaml", "[50, 100]", "[1, 100]"),
                new Change("scheme.yaml", "[0, 50)", "[0, 1)")));

    assertThat(comparison.edits()).hasSize(1);
    assertThat(comparison.edits().get(0).scores()).isFalse();
    assertThat(comparison.agencies())
        .isNotEmpty()
        .allSatisfy(
            agency -> {
              assertThat(agency.hasOtherBand()).isTrue();
              assertThat(agency.edits()).containsOnly(BigFraction.ZERO);
              assertThat(agency.indicators()).isEmpty();
            });
  }

  @Test
  void moreThanEightEditsAreToldInGroupsThatStillAddUp() {
    Comparison comparison =
        compared(
            original,
            copies.open(
                SETTING,
                OPTIONS,
                OPTIONS_BELOW,
                CONDITION,
                UNSCORED,
                HANDLING,
                new Change("scheme.yaml", "weight: 3\n", "weight: 6\n"),
                new Change("scheme.yaml", "weight: 2\n", "weight: 4\n"),
                new Change("guide.drl", "y >= 5", "y >= 6"),
                new Change("guide.drl", "y < 5", "y < 6"),
                new Change("guide.drl", "0.9", "0.8"),
                new Change("guide.drl", "\"3\", 0.1", "\"3\", 0.2")));

    assertThat(comparison.edits()).hasSizeLessThanOrEqualTo(EditContributions.MOST);
    assertThat(comparison.edits().stream().mapToInt(group -> group.edits().size()).sum())
        .isEqualTo(10);
    assertThat(comparison.notes())
        .anySatisfy(note -> assertThat(note).contains("more than 8 are not told apart"));
    assertThat(comparison.agencies()).hasSize(4).allSatisfy(EditContributionsTest::assertSums);
  }

  @Test
  void whatCannotStandAloneIsToldTogether() {
    // An indicator moves below a dimension that is new: neither edit can stand without the other.
    Change weight = new Change("scheme.yaml", "weight: 3\n", "weight: 5\n");
    Change added =
        new Change(
            "scheme.yaml",
            "    - id: second\n",
            """
                - id: third
                  title: { fa: "سوم", en: "third" }
                  adds-up: weighted-mean
                  out-of: 100
                  children:
                    - id: "1"
                      title: { fa: "شاخص ۱", en: "one" }
                      weight: 1
                      measured-on: [ service ]
                - id: second
            """);
    Change gone =
        new Change(
            "scheme.yaml",
            """
                    - id: "1"
                      title: { fa: "شاخص ۱", en: "one" }
                      weight: 1
                      measured-on: [ service ]
                    - id: "2"
            """,
            """
                    - id: "2"
            """);

    Comparison comparison = compared(original, copies.open(weight, gone, added));

    assertThat(comparison.notes())
        .anySatisfy(note -> assertThat(note).contains("some cannot stand without each other"));
    assertThat(comparison.edits())
        .anySatisfy(
            group ->
                assertThat(group.edits().stream().map(Edit::kind))
                    .contains(Kind.MOVED, Kind.ADDED));
    assertThat(comparison.agencies()).isNotEmpty().allSatisfy(EditContributionsTest::assertSums);
  }

  private static void assertSums(AgencyChange agency) {
    BigFraction change = agency.change().orElseThrow();
    assertThat(agency.edits().stream().reduce(BigFraction.ZERO, BigFraction::add))
        .as("edits of %s", agency.id())
        .isEqualTo(change);
    assertThat(
            agency.indicators().stream()
                .flatMap(indicator -> indicator.contribution().stream())
                .map(contribution -> contribution.total())
                .reduce(BigFraction.ZERO, BigFraction::add))
        .as("indicators of %s", agency.id())
        .isEqualTo(change);
  }
}
