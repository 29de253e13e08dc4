package ir.sanjeh.round;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.ResultSource;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Results of other schemes that become facts of this one: for every agency the scores that the
 * dictionary asks for. Only these are kept.
 */
public final class EarlierResults {
  private static final int FRACTION_DECIMALS = 20;

  private final Map<DeclaredType, Earlier> byType;

  /** What one result gives. */
  private record Earlier(
      Result.Source source, Place place, Map<String, Map<String, Object>> values) {}

  private EarlierResults(Map<DeclaredType, Earlier> byType) {
    this.byType = byType;
  }

  /**
   * Reads the results that a rulebook asks for.
   *
   * @param rulebook whose dictionary says which, not null
   * @param files result files, one for each scheme that the dictionary names
   * @param rulesRoot the folder that holds the rules of all schemes; where it has those of an
   *     earlier result, that result must have been made by them
   * @return the results; without any where the dictionary asks for none
   * @throws ir.sanjeh.problem.UnusableInputException when one is missing, given twice, not asked
   *     for, of another period, or made by other rules
   */
  public static EarlierResults read(Rulebook rulebook, List<Path> files, Path rulesRoot) {
    return read(rulebook, files, Optional.of(rulesRoot));
  }

  /**
   * Reads the results that a rulebook asks for, where the rules that made them may be elsewhere.
   *
   * @param rulebook whose dictionary says which, not null
   * @param files result files, one for each scheme that the dictionary names
   * @param rulesRoot the folder that holds the rules of all schemes; without it, nobody asks
   *     whether the results were made by the present rules
   * @return the results; without any where the dictionary asks for none
   * @throws ir.sanjeh.problem.UnusableInputException when one is missing, given twice, not asked
   *     for, of another period, or made by other rules
   */
  public static EarlierResults read(Rulebook rulebook, List<Path> files, Optional<Path> rulesRoot) {
    Problems problems = new Problems();
    Dictionary dictionary = rulebook.dictionary();
    Map<String, Path> given = new HashMap<>();
    Map<DeclaredType, Earlier> byType = new LinkedHashMap<>();
    for (Path file : files) {
      try (ResultReader reader =
          ResultReader.open(file, ResultReader.Services.SKIP, Problems.DEFAULT_LIMIT)) {
        String scheme = reader.head().rules().scheme();
        Place place = Place.of(reader.name());
        Path other = given.put(scheme, file);
        if (other != null) {
          problems.add(
              "with.twice",
              place,
              "this is a second result of " + scheme + ", beside " + other,
              "give one result for each scheme");
        }
        List<DeclaredType> types = asking(dictionary, scheme);
        if (types.isEmpty()) {
          problems.add(
              "with.not-asked-for",
              place,
              "these rules use no result of " + scheme,
              "leave the file out; asked for are: " + schemes(dictionary));
        }
        checkOrigin(reader, dictionary, types, rulesRoot, problems);
        read(reader, dictionary, types, byType, problems);
      }
    }
    for (Map.Entry<String, ResultSource> source : dictionary.results().entrySet()) {
      if (!given.containsKey(source.getValue().scheme())) {
        problems.add(
            "with.missing",
            dictionary.types().get(source.getKey()).place(),
            "these rules use the result of " + source.getValue().name(),
            "evaluate it with --format json --out RESULT.json, then give it here: --with"
                + " RESULT.json");
      }
    }
    problems.throwIfAny();
    return new EarlierResults(byType);
  }

  private static List<DeclaredType> asking(Dictionary dictionary, String scheme) {
    return dictionary.results().entrySet().stream()
        .filter(e -> e.getValue().scheme().equals(scheme))
        .map(e -> dictionary.types().get(e.getKey()))
        .toList();
  }

