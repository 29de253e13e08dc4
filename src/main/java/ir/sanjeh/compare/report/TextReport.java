package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.AgencyChange.Kind;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.IndicatorChange;
import ir.sanjeh.compare.LineChange;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.compare.Placing;
import ir.sanjeh.compare.Reached;
import ir.sanjeh.compare.Side;
import ir.sanjeh.compare.edit.EditGroup;
import ir.sanjeh.output.Names;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** A comparison for a terminal, names last because scripts of both directions stand in them. */
public final class TextReport implements CompareReport {
  private static final int MOST_INDICATORS = 8;

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
    out.write(new Page(comparison).text());
  }

  private final class Page {
    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    Page(Comparison comparison) {
      this.comparison = comparison;
    }

    String text() {
      side("before", comparison.before());
      side("after", comparison.after());
      comparison.notes().forEach(note -> line(0, "note    " + note));
      line(0, "");
      if (comparison.isEmpty()) {
        line(0, "no difference (" + Plural.of(comparison.unchanged(), "agency") + ")");
        return text.toString();
      }
      edits();
      lines();
      summary();
      agencies("up", Kind.UP);
      agencies("down", Kind.DOWN);
      agencies("the same total, but", Kind.SAME_TOTAL);
      agencies("scored now", Kind.SCORED_NOW);
      agencies("no longer scored", Kind.UNSCORED_NOW);
      agencies("not scored, but", Kind.NEVER_SCORED);
      agencies("came", Kind.CAME);
      agencies("went", Kind.WENT);
      options();
      return text.toString();
    }

    private void side(String word, Side side) {
      String source =
          side.source().map(s -> "result " + s).orElse("")
              + side.rules().map(r -> "rules " + r).orElse("")
              + side.facts().map(f -> ", facts " + f).orElse("");
      line(0, pad(word, 8) + source);
      line(
          8,
          side.scheme()
              + "/"
              + side.period()
              + ", rules "
              + shortened(side.rulesDigest())
              + ", facts "
              + shortened(side.factsDigest())
              + ", "
              + (side.placeholders().isEmpty()
                  ? "no placeholders"
                  : "resting on " + Plural.of(side.placeholders().size(), "placeholder")));
    }

    private void edits() {
      List<EditGroup> groups = comparison.edits();
      if (groups.isEmpty()) {
        return;
      }
      line(0, Plural.of(groups.size(), "edit") + " of the rules");
      for (int i = 0; i < groups.size(); i++) {
        EditGroup group = groups.get(i);
        line(2, (i + 1) + "  " + group.text() + places(group));
        line(5, group.scores() ? effect(i) : "changes no total: only what is made of the totals");
      }
      line(0, "");
    }

    private String places(EditGroup group) {
      return group.edits().size() > 1
          ? ""
          : "  ("
              + arrow(place(group.edits().get(0)::before), place(group.edits().get(0)::after))
              + ")";
    }

    private String effect(int index) {
      List<BigFraction> shares =
          comparison.agencies().stream()
              .filter(agency -> !agency.edits().isEmpty())
              .map(agency -> agency.edits().get(index))
              .toList();
      List<BigFraction> up = shares.stream().filter(share -> share.signum() > 0).toList();
      List<BigFraction> down = shares.stream().filter(share -> share.signum() < 0).toList();
      if (up.isEmpty() && down.isEmpty()) {
        return "changes no agency's total";
      }
      return Plural.of(up.size(), "agency")
          + " up"
          + most(up.stream().max(Comparator.naturalOrder()))
          + ", "
          + Plural.of(down.size(), "agency")
          + " down"
          + most(down.stream().min(Comparator.naturalOrder()));
    }

    private static String most(Optional<BigFraction> share) {
      return share
          .map(most -> " (by at most " + Changes.signed(most.abs()).substring(1) + ")")
          .orElse("");
    }

    private void lines() {
      List<LineChange> lines = comparison.lines();
      if (lines.isEmpty()) {
        return;
      }
      line(0, "the rule files differ in " + Plural.of(lines.size(), "line"));
      for (LineChange change : first(lines)) {
        change
            .before()
            .ifPresent(t -> line(2, at(change.file(), change.lineBefore()) + "  - " + t.strip()));
        change
            .after()
            .ifPresent(t -> line(2, at(change.file(), change.lineAfter()) + "  + " + t.strip()));
      }
      more(2, lines.size());
      line(0, "");
    }

    private static String at(String file, OptionalInt number) {
      return file + ":" + number.orElse(0);
    }

    private void summary() {
      long ranks = comparison.agencies().stream().filter(AgencyChange::hasOtherRank).count();
      long bands = comparison.agencies().stream().filter(AgencyChange::hasOtherBand).count();
      line(
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
              + counted(Kind.SCORED_NOW, " scored now")
              + counted(Kind.UNSCORED_NOW, " no longer scored")
              + counted(Kind.CAME, " came")
              + counted(Kind.WENT, " went"));
    }

    private String counted(Kind kind, String words) {
      long count = comparison.count(kind);
      return count == 0 ? "" : "; " + count + words;
    }

    private void agencies(String title, Kind kind) {
      List<AgencyChange> agencies =
          comparison.agencies().stream()
              .filter(agency -> agency.kind() == kind)
              .sorted(Comparator.comparing(Page::size).reversed())
              .toList();
      if (agencies.isEmpty()) {
        return;
      }
      line(0, "");
      line(0, title);
      first(agencies).forEach(this::agency);
      more(2, agencies.size());
    }

    private static BigFraction size(AgencyChange agency) {
      return agency.change().map(BigFraction::abs).orElse(BigFraction.ZERO);
    }

    private void agency(AgencyChange agency) {
      line(
          2,
          agency.change().map(Changes::signed).map(c -> pad(c, 9)).orElse("")
              + "rank "
              + arrow(shown(agency.before(), Page::rank), shown(agency.after(), Page::rank))
              + "  score "
              + arrow(shown(agency.before(), Page::score), shown(agency.after(), Page::score))
              + band(agency)
              + "  "
              + Names.of(agency.id(), agency.name().orElse(null), agency.nameEn().orElse(null)));
      indicators(agency);
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
              + arrow(
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
      sorted.sort(Comparator.comparing(Page::part).reversed());
      for (IndicatorChange change : sorted.subList(0, Math.min(MOST_INDICATORS, sorted.size()))) {
        line(
            11,
            pad(change.contribution().map(c -> Changes.signed(c.total())).orElse(""), 9)
                + change.node()
                + "  score "
                + arrow(exact(change.before()), exact(change.after()))
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
        line(
            11,
            pad(agency.change().map(c -> Changes.signed(sum)).orElse(""), 9)
                + Plural.of(rest.size(), "other indicator"));
      }
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
          line(11, pad(Changes.signed(agency.edits().get(i)), 9) + "edit " + (i + 1));
        }
      }
    }

    private void services(String word, List<String> ids) {
      if (!ids.isEmpty()) {
        line(
            11,
            Plural.of(ids.size(), "service")
                + " "
                + word
                + ": "
                + first(ids).stream().collect(Collectors.joining(", "))
                + (ids.size() > most ? " ..." : ""));
      }
    }

    private void options() {
      List<OptionMoves> moves = OptionMoves.of(comparison);
      if (moves.isEmpty()) {
        return;
      }
      line(0, "");
      line(0, "other options");
      for (OptionMoves move : first(moves)) {
        line(
            2,
            move.node()
                + "  "
                + arrow(reached(move.before()), reached(move.after()))
                + "  "
                + (move.services() == 0
                    ? Plural.of(move.agencies().size(), "agency")
                    : Plural.of(move.services(), "service")
                        + " of "
                        + Plural.of(move.agencies().size(), "agency")));
        List<String> examples = examples(move);
        line(
            6,
            examples.stream().limit(MOST_INDICATORS).collect(Collectors.joining(", "))
                + (examples.size() > MOST_INDICATORS ? " ..." : ""));
      }
      more(2, moves.size());
    }

    private List<String> examples(OptionMoves move) {
      List<String> examples = new ArrayList<>();
      for (AgencyChange agency : comparison.agencies()) {
        for (OptionChange change : agency.options()) {
          if (change.node().equals(move.node())
              && change.before().word().equals(move.before().word())
              && change.after().word().equals(move.after().word())) {
            examples.add(
                change
                    .service()
                    .map(
                        id ->
                            agency.id()
                                + "/"
                                + Names.of(
                                    id, change.name().orElse(null), change.nameEn().orElse(null)))
                    .orElseGet(
                        () ->
                            Names.of(
                                agency.id(),
                                agency.name().orElse(null),
                                agency.nameEn().orElse(null))));
          }
        }
      }
      return examples;
    }

    private static String reached(Reached reached) {
      return reached.word() + reached.place().map(place -> " (" + place + ")").orElse("");
    }

    private static String place(Supplier<Optional<Place>> place) {
      return place.get().map(Place::toString).orElse("-");
    }

    private static String arrow(String before, String after) {
      return before.equals(after) ? after : before + " > " + after;
    }

    private <T> List<T> first(List<T> all) {
      return all.subList(0, Math.min(most, all.size()));
    }

    private void more(int indent, int all) {
      if (all > most) {
        line(indent, "and " + (all - most) + " more");
      }
    }

    private static String pad(String word, int width) {
      return word + " ".repeat(Math.max(1, width - word.length()));
    }

    private static String shortened(String digest) {
      return digest.length() > 19 ? digest.substring(0, 19) : digest;
    }

    private void line(int indent, String content) {
      text.append(" ".repeat(indent)).append(Visible.of(content).stripTrailing()).append('\n');
    }
  }
}
