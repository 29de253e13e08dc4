package ir.sanjeh.facts;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.util.Set;

/** Lays what the header says of the round beside the agencies that follow it. */
final class RemarksCheck {
  private static final String PROBLEM = "facts.header-agencies";

  private RemarksCheck() {}

  /**
   * Adds a problem for each contradiction.
   *
   * @param remarks what the header says
   * @param agencies the ids of all agencies of the facts
   * @param problems where problems are added
   */
  static void check(RoundRemarks remarks, Set<String> agencies, Problems problems) {
    for (Cooperation entry : remarks.cooperation()) {
      boolean absent = entry.status() != Cooperation.Status.DID_NOT_COOPERATE;
      if (absent && agencies.contains(entry.id())) {
        problems.add(
            PROBLEM,
            entry.place(),
            "\"cooperation\" says "
                + RemarksBinder.word(entry.status())
                + " of agency \""
                + Excerpt.of(entry.id())
                + "\", and the facts have it",
            "Take it out of the facts, or write "
                + RemarksBinder.word(Cooperation.Status.DID_NOT_COOPERATE)
                + ".");
      }
    }
    remarks.published().ifPresent(published -> check(published, agencies, problems));
  }

  private static void check(Published published, Set<String> agencies, Problems problems) {
    published
        .agencies()
        .filter(count -> count < agencies.size())
        .ifPresent(
            count ->
                problems.add(
                    PROBLEM,
                    published.place(),
                    "\"published\" counts "
                        + count
                        + " agencies, and the facts have "
                        + agencies.size(),
                    "Correct the count, or remove what does not belong to the round."));
    published
        .newAgencies()
        .ifPresent(ids -> ids.forEach((id, place) -> checkNew(id, place, agencies, problems)));
  }

  private static void checkNew(String id, Place place, Set<String> agencies, Problems problems) {
    if (!agencies.contains(id)) {
      problems.add(
          PROBLEM,
          place,
          "\"new\" of \"published\" names \"" + Excerpt.of(id) + "\", which the facts do not have",
          () -> DidYouMean.question(id, agencies) + "Write the id of an agency of these facts.");
    }
  }
}
