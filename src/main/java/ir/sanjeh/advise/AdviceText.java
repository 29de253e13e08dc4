package ir.sanjeh.advise;

import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an advice for a terminal; texts of two directions stand at the end of their lines. */
public final class AdviceText {
  private static final String INDENT = " ".repeat(41);

  private final int top;

  /**
   * A writer.
   *
   * @param top how many entries of a list to write; 0 for all
   */
  public AdviceText(int top) {
    this.top = top;
  }

  /**
   * Writes an advice.
   *
   * @param report not null
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  public void write(Advice.Report report, Writer out) throws IOException {
    Advice.Agency agency = report.agency();
    out.write(names(agency.id(), agency.nameEn(), agency.name()) + "\n");
    out.write(report.rules().title().en() + "\n" + report.rules().title().fa() + "\n\n");
    out.write("now            " + standing(report.now(), report.ranked()) + "\n");
    out.write("if all is done " + standing(report.most(), report.ranked()) + "\n");
    if (report.goal() != null) {
      goal(report, out);
    }
    points(report.points(), out);
    indicators(report.indicators(), out);
    stuck(report.stuck(), out);
    if (report.rules().placeholders() > 0) {
      out.write(
          "\nAll of this rests on "
              + report.rules().placeholders()
              + " placeholders, numbers that the source document has lost. Options marked * have one"
              + " of their own.\n");
    }
  }

  private static void goal(Advice.Report report, Writer out) throws IOException {
    Advice.Goal goal = report.goal();
    String wanted =
        goal.wanted().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining());
    out.write(
        "\nGoal: " + wanted + "\n" + goal.cheapest().en() + "\n" + goal.cheapest().fa() + "\n");
    if (!goal.reachable()) {
      out.write(
          "No way was found"
              + (goal.proven() ? ", and there is none" : "")
              + ": all that can be advised comes to "
              + standing(report.most(), report.ranked())
              + ".\n");
      return;
    }
    if (goal.steps().isEmpty()) {
      out.write("It is reached already.\n");
      return;
    }
    out.write(
        goal.cost()
            + (goal.cost() == 1 ? " option has" : " options have")
            + " to be better, and move up by "
            + goal.rise()
            + " of the scales together."
            + (goal.proven()
                ? " No cheaper set of the open points leads there."
                : " There may be a cheaper way: not all combinations were tried.")
            + "\n");
    out.write(row("gain", "score", "rank", "band", "one after the other"));
    for (Advice.Point point : goal.steps()) {
      point(point, out);
    }
  }

  private void points(List<Advice.Point> points, Writer out) throws IOException {
    int shown = shown(points);
    out.write(
        "\nOpen points, each by itself, the one that gains most first" + of(shown, points) + "\n");
    if (points.isEmpty()) {
      out.write("  none\n");
      return;
    }
    out.write(row("gain", "score", "rank", "band", "indicator, option, what has to be measured"));
    for (Advice.Point point : points.subList(0, shown)) {
      point(point, out);
    }
  }

  private static void point(Advice.Point point, Writer out) throws IOException {
    out.write(
        row(
            "+" + point.gain().toPlainString(),
            score(point.after()),
            rank(point.after()),
            band(point.after()),
            point.indicator() + "  " + both(point.title())));
    out.write(INDENT + (point.placeholder() ? "* " : "") + both(point.optionTitle()) + "\n");
    for (Advice.Value value : point.changes()) {
      String who = fact(value.fact());
      out.write(INDENT + Visible.of(who + ", " + value.words().en()) + "\n");
      out.write(INDENT + Visible.of(value.words().fa()) + "\n");
    }
    if (point.earned().size() > 1) {
      out.write(INDENT + "for " + point.earned().size() + " facts at once\n");
    }
  }

  private static void indicators(List<Advice.Whole> indicators, Writer out) throws IOException {
    out.write("\nThe same by indicator, all its points together\n");
    if (indicators.isEmpty()) {
      out.write("  none\n");
      return;
    }
    out.write(row("gain", "score", "rank", "band", "indicator, facts that have to be better"));
    for (Advice.Whole whole : indicators) {
      out.write(
          row(
              "+" + whole.gain().toPlainString(),
              score(whole.after()),
              rank(whole.after()),
              band(whole.after()),
              whole.indicator() + " (" + whole.facts() + ")  " + both(whole.title())));
    }
  }

  private void stuck(List<Advice.Stuck> stuck, Writer out) throws IOException {
    if (stuck.isEmpty()) {
      return;
    }
    int shown = shown(stuck);
    out.write(
        "\nNot full, and nothing to advise: what is off here is taken as given"
            + of(shown, stuck)
            + "\n");
    for (Advice.Stuck point : stuck.subList(0, shown)) {
      out.write("  " + point.indicator() + "  " + both(point.title()) + "\n");
      String who = point.fact() == null ? "" : fact(point.fact()) + ", must hold: ";
      for (Title lacking : point.lacking()) {
        out.write("      " + Visible.of(who + lacking.en()) + "\n");
        out.write("      " + Visible.of(lacking.fa()) + "\n");
      }
    }
  }

  private int shown(List<?> all) {
    return top == 0 ? all.size() : Math.min(top, all.size());
  }

  private static String of(int shown, List<?> all) {
    return shown < all.size() ? " (" + shown + " of " + all.size() + ")" : "";
  }

  private static String fact(Advice.Fact fact) {
    String label = fact.label().en();
    return fact.key().isEmpty() || fact.key().equals(fact.id()) ? label : label + " " + fact.id();
  }

  private static String standing(Advice.Standing standing, int ranked) {
    return standing.score() == null
        ? "without a score"
        : standing.score().toPlainString()
            + ", rank "
            + standing.rank()
            + " of "
            + ranked
            + (standing.bandTitle() == null ? "" : ", " + both(standing.bandTitle()));
  }

  private static String score(Advice.Standing standing) {
    BigDecimal score = standing.score();
    return score == null ? "-" : score.toPlainString();
  }

  private static String rank(Advice.Standing standing) {
    return standing.rank() == null ? "-" : standing.rank().toString();
  }

  private static String band(Advice.Standing standing) {
    return standing.bandTitle() == null ? "" : standing.bandTitle().en();
  }

  private static String both(Title title) {
    return title.en() + "  " + title.fa();
  }

  private static String names(String id, String english, String persian) {
    return Visible.of(
        id + (english == null ? "" : "  " + english) + (persian == null ? "" : "  " + persian));
  }

  private static String row(String gain, String score, String rank, String band, String what) {
    return String.format(Locale.ROOT, "%10s  %8s  %5s  %-10s  %s%n", gain, score, rank, band, what)
        .replace("\r", "");
  }
}
