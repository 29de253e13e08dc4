package ir.sanjeh.facts;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a facts file: JSON ({@code .json}, {@code .json.gz}) or a folder of CSV tables.
 *
 * <p>The header is read on opening, so that the caller can find the rules it names. The agencies
 * are then read one at a time, bound to the rules' dictionary; memory does not grow with their
 * number, but for their ids. Not for use by several threads; what it returns is immutable.
 */
public final class FactsReader implements AutoCloseable {
  private final String name;
  private final FactsSource source;
  private final Problems problems;
  private final boolean whole;
  private boolean begun;
  private boolean ended;

  private FactsReader(String name, FactsSource source, Problems problems) {
    this(name, source, problems, true);
  }

  private FactsReader(String name, FactsSource source, Problems problems, boolean whole) {
    this.name = name;
    this.source = source;
    this.problems = problems;
    this.whole = whole;
  }

  /**
   * Opens a facts file and reads its header. Messages call the file by its path as given.
   *
   * @param path a JSON file or a folder of CSV tables
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when it cannot be read, or names no scheme and period
   */
  public static FactsReader open(Path path, int problemLimit) {
    return open(path.toString().replace('\\', '/'), path, problemLimit);
  }

  /**
   * Opens a facts file and reads its header.
   *
   * @param name what messages call it
   * @param path a JSON file or a folder of CSV tables
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when it cannot be read, or names no scheme and period
   */
  public static FactsReader open(String name, Path path, int problemLimit) {
    Problems problems = new Problems(problemLimit);
    FactsSource source =
        Files.isDirectory(path)
            ? CsvFacts.open(name, path, problems)
            : JsonFacts.open(name, path, problems);
    return new FactsReader(name, source, problems);
  }

  /**
   * Reads the header of a JSON facts file that comes from anywhere.
   *
   * @param name what messages call the file
   * @param facts its bytes, not packed; closed with the reader, and when this method throws
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when it cannot be read, or names no scheme and period
   */
  public static FactsReader read(String name, InputStream facts, int problemLimit) {
    Problems problems = new Problems(problemLimit);
    return new FactsReader(name, JsonFacts.read(name, facts, false, problems), problems);
  }

  /**
   * Reads facts that stand inside another file, in the form of a JSON facts file.
   *
   * @param name what messages call the file
   * @param facts the object with header and agencies
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when it names no scheme and period, or has no agencies
   */
  public static FactsReader of(String name, Value.Mapping facts, int problemLimit) {
    Problems problems = new Problems(problemLimit);
    return new FactsReader(name, new ValueFacts(facts, problems), problems);
  }

  /**
   * Opens a part of a round that lies in several files. What takes all of them is not checked: ids
   * that stand twice, and what the header says of the agencies.
   *
   * @param name what messages call the part
   * @param agencies the agencies as JSON objects, one after the other with space between them, not
   *     packed; closed with the reader, and when this method throws
   * @param header of the round
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when already its beginning is broken
   */
  public static FactsReader part(
      String name, InputStream agencies, RoundHeader header, int problemLimit) {
    Problems problems = new Problems(problemLimit);
    FactsSource source = JsonFacts.part(name, agencies, header, problems);
    return new FactsReader(name, source, problems, false);
  }

  /**
   * What the file says of itself.
   *
   * @return never null
   */
  public RoundHeader header() {
    return source.header();
  }

  /**
   * The agencies in the order of the file. The whole file is checked: after the first problem the
   * iterator gives no more agencies but reads on, and throws at the end. What it gave before is
   * worthless then.
   *
   * @param dictionary of the rules that the header names
   * @return an iterator whose methods throw {@link UnusableInputException} with every problem of
   *     the file
   * @throws IllegalStateException on the second call
   * @throws UnusableInputException when a table cannot be read at all
   */
  public Iterator<AgencyFacts> agencies(Dictionary dictionary) {
    if (begun) {
      throw new IllegalStateException("the agencies can be read once only");
    }
    begun = true;
    source.bind(dictionary);
    return new Agencies();
  }

  /**
   * The digest of the facts: of a JSON file over its bytes (unpacked, where it is packed); of a
   * folder over the name, the length and the digest of each table, in the order of the names.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   * @throws IllegalStateException before all agencies were read without problems
   */
  public String digest() {
    if (!ended) {
      throw new IllegalStateException("the digest is known when all agencies were read");
    }
    return source.digest();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(name, e)));
    }
  }

  private final class Agencies implements Iterator<AgencyFacts> {
    private final Set<String> ids = new HashSet<>();
    private AgencyFacts next;
    private UnusableInputException failure;

    @Override
    public boolean hasNext() {
      if (failure != null) {
        throw failure;
      }
      if (next == null && !ended) {
        try {
          next = read();
        } catch (UnusableInputException e) {
          failure = e;
          throw e;
        }
      }
      return next != null;
    }

    @Override
    public AgencyFacts next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      AgencyFacts agency = next;
      next = null;
      return agency;
    }

    private AgencyFacts read() {
      Optional<AgencyFacts> agency = source.next();
      while (agency.isPresent() && !problems.isEmpty()) {
        agency = source.next();
      }
      agency.ifPresent(read -> ids.add(read.agency().id()));
      if (agency.isEmpty() && problems.isEmpty() && whole) {
        RemarksCheck.check(header().remarks(), ids, problems);
      }
      problems.throwIfAny();
      ended = agency.isEmpty();
      return agency.orElse(null);
    }
  }
}
