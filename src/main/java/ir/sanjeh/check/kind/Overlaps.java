package ir.sanjeh.check.kind;

import ir.sanjeh.award.Award;
import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Described;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds facts for which an indicator has two options. How the two rules relate (the same, one
 * within the other, a common edge) is read off all the facts on which they fire.
 */
final class Overlaps implements Check {
  private static final String OVERLAP = "overlap";
  private static final String SUBSUMED = "subsumed-rule";
  private static final String EQUIVALENT = "equivalent-rules";
  private static final String IDENTICAL = "identical-rules";
  private static final String CONTRADICTING = "contradicting-rules";
  private static final String REPEATED = "repeated-award";

  @Override
  public Set<String> ids() {
    return Set.of(OVERLAP, SUBSUMED, EQUIVALENT, IDENTICAL, CONTRADICTING, REPEATED);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      new OfNode(material, proof).report(findings);
    }
  }

  /** Two rules in the order of the files; the same rule twice where it fires twice. */
  private record Pair(OptionRule one, OptionRule other) {}

  /** A fact in one experiment. */
  private record Firing(int experiment, String type, String id) {}

  private static final class OfNode {
    private final Material material;
    private final Proof proof;
    private final Map<OptionRule, Set<Firing>> firings = new IdentityHashMap<>();
    private final Map<Pair, Experiment> examples = new LinkedHashMap<>();
    private int experiments;

    OfNode(Material material, Proof proof) {
      this.material = material;
      this.proof = proof;
      proof.experiments().forEach(this::gather);
    }

    private void gather(Experiment experiment) {
      experiments++;
      Map<Fact, List<OptionRule>> bySubject = new IdentityHashMap<>();
      for (Award award : experiment.awards()) {
        Fact subject = award.subject();
        bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(award.rule());
        firings
            .computeIfAbsent(award.rule(), r -> new HashSet<>())
            .add(new Firing(experiments, subject.type().name(), subject.id()));
      }
      for (List<OptionRule> rules : bySubject.values()) {
        rules.sort(Comparator.comparing(OptionRule::place));
        for (int i = 0; i < rules.size(); i++) {
          for (int j = i + 1; j < rules.size(); j++) {
            Pair pair = new Pair(rules.get(i), rules.get(j));
            examples.merge(pair, experiment, (a, b) -> simpler(pair, a, b));
          }
        }
      }
    }

    private Experiment simpler(Pair pair, Experiment one, Experiment other) {
      return size(pair, other) < size(pair, one) ? other : one;
    }

    /** Every known value makes an example harder to read, and every further fact more so. */
    private int size(Pair pair, Experiment experiment) {
      int shown = example(pair, experiment).size();
      int known =
          experiment.facts().agency().values().size()
              + experiment.facts().parts().stream().mapToInt(p -> p.values().size() + 1).sum();
      return 1_000 * shown + 10 * known + beside(experiment);
    }

    /** A value that the rules name is easier to talk about than one beside it. */
    private int beside(Experiment experiment) {
      return experiment
          .cell()
          .map(
              cell -> {
                int beside = 0;
                for (int d = 0; d < proof.dimensions().size(); d++) {
                  var dimension = proof.dimensions().get(d);
                  Object value = cell.get(d) < 0 ? null : dimension.values().get(cell.get(d));
                  if (dimension.ordered()
                      && value != null
                      && !dimension.landmarks().contains(value)) {
                    beside++;
                  }
                }
                return Math.min(beside, 9);
              })
          .orElse(9);
    }

    private Map<String, String> example(Pair pair, Experiment experiment) {
      Reads reads = new Reads(List.of(pair.one(), pair.other()), List.of());
      return Described.known(material.dictionary(), experiment.facts(), reads);
    }

    void report(Findings findings) {
      Map<Pair, Map<String, String>> told = new HashMap<>();
      examples.forEach((pair, experiment) -> told.put(pair, example(pair, experiment)));
      examples.keySet().stream()
          .sorted(
              Comparator.comparing((Pair p) -> p.one().place())
                  .thenComparing(p -> p.other().place()))
          .forEach(pair -> report(pair, told.get(pair), findings));
    }

    private void report(Pair pair, Map<String, String> example, Findings findings) {
      OptionRule one = pair.one();
      OptionRule other = pair.other();
      if (one == other) {
        findings
            .report(REPEATED, one.place(), one.option())
            .message(
                Words.quoted(one)
                    + " gives its award several times to the same "
                    + one.subjectType()
                    + ": once for each of several facts that it matches")
            .counterexample(example)
            .remedy("write exists Type( ... ) where the award does not go to the fact itself");
        return;
      }
      Set<Firing> ofOne = firings.get(one);
      Set<Firing> ofOther = firings.get(other);
      boolean sameScore = one.score().equals(other.score());
      String both = Words.quoted(one) + " and " + Words.quoted(other);
      Findings.Draft draft;
      String remedy;
      if (ofOne.equals(ofOther) && !sameScore) {
        draft =
            draft(CONTRADICTING, pair, findings)
                .message(both + " hold for the same facts and give different scores");
        remedy = "remove one of the two, or correct its condition";
      } else if (ofOne.equals(ofOther)) {
        boolean asWritten = Conditions.of(one).equals(Conditions.of(other));
        draft =
            draft(asWritten ? IDENTICAL : EQUIVALENT, pair, findings)
                .message(
                    both
                        + (asWritten
                            ? " have the same conditions"
                            : " are written differently and hold for the same facts"));
        remedy = "remove one of the two";
      } else if (ofOne.containsAll(ofOther) || ofOther.containsAll(ofOne)) {
        OptionRule inner = ofOne.containsAll(ofOther) ? other : one;
        OptionRule outer = inner == one ? other : one;
        draft =
            draft(SUBSUMED, pair, findings)
                .message(
                    "wherever "
                        + Words.quoted(inner)
                        + " holds, "
                        + Words.quoted(outer)
                        + " holds too");
        remedy =
            "take the facts of "
                + Words.quoted(inner)
                + " out of "
                + Words.quoted(outer)
                + ", or remove "
                + Words.quoted(inner);
      } else {
        draft =
            draft(OVERLAP, pair, findings).message(both + " both hold for " + Words.facts(example));
        remedy = "make the conditions exclude each other (> for >=, < for <=)";
      }
      draft.counterexample(example).see(other).remedy(remedy);
    }

    private Findings.Draft draft(String id, Pair pair, Findings findings) {
      return findings.report(
          id, pair.one().place(), pair.one().option() + " + " + pair.other().option());
    }
  }
}
