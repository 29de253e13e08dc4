package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Described;
import ir.sanjeh.check.proof.Dimension;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.FieldKey;
import ir.sanjeh.check.proof.Outcome;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Regions;
import ir.sanjeh.check.proof.Regions.Region;
import ir.sanjeh.check.proof.Span;
import ir.sanjeh.guide.OptionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds facts that are all known, and for which an indicator has no option. */
final class Gaps implements Check {
  private static final String GAP = "gap";

  @Override
  public Set<String> ids() {
    return Set.of(GAP);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      // Where nothing is ever earned, other findings say why.
      boolean earned = proof.cells().stream().anyMatch(e -> e.outcome().earned().isPresent());
      if (proof.node().isLeaf() && earned) {
        List<Region> regions = new Regions(proof, e -> e.outcome().isGap()).all();
        regions.forEach(region -> report(material, proof, region, findings));
        if (regions.isEmpty()) {
          proof
              .experiments()
              .filter(e -> e.outcomes().stream().anyMatch(Outcome::isGap))
              .findFirst()
              .ifPresent(e -> report(material, proof, e, findings));
        }
      }
    }
  }

  private static void report(Material material, Proof proof, Region region, Findings findings) {
    List<FieldKey> fields = region.essence().stream().map(Dimension::key).toList();
    Map<String, String> example =
        Described.fields(material.dictionary(), region.example().facts(), fields);
    Set<OptionRule> neighbours = neighbours(proof, region);
    OptionRule first = neighbours.stream().findFirst().orElse(proof.rules().get(0));
    Findings.Draft draft =
        findings
            .report(GAP, first.place(), where(proof, example))
            .message(
                Words.quoted(proof.node())
                    + " has no option for "
                    + Words.facts(example)
                    + reach(proof, region))
            .counterexample(example);
    neighbours.stream().skip(1).forEach(draft::see);
    draft.remedy(
        neighbours.isEmpty()
            ? "write a rule for it, or let one of the options hold there"
            : "let "
                + neighbours.stream().map(Words::quoted).collect(Collectors.joining(" or "))
                + " hold there (>= for >, <= for <), or write a rule for it");
  }

  private static void report(
      Material material, Proof proof, Experiment experiment, Findings findings) {
    Map<String, String> example =
        Described.known(material.dictionary(), experiment.facts(), proof.reads());
    findings
        .report(GAP, proof.rules().get(0).place(), where(proof, example))
        .message(
            Words.quoted(proof.node())
                + " has no option where there are several facts or none: "
                + Words.facts(example))
        .counterexample(example)
        .remedy("write a rule for it, or let one of the options hold there");
  }

  /** With the values: whoever accepts one hole has not accepted the next one. */
  private static String where(Proof proof, Map<String, String> example) {
    return proof.node().id() + " at " + Words.facts(example);
  }

  /** Over which values the hole reaches. */
  private static String reach(Proof proof, Region region) {
    List<String> spans = new ArrayList<>();
    for (Dimension dimension : region.essence()) {
      Span.of(dimension, proof.dimensions().indexOf(dimension), region.cells())
          .ifPresent(span -> spans.add(dimension.key() + " " + span));
    }
    return spans.isEmpty() ? "" : "; it reaches over " + String.join(" and ", spans);
  }

  /** The options that end where the hole begins. */
  private static Set<OptionRule> neighbours(Proof proof, Region region) {
    Set<OptionRule> neighbours = new LinkedHashSet<>();
    for (Dimension dimension : region.essence()) {
      if (dimension.ordered()) {
        int index = proof.dimensions().indexOf(dimension);
        List<Experiment> line = proof.line(region.example().cell().orElseThrow(), index);
        int at = line.indexOf(region.example());
        nearest(line, at, -1).ifPresent(neighbours::add);
        nearest(line, at, 1).ifPresent(neighbours::add);
      }
    }
    return neighbours.stream()
        .sorted(Comparator.comparing(OptionRule::place))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<OptionRule> nearest(List<Experiment> line, int from, int step) {
    for (int i = from + step; i >= 0 && i < line.size(); i += step) {
      if (line.get(i).outcome().earned().isPresent()) {
        return line.get(i).outcome().earned().map(award -> award.rule());
      }
    }
    return Optional.empty();
  }
}
