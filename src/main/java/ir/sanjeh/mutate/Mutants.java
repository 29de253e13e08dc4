package ir.sanjeh.mutate;

import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import ir.sanjeh.scheme.Setting;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes all the mutants of a rule folder: of what is written in it, not in those it builds on. */
public final class Mutants {
  private final Rulebook rulebook;
  private final Scheme scheme;
  private final String own;
  private final List<SchemeFile> chain;
  private final RuleLines lines;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Set<Object> made = new HashSet<>();

  private Mutants(Path folder, Rulebook rulebook) {
    this.rulebook = rulebook;
    this.scheme = rulebook.scheme();
    this.chain = Rulebook.schemeFiles(folder);
    String file = chain.get(chain.size() - 1).name();
    this.own = file.substring(0, file.lastIndexOf('/') + 1);
    this.lines = new RuleLines(folder);
  }

  /**
   * Makes the mutants.
   *
   * @param folder {@code rules/<scheme>/<period>}
   * @param rulebook opened from it
   * @return in the order of the rules, the scheme's last; no two with the same id
   */
  public static List<Mutant> of(Path folder, Rulebook rulebook) {
    Mutants all = new Mutants(folder, rulebook);
    all.rules();
    all.exemptions();
    all.scheme();
    return all.numbered();
  }

  private void rules() {
    Map<String, Node> nodes =
        scheme.root().walk().collect(Collectors.toMap(Node::id, node -> node));
    RuleVariants variants = new RuleVariants(rulebook.dictionary());
    List<OptionRule> rules = rulebook.rules();
    for (int i = 0; i < rules.size(); i++) {
      OptionRule rule = rules.get(i);
      if (!rule.place().file().startsWith(own)) {
        continue;
      }
      for (Variant<OptionRule> variant : variants.of(rule, nodes.get(rule.node()).outOf())) {
        if (made.add(variant.value())) {
          mutants.add(
              new Mutant(
                  variant.kind(),
                  rule.option(),
                  variant.from(),
                  variant.to(),
                  lines.find(rule, variant.kind() == Kind.SCORE ? "" : variant.from()),
                  Change.of(i, variant.value())));
        }
      }
    }
  }

  private void exemptions() {
    TestVariants variants = new TestVariants(rulebook.dictionary());
    Set<String> used =
        scheme
            .root()
            .walk()
            .flatMap(node -> node.notApplicableWhen().stream())
            .collect(Collectors.toSet());
    for (int i = 0; i < rulebook.exemptions().size(); i++) {
      Exemption exemption = rulebook.exemptions().get(i);
      if (!exemption.place().file().startsWith(own) || !used.contains(exemption.name())) {
        continue;
      }
      String subject = "condition " + exemption.name();
      for (Variant<Test> variant : variants.of(exemption.pattern().test())) {
        Exemption changed =
            new Exemption(
                exemption.name(),
                RuleVariants.with(exemption.pattern(), variant.value()),
                exemption.place());
        if (made.add(changed)) {
          mutants.add(
              new Mutant(
                  Kind.APPLICABILITY,
                  subject,
                  variant.from(),
                  variant.to(),
                  lines.shown(exemption.place()),
                  Change.of(i, changed)));
        }
      }
      String now = RuleWords.of(exemption.pattern());
      Exemption turned =
          new Exemption(
              exemption.name(),
              RuleVariants.with(exemption.pattern(), Negation.of(exemption.pattern().test())),
              exemption.place());
      mutants.add(
          new Mutant(
              Kind.APPLICABILITY,
              subject,
              now,
              "not " + now,
              lines.shown(exemption.place()),
              Change.of(i, turned)));
    }
  }

  private void scheme() {
    boolean anyNotApplicable =
        scheme.root().walk().anyMatch(node -> node.notApplicableWhen().isPresent());
    SchemeFile file = chain.get(chain.size() - 1);
    for (SchemeVariants.Edit edit : SchemeVariants.of(file, anyNotApplicable)) {
      mutants.add(
          new Mutant(
              edit.kind(),
              edit.subject(),
              edit.from(),
              edit.to(),
              lines.shown(edit.place()),
              change(edit.file())));
    }
  }

