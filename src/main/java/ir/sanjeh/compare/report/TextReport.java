package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.AgencyChange.Kind;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.text.Plural;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A comparison for a terminal, names last because scripts of both directions stand in them. */
public final class TextReport implements CompareReport {
  private final int most;

  /**
   * Shortens long lists.
   *
   * @param most how many agencies, options and lines to show of each kind; 0 for all
   */
  public TextReport(int most) {
    this.most = most == 0 ? Integer.MAX_VALUE : most;
  }

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    TextPage page = new TextPage(most);
    FolderText folders = new FolderText(page, comparison);
    folders.sides();
    if (comparison.isEmpty()) {
      page.line(0, "no difference (" + Plural.of(comparison.unchanged(), "agency") + ")");
    } else {
      folders.differences();
      summary(page, comparison);
      agencies(page, comparison, "up", Kind.UP);
      agencies(page, comparison, "down", Kind.DOWN);
      agencies(page, comparison, "the same total, but", Kind.SAME_TOTAL);
      agencies(page, comparison, "scored now", Kind.SCORED_NOW);
      agencies(page, comparison, "no longer scored", Kind.UNSCORED_NOW);
      agencies(page, comparison, "not scored, but", Kind.NEVER_SCORED);
      agencies(page, comparison, "came", Kind.CAME);
      agencies(page, comparison, "went", Kind.WENT);
      new OptionText(page, comparison).write();
    }
    out.write(page.text());
  }

  private static void summary(TextPage page, Comparison comparison) {
    long ranks = comparison.agencies().stream().filter(AgencyChange::hasOtherRank).count();
    long bands = comparison.agencies().stream().filter(AgencyChange::hasOtherBand).count();
    page.line(
        0,
        comparison.count(Kind.UP)
            + " up, "
            + comparison.count(Kind.DOWN)
            + " down, "
            + (comparison.unchanged() + comparison.count(Kind.SAME_TOTAL))
            + " with the same total; "
            + Plural.of(ranks, "other rank")
            + ", "
            + Plural.of(bands, "other band")
            + counted(comparison, Kind.SCORED_NOW, " scored now")
            + counted(comparison, Kind.UNSCORED_NOW, " no longer scored")
            + counted(comparison, Kind.CAME, " came")
            + counted(comparison, Kind.WENT, " went"));
  }

  private static String counted(Comparison comparison, Kind kind, String words) {
    long count = comparison.count(kind);
    return count == 0 ? "" : "; " + count + words;
  }

  private static void agencies(TextPage page, Comparison comparison, String title, Kind kind) {
    AgencyText text = new AgencyText(page, comparison);
    List<AgencyChange> agencies =
        comparison.agencies().stream()
            .filter(agency -> agency.kind() == kind)
            .sorted(Comparator.comparing(TextReport::size).reversed())
            .toList();
    if (agencies.isEmpty()) {
      return;
    }
    page.line(0, "");
    page.line(0, title);
    page.first(agencies).forEach(text::write);
    page.more(2, agencies.size());
  }

  private static BigFraction size(AgencyChange agency) {
    return agency.change().map(BigFraction::abs).orElse(BigFraction.ZERO);
  }
}
