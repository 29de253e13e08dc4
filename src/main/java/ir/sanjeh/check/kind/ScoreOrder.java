package ir.sanjeh.check.kind;

import ir.sanjeh.award.Award;
import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Described;
import ir.sanjeh.check.proof.Dimension;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.FieldKey;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.scheme.Exact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds measured numbers along which the score rises and falls. */
final class ScoreOrder implements Check {
  private static final String ORDER = "score-order";

  @Override
  public Set<String> ids() {
    return Set.of(ORDER);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      for (int d = 0; d < proof.dimensions().size() && proof.node().isLeaf(); d++) {
        Dimension dimension = proof.dimensions().get(d);
        if (dimension.ordered() && dimension.byRules()) {
          int number = d;
          proof.cells().stream()
              .filter(e -> e.cell().orElseThrow().get(number) == 0)
              .flatMap(e -> turn(proof.line(e.cell().orElseThrow(), number)).stream())
              .findFirst()
              .ifPresent(turn -> report(material, proof, dimension, turn, findings));
        }
      }
    }
  }

  /** The step at which a score turns against the way it goes as a whole. */
  private record Turn(Experiment before, Experiment after) {}

  private static Optional<Turn> turn(List<Experiment> line) {
    List<Experiment> scored = line.stream().filter(e -> e.outcome().isScored()).toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    int trend = step(scored.get(0), scored.get(scored.size() - 1));
    for (int i = 1; i < scored.size(); i++) {
      int step = step(scored.get(i - 1), scored.get(i));
      if (trend == 0) {
        trend = step;
      } else if (step == -trend) {
        return Optional.of(new Turn(scored.get(i - 1), scored.get(i)));
      }
    }
    return Optional.empty();
  }

  private static int step(Experiment from, Experiment to) {
    return Integer.signum(award(to).score().compareTo(award(from).score()));
  }

  private static Award award(Experiment experiment) {
    return experiment.outcome().earned().orElseThrow();
  }

  private static void report(
      Material material, Proof proof, Dimension dimension, Turn turn, Findings findings) {
    FieldKey key = dimension.key();
    Award before = award(turn.before());
    Award after = award(turn.after());
    String low = value(material, turn.before(), key);
    String high = value(material, turn.after(), key);
    Map<String, String> example = new LinkedHashMap<>();
    example.put(key.toString(), low + ", then " + high);
    List<FieldKey> others =
        proof.reads().uses().keySet().stream().filter(k -> !k.equals(key)).toList();
    example.putAll(Described.fields(material.dictionary(), turn.after().facts(), others));
    Findings.Draft draft =
        findings
            .report(ORDER, after.rule().place(), proof.node().id() + " " + key)
            .message(
                "along "
                    + key
                    + " the score of "
                    + Words.quoted(proof.node())
                    + " turns: "
                    + Words.quoted(before.rule())
                    + " gives "
                    + Exact.text(before.score())
                    + " at "
                    + low
                    + ", "
                    + Words.quoted(after.rule())
                    + " gives "
                    + Exact.text(after.score())
                    + " at "
                    + high)
            .counterexample(example);
    if (before.rule() != after.rule()) {
      draft.see(before.rule());
    }
    draft.remedy("check whether two scores are swapped; a score should only rise, or only fall");
  }

  private static String value(Material material, Experiment experiment, FieldKey key) {
    return Described.fields(material.dictionary(), experiment.facts(), List.of(key))
        .get(key.toString());
  }
}
