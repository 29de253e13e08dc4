package ir.sanjeh.cli;

import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.trend.Aliases;
import ir.sanjeh.trend.History;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The earlier rounds that a round is laid beside. */
final class HistoryOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--history",
      arity = "1..*",
      paramLabel = "RESULT",
      description =
          "results (JSON) of earlier rounds of the scheme, the earliest first, or a folder of"
              + " them, read in the order of their names; FACTS stand before this option")
  private List<Path> results = List.of();

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "a YAML list of the agencies whose id has changed since an earlier round, {old: ..., new:"
              + " ..., note: ...} under aliases:")
  private Optional<Path> aliases;

  /**
   * Reads them.
   *
   * @param header of the facts that are evaluated
   * @return empty when none are given
   */
  Optional<History> read(RoundHeader header) {
    return read(header.scheme(), header.period());
  }

  /**
   * Reads them.
   *
   * @param scheme of the round that they are laid beside
   * @param period of that round
   * @return empty when none are given
   */
  Optional<History> read(String scheme, String period) {
    if (results.isEmpty()) {
      if (aliases.isPresent()) {
        throw new ParameterException(spec.commandLine(), "--aliases goes with --history");
      }
      return Optional.empty();
    }
    Aliases renamed = aliases.map(Aliases::read).orElse(Aliases.NONE);
    return Optional.of(History.read(results, renamed, scheme, period));
  }
}
