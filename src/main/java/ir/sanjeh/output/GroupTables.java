package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** The groups of a round and the correlations over it, for a terminal. */
public final class GroupTables {
  private GroupTables() {}

  /**
   * Writes what there is.
   *
   * @param head of a result
   * @param out where to
   * @throws IOException when it cannot be written
   */
  static void write(Result.Head head, Writer out) throws IOException {
    if (head.groups() != null) {
      for (Map.Entry<String, ResultGroups.Grouping> grouping : head.groups().entrySet()) {
        write(grouping.getKey(), grouping.getValue(), out);
      }
    }
    if (head.correlations() != null) {
      out.write("\ncorrelation over the agencies\n");
      for (ResultGroups.Correlation correlation : head.correlations()) {
        out.write("  " + sentence(correlation) + "\n");
      }
    }
  }

  private static void write(String id, ResultGroups.Grouping grouping, Writer out)
      throws IOException {
    out.write("\n" + id + ": " + grouping.title().en() + "  " + grouping.title().fa() + "\n");
    if (!grouping.values().isEmpty()) {
      out.write(row("mean", "agencies", "services", "group"));
    }
    for (ResultGroups.Group group : grouping.values()) {
      out.write(
          row(
              group.mean() == null ? "-" : group.mean().toPlainString(),
              String.valueOf(group.agencies()),
              String.valueOf(group.services()),
              Visible.of(
                  group.title() == null
                      ? group.value()
                      : group.title().fa() + "  " + group.title().en())));
    }
    if (grouping.without() > 0) {
      out.write("without " + grouping.field() + ": " + grouping.without() + "\n");
    }
  }

  private static String row(String mean, String agencies, String services, String group) {
    return String.format(Locale.ROOT, "%9s  %8s  %8s  %s\n", mean, agencies, services, group);
  }

  /**
   * A correlation in words.
   *
   * @param correlation not null
   * @return one line without its end
   */
  public static String sentence(ResultGroups.Correlation correlation) {
    String pair =
        Visible.of(correlation.of())
            + title(correlation.ofTitle() == null ? null : correlation.ofTitle().en())
            + " with "
            + Visible.of(correlation.with())
            + title(correlation.withTitle() == null ? null : correlation.withTitle().en());
    return correlation.coefficient() == null
        ? pair + ": not defined, " + reason(correlation)
        : pair
            + ": "
            + correlation.coefficient().toPlainString()
            + ", "
            + Plural.of(correlation.agencies(), "agency");
  }

  private static String title(String title) {
    return title == null ? "" : " (" + title + ")";
  }

  private static String reason(ResultGroups.Correlation correlation) {
    String all = "all " + Plural.of(correlation.agencies(), "agency") + " have the same score of ";
    return switch (correlation.undefined()) {
      case "first-does-not-vary" -> all + Visible.of(correlation.of());
      case "second-does-not-vary" -> all + Visible.of(correlation.with());
      default ->
          "it takes two agencies with both scores, and there "
              + (correlation.agencies() == 1 ? "is 1" : "are " + correlation.agencies());
    };
  }
}
