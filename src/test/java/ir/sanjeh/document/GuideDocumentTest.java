package ir.sanjeh.document;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Setting;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.WrittenRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide of every shipped folder says all that the folder says. */
class GuideDocumentTest {
  @TempDir private Path root;

  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(f -> f.endsWith("scheme.yaml")).map(Path::getParent).sorted().toList();
    }
  }

  private static Document guide(Rulebook rulebook) {
    return GuideDocument.of(rulebook, List.of(), List.of(Language.FA, Language.EN));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyOptionStandsInTheSectionOfItsNode(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    Document document = guide(rulebook);
    for (Language language : document.languages()) {
      for (OptionRule rule : rulebook.rules()) {
        List<Line> row = row(section(document, language, "node-" + rule.node()), rule);
        String said = row.stream().map(GuideDocumentTest::text).collect(Collectors.joining("\n"));
        assertThat(said)
            .contains(language.of(rule.label()), rule.place().toString())
            .contains(rule.source().orElse(""));
        numbersOf(rule)
            .forEach(n -> assertThat(said).as(rule.option()).containsPattern(number(n, language)));
        numbersIn(rule.score())
            .forEach(n -> assertThat(said).as(rule.option()).containsPattern(number(n, language)));
        settingsOf(rule)
            .forEach(
                name -> {
                  Setting setting = rulebook.scheme().settings().get(name);
                  assertThat(said)
                      .as(rule.option())
                      .contains(
                          language
                              .of(setting.title())
                              .replace('«', language == Language.FA ? '“' : '«')
                              .replace('»', language == Language.FA ? '”' : '»'))
                      .containsPattern(number(setting.quantity().value(), language));
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyNodeSaysWhatItWeighs(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    Document document = guide(rulebook);
    for (Language language : document.languages()) {
      for (Node node : rulebook.scheme().root().walk().toList()) {
        Section section = section(document, language, "node-" + node.id());
        String said = text(section);
        assertThat(text(section.heading())).contains(node.id(), language.of(node.title()));
        List<BigFraction> numbers = new ArrayList<>();
        node.weight().ifPresent(q -> numbers.add(q.value()));
        node.ideal().ifPresent(q -> numbers.add(q.value()));
        node.passesAt().ifPresent(q -> numbers.add(q.value()));
        numbers.add(node.outOf());
        if (node.counts() > 1) {
          numbers.add(BigFraction.of(node.counts()));
        }
        numbers.forEach(n -> assertThat(said).as(node.id()).containsPattern(number(n, language)));
        bands(node.bands(), said, language);
        assertThat(said).contains(node.source().orElse(""));
        node.weight()
            .flatMap(q -> q.note())
            .ifPresent(note -> assertThat(said).as(node.id()).contains(note));
      }
    }
  }

  private static void bands(List<Band> bands, String said, Language language) {
    for (Band band : bands) {
      assertThat(said)
          .contains(language.of(band.title()))
          .containsPattern(number(Exact.of(band.from()), language))
          .containsPattern(number(Exact.of(band.to()), language));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void settingsPlaceholdersBandsAndFactsAreThere(Path folder) {
    Rulebook rulebook = Rulebook.open(folder);
    Document document = guide(rulebook);
    for (Language language : document.languages()) {
      for (Setting setting : rulebook.scheme().settings().values()) {
        assertThat(text(section(document, language, "settings")))
            .contains(setting.name(), language.of(setting.title()))
            .contains(setting.quantity().note().orElse(""))
            .containsPattern(number(setting.quantity().value(), language));
      }
      String lost = text(section(document, language, "placeholders"));
      for (Placeholder placeholder : rulebook.placeholders()) {
        assertThat(lost).contains(placeholder.id(), placeholder.place().toString());
      }
      if (!rulebook.placeholders().isEmpty()) {
        String front = text(section(document, language, "guide"));
        assertThat(front)
            .containsPattern(number(BigFraction.of(rulebook.placeholders().size()), language));
      }
      assertThat(text(section(document, language, "guide")))
          .contains(
              rulebook.digest(),
              language.of(rulebook.scheme().source()),
              rulebook.scheme().scheme() + "/" + rulebook.scheme().period());
      bands(rulebook.scheme().bands(), text(section(document, language, "bands")), language);
      rulebook.dictionary().types().values().stream()
          .forEach(
              type -> {
                String said = text(section(document, language, "type-" + type.name()));
                for (Field field : type.fields().values()) {
                  assertThat(said).contains(field.name(), language.of(field.label()));
                  Stream.concat(field.min().stream(), field.max().stream())
                      .forEach(
                          n -> assertThat(said).containsPattern(number(Exact.of(n), language)));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void bothFormatsSayTheSame(Path folder) throws Exception {
    Document document = guide(Rulebook.open(folder));
    String html = HtmlFormatTest.parsed(HtmlFormatTest.written(document)).getTextContent();
    java.io.StringWriter markdown = new java.io.StringWriter();
    new MarkdownFormat().write(document, markdown);
    assertThat(markdown.toString()).doesNotContain("null", "{0}");
    assertThat(html).doesNotContain("null,", "{0}");
    for (Language language : document.languages()) {
      for (Section section : document.sections().get(language)) {
        assertThat(html).contains(text(section.heading()));
      }
    }
  }

  @org.junit.jupiter.api.Test
  void hostileTitlesAreText() throws Exception {
    String hostile = "<script>alert(1)</script> | \\u202e `x` " + "long ".repeat(2_000);
    Rulebook rulebook =
        new WrittenRules(root)
            .scheme("en: \"first\"", "en: \"" + hostile + "\"")
            .rule("a.one", "گزینه", "<img src=x> | y", "$agency : Agency( datasets == 1 )", "1")
            .open();
    Document document = guide(rulebook);
    org.w3c.dom.Element html = HtmlFormatTest.parsed(HtmlFormatTest.written(document));
    assertThat(HtmlFormatTest.texts(html, "script")).isEmpty();
    assertThat(HtmlFormatTest.texts(html, "img")).isEmpty();
    assertThat(HtmlFormatTest.texts(html, "td")).contains("<img src=x> | y");
    assertThat(HtmlFormatTest.texts(html, "h3"))
        .contains("a " + Shown.of(hostile.replace("\\u202e", "\u202e").strip()));
    java.io.StringWriter markdown = new java.io.StringWriter();
    new MarkdownFormat().write(document, markdown);
    assertThat(markdown.toString())
        .contains("&lt;img src=x&gt; \\| y", "\\\\u{202e}")
        .doesNotContain("<script", "<img", "\u202e");
  }

  @org.junit.jupiter.api.Test
  void anIndicatorWithoutRulesSaysSo() {
    Document document =
        guide(
            new WrittenRules(root).rule("a.one", "$agency : Agency( datasets == 1 )", "1").open());
    assertThat(text(section(document, Language.EN, "node-s"))).contains("No options are defined");
    assertThat(text(section(document, Language.EN, "node-a")))
        .contains("for the “agency”, if “done” is false", "its weight goes to the others");
  }

  private static Section section(Document document, Language language, String anchor) {
    return document.sections().get(language).stream()
        .filter(s -> s.anchor().equals(anchor))
        .findFirst()
        .orElseThrow();
  }

  /** The row of an option, found by its name. */
  private static List<Line> row(Section section, OptionRule rule) {
    List<List<Line>> rows =
        section.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .flatMap(block -> ((Block.Table) block).rows().stream())
            .filter(row -> text(row.get(0)).equals(rule.option()))
            .toList();
    assertThat(rows).as(rule.option()).hasSize(1);
    return rows.get(0);
  }

  private static String text(Line line) {
    return line.spans().stream().map(Span::text).collect(Collectors.joining());
  }

  private static String text(Section section) {
    StringBuilder text = new StringBuilder(text(section.heading()));
    for (Block block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        text.append('\n').append(text(paragraph.text()));
      } else if (block instanceof Block.Notice notice) {
        text.append('\n').append(text(notice.text()));
      } else if (block instanceof Block.Items items) {
        items.items().forEach(item -> text.append('\n').append(text(item)));
      } else if (block instanceof Block.Pairs pairs) {
        pairs
            .pairs()
            .forEach(p -> text.append('\n').append(p.name()).append(' ').append(text(p.value())));
      } else {
        ((Block.Table) block)
            .rows()
            .forEach(row -> row.forEach(cell -> text.append('\n').append(text(cell))));
      }
    }
    return text.toString();
  }

  /** A number on its own, as people write it: not part of a longer one. */
  private static Pattern number(BigFraction number, Language language) {
    boolean negative = number.signum() < 0;
    String exact = Exact.text(number.abs());
    if (exact.indexOf('/') < 0 && new BigDecimal(exact).compareTo(new BigDecimal(10_000)) >= 0) {
      throw new IllegalArgumentException("written in groups: " + exact);
    }
    if (language == Language.EN) {
      return Pattern.compile(
          (negative ? "-" : "(?<![0-9.])") + Pattern.quote(exact) + "(?![0-9]|\\.[0-9])");
    }
    StringBuilder persian = new StringBuilder();
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      persian.append(
          c == '.'
              ? "\u066B"
              : c == '/' ? " تقسیم بر " : String.valueOf((char) (c - '0' + '\u06F0')));
    }
    return Pattern.compile(
        (negative ? "منفی " : "(?<![\u06F0-\u06F9\u066B])")
            + persian
            + "(?![\u06F0-\u06F9\u066B])");
  }

  private static Set<BigFraction> numbersOf(OptionRule rule) {
    Set<BigFraction> numbers = new LinkedHashSet<>();
    for (Premise premise : rule.premises()) {
      premise
          .pattern()
          .test()
          .walk()
          .flatMap(GuideDocumentTest::literals)
          .forEach(
              literal -> {
                if (literal instanceof Literal.NumberLiteral number) {
                  numbers.add(Exact.of(number.value()));
                }
              });
      if (premise instanceof Premise.Accumulation accumulation) {
        accumulation.limits().forEach(l -> numbers.add(Exact.of(l.literal().value())));
      }
    }
    return numbers;
  }

  private static Stream<Literal> literals(Test test) {
    if (test instanceof Test.Comparison comparison) {
      return Stream.of(comparison.literal());
    }
    return test instanceof Test.Membership membership
        ? membership.literals().stream()
        : Stream.empty();
  }

  private static Set<BigFraction> numbersIn(Arithmetic score) {
    return score
        .walk()
        .filter(Arithmetic.Number.class::isInstance)
        .map(part -> ((Arithmetic.Number) part).value())
        .collect(Collectors.toSet());
  }

  private static Set<String> settingsOf(OptionRule rule) {
    Set<String> names = new LinkedHashSet<>();
    for (Premise premise : rule.premises()) {
      premise
          .pattern()
          .test()
          .walk()
          .flatMap(GuideDocumentTest::literals)
          .forEach(
              literal -> {
                if (literal instanceof Literal.NumberLiteral number) {
                  number.setting().ifPresent(names::add);
                }
              });
    }
    rule.score()
        .walk()
        .forEach(
            part -> {
              if (part instanceof Arithmetic.SettingValue setting) {
                names.add(setting.name());
              }
            });
    return names;
  }
}
