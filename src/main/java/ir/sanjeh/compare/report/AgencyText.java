package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.IndicatorChange;
import ir.sanjeh.compare.Placing;
import ir.sanjeh.output.Names;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** An agency for which anything differs, for a terminal. */
final class AgencyText {
  private static final int MOST_INDICATORS = 8;

  private final TextPage page;
  private final Comparison comparison;

  AgencyText(TextPage page, Comparison comparison) {
    this.page = page;
    this.comparison = comparison;
  }

  /** Writes an agency with what explains its change. */
  void write(AgencyChange agency) {
    page.line(
        2,
        agency.change().map(Changes::signed).map(c -> TextPage.pad(c, 9)).orElse("")
            + "rank "
            + TextPage.arrow(
                shown(agency.before(), AgencyText::rank), shown(agency.after(), AgencyText::rank))
            + "  score "
            + TextPage.arrow(
                shown(agency.before(), AgencyText::score), shown(agency.after(), AgencyText::score))
            + band(agency)
            + "  "
            + Names.of(agency.id(), agency.name().orElse(null), agency.nameEn().orElse(null)));
    indicators(agency);
    untold(agency);
    shares(agency);
    services("came", agency.cameServices());
    services("went", agency.goneServices());
  }

  private static String shown(Optional<Placing> placing, Function<Placing, String> part) {
    return placing.map(part).orElse("-");
  }

  private static String rank(Placing placing) {
    return placing.rank().map(String::valueOf).orElse("-");
  }

  private static String score(Placing placing) {
    return placing.score().map(BigDecimal::toPlainString).orElse("-");
  }

  private String band(AgencyChange agency) {
    Optional<String> then = agency.before().flatMap(Placing::band);
    Optional<String> now = agency.after().flatMap(Placing::band);
    return agency.hasOtherBand()
        ? "  band "
            + TextPage.arrow(
                then.map(id -> title(comparison.before().bands(), id)).orElse("-"),
                now.map(id -> title(comparison.after().bands(), id)).orElse("-"))
        : "";
  }

  private static String title(Map<String, Title> titles, String id) {
    Title title = titles.get(id);
    return title == null ? id : title.en();
  }

  private void indicators(AgencyChange agency) {
    List<IndicatorChange> sorted = new ArrayList<>(agency.indicators());
    sorted.sort(Comparator.comparing(AgencyText::part).reversed());
    for (IndicatorChange change : sorted.subList(0, Math.min(MOST_INDICATORS, sorted.size()))) {
      page.line(
          11,
          TextPage.pad(change.contribution().map(c -> Changes.signed(c.total())).orElse(""), 9)
              + change.node()
              + "  score "
              + TextPage.arrow(exact(change.before()), exact(change.after()))
              + weight(change)
              + "  "
              + nodeTitle(change.node()));
    }
    if (sorted.size() > MOST_INDICATORS) {
      List<IndicatorChange> rest = sorted.subList(MOST_INDICATORS, sorted.size());
      BigFraction sum =
          rest.stream()
              .flatMap(change -> change.contribution().stream())
              .map(c -> c.total())
              .reduce(BigFraction.ZERO, BigFraction::add);
      page.line(
          11,
          TextPage.pad(
                  agency.change().filter(c -> agency.untold().isEmpty()).isPresent()
                      ? Changes.signed(sum)
                      : "",
                  9)
              + Plural.of(rest.size(), "other indicator"));
    }
  }

  /** What a note says of all agencies is not said again of each. */
  private void untold(AgencyChange agency) {
    agency.untold().stream()
        .filter(reason -> !comparison.notes().contains(reason))
        .forEach(reason -> page.line(11, "what each indicator adds cannot be told: " + reason));
  }

  private static BigFraction part(IndicatorChange change) {
    return change.contribution().map(c -> c.total().abs()).orElse(BigFraction.ZERO);
  }

  private static String exact(Optional<BigFraction> score) {
    return score.map(s -> Exact.text(Exact.of(Changes.rounded(s)))).orElse("-");
  }

  private static String weight(IndicatorChange change) {
    return change
        .contribution()
        .filter(c -> c.ofWeight().signum() != 0)
        .map(c -> "  (by its weight " + Changes.signed(c.ofWeight()) + ")")
        .orElse("");
  }

  private String nodeTitle(String node) {
    Title title = comparison.after().nodes().get(node);
    title = title == null ? comparison.before().nodes().get(node) : title;
    return title == null ? "" : title.en() + "  " + title.fa();
  }

  private void shares(AgencyChange agency) {
    if (comparison.edits().size() < 2) {
      return;
    }
    for (int i = 0; i < agency.edits().size(); i++) {
      if (agency.edits().get(i).signum() != 0) {
        page.line(11, TextPage.pad(Changes.signed(agency.edits().get(i)), 9) + "edit " + (i + 1));
      }
    }
  }

  private void services(String word, List<String> ids) {
    if (!ids.isEmpty()) {
      page.line(
          11,
          Plural.of(ids.size(), "service")
              + " "
              + word
              + ": "
              + String.join(", ", page.first(ids))
              + (page.first(ids).size() < ids.size() ? " ..." : ""));
    }
  }
}
