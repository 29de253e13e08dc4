package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.award.Award;
import ir.sanjeh.check.proof.Experiment;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Prover;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.mutate.Mutant;
import ir.sanjeh.mutate.Mutants;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Exact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that is made of the rules for speed does what stock Drools does with the rules. */
class EnginesAgreeTest {
  private static final Map<Path, Rulebook> RULEBOOKS = new HashMap<>();

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files
          .filter(file -> file.endsWith("scheme.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> facts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
          .filter(file -> !file.toString().matches(".*/(broken-.*|broken|check)/.*"))
          .filter(EnginesAgreeTest::isOfRound)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isOfRound(Path file) {
    try (FactsReader reader = FactsReader.open(file, Problems.DEFAULT_LIMIT)) {
      return Files.isRegularFile(folder(reader).resolve("scheme.yaml"));
    } catch (UnusableInputException e) {
      return false; // a result, or a form
    }
  }

  private static Path folder(FactsReader reader) {
    return Path.of("rules", reader.header().scheme(), reader.header().period());
  }

  private static Rulebook rulebook(Path folder) {
    return RULEBOOKS.computeIfAbsent(folder, Rulebook::open);
  }

  private static List<String> told(Trial trial, AgencyFacts facts) {
    Map<Fact, String> names = new IdentityHashMap<>();
    names.put(facts.agency(), "agency");
    IntStream.range(0, facts.parts().size()).forEach(i -> names.put(facts.parts().get(i), "" + i));
    List<String> told = new ArrayList<>();
    for (Award award : trial.awards()) {
      told.add(
          award.rule().place()
              + " "
              + names.get(award.subject())
              + " "
              + Exact.text(award.score())
              + " "
              + award.values());
    }
    trial.divisions().forEach(rule -> told.add("division " + rule.place()));
    trial.exempt().forEach((fact, by) -> told.add("exempt " + names.get(fact) + " " + sorted(by)));
    return sorted(told);
  }

  private static List<String> sorted(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static void assertAgreement(Rulebook rulebook, AgencyFacts facts) {
    assertThat(told(rulebook.tryOut(facts), facts))
        .as("%s", facts)
        .isEqualTo(told(rulebook.tryOutAsWritten(facts), facts));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void onBothSidesOfEveryNumber(Path folder) {
    Rulebook rulebook = rulebook(folder);
    new Prover(rulebook)
        .nodes().stream()
            .flatMap(proof -> proof.experiments())
            .map(Experiment::facts)
            .forEach(facts -> assertAgreement(rulebook, facts));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void onAnyFacts(Path folder) {
    Rulebook rulebook = rulebook(folder);
    RandomFacts random = new RandomFacts(rulebook, 1400);
    for (int i = 0; i < 300; i++) {
      assertAgreement(rulebook, random.agency());
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void onEveryFixture(Path file) {
    try (FactsReader reader = FactsReader.open(file, Problems.DEFAULT_LIMIT)) {
      Rulebook rulebook = rulebook(folder(reader));
      reader
          .agencies(rulebook.dictionary())
          .forEachRemaining(facts -> assertAgreement(rulebook, facts));
    }
  }

  /** Every shape that a premise can have, also those that no shipped guide needs. */
  @Test
  void onEveryShapeOfRule(@TempDir Path root) {
    SampleRules rules = new SampleRules(root);
    Shape.all().forEach(shape -> shape.addTo(rules));
    Rulebook rulebook = rules.open();
    RandomFacts random = new RandomFacts(rulebook, 7);
    for (int i = 0; i < 2_000; i++) {
      assertAgreement(rulebook, random.agency());
    }
  }

  /** More rules on a type than a word has bits, and values of all sizes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 129, 200})
  void onManyRules(int count, @TempDir Path root) {
    SampleRules rules = new SampleRules(root).dictionary(ManyRules.dictionary());
    ManyRules many = new ManyRules(count);
    Rulebook rulebook = many.addTo(many.addTo(rules, true, count), false, count / 3 + 1).open();
    RandomFacts random = new RandomFacts(rulebook, count);
    for (int i = 0; i < 200; i++) {
      assertAgreement(rulebook, random.agency());
    }
  }

  /** What no facts file can have, but a fact can. */
  @Test
  void onTicksThatStandTwice(@TempDir Path root) {
    SampleRules rules = new SampleRules(root).dictionary(ManyRules.dictionary());
    Rulebook rulebook = new ManyRules(3).addTo(rules, true, 100).open();
    for (List<String> ticks :
        List.of(List.<String>of(), List.of("A", "A"), List.of("C", "B", "C"))) {
      assertAgreement(rulebook, SampleRules.agency(rulebook, Map.of("few", ticks, "list", ticks)));
    }
  }

  /** A branch that says something else than its rule would be found by the facts at its numbers. */
  @Test
  void aBranchThatIsAlteredIsFound() throws IOException {
    Path folder = Path.of("rules", "egep", "round-7");
    Rulebook rulebook = rulebook(folder);
    Map<String, Map<AgencyFacts, List<String>>> asWritten = new HashMap<>();
    for (Proof proof : new Prover(rulebook).nodes()) {
      Map<AgencyFacts, List<String>> told = new IdentityHashMap<>();
      proof
          .experiments()
          .map(Experiment::facts)
          .forEach(facts -> told.put(facts, told(rulebook.tryOutAsWritten(facts), facts)));
      asWritten.put(proof.node().id(), told);
    }
    String nothingChanges = Files.readString(folder.resolve("mutants-accepted.yaml"));
    List<String> notFound = new ArrayList<>();
    int tried = 0;
    for (Mutant mutant : Mutants.of(folder, rulebook)) {
      for (Map.Entry<Integer, OptionRule> altered : mutant.change().rules().entrySet()) {
        tried++;
        List<OptionRule> rules = new ArrayList<>(rulebook.rules());
        rules.set(altered.getKey(), altered.getValue());
        Rulebook other =
            Rulebook.of(
                rulebook.scheme(), new Guide(rulebook.dictionary(), rules, rulebook.exemptions()));
        boolean found =
            asWritten.get(altered.getValue().node()).entrySet().stream()
                .anyMatch(
                    agency ->
                        !told(other.tryOut(agency.getKey()), agency.getKey())
                            .equals(agency.getValue()));
        if (!found && !nothingChanges.contains(mutant.id())) {
          notFound.add(mutant.id());
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
    assertThat(notFound).isEmpty();
  }
}
