package ir.sanjeh.compare;

import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.scheme.Scheme;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of two result files, with the rules that made it where they are known. */
final class ResultSide implements Closeable {
  private final ResultReader reader;
  private final Optional<WrittenRules> rules;
  private final Optional<Scheme> scheme;
  private final Optional<String> unknown;
  private final Function<Result.Agency, AgencyState> states;
  private final SideBuilder side = new SideBuilder();

  /**
   * Opens a result.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when it cannot be read
   */
  ResultSide(Path file, ResultRules known, int problemLimit) {
    this.reader = ResultReader.open(file, ResultReader.Services.READ, problemLimit);
    Result.Rules made = reader.head().rules();
    this.rules = known.of(made);
    this.scheme = rules.map(WrittenRules::scheme);
    this.unknown =
        rules.isPresent()
            ? Optional.empty()
            : Optional.of(
                reader.name()
                    + " was made by the rules "
                    + made.digest()
                    + ", and "
                    + known.lookedFor(made)
                    + ": name the folder that made it with --rules");
    this.states = rules.map(ResultSide::rebuilt).orElse(this::written);
  }

  private static Function<Result.Agency, AgencyState> rebuilt(WrittenRules rules) {
    return new RebuiltStates(rules.scheme(), rules.guide())::of;
  }

  private AgencyState written(Result.Agency agency) {
    return ResultStates.of(agency, unknown.orElseThrow());
  }

  /** Reads all agencies, each of which is handed over. */
  void read(Consumer<AgencyState> agencies) {
    Iterator<Result.Agency> read = reader.agencies();
    while (read.hasNext()) {
      Result.Agency agency = read.next();
      AgencyState state = states.apply(agency);
      side.add(agency, state);
      agencies.accept(state);
    }
  }

  Result.Head head() {
    return reader.head();
  }

  /** The rules that made it, where they are known. */
  Optional<WrittenRules> rules() {
    return rules;
  }

  /** Why they are not known. */
  Optional<String> unknown() {
    return unknown;
  }

  /** The agencies that were read, and where they stand. */
  SideBuilder side() {
    return side;
  }

  /** What is shown of it. */
  Side shown() {
    return SideBuilder.of(reader, rules.map(WrittenRules::path), scheme);
  }

  @Override
  public void close() {
    reader.close();
  }
}
