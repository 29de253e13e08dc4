package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Plural;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ranking for a terminal, names last because scripts of both directions stand in them. */
public final class TableFormat implements ResultFormat {
  @Override
  public void write(EvaluatedRound round, Scheme scheme, Writer out) throws IOException {
    Map<String, Band> bands =
        scheme.bands().stream().collect(Collectors.toMap(Band::id, Function.identity()));
    Result.Head head = round.head();
    out.write(scheme.title().en() + "\n" + scheme.title().fa() + "\n\n");
    ReadingTables readings = new ReadingTables(head);
    String bandTitle = bands.isEmpty() ? "" : "band";
    out.write(row("rank", readings.shownTitle(), readings.otherTitle(), bandTitle, "agency"));
    round.forEachAgency(
        agency -> {
          readings.add(agency);
          try {
            out.write(
                row(
                    agency.rank() == null ? "-" : agency.rank().toString(),
                    agency.score() == null ? "-" : agency.score().toPlainString(),
                    readings.otherScore(agency),
                    agency.band() == null ? "" : bands.get(agency.band()).title().en(),
                    Names.of(agency.id(), agency.name(), agency.nameEn())));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.write(
        "\n"
            + Plural.of(head.counts().agencies(), "agency")
            + ", "
            + head.counts().ranked()
            + " with a rank, "
            + Plural.of(head.counts().services(), "service")
            + "\n");
    readings.write(out);
    GroupTables.write(head, out);
    TrendTables.write(head, out);
    writePlaceholders(head.placeholders(), out);
  }

  private static void writePlaceholders(List<Result.Placeholder> placeholders, Writer out)
      throws IOException {
    if (placeholders.isEmpty()) {
      return;
    }
    out.write(
        "\nThese scores rest on "
            + Plural.of(placeholders.size(), "placeholder")
            + ", numbers that the source document has lost:\n");
    Map<String, List<Result.Placeholder>> byKind =
        placeholders.stream()
            .collect(
                Collectors.groupingBy(
                    Result.Placeholder::kind, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Result.Placeholder>> kind : byKind.entrySet()) {
      out.write(
          "  "
              + kind.getKey()
              + ": "
              + kind.getValue().stream()
                  .map(p -> p.id() + (p.value() == null ? "" : " = " + p.value()))
                  .collect(Collectors.joining(", "))
              + "\n");
    }
  }

  /** The other score has no column where it is empty. */
  private static String row(String rank, String score, String other, String band, String name) {
    String scores = other.isEmpty() ? score : String.format(Locale.ROOT, "%9s  %9s", score, other);
    return String.format(Locale.ROOT, "%5s  %9s  %-10s  %s\n", rank, scores, band, name);
  }
}
