package ir.sanjeh.cases;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.Threshold.Side;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a rule folder the cases reach: options, sides of thresholds, and whether a condition for
 * what does not apply holds. For use by one thread.
 */
public final class Coverage {
  private final Rulebook rulebook;
  private final Set<Item> all = new LinkedHashSet<>();
  private final Set<Item> reached = new HashSet<>();
  private List<Path> with = List.of();

  /** Something that a case can reach. */
  public sealed interface Item {
    /**
     * What it is, for a line of a report.
     *
     * @return plain text
     */
    String text();

    /**
     * Where it is written.
     *
     * @return never null
     */
    Place place();
  }

  /** An option that is awarded. */
  public record OptionReached(OptionRule rule) implements Item {
    @Override
    public String text() {
      return "option " + rule.option();
    }

    @Override
    public Place place() {
      return rule.place();
    }
  }

  /** A side of a threshold that a measured value lies on. */
  public record SideReached(Threshold threshold, Side side) implements Item {
    @Override
    public String text() {
      String where =
          switch (side) {
            case BELOW -> " below ";
            case AT -> " exactly ";
            case ABOVE -> " above ";
          };
      return threshold.rule().option()
          + ": "
          + threshold.subject()
          + where
          + Exact.text(Exact.of(threshold.number()));
    }

    @Override
    public Place place() {
      return threshold.rule().place();
    }
  }

  /** A condition of the scheme that holds, or does not. */
  public record BranchReached(Exemption exemption, boolean holds) implements Item {
    @Override
    public String text() {
      return "condition \"" + exemption.name() + "\" " + (holds ? "holds" : "does not hold");
    }

    @Override
    public Place place() {
      return exemption.place();
    }
  }

  /**
   * Nothing is reached yet.
   *
   * @param rulebook of the folder, not null
   */
  public Coverage(Rulebook rulebook) {
    this.rulebook = rulebook;
    Dictionary dictionary = rulebook.dictionary();
    for (OptionRule rule : rulebook.rules()) {
      all.add(new OptionReached(rule));
      for (Threshold threshold : Threshold.of(rule, dictionary)) {
        threshold.sides().forEach(side -> all.add(new SideReached(threshold, side)));
      }
    }
    Set<String> used =
        rulebook
            .scheme()
            .root()
            .walk()
            .flatMap(node -> node.notApplicableWhen().stream())
            .collect(Collectors.toSet());
    for (Exemption exemption : rulebook.exemptions()) {
      if (used.contains(exemption.name())) {
        all.add(new BranchReached(exemption, true));
        all.add(new BranchReached(exemption, false));
      }
    }
  }

  /**
   * Adds what the confirmed cases of a file reach.
   *
   * @param outcome run with this folder
   */
  public void add(FileOutcome outcome) {
    if (with.isEmpty()) {
      with = outcome.file().with();
    }
    outcome
        .round()
        .ifPresent(
            round ->
                outcome.file().agencies().stream()
                    .filter(expected -> expected.confirmed().given())
                    .map(expected -> round.agencies().get(expected.id()))
                    .filter(agency -> agency != null)
                    .forEach(this::add));
  }

  /**
   * Adds what an agency reaches.
   *
   * @param agency evaluated by this folder's rules
   */
  public void add(AssessedAgency agency) {
    List<Scorecard> cards =
        Stream.concat(Stream.of(agency.card().agency()), agency.card().services().stream())
            .toList();
    cards.stream()
        .flatMap(card -> card.nodes().values().stream())
        .flatMap(node -> node.award().stream())
        .forEach(award -> reached.add(new OptionReached(award.rule())));
    for (Item item : all) {
      if (item instanceof SideReached side
          && !reached.contains(side)
          && sees(agency, cards, side.threshold(), side.side())) {
        reached.add(side);
      } else if (item instanceof BranchReached branch && isSeen(agency.awards(), branch)) {
        reached.add(branch);
      }
    }
  }

