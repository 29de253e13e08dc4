package ir.sanjeh.standing;

import ir.sanjeh.scheme.Correlated;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The correlations that a scheme asks for, over a round's agencies, one after the other and in any
 * order, without keeping them. For use by one thread.
 *
 * <p>An agency takes part in a pair when it has both scores. A node without any award is no score
 * here, even where the scheme counts it as 0.
 */
public final class Correlations {
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * A pair with the agencies added so far.
   *
   * @param scores which ones
   * @param correlation their correlation
   */
  public record Pair(Correlated scores, Correlation correlation) {}

  /**
   * Starts without agencies.
   *
   * @param scheme whose pairs are correlated
   */
  public Correlations(Scheme scheme) {
    scheme.comparisons().correlations().forEach(p -> pairs.add(new Pair(p, new Correlation())));
  }

  /**
   * Adds an agency.
   *
   * @param card its scores
   */
  public void add(AgencyScorecard card) {
    add(scores(pairs.stream().map(Pair::scores).toList(), card));
  }

  /**
   * Adds an agency.
   *
   * @param scores its scores, as {@link #scores} gives them
   */
  public void add(List<BigFraction> scores) {
    for (int i = 0; i < pairs.size(); i++) {
      BigFraction of = scores.get(2 * i);
      BigFraction with = scores.get(2 * i + 1);
      if (of != null && with != null) {
        pairs.get(i).correlation().add(of, with);
      }
    }
  }

  /**
   * What the correlations need of an agency.
   *
   * @param pairs the pairs of the scheme
   * @param card its scores
   * @return both scores of each pair, one pair after the other; null for one that is none
   */
  public static List<BigFraction> scores(List<Correlated> pairs, AgencyScorecard card) {
    List<BigFraction> scores = new ArrayList<>();
    for (Correlated pair : pairs) {
      scores.add(score(card, pair.of()));
      scores.add(score(card, pair.with()));
    }
    return Collections.unmodifiableList(scores);
  }

  /** The score of a node, or else the figure of that id; null where there is none. */
  private static BigFraction score(AgencyScorecard card, String id) {
    NodeScore node = card.agency().nodes().get(id);
    if (node == null) {
      return card.figures().get(id);
    }
    return node.state() == State.SCORED ? node.score() : null;
  }

  /**
   * The pairs.
   *
   * @return in the order of the scheme
   */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }
}
