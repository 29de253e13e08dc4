package ir.sanjeh.resultfile;

import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes scorecards down as the result shows them: rounded once, from the exact score. */
public final class ResultMaker {
  private final List<Node> dimensions;
  private final Rounding ranking;
  private final Rounding table;
  private final NodeDetails details;

  /**
   * For the results of a scheme.
   *
   * @param scheme its tree and its roundings, not null
   */
  public ResultMaker(Scheme scheme) {
    this.dimensions = scheme.dimensions();
    this.ranking = scheme.roundings().ranking();
    this.table = scheme.roundings().table();
    this.details = new NodeDetails(scheme);
  }

  /**
   * An agency's result, without rank and band.
   *
   * @param card the agency's scores, not null
   * @return the result
   */
  public Result.Agency agency(AgencyScorecard card) {
    Scorecard own = card.agency();
    BigFraction total = own.total().orElse(null);
    return new Result.Agency(
        own.subject().id(),
        text(own.subject(), Dictionary.NAME),
        text(own.subject(), Dictionary.NAME_EN),
        rounded(ranking, total),
        rounded(table, total),
        total == null ? null : Exact.text(total),
        null,
        null,
        dimensions(own),
        exactDimensions(own),
        details.points(own),
        details.labels(own),
        details.passed(own),
        indicators(own),
        figures(card.figures()),
        exact(card.figures()),
        null,
        null,
        unscored(own),
        own.notApplicable().stream().map(Node::id).toList(),
        card.services().stream().map(this::service).toList(),
        null,
        null);
  }

  private Result.Service service(Scorecard card) {
    BigFraction total = card.total().orElse(null);
    return new Result.Service(
        card.subject().id(),
        text(card.subject(), Dictionary.NAME),
        text(card.subject(), Dictionary.NAME_EN),
        rounded(table, total),
        total == null ? null : Exact.text(total),
        dimensions(card),
        details.points(card),
        details.labels(card),
        details.passed(card),
        indicators(card),
        unscored(card),
        card.notApplicable().stream().map(Node::id).toList());
  }

  private Map<String, BigDecimal> dimensions(Scorecard card) {
    Map<String, BigDecimal> scores = new LinkedHashMap<>();
    for (Node node : dimensions) {
      NodeScore score = card.nodes().get(node.id());
      if (score.state() == State.SCORED) {
        scores.put(node.id(), rounded(table, score.score()));
      }
    }
    return Collections.unmodifiableMap(scores);
  }

  private Map<String, String> exactDimensions(Scorecard card) {
    Map<String, BigFraction> scores = new LinkedHashMap<>();
    for (Node node : dimensions) {
      NodeScore score = card.nodes().get(node.id());
      if (score.state() == State.SCORED) {
        scores.put(node.id(), score.score());
      }
    }
    return exact(scores);
  }

  /** Those that rounding changes, without loss; null when there are none. */
  private Map<String, String> exact(Map<String, BigFraction> scores) {
    Map<String, String> exact = new LinkedHashMap<>();
    scores.forEach(
        (id, score) -> {
          if (!Exact.isAllOf(table.round(score), score)) {
            exact.put(id, Exact.text(score));
          }
        });
    return exact.isEmpty() ? null : Collections.unmodifiableMap(exact);
  }

  /** Of the indicators, and of inner nodes that one award decided. */
  private Map<String, Result.Indicator> indicators(Scorecard card) {
    Map<String, Result.Indicator> scores = new LinkedHashMap<>();
    for (NodeScore score : card.nodes().values()) {
      boolean decides = score.node().isLeaf() || score.award().isPresent();
      if (decides && score.state() == State.SCORED) {
        scores.put(score.node().id(), indicator(score, card.subject()));
      }
    }
    return Collections.unmodifiableMap(scores);
  }

  private Result.Indicator indicator(NodeScore score, Fact subject) {
    BigFraction own = score.score();
    BigDecimal rounded = table.round(own);
    String exact = Exact.isAllOf(rounded, own) ? null : Exact.text(own);
    if (score.award().isEmpty()) {
      return new Result.Indicator(rounded, exact, null, null, null, null, null, null);
    }
    Award award = score.award().get();
    if (isService(subject) && !isService(award.subject())) {
      return new Result.Indicator(
          rounded,
          exact,
          award.rule().option(),
          null,
          null,
          null,
          award.subject().type().name(),
          null);
    }
    return new Result.Indicator(
        rounded,
        exact,
        award.rule().option(),
        award.rule().name(),
        award.rule().place().file(),
        award.rule().place().line(),
        null,
        award.values().stream().map(ResultMaker::value).toList());
  }

  private static boolean isService(Fact fact) {
    return fact.type().name().equals(Dictionary.SERVICE);
  }

  private static Result.Value value(SeenValue seen) {
    return new Result.Value(
        seen.type().map(t -> t + "." + seen.name()).orElse(seen.name()),
        seen.value(),
        seen.evidence().map(ResultMaker::evidence).orElse(null));
  }

  /** Evidence as a result shows it. */
  static Result.Evidence evidence(Evidence evidence) {
    return new Result.Evidence(
        evidence.method().map(ResultMaker::word).orElse(null),
        evidence.source().orElse(null),
        evidence.date().orElse(null),
        evidence.status().map(ResultMaker::word).orElse(null),
        evidence.until().orElse(null));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Map<String, BigDecimal> figures(Map<String, BigFraction> figures) {
    if (figures.isEmpty()) {
      return null;
    }
    Map<String, BigDecimal> rounded = new LinkedHashMap<>();
    figures.forEach((id, figure) -> rounded.put(id, rounded(table, figure)));
    return Collections.unmodifiableMap(rounded);
  }

  private static List<Result.Unscored> unscored(Scorecard card) {
    return card.unscored().stream()
        .map(u -> new Result.Unscored(u.node().id(), u.missing()))
        .toList();
  }

  private static BigDecimal rounded(Rounding rounding, BigFraction exact) {
    return exact == null ? null : rounding.round(exact);
  }

  private static String text(Fact fact, String field) {
    return (String) fact.values().get(field);
  }
}