  private static String schemes(Dictionary dictionary) {
    List<String> names =
        dictionary.results().values().stream().map(ResultSource::name).distinct().toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static void checkOrigin(
      ResultReader reader,
      Dictionary dictionary,
      List<DeclaredType> types,
      Optional<Path> rulesRoot,
      Problems problems) {
    Result.Rules rules = reader.head().rules();
    for (DeclaredType type : types) {
      Optional<String> period = dictionary.results().get(type.name()).period();
      if (period.isPresent() && !period.get().equals(rules.period())) {
        problems.add(
            "with.other-period",
            Place.of(reader.name()),
            "this is the result of " + rules.scheme() + "/" + rules.period(),
            "give that of "
                + rules.scheme()
                + "/"
                + period.get()
                + ", as "
                + type.place()
                + " says");
      }
    }
    Optional<Path> folder =
        rulesRoot
            .map(root -> root.resolve(rules.scheme()).resolve(rules.period()))
            .filter(Files::isDirectory);
    if (folder.isPresent() && !Rulebook.digest(folder.get()).equals(rules.digest())) {
      problems.add(
          "with.other-rules",
          Place.of(reader.name()),
          "this result was made by other rules than those in "
              + folder.get()
              + " ("
              + rules.digest()
              + ")",
          "evaluate it again by the present rules");
    }
  }

  private static void read(
      ResultReader reader,
      Dictionary dictionary,
      List<DeclaredType> types,
      Map<DeclaredType, Earlier> byType,
      Problems problems) {
    Map<DeclaredType, Map<String, Map<String, Object>>> values = new LinkedHashMap<>();
    types.forEach(t -> values.put(t, new HashMap<>()));
    Iterator<Result.Agency> agencies = reader.agencies();
    while (agencies.hasNext()) {
      Result.Agency agency = agencies.next();
      for (DeclaredType type : types) {
        Map<String, Object> fields = new TreeMap<>();
        dictionary
            .results()
            .get(type.name())
            .nodes()
            .forEach((field, node) -> score(agency, node).ifPresent(s -> fields.put(field, s)));
        values.get(type).put(agency.id(), fields);
      }
    }
    Result.Rules rules = reader.head().rules();
    Result.Source source =
        new Result.Source(rules.scheme(), rules.period(), rules.digest(), reader.digest());
    for (DeclaredType type : types) {
      dictionary
          .results()
          .get(type.name())
          .nodes()
          .forEach(
              (field, node) -> {
                if (!values.get(type).isEmpty()
                    && values.get(type).values().stream().noneMatch(v -> v.containsKey(field))) {
                  problems.add(
                      "with.no-such-node",
                      type.fields().get(field).place(),
                      "no agency of " + reader.name() + " has a score for \"" + node + "\"",
                      "correct @node( ... ), or evaluate the other scheme on its full facts");
                }
              });
      byType.put(type, new Earlier(source, Place.of(reader.name()), values.get(type)));
    }
  }

  /** An agency's score for a node, as exact as a decimal can be. */
  private static Optional<BigDecimal> score(Result.Agency agency, String node) {
    return ExactScores.indicator(agency, node)
        .or(() -> ExactScores.dimension(agency, node))
        .map(EarlierResults::decimal);
  }

  private static BigDecimal decimal(BigFraction score) {
    return Exact.canonical(
        new BigDecimal(score.getNumerator())
            .divide(
                new BigDecimal(score.getDenominator()), FRACTION_DECIMALS, RoundingMode.HALF_UP));
  }

  /**
   * The facts of an agency with what the results say of it. An agency that a result does not have
   * gets no fact from it.
   *
   * @param facts as read, not null
   * @return the same facts, with a part for each result that has the agency
   */
  public AgencyFacts complete(AgencyFacts facts) {
    if (byType.isEmpty()) {
      return facts;
    }
    List<Fact> parts = new ArrayList<>(facts.parts());
    byType.forEach(
        (type, earlier) -> {
          Map<String, Object> values = earlier.values().get(facts.agency().id());
          if (values != null) {
            parts.add(
                new Fact(type, type.key(), values, evidence(values, earlier), earlier.place()));
          }
        });
    return new AgencyFacts(facts.agency(), parts);
  }

  private static Map<String, Evidence> evidence(Map<String, Object> values, Earlier earlier) {
    Result.Source source = earlier.source();
    Evidence evidence =
        new Evidence(
            Optional.empty(),
            Optional.of(
                "result of " + source.scheme() + "/" + source.period() + ", " + source.digest()),
            Optional.empty(),
            Optional.empty());
    Map<String, Evidence> byField = new TreeMap<>();
    values.keySet().forEach(field -> byField.put(field, evidence));
    return byField;
  }

  /**
   * The results that were used.
   *
   * @return in the order in which they were given
   */
  public List<Result.Source> sources() {
    return byType.values().stream().map(Earlier::source).distinct().toList();
  }
}
