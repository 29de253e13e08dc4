package ir.sanjeh.check.kind;

import ir.sanjeh.award.Award;
import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Described;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** Lays the scores of the options beside the scale of their indicator. */
final class ScoreRange implements Check {
  private static final String OUT_OF_RANGE = "score-out-of-range";
  private static final String DIVISION = "division-by-zero";
  private static final String NOT_FULL = "full-score-unreachable";

  @Override
  public Set<String> ids() {
    return Set.of(OUT_OF_RANGE, DIVISION, NOT_FULL);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      for (OptionRule rule : proof.rules()) {
        outOfRange(material, proof, rule, findings);
        divisions(material, proof, rule, findings);
      }
      full(proof, findings);
    }
  }

  private static void outOfRange(
      Material material, Proof proof, OptionRule rule, Findings findings) {
    Node node = proof.node();
    simplest(material, proof, rule, e -> score(e, rule).filter(s -> isOutside(s, node)).isPresent())
        .ifPresent(
            e ->
                findings
                    .report(OUT_OF_RANGE, rule.place(), rule.option())
                    .message(
                        Words.quoted(rule)
                            + " gives "
                            + Exact.text(score(e, rule).orElseThrow())
                            + ", and "
                            + Words.quoted(node)
                            + " is scored from 0 to "
                            + Exact.text(node.outOf()))
                    .counterexample(example(material, rule, e))
                    .remedy(
                        "cap the score with min( ... ) or max( ... ), give the field @min and @max"
                            + " in facts.drl, or correct out-of or points in scheme.yaml"));
  }

  private static void divisions(
      Material material, Proof proof, OptionRule rule, Findings findings) {
    simplest(material, proof, rule, e -> e.divisions().contains(rule))
        .ifPresent(
            e ->
                findings
                    .report(DIVISION, rule.place(), rule.option())
                    .message(Words.quoted(rule) + " divides by zero")
                    .counterexample(example(material, rule, e))
                    .remedy("add a condition that the divisor is above 0"));
  }

  /** What an indicator is worth must be within reach, or its printed maximum is a wrong number. */
  private static void full(Proof proof, Findings findings) {
    Node node = proof.node();
    Optional<BigFraction> best =
        proof
            .experiments()
            .flatMap(e -> e.awards().stream())
            .map(Award::score)
            .max(Comparator.naturalOrder());
    if (node.isLeaf() && best.isPresent() && best.get().compareTo(node.outOf()) < 0) {
      findings
          .report(NOT_FULL, node.place(), node.id())
          .message(
              "the best option of "
                  + Words.quoted(node)
                  + " gives "
                  + Exact.text(best.get())
                  + " of "
                  + Exact.text(node.outOf()))
          .see(proof.rules().get(0))
          .remedy("correct the score of the best option, or points or out-of in scheme.yaml");
    }
  }

  private static Optional<BigFraction> score(Experiment experiment, OptionRule rule) {
    return experiment.awards().stream().filter(a -> a.rule() == rule).map(Award::score).findFirst();
  }

  private static boolean isOutside(BigFraction score, Node node) {
    return score.signum() < 0 || score.compareTo(node.outOf()) > 0;
  }

  private static Optional<Experiment> simplest(
      Material material, Proof proof, OptionRule rule, Predicate<Experiment> shows) {
    return proof
        .experiments()
        .filter(shows)
        .min(Comparator.comparing(e -> example(material, rule, e).size()));
  }

  private static Map<String, String> example(
      Material material, OptionRule rule, Experiment experiment) {
    return Described.known(
        material.dictionary(), experiment.facts(), new Reads(List.of(rule), List.of()));
  }
}
