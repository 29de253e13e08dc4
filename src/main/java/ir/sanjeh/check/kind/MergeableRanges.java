package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Cell;
import ir.sanjeh.check.proof.Dimension;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Exact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds two options with the same score that hold for neighbouring ranges of one number. */
final class MergeableRanges implements Check {
  private static final String MERGEABLE = "mergeable-ranges";

  @Override
  public Set<String> ids() {
    return Set.of(MERGEABLE);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      List<OptionRule> rules = proof.rules();
      for (int i = 0; i < rules.size(); i++) {
        for (int j = i + 1; j < rules.size(); j++) {
          OptionRule one = rules.get(i);
          OptionRule other = rules.get(j);
          Optional<BigFraction> score = Scores.constant(one, material.scheme());
          if (score.isPresent()
              && score.equals(Scores.constant(other, material.scheme()))
              && one.subjectType().equals(other.subjectType())) {
            neighbours(proof, one, other)
                .ifPresent(field -> report(one, other, field, score.get(), findings));
          }
        }
      }
    }
  }

  /** The number along which one option goes on where the other ends. */
  private static Optional<Dimension> neighbours(Proof proof, OptionRule one, OptionRule other) {
    Reads ofOne = new Reads(List.of(one), List.of());
    Reads ofOther = new Reads(List.of(other), List.of());
    for (int d = 0; d < proof.dimensions().size(); d++) {
      Dimension dimension = proof.dimensions().get(d);
      if (dimension.ordered()
          && ofOne.uses().containsKey(dimension.key())
          && ofOther.uses().containsKey(dimension.key())) {
        Map<Cell, SortedSet<Integer>> first = ranges(proof, one, d);
        Map<Cell, SortedSet<Integer>> second = ranges(proof, other, d);
        if (!first.isEmpty()
            && first.keySet().equals(second.keySet())
            && first.keySet().stream().allMatch(c -> follow(first.get(c), second.get(c)))) {
          return Optional.of(dimension);
        }
      }
    }
    return Optional.empty();
  }

  /** For which values of a number an option is earned, by the other values. */
  private static Map<Cell, SortedSet<Integer>> ranges(Proof proof, OptionRule rule, int dimension) {
    Map<Cell, SortedSet<Integer>> ranges = new HashMap<>();
    for (Experiment experiment : proof.cells()) {
      Cell cell = experiment.cell().orElseThrow();
      if (experiment.awards().stream().anyMatch(a -> a.rule() == rule)) {
        ranges
            .computeIfAbsent(cell.with(dimension, 0), c -> new TreeSet<>())
            .add(cell.get(dimension));
      }
    }
    return ranges;
  }

  private static boolean follow(SortedSet<Integer> one, SortedSet<Integer> other) {
    SortedSet<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    return both.size() == one.size() + other.size()
        && both.last() - both.first() + 1 == both.size()
        && (one.last() < other.first() || other.last() < one.first());
  }

  private static void report(
      OptionRule one, OptionRule other, Dimension field, BigFraction score, Findings findings) {
    findings
        .report(MERGEABLE, one.place(), one.option() + " + " + other.option())
        .message(
            Words.quoted(one)
                + " and "
                + Words.quoted(other)
                + " both give "
                + Exact.text(score)
                + " for neighbouring values of "
                + field.key())
        .see(other)
        .remedy("write one rule for the whole range, or correct a score");
  }
}
