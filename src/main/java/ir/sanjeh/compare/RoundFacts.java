package ir.sanjeh.compare;

import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.EarlierResults;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The facts of one side, bound to the dictionary of its rules. */
final class RoundFacts implements Closeable {
  private final Folder folder;
  private final Path path;
  private final FactsReader reader;
  private final EarlierResults earlier;

  /**
   * Opens facts.
   *
   * @throws UnusableInputException when they cannot be read, or are for another scheme
   */
  RoundFacts(Folder folder, Path path, List<Path> with, int problemLimit) {
    this.folder = folder;
    this.path = path;
    this.earlier = EarlierResults.read(folder.rulebook(), with, folder.rulesRoot());
    this.reader = FactsReader.open(path, problemLimit);
    String scheme = folder.rulebook().scheme().scheme();
    if (!reader.header().scheme().equals(scheme)) {
      reader.close();
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "compare.other-scheme",
                  Place.of(path.toString()),
                  "the facts are for the scheme "
                      + reader.header().scheme()
                      + ", but "
                      + folder.path()
                      + " holds "
                      + scheme,
                  "name facts and rules of one scheme; another period will do")));
    }
  }

  Folder folder() {
    return folder;
  }

  Path path() {
    return path;
  }

  /** The agencies, with what other schemes say of them; to be asked for once. */
  Iterator<AgencyFacts> agencies() {
    Iterator<AgencyFacts> read = reader.agencies(folder.rulebook().dictionary());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return read.hasNext();
      }

      @Override
      public AgencyFacts next() {
        return earlier.complete(read.next());
      }
    };
  }

  /** The digest, when all agencies were read. */
  String digest() {
    return reader.digest();
  }

  /** What has to be said where the rules are those of another period. */
  Optional<String> note() {
    String period = folder.rulebook().scheme().period();
    return reader.header().period().equals(period)
        ? Optional.empty()
        : Optional.of(
            path
                + " are facts of the period "
                + reader.header().period()
                + ", evaluated by the rules of "
                + period);
  }

  @Override
  public void close() {
    reader.close();
  }
}
