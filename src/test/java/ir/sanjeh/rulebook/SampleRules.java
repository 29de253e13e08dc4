package ir.sanjeh.rulebook;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small rule folder written for a test, with the dictionary of the broken-rules corpus. */
final class SampleRules {
  private static final Path BASE = Path.of("fixtures", "broken-rules", "base");

  private final Path folder;
  private final StringBuilder guide = new StringBuilder();

  SampleRules(Path root) {
    this.folder = root.resolve("sample").resolve("one");
    try {
      Files.createDirectories(folder);
      for (String name : List.of("scheme.yaml", "facts.drl")) {
        Files.copy(BASE.resolve(name), folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a rule for indicator 1 (agency) or 2 (service), as the option's name says. */
  SampleRules rule(String option, String when, String score) {
    String node = option.substring(0, option.indexOf('.'));
    String subject = node.equals("1") ? "$agency" : "$service";
    guide.append(
        """
        rule "%s  text"
            @label( fa = "گزینه", en = "option" )
        when
            %s
        then
            awards.give( %s, "%s", %s );
        end
        """
            .formatted(option, when, subject, node, score));
    return this;
  }

  /** Declares other facts than those of the corpus. */
  SampleRules dictionary(String declarations) {
    try {
      Files.writeString(folder.resolve("facts.drl"), declarations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Rulebook open() {
    try {
      Files.writeString(folder.resolve("guide.drl"), guide);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Rulebook.open(folder);
  }

  Path folder() {
    return folder;
  }

  /** An agency with values. */
  static AgencyFacts agency(Rulebook rulebook, Map<String, Object> values, Fact... parts) {
    return new AgencyFacts(fact(rulebook, Dictionary.AGENCY, "a", values), List.of(parts));
  }

  static Fact service(Rulebook rulebook, String id, Map<String, Object> values) {
    return fact(rulebook, Dictionary.SERVICE, id, values);
  }

  private static Fact fact(Rulebook rulebook, String type, String id, Map<String, Object> values) {
    DeclaredType declared = rulebook.dictionary().types().get(type);
    Map<String, Object> all = new HashMap<>(values);
    all.put(Dictionary.ID, id);
    return new Fact(declared, id, all, Map.of(), Place.of("test"));
  }

  /** The options that the agency itself got. */
  static List<String> options(AgencyAwards awards) {
    return awards.awards().getOrDefault(awards.facts().agency(), Map.of()).values().stream()
        .map(a -> a.rule().option())
        .sorted()
        .toList();
  }

  static Optional<Award> award(AgencyAwards awards, Fact subject, String node) {
    return Optional.ofNullable(awards.awards().getOrDefault(subject, Map.of()).get(node));
  }

  /** The options that all facts together got. */
  static List<String> allOptions(AgencyAwards awards) {
    List<String> options = new ArrayList<>();
    awards.awards().values().forEach(m -> m.values().forEach(a -> options.add(a.rule().option())));
    return options.stream().sorted().toList();
  }
}
