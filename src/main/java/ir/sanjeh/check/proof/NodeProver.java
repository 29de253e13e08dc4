package ir.sanjeh.check.proof;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.rulebook.Trial;
import ir.sanjeh.scheme.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tries the rules of one node on all combinations of the values that they read. */
final class NodeProver {
  /** So many combinations of one node are tried; of more, a choice. */
  private static final BigInteger MOST_CELLS = BigInteger.valueOf(20_000);

  private final Rulebook rulebook;
  private final Node node;
  private final List<OptionRule> rules;
  private final Reads reads;
  private final Reads allReads;
  private final Set<String> types;
  private final List<Dimension> dimensions;
  private final Grid grid;
  private final Stage stage;
  private final Set<Cell> tried = new LinkedHashSet<>();
  private final List<Experiment> cells = new ArrayList<>();
  private final List<Experiment> crowds = new ArrayList<>();
  private boolean complete = true;

  NodeProver(Rulebook rulebook, Node node, List<OptionRule> rules, List<Exemption> exemptions) {
    this.rulebook = rulebook;
    this.node = node;
    this.rules = rules;
    this.reads = new Reads(rules, List.of());
    this.allReads = new Reads(rules, exemptions.stream().map(Exemption::pattern).toList());
    this.types = new LinkedHashSet<>(allReads.types());
    this.dimensions = dimensions(rulebook.dictionary(), allReads, reads);
    this.grid = new Grid(dimensions);
    this.stage = new Stage(rulebook.dictionary(), types, dimensions);
  }

  /** Every part that may be absent and every field that is read, parts before their fields. */
  static List<Dimension> dimensions(Dictionary dictionary, Reads all, Reads ofRules) {
    Candidates candidates = new Candidates(dictionary, all);
    List<Dimension> dimensions = new ArrayList<>();
    for (String type : all.types()) {
      if (dictionary.types().get(type).nesting() == DeclaredType.Nesting.ONE) {
        dimensions.add(Dimension.ofPart(type, ofRules.types().contains(type)));
      }
    }
    for (FieldKey key : all.uses().keySet()) {
      dimensions.add(candidates.dimension(key, ofRules.uses().containsKey(key)));
    }
    return dimensions;
  }

  Proof prove() {
    BigInteger size = grid.size();
    if (size.compareTo(MOST_CELLS) <= 0) {
      grid.forEach(this::tryCell);
    } else {
      complete = false;
      tryChoice();
    }
    for (String type : types) {
      if (isCrowd(type)) {
        tryCrowds(type);
      }
    }
    return new Proof(node, rules, reads, dimensions, cells, crowds, size, complete);
  }

  // ---------------------------------------------------------------- where all are too many

