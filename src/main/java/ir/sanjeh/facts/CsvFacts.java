package ir.sanjeh.facts;

import ir.sanjeh.facts.CsvScanner.Row;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads facts from a folder of CSV tables: {@code agencies.csv}, a table for each type of part of
 * which an agency can have several, such as {@code services.csv}, and {@code round.yaml} with the
 * header.
 */
final class CsvFacts implements FactsSource {
  private static final String HEADER = "round.yaml";
  private static final String AGENCIES = "agencies.csv";
  private static final String TABLE = ".csv";

  private final String name;
  private final Path folder;
  private final Problems problems;
  private final RoundHeader header;
  private final Map<String, String> digests = new TreeMap<>();
  private final Map<String, String> stamps = new TreeMap<>();
  private final List<CsvParts> parts = new ArrayList<>();
  private final List<DeclaredType> ones = new ArrayList<>();
  private DeclaredType agencyType;
  private FactBinder binder;
  private CsvTable agencies;
  private CsvColumns columns;
  private String ended;

  private CsvFacts(String name, Path folder, Problems problems) {
    this.name = name;
    this.folder = folder;
    this.problems = problems;
    this.header = readHeader();
  }

  /**
   * Opens a folder and reads its header.
   *
   * @throws UnusableInputException when there is none
   */
  static CsvFacts open(String name, Path folder, Problems problems) {
    return new CsvFacts(name, folder, problems);
  }

  @Override
  public RoundHeader header() {
    return header;
  }

  @Override
  public void bind(Dictionary dictionary) {
    binder = new FactBinder(dictionary, Medium.CSV, header, problems);
    agencyType = dictionary.agency();
    Map<String, DeclaredType> tables =
        dictionary.parts().stream()
            .filter(type -> type.nesting() == Nesting.MANY)
            .collect(Collectors.toMap(type -> type.key() + TABLE, type -> type));
    List<String> present = tables(tables);
    try {
      open(dictionary);
      for (String table : present) {
        if (tables.containsKey(table)) {
          stamp(table);
          CsvParts part =
              new CsvParts(
                  file(table), folder.resolve(table), tables.get(table), binder.hints(), problems);
          parts.add(part);
          digests.put(table, part.digest());
        }
      }
    } catch (UnusableInputException e) {
      problems.addAll(e);
      problems.throwIfAny();
    }
    // In the order of the dictionary, as far as the facts of one agency are concerned.
    List<DeclaredType> order = dictionary.parts();
    parts.sort((a, b) -> Integer.compare(order.indexOf(a.type()), order.indexOf(b.type())));
  }

  @Override
  public Optional<AgencyFacts> next() {
    if (ended != null) {
      return Optional.empty();
    }
    try {
      Optional<Row> row = agencies.next();
      while (row.isPresent()) {
        if (columns.fits(row.get()) && columns.usable()) {
          return Optional.of(agency(row.get()));
        }
        row = agencies.next();
      }
      end();
    } catch (UnusableInputException e) {
      problems.addAll(e);
      problems.throwIfAny();
    }
    return Optional.empty();
  }