  private Change change(SchemeFile changed) {
    List<SchemeFile> files = new ArrayList<>(chain.subList(0, chain.size() - 1));
    files.add(changed);
    Scheme other;
    try {
      other = SchemeReader.read(files);
    } catch (UnusableInputException e) {
      return Change.refused(e.problems().get(0).message());
    }
    Map<String, BigFraction> moved = moved(other);
    Map<Integer, OptionRule> rules = new HashMap<>();
    Map<Integer, Exemption> exemptions = new HashMap<>();
    if (!moved.isEmpty()) {
      for (int i = 0; i < rulebook.rules().size(); i++) {
        OptionRule rule = rulebook.rules().get(i);
        OptionRule with = with(rule, moved);
        if (!with.equals(rule)) {
          rules.put(i, with);
        }
      }
      for (int i = 0; i < rulebook.exemptions().size(); i++) {
        Exemption exemption = rulebook.exemptions().get(i);
        Pattern with =
            RuleVariants.with(exemption.pattern(), with(exemption.pattern().test(), moved));
        if (!with.equals(exemption.pattern())) {
          exemptions.put(i, new Exemption(exemption.name(), with, exemption.place()));
        }
      }
    }
    return new Change(Optional.of(other), rules, exemptions, Optional.empty());
  }

  /** The settings that have another value now. */
  private Map<String, BigFraction> moved(Scheme other) {
    Map<String, BigFraction> moved = new LinkedHashMap<>();
    for (Setting setting : other.settings().values()) {
      Setting before = scheme.settings().get(setting.name());
      if (before == null || before.quantity().value().compareTo(setting.quantity().value()) != 0) {
        moved.put(setting.name(), setting.quantity().value());
      }
    }
    return moved;
  }

  private static OptionRule with(OptionRule rule, Map<String, BigFraction> settings) {
    List<Premise> premises =
        rule.premises().stream().map(premise -> with(premise, settings)).toList();
    return RuleVariants.with(RuleVariants.with(rule, premises), with(rule.score(), settings));
  }

  private static Premise with(Premise premise, Map<String, BigFraction> settings) {
    Premise changed = RuleVariants.with(premise, with(premise.pattern().test(), settings));
    if (!(changed instanceof Premise.Accumulation accumulation)) {
      return changed;
    }
    return new Premise.Accumulation(
        accumulation.pattern(),
        accumulation.calls(),
        accumulation.limits().stream()
            .map(
                limit ->
                    new Premise.Limit(
                        limit.variable(),
                        limit.operator(),
                        (Literal.NumberLiteral) with(limit.literal(), settings)))
            .toList());
  }

  private static Test with(Test test, Map<String, BigFraction> settings) {
    if (test instanceof Test.All all) {
      return new Test.All(all.tests().stream().map(t -> with(t, settings)).toList());
    } else if (test instanceof Test.Any any) {
      return new Test.Any(any.tests().stream().map(t -> with(t, settings)).toList());
    } else if (test instanceof Test.Comparison c) {
      return new Test.Comparison(c.field(), c.operator(), with(c.literal(), settings));
    } else if (test instanceof Test.Membership m) {
      return new Test.Membership(
          m.field(), m.in(), m.literals().stream().map(l -> with(l, settings)).toList());
    }
    return test;
  }

  private static Literal with(Literal literal, Map<String, BigFraction> settings) {
    if (literal instanceof Literal.NumberLiteral number
        && number.setting().filter(settings::containsKey).isPresent()) {
      String exact = Exact.text(settings.get(number.setting().get()));
      // A fraction cannot stand in a condition; the settings of conditions are decimals.
      return exact.contains("/")
          ? literal
          : new Literal.NumberLiteral(new BigDecimal(exact), number.setting());
    }
    return literal;
  }

  private static Arithmetic with(Arithmetic score, Map<String, BigFraction> settings) {
    if (score instanceof Arithmetic.SettingValue setting && settings.containsKey(setting.name())) {
      return new Arithmetic.Number(settings.get(setting.name()));
    } else if (score instanceof Arithmetic.Operation o) {
      return new Arithmetic.Operation(
          o.operator(), with(o.left(), settings), with(o.right(), settings));
    }
    return score;
  }

  /** The same words twice in one rule are told apart by a number. */
  private List<Mutant> numbered() {
    Map<String, Integer> counts = new HashMap<>();
    List<Mutant> numbered = new ArrayList<>();
    for (Mutant mutant : mutants) {
      int count = counts.merge(mutant.id(), 1, Integer::sum);
      numbered.add(
          count == 1
              ? mutant
              : new Mutant(
                  mutant.kind(),
                  mutant.subject(),
                  mutant.from(),
                  mutant.to() + " (" + count + ")",
                  mutant.place(),
                  mutant.change()));
    }
    return List.copyOf(numbered);
  }
}
