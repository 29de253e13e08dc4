package ir.sanjeh.attain;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds out, from the conditions of the rules, what would have to be measured for a better option.
 * Values are moved as little as possible, to the ends of what a condition allows and within the
 * bounds of the dictionary; only what says how it is measured is changed. Where a score is worked
 * out from measured values, these are raised to what earns the most. Immutable.
 */
public final class Attainment {
  private static final Comparator<Way> LEAST_SCORE_FIRST =
      Comparator.comparing(Way::score)
          .thenComparing(way -> way.changes().stream().mapToInt(Change::things).sum());

  private final List<OptionRule> rules;
  private final Seeker seeker;
  private final Forecast forecast;
  private final Raising raising;

  /**
   * For the rules of a folder.
   *
   * @param scheme its settings, not null
   * @param dictionary its facts, not null
   * @param rules its options, not null
   */
  public Attainment(Scheme scheme, Dictionary dictionary, List<OptionRule> rules) {
    this.rules = List.copyOf(rules);
    this.seeker = new Seeker(dictionary);
    this.forecast = new Forecast(scheme.settings());
    this.raising = new Raising(forecast, seeker, dictionary);
  }

  /**
   * The options of a node that a fact may earn, whether they can be reached or not.
   *
   * @param node the node
   * @param type the declared type of the fact
   * @return in the order of the files
   */
  public List<OptionRule> options(Node node, String type) {
    return rules.stream()
        .filter(rule -> rule.node().equals(node.id()) && rule.subjectType().equals(type))
        .toList();
  }

  /**
   * The ways to more than a fact has for a node.
   *
   * @param node the node
   * @param subject the fact that would earn it
   * @param facts all of its agency
   * @param now what it has, on the node's scale; empty when it is unscored
   * @return the one with the least score first; empty when nothing better can be reached
   */
  public List<Way> ways(Node node, Fact subject, AgencyFacts facts, Optional<BigFraction> now) {
    List<Way> ways = new ArrayList<>();
    for (OptionRule rule : options(node, subject.type().name())) {
      Optional<Matching> reached = seeker.reach(rule, subject, new Draft(facts));
      if (reached.isPresent()) {
        List<Matching> found =
            Raising.isWorkedOut(rule)
                ? raising.raised(rule, reached.get(), node.outOf())
                : List.of(reached.get());
        found.forEach(matching -> add(rule, matching, node, now, ways));
      }
    }
    ways.sort(LEAST_SCORE_FIRST);
    return List.copyOf(ways);
  }

  /**
   * What an option gives a fact as it is, where that can be told without reaching its conditions.
   *
   * @param rule an option
   * @param subject the fact
   * @param facts all of its agency
   * @return on the node's scale; empty when it needs values that are not known
   */
  public Optional<BigFraction> score(OptionRule rule, Fact subject, AgencyFacts facts) {
    return forecast.score(rule, Matching.of(new Draft(facts)).with(rule.subject(), subject));
  }

  private void add(
      OptionRule rule, Matching matching, Node node, Optional<BigFraction> now, List<Way> ways) {
    List<Change> changes = matching.draft().changes();
    Optional<BigFraction> score = forecast.score(rule, matching);
    if (!changes.isEmpty()
        && score.isPresent()
        && score.get().compareTo(node.outOf()) <= 0
        && (now.isEmpty() || score.get().compareTo(now.get()) > 0)) {
      ways.add(new Way(rule, score.get(), changes));
    }
  }
}
