package ir.sanjeh.bench;

import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is made ready before anything is measured: the guide in the words of each peer, and the
 * scores that Sanjeh gives.
 *
 * @param folder where it lies
 */
record Prepared(Path folder) {
  static final Path RULES = Path.of("rules", "egep", "round-7");

  private static final Path FIXTURES = Path.of("fixtures", "egep", "round-7");

  /** What is measured: a round of 166 agencies. */
  static final List<Path> NATIONAL = List.of(FIXTURES.resolve("national.json.gz"));

  /** Facts at the bounds of every row, on which the candidates must agree as well. */
  static final List<Path> BOUNDS =
      List.of(
          FIXTURES.resolve("thresholds.json"),
          FIXTURES.resolve("centre.json"),
          FIXTURES.resolve("mutation.json"));

  /** Writes everything. */
  static Prepared in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Prepared prepared = new Prepared(folder);
    Rulebook rulebook = Rulebook.open(RULES);
    Tables tables = new TablesMaker(rulebook).tables();
    tables.write(prepared.tablesFile());
    DroolsText.write(tables, prepared.drl());
    new OpenLWorkbook(tables).write(prepared.workbook());
    DmnText.write(tables, prepared.dmn());
    Scores.of(new SanjehRules(RULES, NATIONAL, false)).write(prepared.scoresFile());
    return prepared;
  }

  private Path tablesFile() {
    return folder.resolve("tables.json");
  }

  private Path scoresFile() {
    return folder.resolve("scores.txt");
  }

  Path drl() {
    return folder.resolve("guide.drl");
  }

  Path workbook() {
    return folder.resolve("guide.xlsx");
  }

  Path dmn() {
    return folder.resolve("guide.dmn");
  }

  Tables tables() throws IOException {
    return Tables.read(tablesFile());
  }

  /** The scores of Sanjeh. */
  Scores scores() throws IOException {
    return Scores.read(scoresFile());
  }
}
