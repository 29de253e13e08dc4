package ir.sanjeh.scheme;

import static ir.sanjeh.scheme.SampleScheme.edited;
import static ir.sanjeh.scheme.SampleScheme.file;
import static ir.sanjeh.scheme.SampleScheme.onTop;
import static ir.sanjeh.scheme.SampleScheme.readOnTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.sanjeh.text.Title;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReaderTest {
  private final Scheme sample = SampleScheme.read(SampleScheme.TEXT);

  private static Node node(Scheme scheme, String id) {
    return scheme.node(id).orElseThrow();
  }

  private static String weight(Scheme scheme, String id) {
    return Exact.text(node(scheme, id).weight().orElseThrow().value());
  }

  private static String outOf(Scheme scheme, String id) {
    return Exact.text(node(scheme, id).outOf());
  }

  @Test
  void readsTheHeader() {
    assertThat(sample.scheme()).isEqualTo("sample");
    assertThat(sample.period()).isEqualTo("one");
    assertThat(sample.title()).isEqualTo(new Title("نمونه", "sample"));
    assertThat(sample.source()).isEqualTo(new Title("سند", "document"));
    assertThat(sample.unscored()).isEqualTo(UnscoredHandling.ZERO);
    assertThat(sample.ruleDefaults())
        .containsExactly(new RuleDefaults(Provenance.INFERRED, Provenance.STATED));
    assertThat(sample.roundings())
        .isEqualTo(
            new Roundings(
                new Rounding(2, RoundingMode.HALF_UP), new Rounding(1, RoundingMode.DOWN)));
    assertThat(sample.standings()).isEqualTo(new Standings(false, Standings.Ties.SKIP, List.of()));
  }

  @Test
  void readsSettingsInAnyOrder() {
    assertThat(sample.settings()).containsOnlyKeys("half", "upper");
    assertThat(sample.settings().keySet()).containsExactly("half", "upper");
    Setting half = sample.settings().get("half");
    assertThat(half.title().en()).isEqualTo("half");
    assertThat(half.quantity().value()).isEqualTo(BigFraction.of(2500));
    assertThat(half.quantity().provenance()).isEqualTo(Provenance.INFERRED);
    assertThat(sample.settings().get("upper").quantity().note()).contains("illegible");
  }

  @Test
  void readsTheTree() {
    assertThat(sample.root().walk().map(Node::id))
        .containsExactly("total", "access", "1", "2", "growth", "g1", "g2");
    Node one = node(sample, "1");
    assertThat(one.title().fa()).isEqualTo("یک");
    assertThat(one.weight().orElseThrow().provenance()).isEqualTo(Provenance.STATED);
    assertThat(one.measuredOn()).containsExactly("Portal", "Service");
    assertThat(one.measuredBy()).contains("automatic");
    assertThat(one.notApplicableWhen()).contains("only-g2g");
    assertThat(one.notApplicable()).isEqualTo(NotApplicableHandling.REDISTRIBUTE);
    assertThat(one.source()).contains("guide, indicator 1");
    assertThat(one.place()).hasToString("one.yaml:37:11");
    Node two = node(sample, "2");
    assertThat(two.measuredOn()).containsExactly("Agency");
    assertThat(two.notApplicable()).isEqualTo(NotApplicableHandling.FULL);
    assertThat(node(sample, "growth").addsUp()).isEqualTo(AddingUp.SUM_OF_POINTS);
    assertThat(weight(sample, "g1")).isEqualTo("1.6");
  }

  @Test
  void listsDimensionsAndIndicators() {
    assertThat(sample.dimensions()).extracting(Node::id).containsExactly("access", "growth");
    assertThat(sample.indicators()).extracting(Node::id).containsExactly("1", "2", "g1", "g2");
    Scheme flat = readOnTop(onTop("tree: { nodes: { access: null } }\nfigures: null\n"));
    assertThat(flat.dimensions()).extracting(Node::id).containsExactly("growth");
  }

  @Test
  void aConditionOfANodeGetsItsName() {
    assertThat(sample.conditions().keySet()).containsExactly("only-g2g", "2");
    assertThat(sample.conditions().get("2").text()).isEqualTo("Agency( isPortal == false )");
    assertThat(sample.conditions().get("2").place().line()).isEqualTo(49);
    assertThat(node(sample, "2").notApplicableWhen()).contains("2");
  }

  @Test
  void scalesFollowFromPointsAndHaveDefaults() {
    assertThat(outOf(sample, "g2")).isEqualTo("8.4");
    assertThat(outOf(sample, "growth")).isEqualTo("10");
    assertThat(outOf(sample, "2")).isEqualTo("1");
    Scheme without = SampleScheme.read(SampleScheme.TEXT.replaceAll("\n *out-of: .*", ""));
    assertThat(without.root().walk().map(n -> Exact.text(n.outOf())))
        .containsExactly("100", "100", "1", "1", "10", "1.6", "8.4");
    Scheme ratio = SampleScheme.read(edited(SampleScheme.TEXT, "sum-of-points", "ratio-of-sums"));
    assertThat(outOf(ratio, "growth")).isEqualTo("100");
  }

  /**
   * The sample with a ratio of sums that states what it divides by, counts double, and is judged.
   */
  private static final String QUIRKS =
      edited(
          SampleScheme.TEXT,
          "adds-up: sum-of-points\n",
          """
          adds-up: ratio-of-sums
                ideal: 9.5
                passes-at: { inferred: 90, note: "expected" }
                bands:
                  - { id: low, title: { fa: "پایین", en: "low" }, range: "[0, 50)" }
                  - { id: high, title: { fa: "بالا", en: "high" }, range: "[50, 100]" }
          """,
          "points: 8.4\n",
          "points: 8.4\n          counts: \"۲\"\n",
          "weights: stated, scores: inferred, thresholds: stated",
          "weights: inferred, scores: inferred, thresholds: stated");

  @Test
  void readsHowASourceDepartsFromPlainSums() {
    Scheme scheme = SampleScheme.read(QUIRKS);
    Node growth = node(scheme, "growth");
    assertThat(growth.ideal().map(Quantity::value)).contains(BigFraction.of(19, 2));
    assertThat(growth.ideal().orElseThrow().provenance())
        .as("a bare ideal is as the points are")
        .isEqualTo(Provenance.INFERRED);
    assertThat(outOf(scheme, "growth")).isEqualTo("100");
    assertThat(node(scheme, "g2").counts()).isEqualTo(2);
    assertThat(node(scheme, "g1").counts()).isEqualTo(1);
    assertThat(sample.root().walk())
        .allSatisfy(
            node -> {
              assertThat(node.counts()).isEqualTo(1);
              assertThat(node.ideal()).isEmpty();
              assertThat(node.bands()).isEmpty();
              assertThat(node.passesAt()).isEmpty();
            });
  }

  @Test
  void readsBandsAndPassingScoresOfNodes() {
    Scheme scheme = SampleScheme.read(QUIRKS);
    Node growth = node(scheme, "growth");
    assertThat(growth.bands()).extracting(Band::id).containsExactly("high", "low");
    assertThat(growth.bands()).extracting(Band::provenance).containsOnly(Provenance.STATED);
    Quantity passesAt = growth.passesAt().orElseThrow();
    assertThat(passesAt.value()).isEqualTo(BigFraction.of(90));
    assertThat(passesAt.provenance()).isEqualTo(Provenance.INFERRED);
    assertThat(passesAt.note()).contains("expected");
    assertThat(scheme.bands())
        .as("of the total")
        .extracting(Band::id)
        .containsExactly("good", "weak");
    Scheme bare = SampleScheme.read(edited(QUIRKS, "{ inferred: 90, note: \"expected\" }", "100"));
    assertThat(node(bare, "growth").passesAt().orElseThrow().provenance())
        .as("a bare one is a threshold")
        .isEqualTo(Provenance.STATED);
  }

  @Test
  void bandsOfANodeCoverItsOwnScale() {
    Scheme scheme =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT,
                "adds-up: sum-of-points\n",
                "adds-up: sum-of-points\n"
                    + "      passes-at: 10\n"
                    + "      bands: [ { id: all, title: { fa: a, en: b }, range: \"[0, 10]\" }"
                    + " ]\n"));
    assertThat(node(scheme, "growth").bands()).hasSize(1);
  }

  @Test
  void aLaterPeriodChangesWhatANodeDividesByAndHowOftenItCounts() {
    Scheme two =
        SchemeReader.read(
            "sample",
            "two",
            List.of(
                file("one", QUIRKS),
                file(
                    "two",
                    onTop(
                        """
                        tree:
                          nodes:
                            g1: { counts: 3 }
                            g2: { counts: null }
                            growth:
                              ideal: { stated: 12, note: "as printed" }
                              passes-at: null
                              bands: [ { id: all, title: { fa: a, en: b }, range: "[0, 100]" } ]
                        """))));
    Quantity ideal = node(two, "growth").ideal().orElseThrow();
    assertThat(ideal.value()).isEqualTo(BigFraction.of(12));
    assertThat(ideal.note()).contains("as printed");
    assertThat(ideal.place().file()).isEqualTo("two.yaml");
    assertThat(node(two, "g1").counts()).isEqualTo(3);
    assertThat(node(two, "g2").counts()).isEqualTo(1);
    assertThat(node(two, "growth").passesAt()).isEmpty();
    assertThat(node(two, "growth").bands()).extracting(Band::id).containsExactly("all");
  }

  @Test
  void aRatioWithoutPointsOfItsOwnIsOutOfWhatItDividesBy() {
    String outer =
        edited(
            QUIRKS,
            "adds-up: weighted-mean\n  out-of: 100\n",
            "adds-up: sum-of-points\n",
            "      weight: 30\n",
            "      points: 100\n",
            "en: \"good\" }, range: \"[50, 100]\"",
            "en: \"good\" }, range: \"[50, 109.5]\"",
            "      weight: { inferred: 70 }\n",
            "");
    assertThat(outOf(SampleScheme.read(outer), "total")).isEqualTo("109.5");
  }

  @Test
  void aTreeOfPointsAddsThemUpToTheRoot() {
    Scheme points =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT,
                "adds-up: weighted-mean\n  out-of: 100\n",
                "adds-up: sum-of-points\n",
                "      weight: 30\n",
                "      points: 100\n",
                "[50, 100]",
                "[50, 110]",
                "      weight: { inferred: 70 }\n",
                ""));
    assertThat(outOf(points, "total")).isEqualTo("110");
    assertThat(outOf(points, "growth")).isEqualTo("10");
    assertThat(outOf(points, "access")).as("points of a weighted mean").isEqualTo("100");
    assertThat(node(points, "growth").weight()).isEmpty();
  }

  @Test
  void aWeightedMeanMayWeighWhatItsChildrenWeigh() {
    Scheme scheme = SampleScheme.read(edited(SampleScheme.TEXT, "      weight: 30\n", ""));
    assertThat(node(scheme, "access").weight()).isEmpty();
  }

  @Test
  void someWeightsMayBeZero() {
    Scheme scheme = SampleScheme.read(edited(SampleScheme.TEXT, "weight: 2\n", "weight: 0\n"));
    assertThat(weight(scheme, "1")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "0.10, 0.1",
    "'\"۳۰\"', 30",
    "'\"٣٠٫٥\"', 30.5",
    "'\"۱٬۲۵۰\"', 1250",
    "'\"4 * 4 / 10\"', 1.6",
    "'settings.half / 5', 500",
    "'\"1 / 3\"', 1/3",
    "'{ placeholder: \"۱\" }', 1",
    "'{ stated: \"min( 2, 3 )\" }', 2",
  })
  void numbersMayBeWrittenInManyWays(String written, String value) {
    Scheme scheme =
        SampleScheme.read(edited(SampleScheme.TEXT, "weight: 2\n", "weight: " + written + "\n"));
    assertThat(weight(scheme, "1")).isEqualTo(value);
  }

  @Test
  void idsOfDigitsNeedNoQuotes() {
    Scheme scheme = SampleScheme.read(edited(SampleScheme.TEXT, "id: \"1\"", "id: 1.10"));
    assertThat(scheme.node("1.10")).isPresent();
  }

  @Test
  void bandsAreOrderedFromTheHighest() {
    String bands =
        SampleScheme.TEXT.replaceFirst("(  - \\{ id: good.*\n)(  - \\{ id: weak.*\n)", "$2$1");
    for (Scheme scheme : List.of(sample, SampleScheme.read(bands))) {
      assertThat(scheme.bands()).extracting(Band::id).containsExactly("good", "weak");
      assertThat(scheme.bands()).extracting(Band::range).containsExactly("[50, 100]", "[0, 50)");
      assertThat(scheme.bands())
          .extracting(Band::provenance)
          .containsExactly(Provenance.STATED, Provenance.INFERRED);
    }
    assertThat(sample.bands().get(0).contains(BigFraction.of(50))).isTrue();
    assertThat(sample.bands().get(1).contains(BigFraction.of(50))).isFalse();
  }

  @Test
  void rangesMayHavePersianDigits() {
    Scheme scheme = SampleScheme.read(edited(SampleScheme.TEXT, "\"[50, 100]\"", "\"[۵۰، ۱۰۰]\""));
    assertThat(scheme.bands().get(0).range()).isEqualTo("[50, 100]");
  }

  @Test
  void bandsFiguresSettingsAndConditionsMayBeMissing() {
    String text = SampleScheme.TEXT;
    text = text.substring(0, text.indexOf("settings:")) + text.substring(text.indexOf("rounding:"));
    text = text.substring(0, text.indexOf("bands:")) + text.substring(text.indexOf("tree:"));
    Scheme scheme = SampleScheme.read(text.replaceAll("\n *not-applicable-when: .*", ""));
    assertThat(scheme.bands()).isEmpty();
    assertThat(scheme.figures()).isEmpty();
    assertThat(scheme.settings()).isEmpty();
    assertThat(scheme.conditions()).isEmpty();
  }

  @Test
  void readsFigures() throws ArithmeticSyntaxException {
    Figure rest = sample.figures().get(0);
    assertThat(rest.id()).isEqualTo("rest");
    assertThat(rest.unit()).isEmpty();
    assertThat(rest.formula().evaluate(name -> BigFraction.of(123, 2)))
        .isEqualTo(BigFraction.of(77, 2));
    assertThat(sample.figures().get(1).unit()).contains("percent");
  }

  @Test
  void readsTieBreaks() {
    Scheme scheme =
        SampleScheme.read(
            edited(SampleScheme.TEXT, "ties: 1-2-2-4", "ties: { break-by: [ access, 1, id ] }"));
    assertThat(scheme.standings())
        .isEqualTo(new Standings(false, Standings.Ties.BREAK, List.of("access", "1", "id")));
    Scheme dense =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT, "ties: 1-2-2-4", "ties: 1-2-2-3", "by: exact", "by: rounded"));
    assertThat(dense.standings()).isEqualTo(new Standings(true, Standings.Ties.DENSE, List.of()));
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      for (Locale locale : List.of(new Locale("fa", "IR"), new Locale("tr", "TR"))) {
        Locale.setDefault(locale);
        assertThat(SampleScheme.read(SampleScheme.TEXT)).isEqualTo(sample);
        assertThat(node(sample, "1").measuredOn()).containsExactly("Portal", "Service");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingCanBeChangedAfterwards() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sample.settings().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sample.conditions().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sample.bands().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sample.root().children().clear());
  }

  @Test
  void saysWhatAFileBuildsOn() {
    assertThat(SchemeReader.basedOn(file("one", SampleScheme.TEXT))).isEmpty();
    Optional<BasedOn> basedOn = SchemeReader.basedOn(file("two", onTop("")));
    assertThat(basedOn.map(BasedOn::path)).contains("sample/one");
    assertThat(basedOn.orElseThrow().place()).hasToString("two.yaml:4:11");
  }

  @Test
  void anEmptyChainIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchemeReader.read("sample", "one", List.of()));
  }

  @Test
  void whatIsNotChangedIsInherited() {
    Scheme two = readOnTop(onTop(""));
    assertThat(two.period()).isEqualTo("two");
    assertThat(two.title().en()).isEqualTo("two");
    assertThat(two.source()).isEqualTo(sample.source());
    assertThat(two.root()).isEqualTo(sample.root());
    assertThat(two.settings()).isEqualTo(sample.settings());
    assertThat(two.bands()).isEqualTo(sample.bands());
  }

  @Test
  void changesNodesByTheirIds() {
    Scheme two =
        readOnTop(
            onTop(
                """
                tree:
                  nodes:
                    "1":
                      weight: { stated: 5 }
                      not-applicable-when: null
                    g2: { points: 3.4 }
                    access:
                      add-children:
                        - id: "3"
                          title: { fa: "سه", en: "three" }
                          weight: 4
                          measured-on: service
                    "2": null
                figures: null
                """));
    assertThat(two.root().walk().map(Node::id))
        .containsExactly("total", "access", "1", "3", "growth", "g1", "g2");
    assertThat(weight(two, "1")).isEqualTo("5");
    assertThat(node(two, "1").weight().orElseThrow().place()).hasToString("two.yaml:8:25");
    assertThat(node(two, "1").notApplicableWhen()).isEmpty();
    assertThat(node(two, "1").source()).contains("guide, indicator 1");
    assertThat(outOf(two, "growth")).isEqualTo("5");
    assertThat(two.conditions()).containsOnlyKeys("only-g2g");
  }

  @Test
  void aTreeMayBeReplacedAsAWhole() {
    Scheme two =
        readOnTop(
            onTop(
                """
                tree:
                  id: all
                  title: { fa: "همه", en: "all" }
                  adds-up: ratio-of-sums
                  children:
                    - { id: q1, title: { fa: "۱", en: "1" }, points: 2, measured-on: agency }
                figures: null
                """));
    assertThat(two.root().walk().map(Node::id)).containsExactly("all", "q1");
  }

  @Test
  void settingsConditionsAndRoundingsAreMergedByName() {
    Scheme two =
        readOnTop(
            onTop(
                """
                settings:
                  upper: { stated: 4000 }
                  lower: { stated: 1, title: { fa: "پایین", en: "lower" } }
                conditions:
                  only-g2c: "Service( kind == ServiceKind.G2C )"
                rounding:
                  table: { decimals: 3, mode: half-up }
                """));
    assertThat(two.settings().keySet()).containsExactly("half", "upper", "lower");
    Quantity upper = two.settings().get("upper").quantity();
    assertThat(upper.value()).isEqualTo(BigFraction.of(4000));
    assertThat(upper.provenance()).isEqualTo(Provenance.STATED);
    assertThat(upper.note()).isEmpty();
    assertThat(two.settings().get("upper").title().en()).isEqualTo("upper");
    assertThat(two.settings().get("half").quantity().value()).isEqualTo(BigFraction.of(2000));
    assertThat(two.conditions().keySet()).containsExactly("only-g2g", "only-g2c", "2");
    assertThat(two.roundings().ranking().decimals()).isEqualTo(2);
    assertThat(two.roundings().table()).isEqualTo(new Rounding(3, RoundingMode.HALF_UP));
  }

  @Test
  void bandsAndFiguresAreReplacedAsAWhole() {
    Scheme two =
        readOnTop(
            onTop(
                """
                bands: [ { id: all, title: { fa: "همه", en: "all" }, range: "[0, 100]" } ]
                figures: null
                """));
    assertThat(two.bands()).extracting(Band::id).containsExactly("all");
    assertThat(two.figures()).isEmpty();
  }

  @Test
  void aBareNumberKeepsTheProvenanceOfItsOwnFile() {
    Scheme two =
        readOnTop(
            onTop(
                """
                provenance: { weights: placeholder, scores: stated, thresholds: placeholder }
                tree: { nodes: { g2: { points: 9 } } }
                """));
    assertThat(node(two, "1").weight().orElseThrow().provenance()).isEqualTo(Provenance.STATED);
    assertThat(node(two, "g2").weight().orElseThrow().provenance())
        .isEqualTo(Provenance.PLACEHOLDER);
    assertThat(two.bands().get(0).provenance()).isEqualTo(Provenance.STATED);
    assertThat(two.ruleDefaults())
        .containsExactly(
            new RuleDefaults(Provenance.INFERRED, Provenance.STATED),
            new RuleDefaults(Provenance.STATED, Provenance.PLACEHOLDER));
  }

  @Test
  void aChainMayBeLong() {
    Scheme three =
        SchemeReader.read(
            "sample",
            "three",
            List.of(
                file("one", SampleScheme.TEXT),
                file(
                    "two", onTop("tree: { nodes: { \"1\": { weight: 3 }, g2: { points: 1 } } }\n")),
                file(
                    "three",
                    """
                    scheme: sample
                    period: three
                    title: { fa: "سه", en: "three" }
                    based-on: sample/two
                    tree: { nodes: { "1": { weight: 4 } } }
                    """)));
    assertThat(weight(three, "1")).isEqualTo("4");
    assertThat(weight(three, "g2")).isEqualTo("1");
  }
}
