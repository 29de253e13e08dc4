package ir.sanjeh.robustness;

import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a robustness report for a terminal; names stand at the end of their lines. */
public final class RobustnessText {
  private static final String AGENCY = "%5s  %9s  %9s  %6s  %s%n";
  private static final String WEIGHT = "%8s  %5s  %7s  %10s  %-11s  %s%n";
  private static final String PAIR = "%8s  %s%n";

  private final int top;

  /**
   * A writer.
   *
   * @param top how many weights and pairs to write; 0 for all
   */
  public RobustnessText(int top) {
    this.top = top;
  }

  /**
   * Writes a report.
   *
   * @param report not null
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  public void write(Robustness.Report report, Writer out) throws IOException {
    Robustness.Study study = report.study();
    out.write(report.rules().title().en() + "\n" + report.rules().title().fa() + "\n\n");
    out.write(
        study.draws()
            + " draws of the weights, each stated or inferred one within "
            + percent(study.share())
            + " % of its value, "
            + (study.placeholders()
                ? "placeholders over their whole range"
                : "placeholders as they are")
            + "; "
            + study.corners()
            + " more with every weight at an end of its range; seed "
            + study.seed()
            + "\n");
    out.write(
        "On average an agency moves by " + report.shift().toPlainString() + " ranks in a draw.\n");
    agencies(report.agencies(), out);
    weights(report.weights(), out);
    if (report.pairs() != null) {
      pairs(report, out);
    }
    if (report.rules().placeholders() > 0) {
      out.write(
          "\nThese rules hold "
              + report.rules().placeholders()
              + " placeholders, numbers that the source document has lost. Those of them that are"
              + " no weights keep their values here.\n");
    }
  }

  private static void agencies(List<Robustness.Agency> agencies, Writer out) throws IOException {
    out.write(
        "\nRanks: now, in 90 of 100 draws, the best and worst of all, and how often it is the same\n");
    out.write(row(AGENCY, "rank", "90 %", "all", "same", "agency"));
    for (Robustness.Agency agency : agencies) {
      out.write(
          row(
              AGENCY,
              agency.rank(),
              interval(agency.from(), agency.to()),
              interval(agency.best(), agency.worst()),
              percent(agency.kept()) + "%",
              name(agency)));
    }
  }

  private void weights(List<Robustness.Weight> weights, Writer out) throws IOException {
    out.write("\nWeights, each varied alone, the one that matters most first");
    if (weights.isEmpty()) {
      out.write("\n  none varies\n");
      return;
    }
    int shown = shown(weights.size());
    out.write(of(shown, weights.size()) + "\n");
    out.write(row(WEIGHT, "shift", "most", "moved", "weight", "", "node"));
    for (Robustness.Weight weight : weights.subList(0, shown)) {
      out.write(
          row(
              WEIGHT,
              weight.shift().toPlainString(),
              weight.most(),
              weight.moved(),
              weight.value(),
              weight.provenance(),
              weight.node() + "  " + weight.title().en() + "  " + weight.title().fa()));
    }
  }

  private void pairs(Robustness.Report report, Writer out) throws IOException {
    Robustness.Pairs pairs = report.pairs();
    out.write(
        "\nOf "
            + pairs.all()
            + " pairs of agencies "
            + pairs.unsafe()
            + " change their order in at least one draw, and "
            + pairs.onlyAtCorners()
            + " more with weights at the ends of their ranges");
    if (pairs.list().isEmpty()) {
      out.write(".\n");
      return;
    }
    Map<String, Robustness.Agency> byId = new HashMap<>();
    report.agencies().forEach(agency -> byId.put(agency.id(), agency));
    int shown = shown(pairs.list().size());
    out.write(
        ".\nThe order is least certain of" + of(shown, (int) pairs.unsafe()) + "\n");
    out.write(row(PAIR, "changed", "ranks, ahead, behind"));
    for (Robustness.Pair pair : pairs.list().subList(0, shown)) {
      Robustness.Agency ahead = byId.get(pair.ahead());
      Robustness.Agency behind = byId.get(pair.behind());
      out.write(
          row(
              PAIR,
              percent(pair.reversed()) + "%",
              ahead.rank() + ", " + behind.rank() + "  " + name(ahead) + "  |  " + name(behind)));
    }
  }

  private int shown(int size) {
    return top == 0 ? size : Math.min(top, size);
  }

  private static String of(int shown, int all) {
    return shown < all ? " (" + shown + " of " + all + ")" : "";
  }

  private static String interval(int from, int to) {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }

  private static String percent(BigDecimal part) {
    return part.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static String name(Robustness.Agency agency) {
    return Visible.of(
        agency.id()
            + (agency.nameEn() == null ? "" : "  " + agency.nameEn())
            + (agency.name() == null ? "" : "  " + agency.name()));
  }

  private static String row(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells).replace("\r", "");
  }
}
