package ir.sanjeh.score;

import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Scheme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works out the figures that a scheme derives from an agency's scores. */
final class FigureFormulas {
  private final Scheme scheme;

  FigureFormulas(Scheme scheme) {
    this.scheme = scheme;
  }

  /** The figures by id, in the order of the scheme, without those that cannot be worked out. */
  Map<String, BigFraction> figures(Map<String, NodeScore> scores) {
    Map<String, BigFraction> figures = new LinkedHashMap<>();
    for (Figure figure : scheme.figures()) {
      BigFraction value = value(figure.formula(), scores);
      if (value != null) {
        figures.put(figure.id(), value);
      }
    }
    return Collections.unmodifiableMap(figures);
  }

  private BigFraction value(Arithmetic formula, Map<String, NodeScore> scores) {
    try {
      return formula.evaluate(name -> named(name, scores));
    } catch (ArithmeticException divisionByZero) {
      return null;
    }
  }

  private BigFraction named(Arithmetic name, Map<String, NodeScore> scores) {
    if (name instanceof Arithmetic.ScoreValue score) {
      NodeScore node = scores.get(score.node());
      // The 0 of a node without any award is no measurement to derive a figure from.
      return node == null || node.state() == State.UNSCORED ? null : node.score();
    }
    if (name instanceof Arithmetic.SettingValue setting) {
      return scheme.settings().get(setting.name()).quantity().value();
    }
    return null;
  }
}
