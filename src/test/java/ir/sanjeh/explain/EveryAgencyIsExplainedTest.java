package ir.sanjeh.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped rule folder can be explained, and what its nodes add is the score. */
class EveryAgencyIsExplainedTest {
  /** Of each agency the whole, and one of its services. */
  @ParameterizedTest
  @CsvSource({
    "egep/round-7, egep/round-7/national.json.gz, 40",
    "egep/round-7, egep/round-7/evidence.json, 1",
    "egep/round-7, egep/round-7/thresholds.json, 9",
    "maturity/round-1, maturity/history/round-1.json, 7",
    "maturity/round-2, maturity/history/round-2.json, 7",
    "maturity/round-3, maturity/history/round-3.json, 7",
    "maturity/round-4, maturity/history/round-4.json, 7",
    "maturity/round-5, maturity/round-5/services.json, 9",
    "maturity/round-5, maturity/round-5/stages.json, 7",
    "aro/1400, aro/1400/cases.json, 2",
    "tehran/1400, tehran/1400/answers.json, 1",
    "tehran/1400, tehran/1400/scores.json, 2",
    "tehran/1400-as-printed, tehran/1400/scores-as-printed.json, 2"
  })
  void whatTheNodesAddIsTheScore(String rules, String facts, int every) throws IOException {
    Rulebook rulebook = Evaluations.rulebook(Path.of("rules", rules));
    Explainer explainer = new Explainer(rulebook);
    List<AgencyFacts> agencies = new ArrayList<>();
    try (FactsReader reader =
        FactsReader.open(Path.of("fixtures", facts), Problems.DEFAULT_LIMIT)) {
      reader.agencies(rulebook.dictionary()).forEachRemaining(agencies::add);
    }
    for (int i = 0; i < agencies.size(); i += every) {
      AgencyFacts agency = agencies.get(i);
      check(explainer, agency, Optional.empty());
      if (!agency.services().isEmpty()) {
        check(explainer, agency, Optional.of(agency.services().get(0).id()));
      }
    }
  }

  private static void check(Explainer explainer, AgencyFacts agency, Optional<String> service)
      throws IOException {
    Explanation.Report report =
        explainer.explain(agency, new Explainer.Question(service, Optional.empty())).orElseThrow();
    String who = agency.agency().id() + service.map(id -> "/" + id).orElse("");
    if (report.exact() != null) {
      assertThat(report.tree().exactAdds()).as(who).isEqualTo(report.exact());
    }
    check(report.tree(), who);
    StringWriter text = new StringWriter();
    new ExplanationText(text).write(report);
    assertThat(text.toString()).contains(agency.agency().id(), report.rules().title().fa());
    JsonNode json = ResultJson.mapper().readTree(ResultJson.mapper().writeValueAsString(report));
    assertThat(json.at("/tree/node").asText()).isEqualTo(report.tree().node());
  }

  private static void check(Explanation.Branch branch, String who) {
    String where = who + " " + branch.node();
    if (branch.children() == null) {
      assertThat(branch.grounds()).as(where).isNotEmpty();
    } else if (branch.grounds() == null) {
      BigFraction sum =
          branch.children().stream()
              .map(child -> exact(child.exactAdds()))
              .reduce(BigFraction.ZERO, BigFraction::add);
      assertThat(sum).as(where).isEqualTo(exact(branch.exactAdds()));
    }
    if (branch.grounds() != null) {
      branch.grounds().forEach(ground -> check(ground, where));
    }
    if (branch.children() != null) {
      branch.children().forEach(child -> check(child, who));
    }
  }

  private static void check(Explanation.Ground ground, String where) {
    switch (ground.state()) {
      case "scored" -> {
        assertThat(ground.option().file()).as(where).endsWith(".drl");
        assertThat(ground.option().line()).as(where).isPositive();
      }
      case "unscored" -> assertThat(ground.missing()).as(where).isNotNull();
      default -> assertThat(ground.condition()).as(where).isNotNull();
    }
  }

  private static BigFraction exact(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      BigDecimal decimal = new BigDecimal(text);
      return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
    return BigFraction.of(
        new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }
}
