package ir.sanjeh.cli;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.MeantFor;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.DidYouMean;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A round of facts with the rules to look at it by. */
final class RoundOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS",
      description = "a JSON file (also .json.gz), or a folder with round.yaml and CSV files")
  private Path facts;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "the rule folder; by default rules/<scheme>/<period> as the facts name them")
  private Optional<Path> rules;

  @Option(
      names = "--with",
      paramLabel = "RESULT",
      description =
          "the result (JSON) of another scheme that these rules use as facts; once for each")
  private List<Path> with = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "agencies evaluated at a time; by default as many as there are processors")
  private Optional<Integer> threads;

  /** What is done with every agency of a round. */
  interface Visit<T> {
    /**
     * Begins with the rules of the round.
     *
     * @param rulebook opened, not null
     * @return what is worked out of one agency, on any thread
     */
    Function<AgencyFacts, T> work(Rulebook rulebook);
  }

  /** How many agencies to work on at a time. */
  int threads() {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes a whole number from 1 on");
    }
    return workers;
  }

  /**
   * Opens the rules, and works through all agencies of the facts.
   *
   * @param visit what is worked out
   * @param outcomes receives it in the order of the facts
   * @return the rules
   */
  <T> Rulebook read(Visit<T> visit, Consumer<T> outcomes) {
    int workers = threads();
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      RoundHeader header = reader.header();
      Path folder = rules.orElse(Path.of("rules", header.scheme(), header.period()));
      Rulebook rulebook = Rulebook.open(folder);
      MeantFor.check(header, facts.toString(), rulebook.scheme(), folder.toString());
      Path root = folder.toAbsolutePath().normalize().resolve("../..").normalize();
      EarlierResults earlier = EarlierResults.read(rulebook, with, root);
      Function<AgencyFacts, T> work = visit.work(rulebook);
      OrderedWork.run(
          reader.agencies(rulebook.dictionary()),
          agency -> work.apply(earlier.complete(agency)),
          workers,
          outcomes);
      return rulebook;
    }
  }

  /** The problem that an agency is not in the facts. */
  UnusableInputException noAgency(String id, Collection<String> known) {
    return new UnusableInputException(
        List.of(
            new Problem(
                "facts.no-such-agency",
                Place.of(facts.toString()),
                "there is no agency \"" + id + "\" in the facts",
                DidYouMean.question(id, known)
                    + "Name one of its "
                    + known.size()
                    + " agencies by its id.")));
  }
}
