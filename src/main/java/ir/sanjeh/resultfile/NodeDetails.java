package ir.sanjeh.resultfile;

import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Points;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.standing.NodeVerdicts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Writes down what a result shows of some nodes beside their scores. Everything is null where there
 * is nothing to show, so that it is left out.
 */
final class NodeDetails {
  /** Enough for means of points over services; points themselves end long before. */
  private static final int DECIMALS = 10;

  private final List<Node> ratios;
  private final NodeVerdicts verdicts;

  NodeDetails(Scheme scheme) {
    this.ratios =
        scheme.root().walk().filter(node -> node.addsUp() == AddingUp.RATIO_OF_SUMS).toList();
    this.verdicts = new NodeVerdicts(scheme);
  }

  /** The sums behind every ratio of sums that is scored and was added up. */
  Map<String, Result.Points> points(Scorecard card) {
    Map<String, Result.Points> shown = new LinkedHashMap<>();
    for (Node node : ratios) {
      NodeScore score = card.nodes().get(node.id());
      Optional<Points> points = score.state() == State.SCORED ? score.points() : Optional.empty();
      points.ifPresent(
          p -> shown.put(node.id(), new Result.Points(decimal(p.obtained()), decimal(p.ideal()))));
    }
    return orNull(shown);
  }

  /** The ids of the bands into which scored nodes fall. */
  Map<String, String> labels(Scorecard card) {
    Map<String, String> labels = new LinkedHashMap<>();
    verdicts.labels(card).forEach((node, band) -> labels.put(node, band.id()));
    return orNull(labels);
  }

  /** Whether scored nodes are passed. */
  Map<String, Boolean> passed(Scorecard card) {
    return orNull(verdicts.passed(card));
  }

  private static <T> Map<String, T> orNull(Map<String, T> entries) {
    return entries.isEmpty() ? null : Collections.unmodifiableMap(entries);
  }

  /** Without loss where the decimal ends. */
  private static BigDecimal decimal(BigFraction exact) {
    String text = Exact.text(exact);
    return text.contains("/")
        ? exact.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP)
        : new BigDecimal(text);
  }
}
