package ir.sanjeh.compare.report;

import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.LineChange;
import ir.sanjeh.compare.Side;
import ir.sanjeh.compare.edit.EditGroup;
import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Plural;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is compared, and what differs in the rule folders, for a terminal. */
final class FolderText {
  private final TextPage page;
  private final Comparison comparison;

  FolderText(TextPage page, Comparison comparison) {
    this.page = page;
    this.comparison = comparison;
  }

  /** Both sides, and the notes. */
  void sides() {
    side("before", comparison.before());
    side("after", comparison.after());
    comparison.notes().forEach(note -> page.line(0, "note    " + note));
    page.line(0, "");
  }

  /** The edits, and the lines. */
  void differences() {
    edits();
    lines();
  }

  private void side(String word, Side side) {
    String source =
        Stream.of(
                side.source().map(result -> "result " + result),
                side.rules().map(rules -> "rules " + rules),
                side.facts().map(facts -> "facts " + facts))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    page.line(0, TextPage.pad(word, 8) + source);
    page.line(
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
    page.line(0, Plural.of(groups.size(), "edit") + " of the rules");
    for (int i = 0; i < groups.size(); i++) {
      EditGroup group = groups.get(i);
      page.line(2, (i + 1) + "  " + group.text() + places(group));
      page.line(
          5, group.scores() ? effect(i) : "changes no total: only what is made of the totals");
    }
    page.line(0, "");
  }

  private String places(EditGroup group) {
    return group.edits().size() > 1
        ? ""
        : "  ("
            + TextPage.arrow(
                place(group.edits().get(0)::before), place(group.edits().get(0)::after))
            + ")";
  }

  private static String place(Supplier<Optional<Place>> place) {
    return place.get().map(Place::toString).orElse("-");
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
    page.line(0, "the rule files differ in " + Plural.of(lines.size(), "line"));
    for (LineChange change : page.first(lines)) {
      change
          .before()
          .ifPresent(
              t -> page.line(2, at(change.file(), change.lineBefore()) + "  - " + t.strip()));
      change
          .after()
          .ifPresent(t -> page.line(2, at(change.file(), change.lineAfter()) + "  + " + t.strip()));
    }
    page.more(2, lines.size());
    page.line(0, "");
  }

  private static String at(String file, OptionalInt number) {
    return file + ":" + number.orElse(0);
  }

  private static String shortened(String digest) {
    return digest.length() > 19 ? digest.substring(0, 19) : digest;
  }
}
