package ir.sanjeh.scheme;

import static ir.sanjeh.scheme.SampleScheme.edited;
import static ir.sanjeh.scheme.SampleScheme.file;
import static ir.sanjeh.scheme.SampleScheme.onTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is the sample scheme with an edit that breaks it. The edited line carries the problem
 * that must be found there, behind {@code #!}; the file must have exactly these problems.
 */
class BrokenSchemeTest {
  private static final Pattern MARK = Pattern.compile("#!((?: [a-z.-]+)+)");
  private static final String ONE = "- id: \"1\"\n";
  private static final String ON_1 = "      measured-on: [ portal, service ]\n";
  private static final String WEAK = "range: \"[0, 50)\", provenance: inferred }\n";
  private static final String GOOD = "range: \"[50, 100]\" }\n";
  private static final String REST = "formula: '100 - score(\"access\")' }\n";

  private static final String CHILDREN_OF_GROWTH =
      SampleScheme.TEXT.substring(SampleScheme.TEXT.indexOf("      children:\n        - id: g1"));

  private record Case(String name, String text) {}

  private static Case broken(String name, String... edits) {
    return new Case(name, edited(SampleScheme.TEXT, edits));
  }

  private static Stream<Case> headers() {
    return Stream.of(
        broken("scheme of another folder", "scheme: sample", "scheme: egep #! scheme.folder-name"),
        broken("period of another folder", "period: one", "period: 1 #! scheme.type"),
        broken("no scheme", "scheme: sample\nperiod: one\n", "period: one #! scheme.missing-key\n"),
        broken(
            "unknown key",
            "unscored: zero\n",
            "unscored: zero\nunscord: zero #! scheme.unknown-key\n"),
        broken(
            "no title",
            "scheme: sample\n",
            "scheme: sample #! scheme.missing-key\n",
            "title: { fa: \"نمونه\", en: \"sample\" }\n",
            ""),
        broken(
            "title is a text",
            "title: { fa: \"نمونه\", en: \"sample\" }",
            "title: sample #! scheme.type"),
        broken(
            "title without Persian",
            "title: { fa: \"نمونه\", en: \"sample\" }",
            "title: { en: \"sample\" } #! scheme.title-language"),
        broken(
            "title without English",
            "title: { fa: \"نمونه\", en: \"sample\" }",
            "title: { fa: \"نمونه\" } #! scheme.title-language"),
        broken(
            "empty wording",
            "title: { fa: \"نمونه\", en: \"sample\" }",
            "title: { fa: \" \", en: \"sample\" } #! scheme.empty"),
        broken(
            "title in a third language",
            "title: { fa: \"نمونه\", en: \"sample\" }",
            "title: { fa: \"نمونه\", en: \"sample\", ar: \"x\" } #! scheme.unknown-key"),
        broken(
            "no source",
            "scheme: sample\n",
            "scheme: sample #! scheme.missing-key\n",
            "source: { fa: \"سند\", en: \"document\" }\n",
            ""),
        broken("unscored", "unscored: zero", "unscored: nought #! scheme.choice"),
        broken(
            "no unscored",
            "scheme: sample\n",
            "scheme: sample #! scheme.missing-key\n",
            "unscored: zero\n",
            ""),
        broken(
            "not applicable",
            "not-applicable: redistribute",
            "not-applicable: [ full ] #! scheme.choice"),
        broken(
            "no provenance",
            "scheme: sample\n",
            "scheme: sample #! scheme.missing-key\n",
            "provenance: { weights: stated, scores: inferred, thresholds: stated }\n",
            ""),
        broken(
            "half a provenance",
            "provenance: { weights: stated, scores: inferred, thresholds: stated }",
            "provenance: { weights: stated, scores: guessed } #! scheme.choice scheme.missing-key"),
        broken(
            "path to another folder",
            "period: one\n",
            "period: one\nbased-on: ../one #! scheme.based-on\n"));
  }

  private static Stream<Case> settings() {
    return Stream.of(
        broken("settings are a list", edits -> settingsAs("[ 1 ] #! scheme.type")),
        broken("a bare setting", edits -> settingsAs("{ upper: 5000 } #! scheme.type")),
        broken(
            "name of a setting",
            "  upper: {",
            "  upper-bound: { stated: 1, title: { fa: \"a\", en: \"b\" } } #! scheme.setting-name\n"
                + "  upper: {"),
        broken(
            "setting without a title",
            "5000, title: { fa: \"بالا\", en: \"upper\" }, note: \"illegible\" }",
            "5000 } #! scheme.missing-key"),
        broken(
            "setting without a number",
            "upper: { placeholder: 5000,",
            "upper: {",
            "note: \"illegible\" }",
            "note: \"illegible\" } #! scheme.quantity-provenance"),
        broken(
            "setting with two numbers",
            "{ placeholder: 5000,",
            "{ placeholder: 5000, stated: 4000,",
            "note: \"illegible\" }",
            "note: \"illegible\" } #! scheme.quantity-provenance"),
        broken(
            "setting that does not exist",
            "\"settings.upper / 2\", title: { fa: \"نیم\", en: \"half\" } }",
            "\"settings.uper / 2\", title: { fa: \"نیم\", en: \"half\" } }"
                + " #! scheme.setting-unknown"),
        broken(
            "settings in a circle",
            "\"settings.upper / 2\", title: { fa: \"نیم\", en: \"half\" } }",
            "\"settings.upper / 2\", title: { fa: \"نیم\", en: \"half\" } } #!"
                + " scheme.setting-cycle",
            "placeholder: 5000,",
            "placeholder: \"settings.half * 2\",",
            "note: \"illegible\" }",
            "note: \"illegible\" } #! scheme.setting-cycle"),
        broken(
            "setting divided by zero",
            "\"settings.upper / 2\", title: { fa: \"نیم\", en: \"half\" } }",
            "\"1 / ( settings.upper - 5000 )\", title: { fa: \"نیم\", en: \"half\" } }"
                + " #! scheme.division-by-zero"),
        broken("note without words", "note: \"illegible\" }", "note: \"\" } #! scheme.empty"),
        broken(
            "condition is no pattern",
            "\"Service( kind == ServiceKind.G2G )\"",
            "\"kind == ServiceKind.G2G\" #! scheme.condition"),
        broken(
            "name of a condition",
            "  only-g2g: \"Service(",
            "  only g2g: \"Service( kind == null )\" #! scheme.id\n  only-g2g: \"Service("));
  }

  /** Replaces the whole section of settings; nothing else uses them. */
  private static String settingsAs(String value) {
    int from = SampleScheme.TEXT.indexOf("settings:");
    int to = SampleScheme.TEXT.indexOf("conditions:");
    return SampleScheme.TEXT.substring(0, from)
        + "settings: "
        + value
        + "\n"
        + SampleScheme.TEXT.substring(to);
  }

  private static Case broken(String name, UnaryOperator<String> text) {
    return new Case(name, text.apply(SampleScheme.TEXT));
  }

  private static Stream<Case> outputs() {
    return Stream.of(
        broken(
            "no rounding of the table",
            "  ranking: { decimals: 2, mode: half-up }",
            "  ranking: { decimals: 2, mode: half-up } #! scheme.missing-key",
            "  table: { decimals: 1, mode: truncate }\n",
            ""),
        broken(
            "decimals",
            "decimals: 2, mode: half-up }",
            "decimals: 11, mode: half-up } #! scheme.decimals"),
        broken(
            "half a decimal",
            "decimals: 2, mode: half-up }",
            "decimals: 2.5, mode: half-up } #! scheme.decimals"),
        broken("mode", "mode: half-up }", "mode: half-down } #! scheme.choice"),
        broken(
            "rounding of something else",
            "  ranking: {",
            "  rankings: { decimals: 2, mode: half-up } #! scheme.unknown-key\n  ranking: {"),
        broken("standings by", "by: exact", "by: table #! scheme.choice"),
        broken(
            "no ties", "by: exact\n", "by: exact #! scheme.missing-key\n", "  ties: 1-2-2-4\n", ""),
        broken("ties", "ties: 1-2-2-4", "ties: 1-2-3-4 #! scheme.choice"),
        broken("ties broken by nothing", "ties: 1-2-2-4", "ties: { break-by: [] } #! scheme.empty"),
        broken(
            "ties broken by an unknown node",
            "ties: 1-2-2-4",
            "ties: { break-by: [ acces, id ] } #! scheme.break-by"),
        broken(
            "ties broken behind the id",
            "ties: 1-2-2-4",
            "ties: { break-by: [ id, access ] } #! scheme.break-by"),
        broken(
            "ties broken twice by the same",
            "ties: 1-2-2-4",
            "ties: { break-by: [ access, access ] } #! scheme.break-by"),
        broken("range of a band", GOOD, "range: \"50 - 100\" } #! scheme.band-range\n"),
        broken("range upside down", GOOD, "range: \"[100, 50]\" } #! scheme.band-range\n"),
        broken("range with nothing in it", GOOD, "range: \"[50, 50)\" } #! scheme.band-range\n"),
        broken(
            "bands that overlap in a point",
            GOOD.strip(),
            GOOD.strip() + " #! scheme.band-overlap",
            "[0, 50)",
            "[0, 50]"),
        broken(
            "bands that overlap",
            GOOD.strip(),
            GOOD.strip() + " #! scheme.band-overlap",
            "[0, 50)",
            "[0, 60)"),
        broken(
            "hole of a point between bands", GOOD, "range: \"(50, 100]\" } #! scheme.band-hole\n"),
        broken("hole between bands", GOOD, "range: \"[51, 100]\" } #! scheme.band-hole\n"),
        broken(
            "hole below", WEAK, "range: \"(0, 50)\", provenance: inferred } #! scheme.band-hole\n"),
        broken("hole above", GOOD, "range: \"[50, 100)\" } #! scheme.band-hole\n"),
        broken("band beyond the scale", GOOD, "range: \"[50, 110]\" } #! scheme.band-outside\n"),
        broken(
            "band below the scale",
            WEAK,
            "range: \"[-1, 50)\", provenance: inferred } #! scheme.band-outside\n"),
        broken(
            "band twice",
            "- { id: weak,",
            "- { id: good,",
            WEAK,
            WEAK.strip() + " #! scheme.duplicate-id\n"),
        broken(
            "provenance of a band",
            WEAK,
            "range: \"[0, 50)\", provenance: guess } #! scheme.choice\n"),
        broken(
            "bands are an object",
            SampleScheme.TEXT.substring(
                SampleScheme.TEXT.indexOf("bands:"), SampleScheme.TEXT.indexOf("figures:")),
            "bands: { good: 50 } #! scheme.type\n"),
        broken("formula without a formula", ", " + REST, " } #! scheme.missing-key\n"),
        broken(
            "figure of an unknown node",
            REST,
            "formula: '100 - score(\"acces\")' } #! scheme.figure-node\n"),
        broken(
            "figure of an unknown setting",
            REST,
            "formula: 'settings.lower' } #! scheme.setting-unknown\n"),
        broken(
            "figure that calls a method",
            REST,
            "formula: 'score(\"access\").negate()' } #! scheme.arithmetic\n"),
        broken(
            "figure twice",
            "id: share,",
            "id: rest,",
            "'score(\"2\")' }",
            "'score(\"2\")' } #! scheme.duplicate-id"));
  }

  private static Stream<Case> nodes() {
    return Stream.of(
        broken(
            "no tree",
            "scheme: sample\n",
            "scheme: sample #! scheme.missing-key\n",
            SampleScheme.TEXT.substring(SampleScheme.TEXT.indexOf("tree:")),
            ""),
        broken(
            "changes without a base",
            SampleScheme.TEXT.substring(SampleScheme.TEXT.indexOf("tree:")),
            "tree: #! scheme.nodes-without-tree\n  nodes: { total: { out-of: 10 } }\n"),
        broken("node twice", "- id: g2\n", "- id: g1 #! scheme.duplicate-id\n"),
        broken("id of a node", "- id: g1\n", "- id: \"g 1\" #! scheme.id\n"),
        broken("id that is too long", "- id: g1\n", "- id: " + "g".repeat(61) + " #! scheme.id\n"),
        broken("reserved id", "- id: g1\n", "- id: id #! scheme.id\n"),
        broken(
            "node without an id",
            "- id: g1\n          title: { fa: \"الف\", en: \"a\" }\n",
            "- title: { fa: \"الف\", en: \"a\" } #! scheme.missing-key\n"),
        broken(
            "node without a title",
            "- id: g1\n          title: { fa: \"الف\", en: \"a\" }\n",
            "- id: g1 #! scheme.missing-key\n"),
        broken(
            "unknown key of a node",
            "weight: 2\n",
            "wieght: 2 #! scheme.unknown-key\n",
            ONE,
            ONE.strip() + " #! scheme.missing-key\n"),
        broken("negative weight", "weight: 2\n", "weight: -2 #! scheme.weight-negative\n"),
        broken("weight in words", "weight: 2\n", "weight: two #! scheme.arithmetic\n"),
        broken("weight with an exponent", "weight: 2\n", "weight: 2e3 #! scheme.arithmetic\n"),
        broken("weight is true", "weight: 2\n", "weight: true #! scheme.type\n"),
        broken("weight is null", "weight: 2\n", "weight: null #! scheme.type\n"),
        broken(
            "weight with a score", "weight: 2\n", "weight: 'score(\"2\")' #! scheme.arithmetic\n"),
        broken(
            "weight of an unknown setting",
            "weight: 2\n",
            "weight: settings.up #! scheme.setting-unknown\n"),
        broken(
            "weight divided by zero", "weight: 2\n", "weight: 2 / 0 #! scheme.division-by-zero\n"),
        broken(
            "weight of 51 digits",
            "weight: 2\n",
            "weight: " + "1".repeat(51) + " #! scheme.arithmetic\n"),
        broken(
            "weight without provenance",
            "weight: 2\n",
            "weight: { note: \"x\" } #! scheme.quantity-provenance\n"),
        broken(
            "weight with two provenances",
            "weight: 2\n",
            "weight: { stated: 2, inferred: 2 } #! scheme.quantity-provenance\n"),
        broken(
            "weight with an unknown key",
            "weight: 2\n",
            "weight: { stated: 2, why: \"x\" } #! scheme.unknown-key\n"),
        broken(
            "no weight at all",
            "      weight: 2\n",
            "      weight: 0\n",
            "weight: { placeholder: 1, note: \"lost\" }",
            "weight: 0",
            "out-of: 100\n      children:\n        - id: \"1\"",
            "out-of: 100\n      children: #! scheme.weights-all-zero\n        - id: \"1\""),
        broken(
            "leaf without a weight",
            "          weight: 2\n",
            "",
            ONE,
            ONE.strip() + " #! scheme.missing-key\n"),
        broken("points under weights", "weight: 2\n", "points: 2 #! scheme.points-under-weights\n"),
        broken("weight under points", "points: 8.4", "weight: 8.4 #! scheme.weight-under-points"),
        broken(
            "leaf without points",
            "- id: g2\n",
            "- id: g2 #! scheme.missing-key\n",
            "          points: 8.4\n",
            ""),
        broken("no points", "points: 8.4", "points: 0 #! scheme.points-not-positive"),
        broken(
            "weight of the root",
            "  id: total\n",
            "  id: total\n  weight: 1 #! scheme.root-weight\n"),
        broken(
            "sum of points without a weight under weights",
            "- id: growth\n",
            "- id: growth #! scheme.missing-key\n",
            "      weight: { inferred: 70 }\n",
            ""),
        broken(
            "out of other points",
            "points: 8.4\n",
            "points: 8.4\n          out-of: 8 #! scheme.out-of-points\n"),
        broken(
            "out of another sum",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      out-of: 11 #! scheme.out-of-points\n"),
        broken("out of nothing", "out-of: 1\n", "out-of: 0 #! scheme.out-of-not-positive\n"),
        broken(
            "adds up in an unknown way",
            "adds-up: sum-of-points\n",
            "adds-up: sum #! scheme.choice\n"),
        broken(
            "leaf that adds up",
            "points: 8.4\n",
            "points: 8.4\n          adds-up: weighted-mean #! scheme.inner-only\n"),
        broken(
            "inner node that does not say how",
            "      adds-up: sum-of-points\n",
            "",
            "- id: growth\n",
            "- id: growth #! scheme.missing-key\n"),
        broken(
            "measured inner node",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      measured-on: [ agency ] #! scheme.leaf-only\n"),
        broken(
            "condition of an inner node",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      not-applicable-when: only-g2g #! scheme.leaf-only\n"),
        broken(
            "leaf that is not measured",
            "    " + ON_1,
            "",
            ONE,
            ONE.strip() + " #! scheme.missing-key\n"),
        broken("measured on nothing", "[ portal, service ]", "[] #! scheme.empty"),
        broken(
            "measured twice on the same",
            "[ portal, service ]",
            "[ portal, Portal ] #! scheme.measured-on"),
        broken(
            "measured on no type",
            "[ portal, service ]",
            "[ \"the portal\" ] #! scheme.measured-on"),
        broken("measured on a number", "[ portal, service ]", "[ 1 ] #! scheme.type"),
        broken(
            "measured by someone",
            "measured-by: automatic",
            "measured-by: automatically #! scheme.choice"),
        broken(
            "unknown condition",
            "not-applicable-when: only-g2g",
            "not-applicable-when: only-g2c #! scheme.condition-unknown"),
        broken(
            "condition without a type",
            "not-applicable-when: only-g2g",
            "not-applicable-when: \"kind == null\" #! scheme.condition"),
        broken(
            "condition by the name of a node",
            "  only-g2g: \"S",
            "  \"2\": \"Agency( x == 1 )\"\n  only-g2g: \"S",
            "\"Agency( isPortal == false )\"",
            "\"Agency( isPortal == false )\" #! scheme.condition-name"),
        broken("handling", "not-applicable: full", "not-applicable: zero #! scheme.choice"),
        broken(
            "children are an object",
            CHILDREN_OF_GROWTH,
            "      children: { a: 1 } #! scheme.type\n"),
        broken(
            "points of a node and of its children",
            "adds-up: weighted-mean\n  out-of: 100\n",
            "adds-up: ratio-of-sums\n",
            "      weight: 30\n",
            "      points: 100\n",
            "      weight: { inferred: 70 }\n",
            "      points: 11 #! scheme.points-sum\n"),
        broken(
            "counts that are not whole",
            "points: 8.4",
            "points: 8.4\n          counts: 1.5 #! scheme.counts"),
        broken("counts never", "points: 8.4", "points: 8.4\n          counts: 0 #! scheme.counts"),
        broken(
            "counts for ever",
            "points: 8.4",
            "points: 8.4\n          counts: 99999999999 #! scheme.counts"),
        broken(
            "counts in words",
            "points: 8.4",
            "points: 8.4\n          counts: twice #! scheme.arithmetic"),
        broken(
            "counts with a provenance",
            "points: 8.4",
            "points: 8.4\n          counts: { stated: 2 } #! scheme.type"),
        broken(
            "counts under weights",
            "weight: 2\n",
            "weight: 2\n          counts: 2 #! scheme.counts-without-points\n"),
        broken(
            "counts of the root",
            "  id: total\n",
            "  id: total\n  counts: 2 #! scheme.counts-without-points\n"),
        broken(
            "ideal of a sum of points",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      ideal: 11 #! scheme.ideal-without-ratio\n"),
        broken(
            "ideal of a weighted mean",
            "adds-up: weighted-mean\n  out-of: 100\n",
            "adds-up: weighted-mean\n  ideal: 11 #! scheme.ideal-without-ratio\n"),
        broken(
            "ideal of nothing",
            "adds-up: sum-of-points\n",
            "adds-up: ratio-of-sums\n      ideal: 0 #! scheme.ideal-not-positive\n"),
        broken(
            "ideal without provenance",
            "adds-up: sum-of-points\n",
            "adds-up: ratio-of-sums\n      ideal: { note: \"x\" } #! scheme.quantity-provenance\n"),
        broken(
            "ideal of a leaf",
            "points: 8.4",
            "points: 8.4\n          ideal: 9 #! scheme.inner-only"),
        broken(
            "bands of a leaf",
            "points: 8.4",
            "points: 8.4\n"
                + "          bands: [ { id: all, title: { fa: a, en: b }, range: \"[0, 8.4]\" } ]"
                + " #! scheme.inner-only"),
        broken(
            "passing a leaf",
            "points: 8.4",
            "points: 8.4\n          passes-at: 5 #! scheme.inner-only"),
        broken(
            "bands of the root",
            "  id: total\n",
            "  id: total\n"
                + "  bands: [ { id: all, title: { fa: a, en: b }, range: \"[0, 100]\" } ]"
                + " #! scheme.root-bands\n"),
        broken(
            "bands of a node with a hole",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      bands:\n"
                + "        - { id: low, title: { fa: a, en: b }, range: \"[0, 5]\" }\n"
                + "        - { id: high, title: { fa: a, en: b }, range: \"[6, 10]\" }"
                + " #! scheme.band-hole\n"),
        broken(
            "bands of a node beyond its scale",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      bands:\n"
                + "        - { id: all, title: { fa: a, en: b }, range: \"[0, 100]\" }"
                + " #! scheme.band-outside\n"),
        broken(
            "the same band twice in a node",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      bands:\n"
                + "        - { id: low, title: { fa: a, en: b }, range: \"[0, 5)\" }\n"
                + "        - { id: low, title: { fa: a, en: b }, range: \"[5, 10]\" }"
                + " #! scheme.duplicate-id\n"),
        broken(
            "passing beyond the scale",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      passes-at: 10.1 #! scheme.passes-at\n"),
        broken(
            "passing below the scale",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      passes-at: -1 #! scheme.passes-at\n"),
        broken(
            "passing of an unknown setting",
            "adds-up: sum-of-points\n",
            "adds-up: sum-of-points\n      passes-at: settings.pass #! scheme.setting-unknown\n"),
        broken("no children", CHILDREN_OF_GROWTH, "      children: [] #! scheme.empty\n"),
        broken(
            "child is a text",
            "        - id: g1\n",
            "        - g0 #! scheme.type\n        - id: g1\n"));
  }

  private static Stream<Case> changes() {
    return Stream.of(
        new Case(
            "unknown node",
            onTop("tree: { nodes: { acces: { weight: 1 } } } #! scheme.node-unknown\n")),
        new Case("change is a number", onTop("tree: { nodes: { access: 1 } } #! scheme.type\n")),
        new Case(
            "unknown attribute",
            onTop("tree: { nodes: { access: { wait: 1 } } } #! scheme.unknown-key\n")),
        new Case(
            "new id", onTop("tree: { nodes: { access: { id: x } } } #! scheme.node-renamed\n")),
        new Case(
            "tree and changes",
            onTop(
                "tree: { out-of: 10, nodes: { access: { weight: 1 } } } #!"
                    + " scheme.tree-and-nodes\n")),
        new Case(
            "ideal of a node that is no ratio",
            onTop("tree: { nodes: { access: { ideal: 2 } } } #! scheme.ideal-without-ratio\n")),
        new Case("no root", onTop("tree: { nodes: { total: null } } #! scheme.root-removed\n")),
        new Case(
            "added child is no list",
            onTop(
                "tree: { nodes: { access: { add-children: 1 } } } #! scheme.type"
                    + " scheme.unknown-key\n")),
        new Case(
            "nothing to take away",
            onTop("bands: null\nunscored: null #! scheme.missing-key\n")
                .replace("scheme: sample\n", "scheme: sample #! scheme.missing-key\n")
                .replace("unscored: null #! scheme.missing-key", "unscored: null")),
        new Case(
            "setting of a new kind",
            onTop("settings: { upper: { stated: 1, note: 2 } } #! scheme.type\n")));
  }

  @TestFactory
  Stream<DynamicTest> everyProblemIsFoundAtItsLine() {
    return cases().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static Stream<Case> cases() {
    return Stream.of(headers(), settings(), outputs(), nodes(), changes()).flatMap(s -> s);
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(cases().map(Case::text)).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  private static void check(Case broken) {
    boolean onTop = broken.text().contains("based-on: sample/one");
    List<Problem> problems =
        problems(
            () -> onTop ? SampleScheme.readOnTop(broken.text()) : SampleScheme.read(broken.text()));
    String file = onTop ? "two.yaml" : "one.yaml";
    assertThat(problems.stream().map(p -> p.place().file() + ":" + p.place().line() + " " + p.id()))
        .as("%s", problems)
        .containsExactlyInAnyOrderElementsOf(marked(file, broken.text()));
    assertThat(problems).allSatisfy(p -> assertThat(p.message()).isNotBlank());
    assertThat(problems).allSatisfy(p -> assertThat(p.remedy()).endsWith("."));
  }

  private static List<String> marked(String file, String text) {
    List<String> marked = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        for (String id : mark.group(1).strip().split(" ", -1)) {
          marked.add(file + ":" + (i + 1) + " " + id);
        }
      }
    }
    return marked;
  }

  private static List<Problem> problems(Callable<Scheme> reading) {
    UnusableInputException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> catchThrowableOfType(UnusableInputException.class, reading::call));
    assertThat(e).as("the file was read").isNotNull();
    return e.problems();
  }

  @Test
  void allProblemsOfAllFilesAreReported() {
    List<Problem> problems =
        problems(
            () ->
                SampleScheme.read(
                    edited(
                        SampleScheme.TEXT,
                        "unscored: zero",
                        "unscored: naught",
                        "weight: 2\n",
                        "weight: -2\n",
                        "- id: g2\n",
                        "- id: g1\n",
                        "by: exact",
                        "by: magic")));
    assertThat(problems)
        .extracting(Problem::id)
        .containsExactlyInAnyOrder(
            "scheme.choice", "scheme.weight-negative", "scheme.duplicate-id", "scheme.choice");
  }

  @Test
  void messagesNameTheValueAndWhatWasMeant() {
    assertThat(
            problems(
                    () ->
                        SampleScheme.read(edited(SampleScheme.TEXT, "weight: 2\n", "wieght: 2\n")))
                .get(0))
        .hasToString(
            """
            one.yaml:39:11: unknown key "wieght" in node "1"
                Did you mean "weight"? Keys here: id, title, weight, points, counts, adds-up, \
            ideal, out-of, bands, passes-at, children, measured-on, measured-by, \
            not-applicable-when, not-applicable, evidence, source. [scheme.unknown-key]\
            """);
    assertThat(
            problems(
                    () ->
                        SampleScheme.read(
                            edited(SampleScheme.TEXT, "weight: 2\n", "weight: 2 * x\n")))
                .get(0))
        .hasToString(
            """
            one.yaml:39:19: "weight" of node "1" is text "2 * x": "x" is not a known name; allowed \
            are numbers, + - * /, parentheses, min( a, b ), max( a, b ), settings.name
                Correct the expression at its character 5. [scheme.arithmetic]\
            """);
    assertThat(
            problems(() -> SampleScheme.read(edited(SampleScheme.TEXT, "- id: g2\n", "- id: g1\n")))
                .get(0))
        .hasToString(
            """
            one.yaml:60:11: node "g1" stands in the tree twice, first at one.yaml:56:11
                Give one of the two another id. [scheme.duplicate-id]\
            """);
  }

  @Test
  void whatIsQuotedCannotForgeLines() {
    Problem problem =
        problems(
                () ->
                    SampleScheme.read(
                        edited(
                            SampleScheme.TEXT,
                            "unscored: zero\n",
                            "unscored: zero\n\"a\\nb\\u202E\": 1\n")))
            .get(0);
    assertThat(problem.message()).isEqualTo("unknown key \"a\\u{a}b\\u{202e}\" in the scheme");
  }

  @Test
  void aFileThatIsNoObjectIsRefused() {
    assertThat(ids("")).containsExactly("scheme.type");
    assertThat(ids("- a\n- b\n")).containsExactly("scheme.type");
    assertThat(ids("scheme")).containsExactly("scheme.type");
    assertThat(ids("a: [")).hasSize(1);
    assertThat(ids("a: 1\na: 2\n")).isNotEmpty();
  }

  private static List<String> ids(String text) {
    return problems(() -> SampleScheme.read(text)).stream().map(Problem::id).toList();
  }

  @Test
  void aDeepTreeIsRefused() {
    String levels =
        IntStream.range(0, TreeReader.MAX_DEPTH)
            .mapToObj(i -> node("n" + i, i) + "  ".repeat(i) + "  children:\n")
            .collect(Collectors.joining());
    String leaf = "measured-on: [ agency ] }\n";
    String text =
        withTree(
            levels
                + "  ".repeat(TreeReader.MAX_DEPTH)
                + "- { id: leaf, title: { fa: a, en: b }, weight: 1, "
                + leaf);
    assertThat(ids(text)).containsExactly("scheme.tree-depth");
  }

  private static String node(String id, int level) {
    String indent = "  ".repeat(level);
    return (level == 0 ? "  " : indent + "- ")
        + "id: "
        + id
        + "\n"
        + indent
        + "  title: { fa: a, en: b }\n"
        + indent
        + "  adds-up: weighted-mean\n"
        + (level == 0 ? "" : indent + "  weight: 1\n");
  }

  private static String withTree(String nodes) {
    String head = SampleScheme.TEXT.substring(0, SampleScheme.TEXT.indexOf("figures:"));
    return head + "tree:\n" + nodes;
  }

  @Test
  void aHugeTreeIsRefused() {
    String children =
        IntStream.range(0, TreeReader.MAX_NODES)
            .mapToObj(
                i ->
                    "  - { id: n"
                        + i
                        + ", title: { fa: a, en: b }, weight: 1, measured-on: [ agency ] }\n")
            .collect(Collectors.joining());
    assertThat(ids(withTree(node("total", 0) + "  children:\n" + children)))
        .containsExactly("scheme.tree-size");
  }

  @Test
  void settingsThatMultiplyOneAnotherStayInBounds() {
    String title = ", title: { fa: a, en: b } }\n";
    String settings =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    "  s"
                        + i
                        + ": { stated: "
                        + (i == 0
                            ? "9".repeat(50)
                            : "\"settings.s" + (i - 1) + " * settings.s" + (i - 1) + "\"")
                        + title)
            .collect(Collectors.joining());
    assertThat(ids(edited(SampleScheme.TEXT, "settings:\n", "settings:\n" + settings)))
        .containsExactly("scheme.number-size");
  }

  @Test
  void settingsAreCounted() {
    String settings =
        IntStream.range(0, 1_000).mapToObj(i -> "  s" + i + ": 1\n").collect(Collectors.joining());
    assertThat(ids(edited(SampleScheme.TEXT, "settings:\n", "settings:\n" + settings)))
        .containsExactly("scheme.too-many");
  }

  @Test
  void manyUnknownNamesTakeNoTime() {
    String children =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    "  - { id: "
                        + "n".repeat(50)
                        + i
                        + ", title: { fa: a, en: b }, weight: 1, measured-on: [ agency ] }\n")
            .collect(Collectors.joining());
    String breakBy =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "m".repeat(50) + i)
            .collect(Collectors.joining(", "));
    String text =
        withTree(node("total", 0) + "  children:\n" + children)
            .replace("ties: 1-2-2-4", "ties: { break-by: [ " + breakBy + " ] }");
    assertThat(ids(text)).hasSize(100).containsOnly("scheme.break-by");
  }

  @Test
  void theChainMustFitTogether() {
    String other = edited(SampleScheme.TEXT, "period: one", "period: three");
    List<Problem> problems =
        problems(
            () ->
                SchemeReader.read(
                    "sample", "two", List.of(file("three", other), file("two", onTop("")))));
    assertThat(problems).extracting(Problem::id).containsExactly("scheme.folder-name");
    assertThat(problems.get(0).place()).hasToString("three.yaml:2:9");
  }

  @Test
  void aProblemOfTheBaseStandsInItsFile() {
    String base = edited(SampleScheme.TEXT, "weight: 2\n", "weight: -2\n");
    List<Problem> problems =
        problems(
            () ->
                SchemeReader.read(
                    "sample", "two", List.of(file("one", base), file("two", onTop("")))));
    assertThat(problems.get(0).place()).hasToString("one.yaml:39:11");
  }

  @Test
  void basedOnMustNameAFolder() {
    for (String path :
        List.of("../x", "egep", "/egep/one", "egep/one/two", "Egep/one", "egep/..", "a/b.c")) {
      List<Problem> problems =
          problems(
              () -> {
                SchemeReader.basedOn(file("one", "based-on: \"" + path + "\"\n"));
                return null;
              });
      assertThat(problems).extracting(Problem::id).containsExactly("scheme.based-on");
    }
  }
}
