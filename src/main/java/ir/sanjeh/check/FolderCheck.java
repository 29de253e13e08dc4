package ir.sanjeh.check;

import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Prover;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.texts.TextsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks rule folders: opens them, proves them on the engine, and asks every question. */
public final class FolderCheck {
  private static final String STALE = "stale-acceptance";

  private final Catalogue catalogue;
  private final List<Check> checks;

  /**
   * With some questions.
   *
   * @param catalogue knows the kinds of findings
   * @param checks the questions
   */
  public FolderCheck(Catalogue catalogue, List<Check> checks) {
    this.catalogue = catalogue;
    this.checks = List.copyOf(checks);
  }

  /**
   * The kinds of findings that are reported here, and by no single check.
   *
   * @return ids of the catalogue
   */
  public static Set<String> ownIds() {
    return Set.of(STALE);
  }

  /**
   * Checks one folder.
   *
   * @param folder a rule folder, not null
   * @return what was found; where it cannot be read, the problems
   */
  public CheckedFolder check(Path folder) {
    try {
      return examine(folder);
    } catch (UnusableInputException e) {
      return new CheckedFolder(folder, Optional.empty(), List.of(), List.of(), e.problems());
    }
  }

  private CheckedFolder examine(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    TextsReader.read(folder, rulebook);
    RuleSources sources = RuleSources.of(folder);
    List<List<Acceptance>> acceptances =
        sources.folders().stream().map(f -> AcceptanceReader.read(f, catalogue)).toList();
    Prover prover = new Prover(rulebook);
    Material material = new Material(rulebook, sources, prover.nodes(), prover.conditions());
    Findings findings = new Findings(catalogue);
    checks.forEach(check -> check.run(material, findings));
    // A folder lives with what the one that it builds on has accepted, and judges its own list
    // only.
    reportStale(acceptances.get(0), findings.all(), findings);
    List<Finding> open = new ArrayList<>();
    List<CheckedFolder.Accepted> accepted = new ArrayList<>();
    for (Finding finding : findings.all()) {
      Optional<Acceptance> acceptance =
          acceptances.stream().flatMap(List::stream).filter(a -> a.covers(finding)).findFirst();
      acceptance.ifPresentOrElse(
          a -> accepted.add(new CheckedFolder.Accepted(finding, a)), () -> open.add(finding));
    }
    return new CheckedFolder(folder, Optional.of(proved(material)), open, accepted, List.of());
  }

  private static void reportStale(List<Acceptance> own, List<Finding> found, Findings findings) {
    for (Acceptance acceptance : own) {
      if (found.stream().noneMatch(acceptance::covers)) {
        findings
            .report(STALE, acceptance.place(), acceptance.finding() + " " + acceptance.where())
            .message(
                acceptance.finding()
                    + " of "
                    + acceptance.where()
                    + " is accepted since "
                    + acceptance.date()
                    + ", and is not found any more")
            .remedy("remove the entry, or correct what it is about");
      }
    }
  }

  private static CheckedFolder.Proved proved(Material material) {
    return new CheckedFolder.Proved(
        material.rulebook().digest(),
        material.proofs().size(),
        material.rules().size(),
        material.proofs().stream().mapToLong(FolderCheck::experiments).sum());
  }

  private static long experiments(Proof proof) {
    return proof.experiments().count();
  }
}
