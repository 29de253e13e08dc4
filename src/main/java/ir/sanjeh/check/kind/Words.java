package ir.sanjeh.check.kind;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Node;
import java.util.Map;
import java.util.stream.Collectors;

/** Wordings that several checks use. */
final class Words {
  private Words() {}

  static String quoted(Node node) {
    return "\"" + node.id() + "\"";
  }

  static String quoted(OptionRule rule) {
    return "\"" + rule.option() + "\"";
  }

  /** {@code Agency.ratio = 0.6 and Agency.done = missing}. */
  static String facts(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining(" and "));
  }

  /** {@code (25.high, line 20; 25.low, line 31)} for a remedy. */
  static String at(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
  }
}
