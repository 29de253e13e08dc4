package ir.sanjeh.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.result.ResultTrend.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies that were renamed. */
class AliasesTest {
  @TempDir private Path folder;

  private Aliases aliases(String yaml) {
    try {
      Path file = folder.resolve("aliases.yaml");
      Files.writeString(file, yaml, StandardCharsets.UTF_8);
      return Aliases.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String CHAIN =
      """
      aliases:
        - { old: first, new: second, note: "renamed in 1396" }
        - old: second
          new: third
      """;

  @Test
  void anAgencyKeepsItsHistoryUnderItsNewId() {
    Trend trend =
        Rounds.trend(
            folder,
            aliases(CHAIN),
            new Rounds("one").agency("first", "10"),
            new Rounds("two").agency("second", "20").cooperation("x", "left", "-"),
            new Rounds("three").agency("third", "40"));

    ResultTrend.Agency third = trend.of("third");
    assertThat(third.status()).isEqualTo("continued");
    assertThat(third.rounds())
        .extracting(Step::period, Step::id)
        .containsExactly(tuple("one", "first"), tuple("two", "second"), tuple("three", null));
    assertThat(third.overall().change()).hasToString("30.00");
    assertThat(trend.national().departed()).isEmpty();
    assertThat(trend.national().newAgencies()).isEmpty();
    assertThat(trend.national().renamed())
        .extracting(ResultTrend.Alias::old, ResultTrend.Alias::id, ResultTrend.Alias::note)
        .containsExactly(
            tuple("first", "second", "renamed in 1396"), tuple("second", "third", null));
  }

  @Test
  void whoHasLeftIsNamedAsInTheLastRound() {
    Trend trend =
        Rounds.trend(
            folder,
            aliases("aliases: [ { old: first, new: second } ]"),
            new Rounds("one").agency("first", "10"),
            new Rounds("two").agency("second", "20"),
            new Rounds("three").agency("a", "1").cooperation("first", "left", "dissolved"));
    assertThat(trend.national().departed())
        .extracting(ResultTrend.Departed::id, ResultTrend.Departed::last, d -> d.reason().en())
        .containsExactly(tuple("second", "two", "dissolved"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | aliases.form | the list of aliases is empty
          a | aliases.form | the list of aliases is text "a"
          old: b | aliases.form | unknown key "old"
          aliases: { a: b } | aliases.form | "aliases" is an object
          aliases: [ a ] | aliases.form | an alias is text "a"
          aliases: [ { old: a } ] | aliases.form | an alias has no "new"
          aliases: [ { old: a, new: b, why: c } ] | aliases.form | unknown key "why"
          aliases: [ { old: a, new: [ b ] } ] | aliases.form | an alias has as "new" a list
          aliases: [ { old: a, new: b, note: 5.. } ] | - | -
          aliases: [ { old: a, new: b }, { old: a, new: c } ] | aliases.twice | "a" has become two ids, first at
          aliases: [ { old: a, new: a } ] | aliases.circle | lead back to where they began: a > a
          aliases: [ { old: a, new: b }, { old: b, new: c }, { old: c, new: b } ] | aliases.circle | began: b > c > b
          """)
  void brokenListsAreTold(String yaml, String id, String message) {
    if ("-".equals(id)) {
      assertThat(aliases(yaml).latest("a")).isEqualTo("b");
      return;
    }
    assertThatThrownBy(() -> aliases(yaml))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("aliases.yaml:")
        .hasMessageContaining(message)
        .hasMessageContaining("[" + id + "]");
  }

  @Test
  void idsThatNoRoundHasAreTold() {
    assertThatThrownBy(
            () ->
                Rounds.trend(
                    folder,
                    aliases(
                        """
                        aliases:
                          - { old: fist, new: second }
                          - { old: first, new: secnd }
                        """),
                    new Rounds("one").agency("first", "10"),
                    new Rounds("two").agency("second", "20")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("aliases.yaml:2:5: no round has an agency \"fist\"")
        .hasMessageContaining("Did you mean \"first\"?")
        .hasMessageContaining("aliases.yaml:3:5: no round has an agency \"secnd\"");
  }

  @Test
  void twoAgenciesOfARoundCannotBecomeOne() {
    assertThatThrownBy(
            () ->
                Rounds.trend(
                    folder,
                    aliases("aliases:\n  - { old: a, new: c }\n  - { old: b, new: c }\n"),
                    new Rounds("one").agency("a", "10").agency("b", "9"),
                    new Rounds("two").agency("c", "20")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("in one both \"a\" and \"b\" are there, and would become one agency")
        .hasMessageContaining("[aliases.two-agencies]");
  }

  /** Whatever agencies were called, the same movements come out with a list of aliases. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void renamingEverybodyChangesNothing(int seed) {
    Random random = new Random(seed);
    List<Integer> before = random.ints(1 + random.nextInt(8), 0, 101).boxed().toList();
    List<Integer> after = random.ints(1 + random.nextInt(8), 0, 101).boxed().toList();
    Trend plain =
        Rounds.trend(folder, Aliases.NONE, round("one", "a", before), round("two", "a", after));
    StringBuilder yaml = new StringBuilder("aliases:\n");
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      yaml.append("  - { old: old" + i + ", new: a" + i + " }\n");
    }
    Trend renamed =
        Rounds.trend(
            folder,
            aliases(yaml.toString()),
            round("one", "old", before),
            round("two", "a", after));

    for (int i = 0; i < after.size(); i++) {
      List<Step> own = new ArrayList<>(renamed.of("a" + i).rounds());
      List<Step> same = plain.of("a" + i).rounds();
      assertThat(own).hasSameSizeAs(same);
      assertThat(own.get(own.size() - 1)).isEqualTo(same.get(same.size() - 1));
      assertThat(renamed.of("a" + i).status()).isEqualTo(plain.of("a" + i).status());
    }
    assertThat(renamed.national().gains()).isEqualTo(plain.national().gains());
    assertThat(renamed.national().losses()).isEqualTo(plain.national().losses());
    assertThat(renamed.national().newAgencies()).isEqualTo(plain.national().newAgencies());
    assertThat(renamed.national().departed()).hasSameSizeAs(plain.national().departed());
  }

  private static Rounds round(String period, String prefix, List<Integer> scores) {
    Rounds round = new Rounds(period);
    for (int i = 0; i < scores.size(); i++) {
      round.agency(prefix + i, scores.get(i).toString());
    }
    return round;
  }
}