  private boolean sees(
      AssessedAgency agency, List<Scorecard> cards, Threshold threshold, Side side) {
    return values(agency.awards().facts(), cards, threshold).stream()
        .anyMatch(value -> Side.of(value, threshold.number()) == side);
  }

  /**
   * The values that are compared where the rule's indicator applies, or where it is the value
   * itself that lets it not apply.
   */
  private Collection<BigDecimal> values(
      AgencyFacts facts, List<Scorecard> cards, Threshold threshold) {
    String node = threshold.rule().node();
    boolean decides = decidesApplicability(threshold);
    if (!decides && cards.stream().noneMatch(card -> applies(card, node))) {
      return List.of();
    }
    if (threshold.accumulation().isPresent()) {
      Optional<BigDecimal> value =
          Accumulated.value(threshold.accumulation().get(), threshold.name(), facts);
      return value.map(List::of).orElse(List.of());
    }
    List<BigDecimal> values = new ArrayList<>();
    Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
        .filter(fact -> fact.type().name().equals(threshold.type()))
        .filter(fact -> decides || isAsked(fact, cards, node))
        .forEach(
            fact -> {
              if (fact.values().get(threshold.name()) instanceof BigDecimal number) {
                values.add(number);
              }
            });
    return values;
  }

  private boolean decidesApplicability(Threshold threshold) {
    Set<String> conditions =
        rulebook.scheme().node(threshold.rule().node()).stream()
            .flatMap(Node::walk)
            .flatMap(node -> node.notApplicableWhen().stream())
            .collect(Collectors.toSet());
    return rulebook.exemptions().stream()
        .filter(exemption -> conditions.contains(exemption.name()))
        .flatMap(exemption -> exemption.pattern().test().fields())
        .anyMatch(
            field ->
                field.type().equals(threshold.type()) && field.field().equals(threshold.name()));
  }

  /** A service is asked only where the indicator applies to itself. */
  private static boolean isAsked(Fact fact, List<Scorecard> cards, String node) {
    return cards.stream()
        .filter(card -> card.subject() == fact)
        .allMatch(card -> applies(card, node));
  }

  private static boolean applies(Scorecard card, String node) {
    NodeScore score = card.nodes().get(node);
    return score != null && score.state() != State.NOT_APPLICABLE;
  }

  private static boolean isSeen(AgencyAwards awards, BranchReached branch) {
    return Stream.concat(Stream.of(awards.facts().agency()), awards.facts().parts().stream())
        .filter(fact -> fact.type().name().equals(branch.exemption().pattern().type()))
        .anyMatch(
            fact ->
                branch.holds()
                    == awards
                        .exempt()
                        .getOrDefault(fact, Set.of())
                        .contains(branch.exemption().name()));
  }

  /**
   * Everything that no case reaches.
   *
   * @return in the order of the rules, conditions last
   */
  public List<Item> missing() {
    return all.stream().filter(item -> !reached.contains(item)).toList();
  }

  /**
   * Counts the items of a kind.
   *
   * @param kind one of the records above
   * @return how many there are
   */
  public long count(Class<? extends Item> kind) {
    return all.stream().filter(kind::isInstance).count();
  }

  /**
   * Counts the items of a kind that some case reaches.
   *
   * @param kind one of the records above
   * @return at most {@link #count}
   */
  public long reached(Class<? extends Item> kind) {
    return all.stream().filter(kind::isInstance).filter(reached::contains).count();
  }

  /**
   * The rules that are covered.
   *
   * @return never null
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * The earlier results or facts that the cases build on.
   *
   * @return of the first file that has any
   */
  List<Path> with() {
    return with;
  }

  /**
   * Whether something is reached.
   *
   * @param item of the same rulebook
   * @return true when some case reaches it
   */
  boolean has(Item item) {
    return reached.contains(item);
  }
}
