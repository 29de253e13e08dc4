package ir.sanjeh.check.kind;

import ir.sanjeh.award.Award;
import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Cell;
import ir.sanjeh.check.proof.Described;
import ir.sanjeh.check.proof.Dimension;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.FieldKey;
import ir.sanjeh.check.proof.Outcome;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds missing values that earn an option nobody meant for them: the option would be another one
 * if the value were known, and its rule does not ask whether it is.
 */
final class NullHoles implements Check {
  private static final String NULL_HOLE = "null-hole";

  @Override
  public Set<String> ids() {
    return Set.of(NULL_HOLE);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      Map<Where, Hole> holes = new LinkedHashMap<>();
      // The fewest known values first: the first example of a hole is the simplest.
      proof.cells().stream()
          .sorted(Comparator.comparing(NullHoles::known))
          .forEach(experiment -> gather(material, proof, experiment, holes));
      holes.forEach((where, hole) -> report(where, hole, findings));
    }
  }

  private record Where(OptionRule rule, FieldKey key) {}

  private record Hole(Map<String, String> example, OptionRule otherwise) {}

  private static int known(Experiment experiment) {
    return experiment.facts().agency().values().size()
        + experiment.facts().parts().stream().mapToInt(p -> p.values().size()).sum();
  }

  private static void gather(
      Material material, Proof proof, Experiment experiment, Map<Where, Hole> holes) {
    Outcome outcome = experiment.outcome();
    if (outcome.exempt() || outcome.earned().isEmpty()) {
      return;
    }
    OptionRule rule = outcome.earned().get().rule();
    Reads reads = new Reads(List.of(rule), List.of());
    Cell cell = experiment.cell().orElseThrow();
    for (int d = 0; d < proof.dimensions().size(); d++) {
      Dimension dimension = proof.dimensions().get(d);
      FieldKey key = dimension.key();
      boolean missing =
          cell.get(d) != Cell.NONE
              && (dimension.isPart()
                  ? dimension.values().get(cell.get(d)).equals(false)
                  : dimension.values().get(cell.get(d)) == null);
      boolean read =
          dimension.isPart() ? reads.types().contains(key.type()) : reads.uses().containsKey(key);
      Where where = new Where(rule, key);
      if (missing && read && !holes.containsKey(where) && !asks(rule, key)) {
        otherwise(proof, cell, d, rule)
            .ifPresent(
                other ->
                    holes.put(where, new Hole(example(material, experiment, reads, key), other)));
      }
    }
  }

  /** Another option that the same facts would earn if the value were known. */
  private static Optional<OptionRule> otherwise(
      Proof proof, Cell cell, int dimension, OptionRule rule) {
    return known(proof, cell, dimension).stream()
        .map(Experiment::outcome)
        .filter(outcome -> !outcome.exempt())
        .flatMap(outcome -> outcome.earned().stream())
        .map(Award::rule)
        .filter(other -> other != rule)
        .findFirst();
  }

  private static List<Experiment> known(Proof proof, Cell cell, int dimension) {
    Dimension varied = proof.dimensions().get(dimension);
    if (!varied.isPart()) {
      return proof.line(cell, dimension);
    }
    // The part is there, with any values of its fields; all other values stay.
    List<Experiment> known = new ArrayList<>();
    for (Experiment experiment : proof.cells()) {
      Cell other = experiment.cell().orElseThrow();
      boolean alike = other.get(dimension) != cell.get(dimension);
      for (int d = 0; d < proof.dimensions().size() && alike; d++) {
        boolean ofPart = proof.dimensions().get(d).key().type().equals(varied.key().type());
        alike = ofPart || other.get(d) == cell.get(d);
      }
      if (alike) {
        known.add(experiment);
      }
    }
    return known;
  }

  /** Whether a rule says that it means missing values: {@code == null}, {@code not Type()}. */
  private static boolean asks(OptionRule rule, FieldKey key) {
    if (!key.field().isEmpty()) {
      return new Reads(List.of(rule), List.of()).uses().get(key).isAsked();
    }
    return rule.premises().stream()
        .filter(premise -> !(premise instanceof Premise.Match))
        .filter(premise -> premise.pattern().type().equals(key.type()))
        .map(premise -> premise.pattern().test())
        .anyMatch(
            test ->
                test.walk().anyMatch(Test.Presence.class::isInstance)
                    || test.fields().findAny().isEmpty());
  }

  private static Map<String, String> example(
      Material material, Experiment experiment, Reads reads, FieldKey key) {
    Map<String, String> example =
        new LinkedHashMap<>(Described.known(material.dictionary(), experiment.facts(), reads));
    if (!key.field().isEmpty()) {
      example.put(key.toString(), Described.value(null));
    }
    return example;
  }

  private static void report(Where where, Hole hole, Findings findings) {
    OptionRule rule = where.rule();
    boolean part = where.key().field().isEmpty();
    String what = part ? where.key().type() : where.key().toString();
    findings
        .report(NULL_HOLE, rule.place(), rule.option() + " " + what)
        .message(
            Words.quoted(rule)
                + " is earned where "
                + what
                + (part ? " is absent" : " is missing")
                + "; known, it might earn "
                + Words.quoted(hole.otherwise()))
        .counterexample(hole.example())
        .see(hole.otherwise())
        .remedy(remedy(rule, where.key()));
  }

  private static String remedy(OptionRule rule, FieldKey key) {
    if (key.field().isEmpty()) {
      return "look for the part in its own line, as in "
          + key.type()
          + "( ... ), or say that its absence counts: not "
          + key.type()
          + "()";
    }
    boolean inNot =
        rule.premises().stream()
            .filter(Premise.Absent.class::isInstance)
            .anyMatch(
                p -> p.pattern().test().fields().anyMatch(f -> f.field().equals(key.field())));
    return inNot
        ? "let the not look for missing values too: || " + key.field() + " == null"
        : "ask for a known value as well ("
            + key.field()
            + " != null), or say that a missing one counts ("
            + key.field()
            + " == null)";
  }
}
