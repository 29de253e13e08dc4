package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Exact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds options that are written from best to worst, or from worst to best, but for one. Where a
 * measured number puts the options in order, {@link ScoreOrder} knows better.
 */
final class RowOrder implements Check {
  private static final String ORDER = "row-order";

  @Override
  public Set<String> ids() {
    return Set.of(ORDER);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      Map<String, List<Row>> bySubject = new LinkedHashMap<>();
      for (OptionRule rule : proof.rules()) {
        row(material, rule)
            .ifPresent(
                row ->
                    bySubject
                        .computeIfAbsent(rule.subjectType(), type -> new ArrayList<>())
                        .add(row));
      }
      bySubject.values().forEach(rows -> check(proof, rows, findings));
    }
  }

  private static void check(Proof proof, List<Row> rows, Findings findings) {
    int trend = step(rows.get(0), rows.get(rows.size() - 1));
    for (int i = 1; i < rows.size(); i++) {
      int step = step(rows.get(i - 1), rows.get(i));
      if (trend == 0) {
        trend = step;
      } else if (step == -trend) {
        report(proof, rows.get(i - 1), rows.get(i), findings);
        return;
      }
    }
  }

  private record Row(OptionRule rule, BigFraction score) {}

  /** An option with its score; empty where measured numbers decide or make the score. */
  private static Optional<Row> row(Material material, OptionRule rule) {
    boolean measured =
        new Reads(List.of(rule), List.of())
            .uses().values().stream().anyMatch(use -> !use.numbers().isEmpty());
    return measured
        ? Optional.empty()
        : Scores.constant(rule, material.scheme()).map(score -> new Row(rule, score));
  }

  private static int step(Row from, Row to) {
    return Integer.signum(to.score().compareTo(from.score()));
  }

  private static void report(Proof proof, Row before, Row after, Findings findings) {
    findings
        .report(ORDER, after.rule().place(), proof.node().id())
        .message(
            "the options of "
                + Words.quoted(proof.node())
                + " do not stand in the order of their scores: "
                + Words.quoted(before.rule())
                + " gives "
                + Exact.text(before.score())
                + ", the next one, "
                + Words.quoted(after.rule())
                + ", gives "
                + Exact.text(after.score()))
        .see(before.rule())
        .remedy("check whether two scores are swapped, or write the options from best to worst");
  }
}
