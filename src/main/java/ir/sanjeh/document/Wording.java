package ir.sanjeh.document;

import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.Numerals;
import ir.sanjeh.words.Phrases;
import ir.sanjeh.words.RuleWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Says parts of a rule folder in one language. */
public final class Wording {
  private static final Phrases PHRASES = Phrases.read(Wording.class, "phrases.yaml");
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Language language;
  private final Rulebook rulebook;
  private final Numerals numerals;
  private final RuleWords words;

  /**
   * For a rule folder.
   *
   * @param language not null
   * @param rulebook not null
   */
  public Wording(Language language, Rulebook rulebook) {
    this.language = language;
    this.rulebook = rulebook;
    this.numerals = new Numerals(language);
    this.words = new RuleWords(language, rulebook.dictionary(), rulebook.scheme());
  }

  /**
   * A phrase in both languages.
   *
   * @param key names it
   * @return the phrase
   */
  public static Title title(String key) {
    return new Title(PHRASES.of(Language.FA, key), PHRASES.of(Language.EN, key));
  }

  /**
   * A phrase.
   *
   * @param key names it
   * @param parts what is filled in
   * @return the phrase
   */
  public String phrase(String key, Object... parts) {
    return PHRASES.of(language, key, parts);
  }

  /**
   * The rule folder that is spoken of.
   *
   * @return never null
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Numbers in this language.
   *
   * @return never null
   */
  public Numerals numerals() {
    return numerals;
  }

  /**
   * Conditions and scores in this language.
   *
   * @return never null
   */
  public RuleWords words() {
    return words;
  }

  /**
   * A label in this language.
   *
   * @param title in both languages
   * @return its wording
   */
  public String of(Title title) {
    return language.of(title);
  }

  /**
   * A label in the quotes of this language.
   *
   * @param title in both languages
   * @return its wording in quotes
   */
  public String quoted(Title title) {
    return words.quoted(of(title));
  }

  /**
   * Where a number comes from.
   *
   * @param provenance not null
   * @return one word, a lost number in plain sight
   */
  public Line provenance(Provenance provenance) {
    Span.Style style =
        switch (provenance) {
          case STATED -> Span.Style.PLAIN;
          case INFERRED -> Span.Style.INFERRED;
          case PLACEHOLDER -> Span.Style.PLACEHOLDER;
        };
    return Line.EMPTY.plus(style, phrase("provenance." + Words.of(provenance)));
  }

  /**
   * A number with where it comes from and what is to be known about it.
   *
   * @param quantity not null
   * @return the number, its provenance in parentheses, its note below
   */
  public Line quantity(Quantity quantity) {
    return Line.of(numerals.of(quantity.value()) + " (")
        .plus(provenance(quantity.provenance()))
        .plus(")")
        .below(note(quantity.note()));
  }

  /**
   * A remark, as its author wrote it.
   *
   * @param note if any
   * @return empty when there is none
   */
  public Line note(Optional<String> note) {
    return note.map(Line::asWritten).orElse(Line.EMPTY);
  }

  /**
   * A share of the total.
   *
   * @param share from 0 to 1
   * @return in percent
   */
  public String percent(BigFraction share) {
    return numerals.rounded(share.multiply(HUNDRED));
  }

  /**
   * On what facts an indicator is measured.
   *
   * @param node not null
   * @return the labels of the types, in the order in which they are asked
   */
  public String level(Node node) {
    return node.measuredOn().stream()
        .map(this::type)
        .reduce((first, then) -> phrase("node.level.then", first, then))
        .orElse("");
  }

  /**
   * A declared type.
   *
   * @param name as rules write it
   * @return its label
   */
  public String type(String name) {
    return Optional.ofNullable(rulebook.dictionary().types().get(name))
        .map(type -> of(type.label()))
        .orElse(name);
  }

  /**
   * How something is measured.
   *
   * @param method one of the words of the rule language, if stated
   * @return its wording, or an empty text
   */
  public String method(Optional<String> method) {
    return method.map(m -> phrase("method." + m)).orElse("");
  }

  /**
   * The table of some bands.
   *
   * @param bands at least one
   * @return from the highest to the lowest
   */
  public Block bands(List<Band> bands) {
    return new Block.Table(
        List.of(phrase("bands.band"), phrase("bands.range"), phrase("bands.provenance")),
        bands.stream()
            .map(
                band ->
                    List.of(
                        Line.of(of(band.title()) + " ").plus(Span.Style.CODE, band.id()),
                        Line.of(
                            words.between(
                                band.from(), band.fromClosed(), band.to(), band.toClosed())),
                        provenance(band.provenance())))
            .toList());
  }

  /**
   * When an indicator does not apply.
   *
   * @param node a leaf
   * @return a sentence; empty where it applies to all
   */
  public Optional<String> notApplicable(Node node) {
    return node.notApplicableWhen()
        .flatMap(
            name -> rulebook.exemptions().stream().filter(e -> e.name().equals(name)).findFirst())
        .map(
            exemption -> {
              String type = words.quoted(type(exemption.pattern().type()));
              return words
                  .condition(exemption.pattern())
                  .map(condition -> phrase("node.not-applicable.when", type, condition))
                  .orElseGet(() -> phrase("node.not-applicable.always", type));
            });
  }

  /**
   * Labels one after the other.
   *
   * @param labels any number
   * @return with commas of the language
   */
  public String list(List<String> labels) {
    return labels.stream().collect(Collectors.joining(language == Language.FA ? "، " : ", "));
  }
}
