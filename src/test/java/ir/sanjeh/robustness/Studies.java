package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.Situation;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Studies of small made-up rounds. */
final class Studies {
  static final Robustness.Rules RULES =
      new Robustness.Rules("test", "round-1", new Title("آزمون", "test"), "sha256:0", 0);

  private Studies() {}

  /** All weights by all of their value, placeholders over their whole range. */
  static RobustnessStudy.Options everything(int draws) {
    return new RobustnessStudy.Options(BigDecimal.ONE, true, draws, 1400);
  }

  /** Only stated weights, by a share. */
  static RobustnessStudy.Options stated(String share) {
    return new RobustnessStudy.Options(new BigDecimal(share), false, 2_000, 1400);
  }

  static Robustness.Report run(
      Schemes schemes, RobustnessStudy.Options options, Situation... agencies) {
    return run(schemes.scheme(), options, List.of(agencies), 1);
  }

  static Robustness.Report run(
      Scheme scheme, RobustnessStudy.Options options, List<Situation> agencies, int threads) {
    RobustnessStudy study = new RobustnessStudy(scheme);
    Scorer scorer = new Scorer(scheme, List.of());
    agencies.forEach(agency -> study.add(study.look(scorer.score(agency.awards()))));
    return study.run(RULES, options, threads);
  }

  static Map<String, Robustness.Agency> byId(Robustness.Report report) {
    Map<String, Robustness.Agency> byId = new HashMap<>();
    report.agencies().forEach(agency -> byId.put(agency.id(), agency));
    return byId;
  }

  /** The best and the worst rank, such as {@code 1-3}. */
  static String interval(Robustness.Report report, String agency) {
    Robustness.Agency found = byId(report).get(agency);
    return found.best() + "-" + found.worst();
  }
}
