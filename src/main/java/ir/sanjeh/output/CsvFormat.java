package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A row for each agency: its place, its dimensions, its figures, how many indicators are unscored,
 * and how many placeholders the rules hold.
 */
public final class CsvFormat implements ResultFormat {
  private static final String FORMULA_SIGNS = "=+-@\t\r";

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
          print(printer, row);
        });
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
    return number == null ? null : number.toPlainString();
  }

  /** A spreadsheet must not take a name for a formula. */
  private static String text(String text) {
    return text != null && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  private static void print(CSVPrinter printer, List<Object> row) {
    try {
      printer.printRecord(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
