package ir.sanjeh.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsReaderTest {
  private static final Path EGEP = Path.of("rules/egep/round-7");
  private static final Path MATURITY = Path.of("rules/maturity/round-5");

  @TempDir Path folder;

  @Test
  void everyScoreOfTheShippedIndicatorsIsSpokenOf() {
    for (Path rules : List.of(EGEP, MATURITY)) {
      Rulebook rulebook = Evaluations.rulebook(rules);
      Texts texts = TextsReader.read(rules, rulebook);
      for (Node node : rulebook.scheme().indicators()) {
        BigDecimal outOf = new BigDecimal(node.outOf().bigDecimalValue().toPlainString());
        for (int percent = 0; percent <= 100; percent++) {
          BigDecimal score = outOf.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
          assertThat(texts.remark(node.id(), score, Optional.empty()))
              .as(rules + " " + node.id() + " " + score)
              .isPresent();
        }
      }
      assertThat(texts.digest()).isPresent();
      assertThat(texts.strengths()).isPresent();
      assertThat(texts.weaknesses()).isPresent();
    }
  }

  @Test
  void aRoundThatBuildsOnAnotherSaysTheSame() {
    Path earlier = Path.of("rules/maturity/round-4");
    Texts texts = TextsReader.read(earlier, Evaluations.rulebook(earlier));
    assertThat(texts.remarks())
        .isEqualTo(TextsReader.read(MATURITY, Evaluations.rulebook(MATURITY)).remarks());
  }

  private Texts read(String content) throws IOException {
    Path rules = folder.resolve("egep/round-7");
    Files.createDirectories(rules);
    try (Stream<Path> files = Files.list(EGEP)) {
      for (Path file : files.filter(f -> !f.endsWith(TextsReader.FILE)).toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    if (!content.isEmpty()) {
      Files.writeString(rules.resolve(TextsReader.FILE), content);
    }
    return TextsReader.read(rules, Evaluations.rulebook(EGEP));
  }

  @Test
  void aFolderWithoutTextsSaysNothing() throws IOException {
    assertThat(read("")).isEqualTo(Texts.NONE);
  }

  @Test
  void theFirstRemarkThatFitsIsSaid() throws IOException {
    Texts texts =
        read(
            """
            remarks:
              "4":
                - { option: 4.a, fa: "الف", en: "A" }
                - { range: "(0.5, 1]", fa: "بالا", en: "high" }
                - { fa: "دیگر", en: "other" }
            """);
    assertThat(said(texts, "1", Optional.of("4.a"))).isEqualTo("A");
    assertThat(said(texts, "1", Optional.of("4.b"))).isEqualTo("high");
    assertThat(said(texts, "0.51", Optional.empty())).isEqualTo("high");
    assertThat(said(texts, "0.5", Optional.empty())).isEqualTo("other");
    assertThat(texts.remark("5", BigDecimal.ONE, Optional.empty())).isEmpty();
  }

  private static String said(Texts texts, String score, Optional<String> option) {
    return texts.remark("4", new BigDecimal(score), option).orElseThrow().text().en();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remarks: { \"99\": [ { fa: a, en: b } ] } | texts.node",
        "remarks: { \"4\": [ { option: 4.x, fa: a, en: b } ] } | texts.option",
        "remarks: { \"4\": [ { range: \"[0, 2]\", fa: a, en: b } ] } | texts.range",
        "remarks: { \"4\": [ { range: \"[1, 0]\", fa: a, en: b } ] } | texts.range",
        "remarks: { \"4\": [ { range: \"(1, 1)\", fa: a, en: b } ] } | texts.range",
        "remarks: { \"4\": [ { range: 1, fa: a, en: b } ] } | texts.range",
        "remarks: { \"4\": [ { fa: a } ] } | texts.missing",
        "remarks: { \"4\": [ { fa: \"{rank}\", en: b } ] } | texts.filled",
        "remarks: { \"4\": [ { fa: a, en: b }, { fa: c, en: d } ] } | texts.never-said",
        "remarks: { \"4\": { fa: a, en: b } } | texts.type",
        "remarks: [] | texts.type",
        "[] | texts.type",
        "remark: {} | texts.unknown-key",
        "strengths: { range: \"[75, 100]\", most: 0 } | texts.most",
        "strengths: { range: \"[75, 101]\", most: 3 } | texts.range",
        "in-one-view: [ \"99\" ] | texts.node",
        "key-figures: [ { total-of: Service.none, title: { fa: a, en: b } } ] | texts.field",
        "key-figures: [ { total-of: Service.name, title: { fa: a, en: b } } ] | texts.field",
        "key-figures: [ { total-of: Service.subservices } ] | texts.missing",
      })
  void whatIsWrongIsToldWithItsPlace(String content, String problem) {
    UnusableInputException refused =
        catchThrowableOfType(UnusableInputException.class, () -> read(content));
    assertThat(refused).as(content).isNotNull();
    assertThat(refused.problems().get(0).toString())
        .contains("[" + problem + "]")
        .startsWith("egep/round-7/texts.yaml:1:");
  }
}
