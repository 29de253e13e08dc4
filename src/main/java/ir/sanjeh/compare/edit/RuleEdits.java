package ir.sanjeh.compare.edit;

import ir.sanjeh.compare.edit.Edit.Kind;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Condition;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what was edited in the rules, and what each edit of the folder can change. */
final class RuleEdits {
  private final Folder before;
  private final Folder after;
  private final WrittenScheme writtenBefore;
  private final WrittenScheme writtenAfter;
  private final List<Atom> atoms;
  private final Set<Piece> pieces = new LinkedHashSet<>();
  private final List<OptionRule> rulesBefore;
  private final List<OptionRule> rulesAfter;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * Looks through two folders.
   *
   * @param before the one
   * @param after the other
   * @param writtenBefore what its scheme says
   * @param writtenAfter what the other scheme says
   * @param ofSchemes the edits of the scheme
   */
  RuleEdits(
      Folder before,
      Folder after,
      WrittenScheme writtenBefore,
      WrittenScheme writtenAfter,
      List<Atom> ofSchemes) {
    this.before = before;
    this.after = after;
    this.writtenBefore = writtenBefore;
    this.writtenAfter = writtenAfter;
    this.atoms = new ArrayList<>(ofSchemes);
    ofSchemes.forEach(atom -> pieces.addAll(atom.pieces()));
    this.rulesBefore = before.rulebook().rules();
    this.rulesAfter = withNumbersOf(before.rulebook().scheme(), after);
    dictionary();
    rules();
    exemptions();
  }

  /** All edits: those of the scheme, those of the rules, and those that belong to both. */
  List<Atom> atoms() {
    return List.copyOf(atoms);
  }

  /** What they can change. */
  List<Cell> cells() {
    return List.copyOf(cells);
  }

  /**
   * The rules of a folder with the named numbers of another, so that a rule in which nothing but a
   * number of the scheme has changed is the same rule.
   */
  private List<OptionRule> withNumbersOf(Scheme other, Folder folder) {
    if (pieces.stream().noneMatch(piece -> piece.kind() == Kind.SETTING)) {
      return folder.rulebook().rules();
    }
    Scheme own = folder.rulebook().scheme();
    return GuideReader.read(folder.rules(), Schemes.with(own, other.settings(), own.evidence()))
        .rules();
  }

  private void dictionary() {
    boolean judged =
        before.rulebook().scheme().evidence().isPresent()
            || after.rulebook().scheme().evidence().isPresent();
    List<String> fields = judged ? otherMethods() : List.of();
    if (!fields.isEmpty()) {
      Piece piece = new Piece(Kind.DICTIONARY, "");
      pieces.add(piece);
      String text = "how fields are measured: " + String.join(", ", fields);
      atoms.add(
          new Atom(
              new Edit(
                  Kind.DICTIONARY,
                  "",
                  text,
                  Optional.of(before.rulebook().dictionary().agency().place()),
                  Optional.of(after.rulebook().dictionary().agency().place())),
              Set.of(piece)));
    }
  }

  private List<String> otherMethods() {
    Dictionary one = before.rulebook().dictionary();
    Dictionary other = after.rulebook().dictionary();
    List<String> differing = new ArrayList<>();
    one.types()
        .forEach(
            (type, declared) -> {
              for (Field field : declared.fields().values()) {
                Field now =
                    other.types().containsKey(type)
                        ? other.types().get(type).fields().get(field.name())
                        : null;
                if (now != null && !now.measuredBy().equals(field.measuredBy())) {
                  differing.add(type + "." + field.name());
                }
              }
            });
    return differing;
  }

  private void rules() {
    Set<String> nodes = new LinkedHashSet<>();
    Stream.concat(rulesBefore.stream(), rulesAfter.stream())
        .map(OptionRule::node)
        .forEach(nodes::add);
    for (String node : nodes) {
      Map<String, RuleMeaning> then = RuleMeaning.of(rulesBefore, node);
      Map<String, RuleMeaning> now = RuleMeaning.of(rulesAfter, node);
      Optional<Piece> own =
          then.equals(now) ? Optional.empty() : Optional.of(edited(node, then, now));
      Set<Piece> governs = common(own);
      Stream.concat(rulesBefore.stream(), rulesAfter.stream())
          .filter(rule -> rule.node().equals(node))
          .flatMap(RuleEdits::settings)
          .forEach(name -> addSetting(name, governs));
      addCell(new Cell(false, node, own, governs));
    }
  }

