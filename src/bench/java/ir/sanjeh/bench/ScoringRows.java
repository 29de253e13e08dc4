package ir.sanjeh.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate that scores one fact after the other, each with a row: a score for each indicator
 * that looks at the fact.
 *
 * @param <S> a fact in the candidate's own form
 */
abstract class ScoringRows<S> implements Candidate {
  private final List<List<S>> agencies = new ArrayList<>();

  /** Adds an agency with its facts, in the order of the file. */
  final void add(List<S> facts) {
    agencies.add(facts);
  }

  /** The indicators that look at a fact, in the order of its row. */
  abstract List<String> nodes(S fact);

  /** Scores a fact; null where no option holds. */
  abstract Object[] row(S fact);

  @Override
  public final int agencies() {
    return agencies.size();
  }

  @Override
  public final Object score(int agency) {
    List<S> facts = agencies.get(agency);
    Object[][] rows = new Object[facts.size()][];
    for (int f = 0; f < rows.length; f++) {
      rows[f] = row(facts.get(f));
    }
    return rows;
  }

  @Override
  public final void tell(int agency, Object scores, Told told) {
    Object[][] rows = (Object[][]) scores;
    for (int f = 0; f < rows.length; f++) {
      List<String> nodes = nodes(agencies.get(agency).get(f));
      for (int i = 0; i < rows[f].length; i++) {
        if (rows[f][i] != null) {
          told.score(f, nodes.get(i), new BigDecimal(rows[f][i].toString()));
        }
      }
    }
  }
}
