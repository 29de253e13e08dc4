package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.RuleDefaults;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule of a guide from Drools' syntax tree. */
final class RuleReader {
  private static final Set<String> ANNOTATIONS = Set.of("label", "source", "score", "threshold");

  private final Dictionary dictionary;
  private final Scheme scheme;
  private final RuleDefaults defaults;
  private final Map<String, Node> nodes;
  private final RuleText text;
  private final Problems problems;

  RuleReader(
      Dictionary dictionary,
      Scheme scheme,
      RuleDefaults defaults,
      Map<String, Node> nodes,
      RuleText text,
      Problems problems) {
    this.dictionary = dictionary;
    this.scheme = scheme;
    this.defaults = defaults;
    this.nodes = nodes;
    this.text = text;
    this.problems = problems;
  }

  /** The rule; empty when it has problems that leave nothing to work with. */
  Optional<OptionRule> read(RuleDescr rule) {
    Place place = Place.of(text.file(), rule.getLine());
    String what = "rule \"" + rule.getName() + "\"";
    checkFrame(rule, what, place);
    if (rule.isQuery()) {
      return Optional.empty();
    }
    PremiseReader premiseReader =
        new PremiseReader(dictionary, scheme.settings(), text, rule.getLine(), problems);
    List<Premise> premises = premiseReader.read(rule.getLhs());
    Annotations annotations = new Annotations(rule, what, place, problems);
    annotations.allow(ANNOTATIONS);
    Title label = annotations.label();
    Provenance score = provenance(annotations, "score", defaults.scores(), place);
    Provenance threshold = provenance(annotations, "threshold", defaults.thresholds(), place);
    String consequence = String.valueOf(rule.getConsequence());
    Place then = text.find(rule.getConsequenceLine(), firstLine(consequence));
    try {
      ConsequenceParser.Gift gift = ConsequenceParser.parse(consequence);
      if (!premiseReader.isComplete()) {
        // The names that the award uses may be among those that could not be read.
        return Optional.empty();
      }
      checkScore(gift.score(), premiseReader.scope());
      String subjectType = subjectType(gift, premiseReader.scope());
      checkNode(gift, subjectType, rule.getName());
      return Optional.of(
          new OptionRule(
              rule.getName(),
              rule.getName().strip().split("\\s", 2)[0],
              gift.node(),
              label,
              annotations.text("source"),
              score,
              threshold,
              premises,
              gift.subject(),
              subjectType,
              gift.score(),
              place));
    } catch (RuleSyntaxException e) {
      problems.add(e.id(), then, e.getMessage(), e.remedy());
      return Optional.empty();
    }
  }

  private void checkFrame(RuleDescr rule, String what, Place place) {
    if (rule.isQuery()) {
      problems.add("rules.query", place, what + " is a query", "write rules only");
    }
    if (rule.getParentName() != null) {
      problems.add(
          "rules.extends",
          place,
          what + " extends " + rule.getParentName(),
          "write all its conditions");
    }
    if (rule.getUnit() != null || !rule.getNamedConsequences().isEmpty()) {
      problems.add(
          "rules.consequence", place, what + " has more than one then", "write one award per rule");
    }
    rule.getAttributes()
        .keySet()
        .forEach(
            attribute ->
                problems.add(
                    "rules.attribute",
                    text.find(rule.getLine(), attribute),
                    what + " has the attribute " + attribute,
                    "remove it: every rule stands alone"));
  }

  private Provenance provenance(
      Annotations annotations, String name, Provenance otherwise, Place place) {
    Optional<String> word = annotations.text(name);
    if (word.isEmpty()) {
      return otherwise;
    }
    for (Provenance provenance : Provenance.values()) {
      if (provenance.name().toLowerCase(Locale.ROOT).equals(word.get())) {
        return provenance;
      }
    }
    problems.add(
        "rules.provenance",
        place,
        "@" + name + "( " + word.get() + " )",
        "write stated, inferred or placeholder");
    return otherwise;
  }

  private String subjectType(ConsequenceParser.Gift gift, Scope scope) throws RuleSyntaxException {
    return scope
        .factType(gift.subject())
        .orElseThrow(
            () ->
                new RuleSyntaxException(
                    "rules.unknown-name",
                    "the award goes to " + gift.subject() + ", which is no fact of the rule",
                    "bind the fact, as in $agency : Agency( ... ); known here: " + scope.names()));
  }

  private void checkNode(ConsequenceParser.Gift gift, String subjectType, String name)
      throws RuleSyntaxException {
    Node node = nodes.get(gift.node());
    if (node == null) {
      throw new RuleSyntaxException(
          "rules.unknown-node",
          "the award is for \"" + gift.node() + "\", which is not in the tree",
          "use the id of a node of scheme.yaml, or add the node there");
    }
    if (!name.strip().startsWith(gift.node() + ".")) {
      throw new RuleSyntaxException(
          "rules.name",
          "the award is for \"" + gift.node() + "\", but the rule's name is \"" + name + "\"",
          "begin the name with " + gift.node() + ". and the option");
    }
    if (node.isLeaf() && !node.measuredOn().contains(subjectType)) {
      throw new RuleSyntaxException(
          "rules.subject",
          "\""
              + gift.node()
              + "\" is measured on "
              + String.join(", ", node.measuredOn())
              + ", but the award goes to "
              + subjectType,
          "give it to another fact, or add the type to measured-on in scheme.yaml");
    }
  }

  private void checkScore(Arithmetic score, Scope scope) throws RuleSyntaxException {
    for (Arithmetic part : score.walk().toList()) {
      if (part instanceof Arithmetic.SettingValue setting
          && !scheme.settings().containsKey(setting.name())) {
        throw new RuleSyntaxException(
            "rules.unknown-setting",
            "there is no setting \"" + setting.name() + "\"",
            "add it under settings in scheme.yaml");
      } else if (part instanceof Arithmetic.VariableValue variable
          && !scope.isResult(variable.variable())
          && scope.field(variable.variable()).filter(this::isNumber).isEmpty()) {
        throw new RuleSyntaxException(
            "rules.unknown-name",
            "the score uses " + variable.variable() + ", which is no number of the rule",
            "bind a numeric field or a result; known here: " + scope.names());
      } else if (part instanceof Arithmetic.FieldValue field
          && scope
              .factType(field.variable())
              .map(t -> new FieldRef(Optional.of(field.variable()), t, field.field()))
              .filter(this::isNumber)
              .isEmpty()) {
        throw new RuleSyntaxException(
            "rules.unknown-field",
            "the score uses "
                + field.variable()
                + "."
                + field.field()
                + ", which is no number of the rule",
            "use a numeric field of a bound fact; known here: " + scope.names());
      }
    }
  }

  private boolean isNumber(FieldRef ref) {
    Field field = dictionary.types().get(ref.type()).fields().get(ref.field());
    return field != null && field.kind().isNumber();
  }

  private static String firstLine(String consequence) {
    return consequence.strip().lines().findFirst().orElse("");
  }
}
