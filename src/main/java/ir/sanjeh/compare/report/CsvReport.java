package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.IndicatorChange;
import ir.sanjeh.compare.LineChange;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.compare.Placing;
import ir.sanjeh.compare.Side;
import ir.sanjeh.compare.edit.EditGroup;
import ir.sanjeh.output.CsvCells;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Exact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A comparison as one table with a row for everything that differs; the column {@code what} says
 * what a row tells, so that a spreadsheet can filter by it.
 *
 * <p>First come {@code rules} and {@code facts} with the digests of both sides, {@code
 * placeholders} with their numbers, the {@code note}s, the {@code edit}s with what was done, and
 * the {@code line}s that differ. Then for each agency its {@code score}, {@code rank} and {@code
 * band}, what each {@code indicator} and each edit ({@code by-edit}) adds to its change, why the
 * former is {@code untold}, its {@code option}s, and its services that {@code came} or {@code
 * went}.
 */
public final class CsvReport implements CompareReport {
  private static final List<String> COLUMNS =
      List.of(
          "what",
          "agency",
          "name",
          "nameEn",
          "service",
          "id",
          "before",
          "after",
          "change",
          "exactChange",
          "placeBefore",
          "placeAfter");

  /** The report has no settings. */
  public CsvReport() {}

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    try {
      new Table(out).write(comparison);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Table {
    private final CSVPrinter printer;

    Table(Writer out) throws IOException {
      this.printer =
          new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    }

    void write(Comparison comparison) throws IOException {
      printer.printRecord(COLUMNS);
      both("rules", comparison, Side::rulesDigest);
      both("facts", comparison, Side::factsDigest);
      both("placeholders", comparison, side -> String.valueOf(side.placeholders().size()));
      comparison.notes().forEach(note -> row("note", null, null, null, note));
      for (int i = 0; i < comparison.edits().size(); i++) {
        edit(i, comparison.edits().get(i));
      }
      comparison.lines().forEach(this::line);
      comparison.agencies().forEach(this::agency);
      printer.flush();
    }

    private void both(String what, Comparison comparison, Function<Side, String> part) {
      row(what, null, null, part.apply(comparison.before()), part.apply(comparison.after()));
    }

    private void edit(int index, EditGroup group) {
      boolean single = group.edits().size() == 1;
      print(
          "edit",
          null,
          null,
          String.valueOf(index + 1),
          null,
          group.text(),
          Optional.empty(),
          single ? group.edits().get(0).before() : Optional.empty(),
          single ? group.edits().get(0).after() : Optional.empty());
    }

    private void line(LineChange line) {
      print(
          "line",
          null,
          null,
          line.file(),
          line.before().orElse(null),
          line.after().orElse(null),
          Optional.empty(),
          place(line.file(), line.lineBefore()),
          place(line.file(), line.lineAfter()));
    }

    private static Optional<Place> place(String file, OptionalInt line) {
      return line.isPresent() ? Optional.of(Place.of(file, line.getAsInt())) : Optional.empty();
    }

    private void agency(AgencyChange agency) {
      change(agency, "score", agency.kind().word(), agency.change(), Table::score);
      change(agency, "rank", null, Optional.empty(), p -> p.rank().map(String::valueOf));
      change(agency, "band", null, Optional.empty(), Placing::band);
      for (IndicatorChange indicator : agency.indicators()) {
        print(
            "indicator",
            agency,
            null,
            indicator.node(),
            indicator.before().map(Exact::text).orElse(null),
            indicator.after().map(Exact::text).orElse(null),
            indicator.contribution().map(c -> c.total()),
            Optional.empty(),
            Optional.empty());
      }
      agency.untold().forEach(reason -> row("untold", agency, null, null, reason));
      for (int i = 0; i < agency.edits().size(); i++) {
        BigFraction share = agency.edits().get(i);
        if (share.signum() != 0) {
          String id = String.valueOf(i + 1);
          print(
              "by-edit",
              agency,
              null,
              id,
              null,
              null,
              Optional.of(share),
              Optional.empty(),
              Optional.empty());
        }
      }
      agency.options().forEach(option -> option(agency, option));
      agency.cameServices().forEach(id -> row("came", agency, id, null, null));
      agency.goneServices().forEach(id -> row("went", agency, id, null, null));
    }

    private static Optional<String> score(Placing placing) {
      return placing.score().map(CsvCells::number);
    }

    private void change(
        AgencyChange agency,
        String what,
        String id,
        Optional<BigFraction> change,
        Function<Placing, Optional<String>> part) {
      Optional<String> before = agency.before().flatMap(part);
      Optional<String> after = agency.after().flatMap(part);
      if (id != null || !before.equals(after)) {
        print(
            what,
            agency,
            null,
            id,
            before.orElse(null),
            after.orElse(null),
            change,
            Optional.empty(),
            Optional.empty());
      }
    }

    private void option(AgencyChange agency, OptionChange change) {
      print(
          "option",
          agency,
          change.service().orElse(null),
          change.node(),
          change.before().word(),
          change.after().word(),
          Optional.empty(),
          change.before().place(),
          change.after().place());
    }

    private void row(
        String what, AgencyChange agency, String service, String before, String after) {
      print(
          what,
          agency,
          service,
          null,
          before,
          after,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private void print(
        String what,
        AgencyChange agency,
        String service,
        String id,
        String before,
        String after,
        Optional<BigFraction> change,
        Optional<Place> placeBefore,
        Optional<Place> placeAfter) {
      try {
        printer.printRecord(
            what,
            agency == null ? null : CsvCells.text(agency.id()),
            agency == null ? null : CsvCells.text(agency.name().orElse(null)),
            agency == null ? null : CsvCells.text(agency.nameEn().orElse(null)),
            CsvCells.text(service),
            CsvCells.text(id),
            CsvCells.text(before),
            CsvCells.text(after),
            change.map(Changes::rounded).map(CsvCells::number).orElse(null),
            change.map(Exact::text).orElse(null),
            placeBefore.map(Place::toString).map(CsvCells::text).orElse(null),
            placeAfter.map(Place::toString).map(CsvCells::text).orElse(null));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
