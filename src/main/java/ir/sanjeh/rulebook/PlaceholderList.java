package ir.sanjeh.rulebook;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Placeholders;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every number of a rulebook that stands in for a lost one. */
final class PlaceholderList {
  private PlaceholderList() {}

  static List<Placeholder> of(Scheme scheme, Guide guide) {
    List<Placeholder> found = new ArrayList<>(Placeholders.of(scheme));
    for (OptionRule rule : guide.rules()) {
      if (rule.scoreProvenance() == Provenance.PLACEHOLDER) {
        found.add(placeholder(Placeholder.Kind.SCORE, rule, score(rule, scheme)));
      }
      if (rule.thresholdProvenance() == Provenance.PLACEHOLDER) {
        found.add(placeholder(Placeholder.Kind.THRESHOLD, rule, thresholds(rule, scheme)));
      }
    }
    return List.copyOf(found);
  }

  private static Placeholder placeholder(Placeholder.Kind kind, OptionRule rule, String value) {
    return new Placeholder(kind, rule.option(), value, Optional.empty(), rule.place());
  }

  private static String score(OptionRule rule, Scheme scheme) {
    Arithmetic score = rule.score();
    if (score.walk().anyMatch(PlaceholderList::isOfFacts)) {
      return "";
    }
    return Exact.text(
        score.evaluate(
            name ->
                scheme.settings().get(((Arithmetic.SettingValue) name).name()).quantity().value()));
  }

  private static boolean isOfFacts(Arithmetic part) {
    return part instanceof Arithmetic.FieldValue || part instanceof Arithmetic.VariableValue;
  }

  /** Of a rule that also compares with a known number, only the settings are the lost ones. */
  private static String thresholds(OptionRule rule, Scheme scheme) {
    List<Literal.NumberLiteral> all =
        rule.premises().stream().flatMap(PlaceholderList::numbers).toList();
    List<Literal.NumberLiteral> settings = all.stream().filter(n -> isLost(n, scheme)).toList();
    return (settings.isEmpty() ? all : settings)
        .stream().map(n -> n.value().toPlainString()).distinct().collect(Collectors.joining(", "));
  }

  private static boolean isLost(Literal.NumberLiteral number, Scheme scheme) {
    return number
        .setting()
        .map(name -> scheme.settings().get(name).quantity().provenance())
        .filter(provenance -> provenance == Provenance.PLACEHOLDER)
        .isPresent();
  }

  private static Stream<Literal.NumberLiteral> numbers(Premise premise) {
    Stream<Literal.NumberLiteral> limits =
        premise instanceof Premise.Accumulation accumulation
            ? accumulation.limits().stream().map(Premise.Limit::literal)
            : Stream.empty();
    return Stream.concat(
        premise
            .pattern()
            .test()
            .walk()
            .filter(Test.Comparison.class::isInstance)
            .map(t -> ((Test.Comparison) t).literal())
            .filter(Literal.NumberLiteral.class::isInstance)
            .map(Literal.NumberLiteral.class::cast),
        limits);
  }
}
