package ir.sanjeh.attain;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.RuleWords;
import ir.sanjeh.words.ValueWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says in both languages what conditions ask and what values are, with the labels of the
 * dictionary. Immutable.
 */
public final class Words {
  private final Dictionary dictionary;
  private final RuleWords persianRules;
  private final RuleWords englishRules;
  private final ValueWords persianValues;
  private final ValueWords englishValues;

  /**
   * For the rules of a folder.
   *
   * @param dictionary its facts, not null
   * @param scheme whose settings are named, not null
   */
  public Words(Dictionary dictionary, Scheme scheme) {
    this.dictionary = dictionary;
    this.persianRules = new RuleWords(Language.FA, dictionary, scheme);
    this.englishRules = new RuleWords(Language.EN, dictionary, scheme);
    this.persianValues = new ValueWords(Language.FA, dictionary);
    this.englishValues = new ValueWords(Language.EN, dictionary);
  }

  /**
   * A value in words.
   *
   * @param field that has it
   * @param value as in {@link ir.sanjeh.facts.Fact#values()}; null when it is missing
   * @return for instance {@code yes}, {@code 99.5 percent} or the label of a choice
   */
  public Title value(Field field, Object value) {
    return new Title(persianValues.of(field, value), englishValues.of(field, value));
  }

  /**
   * A change in words.
   *
   * @param change not null
   * @return for instance {@code "uptime": from 90 percent to 99.01 percent}
   */
  public Title change(Change change) {
    Field field = change.field();
    Title how =
        field.kind() == FieldKind.CHOICES
            ? ticks(change)
            : change
                .before()
                .map(before -> moved(value(field, before), value(field, change.after())))
                .orElseGet(() -> begun(value(field, change.after())));
    return new Title(
        persianRules.quoted(field.label().fa()) + ": " + how.fa(),
        englishRules.quoted(field.label().en()) + ": " + how.en());
  }

  private static Title moved(Title from, Title to) {
    return new Title("از " + from.fa() + " به " + to.fa(), "from " + from.en() + " to " + to.en());
  }

  private static Title begun(Title to) {
    return new Title(to.fa() + " (اکنون داده نشده)", to.en() + " (not given now)");
  }

  private Title ticks(Change change) {
    Title added = value(change.field(), change.added());
    Title removed = value(change.field(), change.removed());
    if (change.removed().isEmpty()) {
      return new Title("افزودن " + added.fa(), "add " + added.en());
    }
    Title less = new Title("برداشتن " + removed.fa(), "remove " + removed.en());
    return change.added().isEmpty()
        ? less
        : new Title(
            "افزودن " + added.fa() + " و " + less.fa(), "add " + added.en() + "; " + less.en());
  }

  /**
   * The condition under which something does not apply.
   *
   * @param exemption not null
   * @return what is true of the fact
   */
  public Title condition(Exemption exemption) {
    return both(words -> words.condition(exemption.pattern()))
        .orElse(dictionary.types().get(exemption.pattern().type()).label());
  }

  /**
   * That facts of a type are missing altogether.
   *
   * @param type its name
   * @return for instance {@code the facts have no "portal"}
   */
  public Title absent(String type) {
    Title label = dictionary.types().get(type).label();
    return new Title(
        "داده‌ها هیچ " + persianRules.quoted(label.fa()) + " ندارند",
        "the facts have no " + englishRules.quoted(label.en()));
  }

  /** A condition that a fact of a pattern must satisfy. */
  Title of(Test test, Pattern pattern) {
    Pattern alone = new Pattern(pattern.variable(), pattern.type(), List.of(), test);
    return both(words -> words.condition(alone)).orElseThrow();
  }

  /** What a line of a rule asks; empty where it asks nothing. */
  Optional<Title> of(Premise premise, OptionRule rule) {
    return both(words -> words.premise(premise, rule.subject()));
  }

  private Optional<Title> both(Function<RuleWords, Optional<String>> said) {
    return said.apply(persianRules)
        .flatMap(fa -> said.apply(englishRules).map(en -> new Title(fa, en)));
  }
}
