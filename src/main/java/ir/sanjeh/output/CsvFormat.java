package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A row for each agency: its place, its dimensions, its figures, how many indicators are unscored,
 * and how many placeholders the rules hold; its groups and its earlier rounds, where there are any.
 * Agencies of earlier rounds that are not in this one follow, without a score.
 */
public final class CsvFormat implements ResultFormat {
  @Override
  public void write(EvaluatedRound round, Scheme scheme, Writer out) throws IOException {
    List<String> dimensions = scheme.dimensions().stream().map(Node::id).toList();
    List<String> figures = scheme.figures().stream().map(Figure::id).toList();
    int placeholders = round.head().placeholders().size();
    CSVPrinter printer =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    List<Object> titles = new ArrayList<>(List.of("rank", "id", "name", "nameEn", "score", "band"));
    titles.addAll(dimensions);
    titles.addAll(figures);
    titles.addAll(List.of("unscored", "placeholders"));
    CsvGroups groups = new CsvGroups(round.head());
    CsvTrend trend = new CsvTrend(round.head(), dimensions);
    CsvReadings readings = new CsvReadings(round.head());
    titles.addAll(groups.titles());
    titles.addAll(readings.titles());
    int ownColumns = titles.size();
    titles.addAll(trend.titles());
    printer.printRecord(titles);
    round.forEachAgency(
        agency -> {
          List<Object> row = new ArrayList<>();
          row.add(agency.rank());
          row.add(text(agency.id()));
          row.add(text(agency.name()));
          row.add(text(agency.nameEn()));
          row.add(plain(agency.score()));
          row.add(agency.band());
          dimensions.forEach(d -> row.add(plain(agency.dimensions().get(d))));
          figures.forEach(f -> row.add(plain(figure(agency, f))));
          row.add(unscored(agency));
          row.add(placeholders);
          row.addAll(groups.cells(agency));
          row.addAll(readings.cells(agency));
          row.addAll(trend.cells(agency));
          print(printer, row);
        });
    for (ResultTrend.Departed agency : trend.departed()) {
      List<Object> row = new ArrayList<>();
      row.add(null);
      row.add(text(agency.id()));
      row.add(text(agency.name()));
      row.add(text(agency.nameEn()));
      row.addAll(Collections.nCopies(ownColumns - row.size(), null));
      row.addAll(trend.cells(agency));
      row.addAll(Collections.nCopies(titles.size() - row.size(), null));
      print(printer, row);
    }
    printer.flush();
  }

  private static BigDecimal figure(Result.Agency agency, String id) {
    Map<String, BigDecimal> figures = agency.figures();
    return figures == null ? null : figures.get(id);
  }

  private static int unscored(Result.Agency agency) {
    return agency.unscored().size()
        + agency.services().stream().mapToInt(s -> s.unscored().size()).sum();
  }

  private static String plain(BigDecimal number) {
    return CsvCells.number(number);
  }

  /** A spreadsheet must not take a name for a formula. */
  private static String text(String text) {
    return CsvCells.text(text);
  }

  private static void print(CSVPrinter printer, List<Object> row) {
    try {
      printer.printRecord(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
