package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.compare.Reached;
import ir.sanjeh.output.Names;
import ir.sanjeh.text.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How often one option took the place of another, for a terminal. */
final class OptionText {
  private static final int MOST_EXAMPLES = 8;

  private final TextPage page;
  private final Comparison comparison;

  OptionText(TextPage page, Comparison comparison) {
    this.page = page;
    this.comparison = comparison;
  }

  /** All moves from option to option, with who made them. */
  void write() {
    List<OptionMoves> moves = OptionMoves.of(comparison);
    if (moves.isEmpty()) {
      return;
    }
    page.line(0, "");
    page.line(0, "other options");
    for (OptionMoves move : page.first(moves)) {
      page.line(
          2,
          move.node()
              + "  "
              + TextPage.arrow(reached(move.before()), reached(move.after()))
              + "  "
              + (move.services() == 0
                  ? Plural.of(move.agencies().size(), "agency")
                  : Plural.of(move.services(), "service")
                      + " of "
                      + Plural.of(move.agencies().size(), "agency")));
      List<String> examples = examples(move);
      page.line(
          6,
          examples.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", "))
              + (examples.size() > MOST_EXAMPLES ? " ..." : ""));
    }
    page.more(2, moves.size());
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
}
