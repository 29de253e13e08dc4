package ir.sanjeh.mutate;

import ir.sanjeh.text.Visible;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a person which numbers and words of a rule folder nothing protects. */
public final class MutationReport {
  private final Path folder;
  private final List<Verdict> survivors = new ArrayList<>();
  private final List<Verdict> accepted = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final List<Verdict> all;

  /**
   * Sorts the verdicts.
   *
   * @param folder the rule folder
   * @param verdicts of all its mutants
   * @param list the mutants that are accepted there
   */
  public MutationReport(Path folder, List<Verdict> verdicts, AcceptedMutants list) {
    this.folder = folder;
    this.all = List.copyOf(verdicts);
    Map<String, Verdict> byId = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      byId.put(verdict.mutant().id(), verdict);
      if (verdict.survives()) {
        boolean isListed = list.places().containsKey(verdict.mutant().id());
        (isListed ? accepted : survivors).add(verdict);
      }
    }
    list.places()
        .forEach(
            (id, place) -> {
              Verdict verdict = byId.get(id);
              if (verdict == null) {
                findings.add(
                    place
                        + ": the rules have no such change any more: "
                        + id
                        + "\n    Remove it from the list, or copy it anew as mutate prints it.");
              } else if (!verdict.survives()) {
                findings.add(
                    place
                        + ": a case notices this change after all: "
                        + id
                        + "\n    "
                        + verdict.noticedBy().orElseThrow()
                        + "\n    Remove it from the list.");
              }
            });
  }

  /**
   * Whether there is anything to do.
   *
   * @return true when nothing protects some number, or the list of accepted changes is out of date
   */
  public boolean hasFindings() {
    return !survivors.isEmpty() || !findings.isEmpty();
  }

  /**
   * Tells everything.
   *
   * @param out not closed
   * @param listed whether to list the mutants that were noticed too, each with the case
   */
  public void write(PrintWriter out, boolean listed) {
    for (Verdict verdict : survivors) {
      Mutant mutant = verdict.mutant();
      out.println(Visible.of(mutant.place() + ": no case notices " + mutant.kind().words()));
      out.println(Visible.of("    " + mutant.id()));
    }
    for (String finding : findings) {
      finding.lines().forEach(line -> out.println(Visible.of(line)));
    }
    if (listed) {
      for (Verdict verdict : all) {
        verdict
            .noticedBy()
            .ifPresent(
                by -> {
                  Mutant mutant = verdict.mutant();
                  out.println(Visible.of(mutant.place() + ": noticed: " + mutant.id()));
                  out.println(Visible.of("    " + by));
                });
      }
    }
    if (hasFindings() || listed) {
      out.println();
    }
    Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);
    for (Verdict verdict : all) {
      int[] counts = byKind.computeIfAbsent(verdict.mutant().kind(), kind -> new int[2]);
      counts[0]++;
      counts[1] += verdict.survives() ? 0 : 1;
    }
    byKind.forEach(
        (kind, counts) ->
            out.println("  " + kind.words() + ": " + counts[1] + " of " + counts[0] + " noticed"));
    int noticed = all.size() - survivors.size() - accepted.size();
    out.println(
        Visible.of(
            folder.toString().replace('\\', '/')
                + ": "
                + noticed
                + " of "
                + all.size()
                + " changes noticed ("
                + percent(noticed, all.size())
                + " %), "
                + accepted.size()
                + " accepted, "
                + survivors.size()
                + " that nothing protects against"));
  }

  /** Truncated: 100 means all. */
  private static String percent(int part, int whole) {
    return whole == 0
        ? "100"
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
