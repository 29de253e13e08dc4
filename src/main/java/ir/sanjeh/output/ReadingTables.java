package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultReadings;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Both readings of the evidence for a terminal, and what to verify first. */
final class ReadingTables {
  /** How many values of all agencies together the list names. */
  static final int LISTED = 20;

  private final Result.Head head;
  private final List<Entry> first = new ArrayList<>();

  /** A value of an agency, with the size of its effect. */
  private record Entry(Result.Agency agency, ResultReadings.Item item, BigDecimal size) {}

  /**
   * For a result.
   *
   * @param head what stands before its agencies
   */
  ReadingTables(Result.Head head) {
    this.head = head;
  }

  /** Whether the readings differ, so that both scores are shown. */
  boolean differ() {
    return head.readings() != null && head.readings().differing() > 0;
  }

  /** The title of the score that is ranked by. */
  String shownTitle() {
    return differ() ? head.reading() : "score";
  }

  /** The title of the other score; empty where the readings do not differ. */
  String otherTitle() {
    return differ() ? (showsDeclared() ? Reading.VERIFIED : Reading.DECLARED).word() : "";
  }

  private boolean showsDeclared() {
    return Reading.DECLARED.word().equals(head.reading());
  }

  /** The other score of an agency; empty where the readings do not differ. */
  String otherScore(Result.Agency agency) {
    if (!differ()) {
      return "";
    }
    ResultReadings.Agency readings = agency.readings();
    BigDecimal score = (showsDeclared() ? readings.verified() : readings.declared()).score();
    return score == null ? "-" : score.toPlainString();
  }

  /** Looks at what is left to verify of an agency. */
  void add(Result.Agency agency) {
    if (agency.toVerify() == null) {
      return;
    }
    for (ResultReadings.Item item : agency.toVerify().largest()) {
      first.add(new Entry(agency.withServices(List.of()), item, size(item)));
    }
    first.sort(Comparator.comparing(Entry::size).reversed());
    if (first.size() > LISTED) {
      first.subList(LISTED, first.size()).clear();
    }
  }

  private static BigDecimal size(ResultReadings.Item item) {
    if (item.exactEffect() == null) {
      return item.effect().abs();
    }
    String[] parts = item.exactEffect().split("/", 2);
    BigDecimal number = new BigDecimal(parts[0]).abs();
    return parts.length == 1
        ? number
        : number.divide(new BigDecimal(parts[1]), MathContext.DECIMAL128);
  }

  /**
   * Writes what there is.
   *
   * @param out where to
   * @throws IOException when it cannot be written
   */
  void write(Writer out) throws IOException {
    ResultReadings.National readings = head.readings();
    if (readings == null || readings.toVerify() == 0) {
      return;
    }
    out.write(
        "\n"
            + Plural.of(readings.toVerify(), "value")
            + " of "
            + Plural.of(readings.inAgencies(), "agency")
            + (readings.toVerify() == 1 ? " is" : " are")
            + " declared and not verified"
            + (differ() && showsDeclared() ? ": these scores are provisional" : "")
            + "\n");
    if (readings.declared() != null && readings.verified() != null) {
      out.write(
          "mean as declared "
              + readings.declared().mean().toPlainString()
              + ", as verified "
              + readings.verified().mean().toPlainString()
              + "\n");
    }
    out.write("\nto verify first, by the effect on the agency's score\n");
    out.write(row("effect", "indicator", "value", "agency"));
    for (Entry entry : first) {
      ResultReadings.Item item = entry.item();
      out.write(
          row(
              item.effect().toPlainString(),
              Visible.of(indicators(item.indicators())),
              Visible.of(place(item)) + (item.waiting() == null ? "" : " (does not count yet)"),
              Names.of(entry.agency().id(), entry.agency().name(), entry.agency().nameEn())));
    }
    long more = readings.toVerify() - first.size();
    if (more > 0) {
      out.write("and " + Plural.of(more, "value") + " more\n");
    }
  }

  /** The first of them, and how many there are besides. */
  private static String indicators(List<String> ids) {
    String first = ids.isEmpty() ? "" : ids.get(0);
    return ids.size() > 1 ? first + " +" + (ids.size() - 1) : first;
  }

  /** Where the value stands: the field, and the id of the fact where there are several. */
  private static String place(ResultReadings.Item item) {
    return item.field() + (item.id() == null ? "" : " " + item.id());
  }

  private static String row(String effect, String indicator, String value, String name) {
    return String.format(Locale.ROOT, "%9s  %-9s  %-40s  %s\n", effect, indicator, value, name);
  }
}
