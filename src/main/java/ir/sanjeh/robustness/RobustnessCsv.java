package ir.sanjeh.robustness;

import ir.sanjeh.output.CsvCells;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes one table of a robustness report for a spreadsheet. */
public final class RobustnessCsv {
  private final Table table;

  /** The tables of a report. */
  public enum Table {
    /** A row for each agency. */
    AGENCIES,
    /** A row for each weight that varies. */
    WEIGHTS,
    /** A row for each pair whose order is not safe. */
    PAIRS
  }

  /**
   * A writer.
   *
   * @param table which one, not null
   */
  public RobustnessCsv(Table table) {
    this.table = table;
  }

  /**
   * Writes the table.
   *
   * @param report not null
   * @param out where to, not null; it is not closed
   * @throws IOException when it cannot be written
   */
  public void write(Robustness.Report report, Writer out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    switch (table) {
      case AGENCIES -> agencies(report.agencies(), printer);
      case WEIGHTS -> weights(report.weights(), printer);
      case PAIRS -> pairs(report.pairs(), printer);
    }
    printer.flush();
  }

  private static void agencies(List<Robustness.Agency> agencies, CSVPrinter printer)
      throws IOException {
    printer.printRecord(
        "rank", "id", "name", "nameEn", "from", "to", "best", "worst", "proved", "kept");
    for (Robustness.Agency agency : agencies) {
      printer.printRecord(
          agency.rank(),
          CsvCells.text(agency.id()),
          CsvCells.text(agency.name()),
          CsvCells.text(agency.nameEn()),
          agency.from(),
          agency.to(),
          agency.best(),
          agency.worst(),
          agency.proved(),
          CsvCells.number(agency.kept()));
    }
  }

  private static void weights(List<Robustness.Weight> weights, CSVPrinter printer)
      throws IOException {
    printer.printRecord(
        "node", "title", "titleEn", "value", "provenance", "shift", "most", "moved");
    for (Robustness.Weight weight : weights) {
      printer.printRecord(
          CsvCells.text(weight.node()),
          CsvCells.text(weight.title().fa()),
          CsvCells.text(weight.title().en()),
          weight.value(),
          weight.provenance(),
          CsvCells.number(weight.shift()),
          weight.most(),
          weight.moved());
    }
  }

  /** Without pairs, as among very many agencies, there is the first row only. */
  private static void pairs(Robustness.Pairs pairs, CSVPrinter printer) throws IOException {
    printer.printRecord("ahead", "behind", "turned");
    if (pairs != null) {
      for (Robustness.Pair pair : pairs.list()) {
        printer.printRecord(
            CsvCells.text(pair.ahead()),
            CsvCells.text(pair.behind()),
            CsvCells.number(pair.turned()));
      }
    }
  }
}