  /**
   * Every rule's own fields in all combinations; then, around an example of every option, every
   * pair of values.
   */
  private void tryChoice() {
    List<Cell> examples = new ArrayList<>();
    int share = MOST_CELLS.intValue() / 2 / rules.size();
    for (OptionRule rule : rules) {
      int before = cells.size();
      List<List<Integer>> values = ownValues(rule);
      if (values.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b) <= share) {
        grid.forEach(values, this::tryCell);
      } else {
        tryPairs(new Cell(Collections.nCopies(dimensions.size(), 0)));
      }
      cells.subList(before, cells.size()).stream()
          .filter(e -> e.awards().stream().anyMatch(a -> a.rule() == rule))
          .findFirst()
          .flatMap(Experiment::cell)
          .ifPresent(examples::add);
    }
    examples.forEach(this::tryPairs);
  }

  /** All values of what a rule reads, the first of everything else. */
  private List<List<Integer>> ownValues(OptionRule rule) {
    Set<FieldKey> own = new Reads(List.of(rule), List.of()).uses().keySet();
    List<List<Integer>> values = grid.allValues();
    for (int i = 0; i < dimensions.size(); i++) {
      if (!dimensions.get(i).isPart() && !own.contains(dimensions.get(i).key())) {
        values.set(i, List.of(0));
      }
    }
    return values;
  }

  private void tryPairs(Cell example) {
    for (int i = 0; i < dimensions.size(); i++) {
      for (int j = i + 1; j < dimensions.size(); j++) {
        List<List<Integer>> values = new ArrayList<>();
        for (int k = 0; k < dimensions.size(); k++) {
          values.add(List.of(Math.max(0, example.get(k))));
        }
        values.set(i, grid.allValues().get(i));
        values.set(j, grid.allValues().get(j));
        grid.forEach(values, this::tryCell);
      }
    }
  }

  private void tryCell(Cell cell) {
    if (cells.size() < MOST_CELLS.intValue() && tried.add(cell)) {
      cells.add(experiment(Optional.of(cell), stage.facts(cell)));
    }
  }

  // ---------------------------------------------------------------- lists

  private boolean isCrowd(String type) {
    return allReads.crowds().contains(type)
        && rulebook.dictionary().types().get(type).nesting() == DeclaredType.Nesting.MANY;
  }

  /** The list without members, with two, and with as many as the limits on its count ask for. */
  private void tryCrowds(String type) {
    List<List<Integer>> ofMember = grid.allValues();
    List<List<Integer>> ofOthers = grid.allValues();
    for (int i = 0; i < dimensions.size(); i++) {
      boolean own = dimensions.get(i).key().type().equals(type);
      (own ? ofOthers : ofMember).set(i, List.of(0));
    }
    List<Cell> members = new ArrayList<>();
    grid.forEach(ofMember, members::add);
    List<List<Cell>> groups = Crowds.of(members, allReads.counts(type));
    grid.forEach(
        ofOthers,
        cell -> {
          for (List<Cell> group : groups) {
            if (crowds.size() >= MOST_CELLS.intValue()) {
              complete = false;
              return;
            }
            crowds.add(experiment(Optional.empty(), stage.facts(cell, type, group)));
          }
        });
  }

  // ---------------------------------------------------------------- one experiment

  private Experiment experiment(Optional<Cell> cell, AgencyFacts facts) {
    Trial trial = rulebook.tryOutAsWritten(facts);
    List<Award> awards =
        trial.awards().stream().filter(a -> a.rule().node().equals(node.id())).toList();
    List<OptionRule> divisions =
        trial.divisions().stream().filter(r -> r.node().equals(node.id())).toList();
    boolean known = isKnown(facts);
    List<Fact> services = facts.services();
    List<Outcome> outcomes =
        (services.isEmpty() ? List.of(facts.agency()) : services)
            .stream()
                .map(
                    unit ->
                        new Outcome(
                            unit, earned(unit, facts, awards), isExempt(unit, facts, trial), known))
                .toList();
    return new Experiment(cell, facts, awards, divisions, outcomes);
  }

  private boolean isKnown(AgencyFacts facts) {
    for (String type : reads.types()) {
      List<Fact> ofType = ofType(type, facts).toList();
      boolean mayBeEmpty =
          rulebook.dictionary().types().get(type).nesting() == DeclaredType.Nesting.MANY
              && !node.measuredOn().contains(type);
      if (ofType.isEmpty() && !mayBeEmpty) {
        return false;
      }
      for (Map.Entry<FieldKey, Use> read : reads.uses().entrySet()) {
        FieldKey key = read.getKey();
        if (key.type().equals(type)
            && !read.getValue().isAwaitedMissing()
            && ofType.stream().anyMatch(fact -> !fact.values().containsKey(key.field()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The award that the scorer takes: the first of the types that the indicator is measured on. */
  private Optional<Award> earned(Fact unit, AgencyFacts facts, List<Award> awards) {
    Stream<Fact> holders =
        node.isLeaf()
            ? node.measuredOn().stream().flatMap(type -> holders(unit, facts, type))
            : Stream.concat(
                Stream.of(unit), types.stream().flatMap(type -> holders(unit, facts, type)));
    return holders
        .flatMap(holder -> awards.stream().filter(a -> a.subject() == holder))
        .findFirst();
  }

  /** The agency, a part that it has one of, and the service itself speak for a service. */
  private Stream<Fact> holders(Fact unit, AgencyFacts facts, String type) {
    if (unit.type().name().equals(type)) {
      return Stream.of(unit);
    }
    return ofType(type, facts).filter(f -> f.type().nesting() != DeclaredType.Nesting.MANY);
  }

  private boolean isExempt(Fact unit, AgencyFacts facts, Trial trial) {
    Optional<String> condition = node.notApplicableWhen();
    return condition.isPresent()
        && Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
            .filter(f -> f == unit || f.type().nesting() != DeclaredType.Nesting.MANY)
            .anyMatch(f -> trial.exempt().getOrDefault(f, Set.of()).contains(condition.get()));
  }

  private static Stream<Fact> ofType(String type, AgencyFacts facts) {
    return Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
        .filter(fact -> fact.type().name().equals(type));
  }
}
