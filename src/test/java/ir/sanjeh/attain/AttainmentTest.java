package ir.sanjeh.attain;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.award.Award;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would have to be measured for a better option, by its condition. */
class AttainmentTest {
  private static final String DESKS =
      "\"open\": true, \"desks\": [ { \"id\": \"d1\", \"working\": %s }, { \"id\": \"d2\" } ]";

  @TempDir private Path root;
  private SampleFolder folder;

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
  }

  /** The ways to more than nothing for an indicator of the agency, each checked by the engine. */
  private List<Way> ways(String node, String values) {
    Rulebook rulebook = Rulebook.open(folder.rules());
    AgencyFacts facts = SampleAgency.of(folder, rulebook, values);
    Node indicator = rulebook.scheme().node(node).orElseThrow();
    List<Way> ways =
        new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules())
            .ways(indicator, facts.agency(), facts, Optional.of(BigFraction.ZERO));
    for (Way way : ways) {
      Draft draft = new Draft(facts);
      way.changes().forEach(draft::apply);
      AgencyFacts applied = draft.applied();
      Award award = rulebook.fire(applied).awards().get(applied.agency()).get(node);
      assertThat(award.rule()).isEqualTo(way.rule());
      assertThat(award.score()).isEqualTo(way.score());
    }
    return ways;
  }

  private String said(Way way) {
    Rulebook rulebook = Rulebook.open(folder.rules());
    Words words = new Words(rulebook.dictionary(), rulebook.scheme());
    return way.changes().stream()
        .map(change -> change.fact().id() + " " + words.change(change).en())
        .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "ratio > 0.6               | \"ratio\": 0.2               | a “ratio”: from 0.2 to 0.61",
        "ratio >= 0.6              | \"ratio\": 0.2               | a “ratio”: from 0.2 to 0.6",
        "ratio > 0.125             | \"ratio\": 0.1               | a “ratio”: from 0.1 to 0.126",
        "ratio < 0.6, ratio > 0.1  | \"ratio\": 0.9               | a “ratio”: from 0.9 to 0.59",
        "done > 10                 | \"done\": 3                  | a “done”: from 3 to 11",
        "done >= 10, done < 20     | \"done\": 30                 | a “done”: from 30 to 19",
        "done == 7                 | \"done\": 3                  | a “done”: from 3 to 7",
        "done in ( 4, 9 )          | \"done\": 8                  | a “done”: from 8 to 9",
        "done != 3                 | \"done\": 3                  | a “done”: from 3 to 4",
        "done >= target            | \"done\": 3, \"target\": 5   | a “done”: from 3 to 5",
        "open == true              | \"done\": 3                  | a “open”: yes (not given now)",
        "open != null              | \"done\": 3                  | a “open”: yes (not given now)",
        "ratio >= settings.enough  | \"ratio\": 0.2               | a “ratio”: from 0.2 to 0.8",
        "ratio > 0.5, open == true | \"ratio\": 0.5               | a “ratio”: from 0.5 to 0.51"
            + " + a “open”: yes (not given now)"
      })
  void valuesMoveAsLittleAsTheyMust(String condition, String values, String expected) {
    folder.write(
        "rules/sample/one/guide.drl",
        """
        rule "1.high  as asked"
            @label( fa = "زیاد", en = "high" )
        when
            $agency : Agency( %s )
        then
            awards.give( $agency, "1", 1.0 );
        end
        """
            .formatted(condition));
    assertThat(ways("1", values)).singleElement().extracting(this::said).isEqualTo(expected);
  }

  @Test
  void aBoundOfTheDictionaryIsNotCrossed() {
    folder.change("guide.drl", "Agency( ratio >= 0.5 )", "Agency( ratio > 1 )");
    folder.change("guide.drl", "Agency( ratio < 0.5 )", "Agency( ratio < 0 )");
    assertThat(ways("1", "\"ratio\": 0.2")).isEmpty();
  }

  @Test
  void aWorkedOutScoreIsRaisedToTheMost() {
    assertThat(ways("3", "\"done\": 3, \"target\": 4"))
        .singleElement()
        .satisfies(way -> assertThat(way.score()).isEqualTo(BigFraction.ONE))
        .extracting(this::said)
        .isEqualTo("a “done”: from 3 to 4");
  }

  @Test
  void factsAreBroughtIntoWhatIsAddedUp() {
    assertThat(ways("4", DESKS.formatted(true)))
        .singleElement()
        .extracting(this::said)
        .isEqualTo("d2 “working”: yes (not given now)");
    assertThat(ways("4", DESKS.formatted(false)))
        .singleElement()
        .extracting(way -> way.changes().size())
        .isEqualTo(2);
    assertThat(ways("4", "\"open\": true, \"desks\": [ { \"id\": \"d1\" } ]")).isEmpty();
  }

  @Test
  void whatIsTakenAsGivenStays() {
    // As soon as one field says how it is measured, only such fields are changed.
    folder.change(
        "facts.drl", "@min( 0 ) @max( 1 )", "@min( 0 ) @max( 1 ) @measured( \"inquiry\" )");
    assertThat(ways("1", "\"ratio\": 0.2")).hasSize(1);
    assertThat(ways("4", DESKS.formatted(true))).isEmpty();
  }

  @Test
  void theLeastScoreComesFirst() {
    assertThat(ways("1", "\"done\": 1"))
        .extracting(way -> way.rule().option())
        .containsExactly("1.low", "1.high");
  }
}
