package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A round beside the earlier ones, for a terminal; names last, as in the ranking. */
final class TrendTables {
  private final ResultTrend.National trend;
  private final Writer out;

  private TrendTables(ResultTrend.National trend, Writer out) {
    this.trend = trend;
    this.out = out;
  }

  /**
   * Writes the trend, if there is one.
   *
   * @param head of a result
   * @param out where to
   * @throws IOException when it cannot be written
   */
  static void write(Result.Head head, Writer out) throws IOException {
    if (head.trend() != null) {
      new TrendTables(head.trend(), out).write();
    }
  }

  private void write() throws IOException {
    counts();
    means();
    notes();
    if (trend.since() != null) {
      line("\nsince " + trend.since() + ": " + compared());
      movers("largest gains", trend.gains());
      movers("largest losses", trend.losses());
    }
    named("new", trend.newAgencies());
    returned();
    if (!trend.withoutHistory().isEmpty()) {
      line(
          "\nof "
              + trend.withoutHistory().size()
              + " agencies the earlier results say nothing; they hold only a part of their rounds");
    }
    departed();
    cooperation();
    renamed();
  }

  private void counts() throws IOException {
    line("\nrounds");
    line(String.format(Locale.ROOT, "%-16s  %14s  %16s  %s", "", "agencies", "services", "date"));
    boolean partial = false;
    for (ResultTrend.Round round : trend.rounds()) {
      Result.Published published = round.published();
      partial |= Boolean.TRUE.equals(round.partial());
      line(
          String.format(
              Locale.ROOT,
              "%-16s  %14s  %16s  %s",
              round.period(),
              count(round.counts().agencies(), published == null ? null : published.agencies()),
              count(round.counts().services(), published == null ? null : published.services()),
              round.date() == null ? "" : Visible.of(round.date())));
    }
    if (partial) {
      line(
          "  Where fewer agencies are at hand than the published report counts, ranks and means"
              + " are those of the agencies at hand.");
    }
  }

  private static String count(long own, Long published) {
    return published == null || published == own ? String.valueOf(own) : own + " of " + published;
  }

  private void means() throws IOException {
    StringBuilder periods = new StringBuilder();
    Set<String> nodes = new LinkedHashSet<>(last().means().keySet());
    for (ResultTrend.Round round : trend.rounds()) {
      periods.append(String.format(Locale.ROOT, "%12s", round.period()));
      nodes.addAll(round.means().keySet());
    }
    line("\nmeans" + periods.substring(0, periods.length()) + "  change");
    for (String node : nodes) {
      StringBuilder row = new StringBuilder("     ");
      for (ResultTrend.Round round : trend.rounds()) {
        row.append(String.format(Locale.ROOT, "%12s", plain(round.means().get(node))));
      }
      BigDecimal change = last().meanChanges() == null ? null : last().meanChanges().get(node);
      line(row + String.format(Locale.ROOT, "  %8s  %s", signed(change), node));
    }
    for (ResultTrend.ScaleChange scale : trend.scales()) {
      line(
          "  "
              + scale.node()
              + " is out of "
              + scale.now()
              + " now and was out of "
              + scale.outOf()
              + " in "
              + scale.period()
              + ": no change is told");
    }
  }

  private ResultTrend.Round last() {
    return trend.rounds().get(trend.rounds().size() - 1);
  }

  private void notes() throws IOException {
    if (trend.notes().isEmpty()) {
      return;
    }
    line("\nnot simply comparable");
    for (ResultTrend.Note note : trend.notes()) {
      line("  " + note.period() + " with " + String.join(", ", note.with()) + ":");
      both(note.note());
    }
  }

  private void both(Title title) throws IOException {
    line("    " + Visible.of(title.en()));
    if (!title.fa().equals(title.en())) {
      line("    " + Visible.of(title.fa()));
    }
  }

  private String compared() {
    return trend.compared()
        + " agencies have a score in both"
        + (trend.meanChange() == null
            ? ""
            : ", their mean change is " + signed(trend.meanChange()) + " points");
  }

  private void movers(String title, List<ResultTrend.Mover> movers) throws IOException {
    if (movers.isEmpty()) {
      return;
    }
    line("\n" + title + " since " + trend.since());
    line(mover("points", "percent", "ranks", "from", "to", "agency"));
    for (ResultTrend.Mover mover : movers) {
      line(
          mover(
              signed(mover.change()),
              signed(mover.growth()),
              mover.rankChange() == null ? "-" : signed(BigDecimal.valueOf(mover.rankChange())),
              plain(mover.from()),
              plain(mover.to()),
              Names.of(mover.id(), mover.name(), mover.nameEn())));
    }
  }

  private static String mover(
      String change, String growth, String ranks, String from, String to, String name) {
    return String.format(
        Locale.ROOT, "%9s  %9s  %6s  %9s  %9s  %s", change, growth, ranks, from, to, name);
  }

  private void named(String title, List<ResultTrend.Named> agencies) throws IOException {
    if (agencies.isEmpty()) {
      return;
    }
    line("\n" + title + " in " + last().period() + ": " + agencies.size());
    for (ResultTrend.Named agency : agencies) {
      line(place(agency.rank(), agency.score(), agency.id(), agency.name(), agency.nameEn()));
    }
  }

  private void returned() throws IOException {
    if (trend.returned().isEmpty()) {
      return;
    }
    line("\nback in " + last().period() + ": " + trend.returned().size());
    for (ResultTrend.Returned agency : trend.returned()) {
      line(
          place(agency.rank(), agency.score(), agency.id(), agency.name(), agency.nameEn())
              + "  (last in "
              + agency.last()
              + ")");
    }
  }

  private void departed() throws IOException {
    if (trend.departed().isEmpty()) {
      return;
    }
    line("\nnot in " + last().period() + ": " + trend.departed().size());
    for (ResultTrend.Departed agency : trend.departed()) {
      line(
          place(agency.rank(), agency.score(), agency.id(), agency.name(), agency.nameEn())
              + "  ("
              + agency.status()
              + ", last in "
              + agency.last()
              + ")");
      if (agency.reason() != null) {
        both(agency.reason());
      }
    }
  }

  private void cooperation() throws IOException {
    if (trend.cooperation().isEmpty()) {
      return;
    }
    line("\ncooperation in " + last().period());
    for (Result.Cooperation agency : trend.cooperation()) {
      line("  " + agency.status() + ": " + Names.of(agency.id(), agency.name(), agency.nameEn()));
      if (agency.reason() != null) {
        both(agency.reason());
      }
    }
  }

  private void renamed() throws IOException {
    if (trend.renamed().isEmpty()) {
      return;
    }
    line("\nrenamed");
    for (ResultTrend.Alias alias : trend.renamed()) {
      line(
          "  "
              + Visible.of(alias.old())
              + " is now "
              + Visible.of(alias.id())
              + (alias.note() == null ? "" : ": " + Visible.of(alias.note())));
    }
  }

  private static String place(
      Integer rank, BigDecimal score, String id, String name, String nameEn) {
    return String.format(
        Locale.ROOT,
        "%5s  %9s  %s",
        rank == null ? "-" : rank.toString(),
        plain(score),
        Names.of(id, name, nameEn));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "-" : number.toPlainString();
  }

  private static String signed(BigDecimal number) {
    return number == null ? "-" : (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