  @Override
  public String digest() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    if (agencies != null) {
      agencies.close();
    }
    for (CsvParts part : parts) {
      part.close();
    }
  }

  private RoundHeader readHeader() {
    String file = file(HEADER);
    if (!Files.exists(folder.resolve(HEADER))) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "facts.header",
                  Place.of(name),
                  "the folder has no " + HEADER,
                  "Write one with the lines \"scheme: ...\" and \"period: ...\", beside "
                      + AGENCIES
                      + ".")));
    }
    stamp(HEADER);
    byte[] content = SourceFile.read(file, folder.resolve(HEADER));
    digests.put(HEADER, digest(content));
    return HeaderBinder.read(
        ValueReader.yaml(file, content),
        "Write the lines \"scheme: ...\" and \"period: ...\".",
        problems);
  }

  /** The tables of the folder by name, in the order of the names; refuses unknown ones. */
  private List<String> tables(Map<String, DeclaredType> known) {
    List<String> expected = new ArrayList<>(List.of(AGENCIES));
    known.keySet().stream().sorted().forEach(expected::add);
    try (Stream<Path> files = Files.list(folder)) {
      List<String> tables =
          files
              .map(path -> path.getFileName().toString())
              .filter(file -> file.endsWith(TABLE))
              .sorted()
              .toList();
      for (String table : tables) {
        if (!expected.contains(table)) {
          problems.add(
              "facts.unknown-table",
              Place.of(file(Excerpt.of(table))),
              "there is no table of this name",
              binder.hints().instead(table, expected, "tables"));
        }
      }
      return tables;
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(name, e)));
    }
  }

  private void open(Dictionary dictionary) {
    if (!Files.exists(folder.resolve(AGENCIES))) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "file.missing",
                  Place.of(name),
                  "the folder has no " + AGENCIES,
                  "Write one with a row for each agency.")));
    }
    stamp(AGENCIES);
    agencies = new CsvTable(file(AGENCIES), folder.resolve(AGENCIES));
    dictionary.parts().stream().filter(type -> type.nesting() == Nesting.ONE).forEach(ones::add);
    List<DeclaredType> types = new ArrayList<>(List.of(agencyType));
    types.addAll(ones);
    columns = new CsvColumns(file(AGENCIES), agencies.header(), types, binder.hints(), problems);
  }

  private AgencyFacts agency(Row row) {
    AgencyDraft draft = binder.begin(Place.of(file(AGENCIES), row.line()));
    columns.object(agencyType, row).ifPresent(draft.own()::putAll);
    for (DeclaredType one : ones) {
      columns.object(one, row).ifPresent(object -> draft.part(one, object));
    }
    Size size = new Size(row);
    draft
        .own()
        .id()
        .ifPresent(
            id -> {
              for (CsvParts part : parts) {
                part.take(
                    id,
                    each -> {
                      size.add(each);
                      draft.part(part.type(), part.object(each));
                    });
              }
            });
    return draft.end();
  }

  private void end() {
    if (columns.usable()) {
      if (binder.begun() == 0) {
        problems.add(
            "facts.no-agencies",
            Place.of(file(AGENCIES)),
            "the table of agencies is empty",
            "Write at least one agency.");
      }
      parts.forEach(CsvParts::refuseRest);
    }
    stamps.forEach(
        (table, stamp) -> {
          if (!stamp.equals(stampOf(table))) {
            problems.add(
                "file.changed",
                Place.of(file(table)),
                "the file changed while it was read",
                "Start again when nobody writes to it.");
          }
        });
    digests.put(AGENCIES, agencies.digest());
    MessageDigest all = Sha256.begin();
    digests.forEach(
        (table, digest) ->
            all.update((table + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
    ended = Sha256.end(all);
  }

  private static String digest(byte[] content) {
    try (DigestedStream bytes = new DigestedStream(new ByteArrayInputStream(content))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return bytes.length() + " " + bytes.digest();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private void stamp(String table) {
    stamps.put(table, stampOf(table));
  }

  /** Changes when somebody writes to the table. */
  private String stampOf(String table) {
    try {
      Path path = folder.resolve(table);
      return Files.size(path) + " " + Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file(table), e)));
    }
  }

  private String file(String table) {
    return name + "/" + table;
  }

  /** How large the agency is that is being read. */
  private final class Size {
    private final Row first;
    private long values;
    private long characters;

    Size(Row first) {
      this.first = first;
      add(first);
    }

    void add(Row row) {
      values += row.cells().size();
      characters += row.characters();
      if (values > AgencyBudget.VALUES || characters > AgencyBudget.CHARACTERS) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    "value.limit",
                    Place.of(file(AGENCIES), first.line()),
                    "the agency has more than "
                        + Limits.count(AgencyBudget.VALUES)
                        + " values or "
                        + Limits.count(AgencyBudget.CHARACTERS)
                        + " characters in its tables",
                    "Check that nothing stands in them many times, or split it.")));
      }
    }
  }
}
