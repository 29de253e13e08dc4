package ir.sanjeh.explain;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.attain.SampleAgency;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A score told down to the facts, on a small folder worked out by hand. */
class ExplainerTest {
  private static final String FACTS =
      """
      "ratio": 0.4, "done": 3, "target": 4, "open": true,
      "desks": [ { "id": "d1", "working": true }, { "id": "d2", "working": false } ],
      "services": [
        { "id": "s1", "grade": "POOR", "inside": false },
        { "id": "s2", "inside": false },
        { "id": "s3", "inside": true } ]
      """;

  @TempDir private Path root;
  private SampleFolder folder;

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
  }

  private Explanation.Report report(String facts, String service, String node) {
    Rulebook rulebook = Rulebook.open(folder.rules());
    return new Explainer(rulebook)
        .explain(
            SampleAgency.of(folder, rulebook, facts),
            new Explainer.Question(Optional.ofNullable(service), Optional.ofNullable(node)))
        .orElseThrow();
  }

  private static Explanation.Branch find(Explanation.Branch branch, String node) {
    if (branch.node().equals(node)) {
      return branch;
    }
    return branch.children() == null
        ? null
        : branch.children().stream()
            .map(child -> find(child, node))
            .filter(found -> found != null)
            .findFirst()
            .orElse(null);
  }

  @Test
  void theTreeAddsUpToTheScore() {
    Explanation.Report report = report(FACTS, null, null);
    // s1 and s2: ((1 * 0.25 + 2 * 0) / 3 * 3 + 0.75 + 0) / 5; s3: (0.25 * 3 + 0.75 + 0) / 5.
    assertThat(report.exact()).isEqualTo("70/3");
    assertThat(report.score()).isEqualTo(new BigDecimal("23.3"));
    assertThat(report.band()).isEqualTo("lower");
    assertThat(report.services()).isEqualTo(3);
    Explanation.Branch tree = report.tree();
    assertThat(tree.addsUp()).isEqualTo("weighted-mean");
    assertThat(tree.exactAdds()).isEqualTo("70/3");
    assertThat(tree.part()).isEqualTo("1");
    assertThat(find(tree, "3").exactAdds()).isEqualTo("15");
    assertThat(find(tree, "3").exact()).isEqualTo("0.75");
    assertThat(find(tree, "3").weight()).isEqualTo("1");
    assertThat(find(tree, "part").weightProvenance()).isEqualTo("stated");
    assertThat(find(tree, "4").exactAdds()).isEqualTo("0");
    assertThat(find(tree, "part").exactAdds()).isEqualTo("25/3");
  }

  @Test
  void aLeafNamesRuleLineSourceAndValues() {
    Explanation.Report report = report(FACTS.replace("0.4", "0.7"), null, null);
    Explanation.Ground ground = find(report.tree(), "1").grounds().get(0);
    assertThat(ground.services()).hasSize(3);
    assertThat(ground.from().id()).isEqualTo("a");
    Explanation.Option option = ground.option();
    assertThat(option.option()).isEqualTo("1.high");
    assertThat(option.title()).isEqualTo(new Title("زیاد", "high"));
    assertThat(option.rule()).isEqualTo("1.high  ratio from 0.5");
    assertThat(option.file()).isEqualTo("sample/one/guide.drl");
    assertThat(option.line()).isEqualTo(1);
    assertThat(option.source()).isEqualTo("guide, 1, row 1");
    assertThat(option.score()).isEqualTo("1");
    assertThat(option.values())
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.field()).isEqualTo("ratio");
              assertThat(value.value()).isEqualTo(new BigDecimal("0.7"));
              assertThat(value.words().fa()).isEqualTo("۰٫۷");
            });
    assertThat(ground.next()).isNull();
  }

  @Test
  void theNextOptionSaysWhichFieldMustCrossWhat() {
    Explanation.Branch tree = report(FACTS, null, null).tree();
    Explanation.Next ratio = find(tree, "1").grounds().get(0).next();
    assertThat(ratio.option()).isEqualTo("1.high");
    assertThat(ratio.score()).isEqualTo("1");
    assertThat(ratio.needs())
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.words().en()).isEqualTo("“ratio” is at least 0.5");
              assertThat(need.met()).isFalse();
              assertThat(need.is().en()).isEqualTo("0.4");
            });
    assertThat(ratio.changes()).extracting(Title::en).containsExactly("“ratio”: from 0.4 to 0.5");
    Explanation.Next share = find(tree, "3").grounds().get(0).next();
    assertThat(share.score()).isEqualTo("1");
    assertThat(share.changes()).extracting(Title::en).containsExactly("“done”: from 3 to 4");
    Explanation.Next desks = find(tree, "4").grounds().get(0).next();
    assertThat(desks.option()).isEqualTo("4.enough");
    assertThat(desks.changes()).extracting(Title::en).containsExactly("“working”: from no to yes");
  }

  @Test
  void unscoredAndNotApplicableLeavesSayWhy() {
    List<Explanation.Ground> grounds = find(report(FACTS, null, null).tree(), "2").grounds();
    assertThat(grounds)
        .extracting(Explanation.Ground::state)
        .containsExactly("scored", "unscored", "not-applicable");
    assertThat(grounds.get(1).missing())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.field()).isEqualTo("grade");
              assertThat(missing.label()).isEqualTo(new Title("درجه", "grade"));
              assertThat(missing.given()).isNull();
            });
    assertThat(grounds.get(2).condition().en()).isEqualTo("“inside” is true");
    assertThat(grounds.get(2).services()).extracting(Explanation.Subject::id).containsExactly("s3");
    assertThat(grounds.get(2).next()).isNull();
  }

  @Test
  void servicesWithTheSameOptionAreToldTogetherUnlessAskedFor() {
    String alike = FACTS.replace("{ \"id\": \"s2\", ", "{ \"id\": \"s2\", \"grade\": \"POOR\", ");
    assertThat(find(report(alike, null, null).tree(), "2").grounds())
        .extracting(ground -> ground.services().size())
        .containsExactly(2, 1);
    assertThat(report(alike, null, "2").tree().grounds())
        .extracting(ground -> ground.services().get(0).id())
        .containsExactly("s1", "s2", "s3");
  }

  @Test
  void aServiceIsExplainedByItself() {
    Explanation.Report report = report(FACTS, "s3", null);
    assertThat(report.exact()).isEqualTo("30");
    assertThat(report.service().id()).isEqualTo("s3");
    assertThat(report.band()).isNull();
    assertThat(find(report.tree(), "2").grounds())
        .singleElement()
        .satisfies(ground -> assertThat(ground.services()).isNull());
    assertThat(find(report.tree(), "2").part()).isEqualTo("0");
  }

  @Test
  void anInnerNodeIsExplainedWithWhatHangsBelow() {
    Explanation.Branch part = report(FACTS, null, "part").tree();
    assertThat(part.node()).isEqualTo("part");
    assertThat(part.children()).extracting(Explanation.Branch::node).containsExactly("1", "2");
  }

  @Test
  void whatThereIsNotHasNoExplanation() {
    Rulebook rulebook = Rulebook.open(folder.rules());
    Explainer explainer = new Explainer(rulebook);
    var facts = SampleAgency.of(folder, rulebook, FACTS);
    assertThat(
            explainer.explain(facts, new Explainer.Question(Optional.of("s9"), Optional.empty())))
        .isEmpty();
    assertThat(explainer.explain(facts, new Explainer.Question(Optional.empty(), Optional.of("9"))))
        .isEmpty();
  }

  @Test
  void aValueThatDoesNotCountIsToldWithItsEvidence() throws IOException {
    folder.change(
        "scheme.yaml",
        "unscored: zero",
        "unscored: zero\nevidence: { ranks: declared, unstated: verified }");
    Explanation.Report report =
        report(
            FACTS.replace(
                "0.4",
                "{ \"value\": 0.9, \"evidence\": { \"method\": \"inquiry\", \"source\": \"a"
                    + " letter\", \"status\": \"rejected\" } }"),
            null,
            null);
    Explanation.Ground ground = find(report.tree(), "1").grounds().get(0);
    assertThat(ground.state()).isEqualTo("unscored");
    assertThat(ground.missing())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.given().en()).isEqualTo("0.9");
              assertThat(missing.evidence().status()).isEqualTo("rejected");
              assertThat(missing.evidence().source()).isEqualTo("a letter");
            });
    assertThat(text(report)).contains("0.9 does not count (inquiry, rejected, a letter)");
  }

  @Test
  void placeholdersAreMarked() throws IOException {
    folder.change("scheme.yaml", "weight: 3", "weight: { placeholder: 3, note: \"lost\" }");
    folder.change("guide.drl", "@source( \"guide, 1, row 1\" )", "@threshold( placeholder )");
    Explanation.Report report = report(FACTS.replace("0.4", "0.7"), null, null);
    assertThat(find(report.tree(), "part").weightProvenance()).isEqualTo("placeholder");
    assertThat(find(report.tree(), "1").grounds().get(0).option().thresholdProvenance())
        .isEqualTo("placeholder");
    assertThat(text(report))
        .contains("weight 3 (placeholder)", "(threshold is a placeholder)", "This rests on ");
  }

  @Test
  void theTextIsATreeInBothLanguages() throws IOException {
    assertThat(text(report(FACTS, null, null)))
        .containsSubsequence(
            "score 23.3, lower  پایین",
            "the mean of 3 services",
            "total: 23.3 of 100, exactly 70/3; weighted mean; 100.00% of the total, adds 23.3333",
            "  part: ",
            "    1: 0.2 of 1, exactly 0.25; weight 1 (stated)",
            "1.low gives 0.25  low  کم",
            "(sample/one/guide.drl:8)",
            "saw agency: ratio = 0.4  نسبت",
            "next: 1.high gives 1",
            "must hold: “ratio” is at least 0.5; it is 0.4",
            "«نسبت» دست‌کم ۰٫۵ باشد",
            "unscored",
            "missing service: grade  درجه",
            "does not apply: “inside” is true");
  }

  private static String text(Explanation.Report report) throws IOException {
    StringWriter out = new StringWriter();
    new ExplanationText(out).write(report);
    return out.toString();
  }
}
