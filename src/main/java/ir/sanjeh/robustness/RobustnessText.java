package ir.sanjeh.robustness;

import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a robustness report for a terminal; names stand at the end of their lines. */
public final class RobustnessText {
  private static final String AGENCY = "%5s  %9s  %9s%1s  %7s  %s%n";
  private static final String WEIGHT = "%8s  %5s  %5s  %10s  %-11s  %s%n";
  private static final String PAIR = "%8s  %5s  %5s  %s%n";

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
    Title title = report.rules().title();
    out.write(Visible.of(title.en()) + "\n" + Visible.of(title.fa()) + "\n\n");
    study(report, out);
    agencies(report, out);
    if (report.study().weights() > 0) {
      weights(report.weights(), out);
      pairs(report, out);
    }
    if (report.rules().placeholders() > 0) {
      out.write(
          "\nThese rules hold "
              + Plural.of(report.rules().placeholders(), "placeholder")
              + " (numbers that the source document has lost). Those that are no weights keep their"
              + " values here.\n");
    }
  }

  private static void study(Robustness.Report report, Writer out) throws IOException {
    Robustness.Study study = report.study();
    if (study.weights() == 0) {
      out.write("No weight varies: every interval is the agency's rank.\n");
      return;
    }
    boolean stated = study.vary().signum() > 0;
    out.write(
        Plural.of(study.weights(), "weight")
            + (study.weights() == 1 ? " varies: " : " vary: ")
            + (stated
                ? "stated and inferred ones by "
                    + study.vary().movePointRight(2).stripTrailingZeros().toPlainString()
                    + " % of their value to either side, "
                : "stated and inferred ones stay as they are, ")
            + (study.placeholders()
                ? "placeholders over their whole range.\n"
                : "placeholders stay as they are.\n"));
    out.write(
        Plural.of(study.draws(), "draw")
            + " from inside the ranges (seed "
            + study.seed()
            + "), and "
            + (study.allCorners() ? "all " : "")
            + Plural.of(study.corners(), "corner")
            + " with every weight at an end of its range.\n");
    out.write(
        "In a draw an agency moves by "
            + report.shift().toPlainString()
            + " ranks on average (the mean rank shift).\n");
  }

  private static void agencies(Robustness.Report report, Writer out) throws IOException {
    boolean varies = report.study().weights() > 0;
    out.write("\nRanks");
    if (varies) {
      out.write(
          ": now, the interval that holds 90 % of the draws, the best and the worst of all draws"
              + " and corners\n(* others may exist), and in how many draws it is kept");
    }
    out.write("\n" + row(AGENCY, "rank", "90 %", "all", "", "kept", "agency"));
    for (Robustness.Agency agency : report.agencies()) {
      out.write(
          row(
              AGENCY,
              agency.rank(),
              interval(agency.from(), agency.to()),
              interval(agency.best(), agency.worst()),
              agency.proved() ? "" : "*",
              percent(agency.kept()),
              name(agency)));
    }
  }

  private void weights(List<Robustness.Weight> weights, Writer out) throws IOException {
    int shown = shown(weights.size());
    out.write(
        "\nWeights, the one that matters most first"
            + of(shown, weights.size())
            + ": each varied alone over its whole range, by how many\nranks an agency moves on"
            + " average (shift) and at the most, and how many agencies move\n");
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
              Visible.of(weight.node() + "  " + weight.title().en() + "  " + weight.title().fa())));
    }
  }

  private void pairs(Robustness.Report report, Writer out) throws IOException {
    Robustness.Pairs pairs = report.pairs();
    if (pairs == null) {
      out.write("\nThere are too many agencies to look at their pairs.\n");
      return;
    }
    out.write(
        "\nOf "
            + Plural.of(pairs.all(), "pair")
            + " of agencies with an order, "
            + pairs.unsafe()
            + " turn in at least one draw, and "
            + pairs.onlyAtCorners()
            + " more at corners only.\n"
            + (pairs.proved()
                ? "No other pair can turn, whatever weights from these ranges.\n"
                : "Others may turn at weights that were not tried.\n"));
    if (pairs.list().isEmpty()) {
      return;
    }
    Map<String, Robustness.Agency> byId = new HashMap<>();
    report.agencies().forEach(agency -> byId.put(agency.id(), agency));
    int shown = shown(pairs.list().size());
    out.write("\nPairs that turn, most often first" + of(shown, pairs.list().size()) + "\n");
    out.write(row(PAIR, "turned", "rank", "rank", "agencies"));
    for (Robustness.Pair pair : pairs.list().subList(0, shown)) {
      Robustness.Agency ahead = byId.get(pair.ahead());
      Robustness.Agency behind = byId.get(pair.behind());
      out.write(
          row(
              PAIR,
              percent(pair.turned()),
              ahead.rank(),
              behind.rank(),
              name(ahead) + "  |  " + name(behind)));
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
    return part.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
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