  private Piece edited(String node, Map<String, RuleMeaning> then, Map<String, RuleMeaning> now) {
    boolean wasThere = writtenBefore.nodes().containsKey(node);
    boolean isThere = writtenAfter.nodes().containsKey(node);
    if (!wasThere) {
      return new Piece(Kind.ADDED, CombinedScheme.top(node, writtenAfter, writtenBefore));
    }
    if (!isThere) {
      return new Piece(Kind.REMOVED, CombinedScheme.top(node, writtenBefore, writtenAfter));
    }
    Piece piece = new Piece(Kind.RULES, node);
    Edit edit =
        new Edit(
            Kind.RULES,
            node,
            node + ": options " + String.join(", ", differing(then, now)),
            place(before, differing(then, now)),
            place(after, differing(then, now)));
    pieces.add(piece);
    Optional<Atom> scale =
        atoms.stream()
            .filter(atom -> atom.pieces().contains(new Piece(Kind.NODE, node)))
            .filter(atom -> changesScale(node))
            .findFirst();
    if (scale.isPresent()) {
      // Scores are given on the scale, and to the facts, that the scheme states.
      atoms.remove(scale.get());
      Set<Piece> both = new LinkedHashSet<>(scale.get().pieces());
      both.add(piece);
      String text = edit.text() + "; " + scale.get().edit().text();
      atoms.add(new Atom(new Edit(Kind.RULES, node, text, edit.before(), edit.after()), both));
    } else {
      atoms.add(new Atom(edit, Set.of(piece)));
    }
    return piece;
  }

  private boolean changesScale(String node) {
    return List.of("out-of", "points", "measured-on").stream()
        .anyMatch(
            key ->
                !Canonical.of(writtenBefore.nodes().get(node).own().entries().get(key))
                    .equals(Canonical.of(writtenAfter.nodes().get(node).own().entries().get(key))));
  }

  private static Set<String> differing(
      Map<String, RuleMeaning> then, Map<String, RuleMeaning> now) {
    Set<String> options = new TreeSet<>(then.keySet());
    options.addAll(now.keySet());
    options.removeIf(
        option -> then.containsKey(option) && then.get(option).equals(now.get(option)));
    return options;
  }

  private static Optional<Place> place(Folder folder, Set<String> options) {
    return folder.rulebook().rules().stream()
        .filter(rule -> options.contains(rule.option()))
        .map(OptionRule::place)
        .findFirst();
  }

  private void exemptions() {
    Map<String, Condition> then = before.rulebook().scheme().conditions();
    Map<String, Condition> now = after.rulebook().scheme().conditions();
    Map<String, Exemption> patterns = new LinkedHashMap<>();
    before.rulebook().exemptions().forEach(e -> patterns.put(e.name(), e));
    after.rulebook().exemptions().forEach(e -> patterns.putIfAbsent(e.name(), e));
    for (String name : patterns.keySet()) {
      Optional<Piece> own =
          then.containsKey(name)
                  && now.containsKey(name)
                  && !then.get(name).text().equals(now.get(name).text())
              ? condition(name)
              : Optional.empty();
      Set<Piece> governs = common(own);
      settings(patterns.get(name).pattern()).forEach(setting -> addSetting(setting, governs));
      addCell(new Cell(true, name, own, governs));
    }
  }

  /** A condition that a node writes itself has the node's name. */
  private Optional<Piece> condition(String name) {
    return Stream.of(new Piece(Kind.CONDITION, name), new Piece(Kind.NODE, name))
        .filter(pieces::contains)
        .findFirst();
  }

  private Set<Piece> common(Optional<Piece> own) {
    Set<Piece> governs = new LinkedHashSet<>();
    own.ifPresent(governs::add);
    pieces.stream()
        .filter(piece -> piece.kind() == Kind.EVIDENCE || piece.kind() == Kind.DICTIONARY)
        .forEach(governs::add);
    return governs;
  }

  private void addSetting(String name, Set<Piece> governs) {
    for (String used : writtenBefore.settingsIn("settings." + name)) {
      Piece piece = new Piece(Kind.SETTING, used);
      if (pieces.contains(piece)) {
        governs.add(piece);
      }
    }
    for (String used : writtenAfter.settingsIn("settings." + name)) {
      Piece piece = new Piece(Kind.SETTING, used);
      if (pieces.contains(piece)) {
        governs.add(piece);
      }
    }
  }

  private void addCell(Cell cell) {
    if (!cell.governs().isEmpty()) {
      cells.add(cell);
    }
  }

  private static Stream<String> settings(OptionRule rule) {
    Stream<String> ofScore =
        rule.score()
            .walk()
            .filter(Arithmetic.SettingValue.class::isInstance)
            .map(part -> ((Arithmetic.SettingValue) part).name());
    Stream<String> ofPremises = rule.premises().stream().flatMap(RuleEdits::settings);
    return Stream.concat(ofScore, ofPremises);
  }

  private static Stream<String> settings(Premise premise) {
    Stream<Literal> limits =
        premise instanceof Premise.Accumulation accumulation
            ? accumulation.limits().stream().map(Premise.Limit::literal)
            : Stream.empty();
    return Stream.concat(
        settings(premise.pattern()), limits.flatMap(literal -> setting(literal).stream()));
  }

  private static Stream<String> settings(Pattern pattern) {
    return pattern.test().walk().flatMap(RuleEdits::literals).flatMap(l -> setting(l).stream());
  }

  private static Stream<Literal> literals(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return Stream.of(comparison.literal());
    }
    return test instanceof Test.Membership membership
        ? membership.literals().stream()
        : Stream.empty();
  }

  private static Optional<String> setting(Literal literal) {
    return literal instanceof Literal.NumberLiteral number ? number.setting() : Optional.empty();
  }
}
