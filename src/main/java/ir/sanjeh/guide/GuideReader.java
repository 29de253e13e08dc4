package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Condition;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.RuleDefaults;
import ir.sanjeh.scheme.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads the {@code .drl} files of a rule folder and of those it builds on. Drools' parser makes the
 * syntax tree, the guard keeps what a guide may contain, and every problem of every file is told.
 */
public final class GuideReader {
  private final Scheme scheme;
  private final Problems problems = new Problems();
  private final Map<String, Node> nodes;

  private GuideReader(Scheme scheme) {
    this.scheme = scheme;
    this.nodes =
        scheme.root().walk().collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a));
  }

  /**
   * Reads a chain of folders. A folder with any rule for a node replaces all rules that earlier
   * folders have for it. Numbers of a rule that state no provenance have that of the folder in
   * which the rule stands, whatever a later folder says about its own.
   *
   * @param chain the files of each folder in the order of their names, the folder that is built on
   *     first, not null
   * @param scheme the merged scheme of the same chain, not null
   * @return the guide
   * @throws ir.sanjeh.problem.UnusableInputException with all problems of all files
   */
  public static Guide read(List<List<RuleFile>> chain, Scheme scheme) {
    return new GuideReader(scheme).read(chain);
  }

  private Guide read(List<List<RuleFile>> chain) {
    if (chain.size() != scheme.ruleDefaults().size()) {
      throw new IllegalArgumentException(
          chain.size() + " folders, and the scheme was read from " + scheme.ruleDefaults().size());
    }
    List<List<Parsed>> folders =
        chain.stream()
            .map(files -> files.stream().flatMap(f -> parse(f).stream()).toList())
            .toList();
    DictionaryReader dictionaryReader = new DictionaryReader(problems);
    folders.stream()
        .flatMap(List::stream)
        .forEach(file -> dictionaryReader.add(file.text(), file.tree()));
    Dictionary dictionary =
        dictionaryReader.dictionary(scheme.scheme() + "/" + scheme.period() + "/facts.drl");
    // Rules can only be checked against a dictionary that is whole.
    problems.throwIfAny();
    List<OptionRule> rules = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      List<OptionRule> own = rules(folders.get(i), scheme.ruleDefaults().get(i), dictionary);
      Set<String> replaced = own.stream().map(OptionRule::node).collect(Collectors.toSet());
      rules.removeIf(r -> replaced.contains(r.node()));
      rules.addAll(own);
    }
    RuleNames names = new RuleNames(problems);
    rules.forEach(names::add);
    List<Exemption> exemptions = exemptions(dictionary);
    checkMeasuredOn(dictionary);
    new GroupingFields(dictionary, problems).check(scheme);
    problems.throwIfAny();
    return new Guide(dictionary, rules, exemptions);
  }

  private record Parsed(RuleText text, PackageDescr tree) {}

  private Optional<Parsed> parse(RuleFile file) {
    Optional<RuleText> text = RuleText.read(file, problems);
    Optional<PackageDescr> tree = text.flatMap(t -> DroolsParser.parse(t, problems));
    tree.ifPresent(t -> new FileGuard(text.get(), t, problems).check());
    return tree.map(t -> new Parsed(text.get(), t));
  }

  private List<OptionRule> rules(
      List<Parsed> folder, RuleDefaults defaults, Dictionary dictionary) {
    List<OptionRule> rules = new ArrayList<>();
    for (Parsed file : folder) {
      RuleReader reader =
          new RuleReader(dictionary, scheme, defaults, nodes, file.text(), problems);
      for (RuleDescr rule : file.tree().getRules()) {
        reader.read(rule).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private List<Exemption> exemptions(Dictionary dictionary) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Condition condition : scheme.conditions().values()) {
      exemption(condition, dictionary).ifPresent(exemptions::add);
    }
    return exemptions;
  }

  /** A condition of the scheme passes the same parser and guard as a rule's conditions. */
  private Optional<Exemption> exemption(Condition condition, Dictionary dictionary) {
    Problems found = new Problems();
    // The rule around the condition stands on the condition's own line.
    String rule = "rule x when " + condition.text() + "\nthen end";
    Optional<RuleText> text =
        RuleText.read(
            new RuleFile(condition.place().file(), rule.getBytes(StandardCharsets.UTF_8)), found);
    Optional<PackageDescr> tree = text.flatMap(t -> DroolsParser.parse(t, found));
    List<Premise> premises =
        tree.map(
                t ->
                    t.getRules().size() == 1
                        ? new PremiseReader(dictionary, scheme.settings(), text.get(), 1, found)
                            .read(t.getRules().get(0).getLhs())
                        : List.<Premise>of())
            .orElse(List.of());
    if (found.isEmpty() && premises.size() == 1 && premises.get(0) instanceof Premise.Match match) {
      return Optional.of(new Exemption(condition.name(), match.pattern(), condition.place()));
    }
    if (found.isEmpty()) {
      found.add(
          "rules.condition",
          condition.place(),
          "condition \"" + condition.name() + "\" is not one fact: " + condition.text(),
          "write one pattern, such as Service( kind == ServiceKind.G2G )");
    }
    found.kept().forEach(p -> problems.add(p.id(), condition.place(), p.message(), p.remedy()));
    return Optional.empty();
  }

  private void checkMeasuredOn(Dictionary dictionary) {
    Set<String> told = new HashSet<>();
    for (Node node : scheme.indicators()) {
      for (String type : node.measuredOn()) {
        if (!dictionary.types().containsKey(type) && told.add(node.id() + type)) {
          Place place = node.place();
          problems.add(
              "scheme.unknown-type",
              place,
              "\"" + node.id() + "\" is measured on " + type + ", which facts.drl does not declare",
              "use one of " + String.join(", ", dictionary.types().keySet()));
        }
      }
    }
  }
}
