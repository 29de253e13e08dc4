package ir.sanjeh.score;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Pattern.Binding;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Premise.Accumulation;
import ir.sanjeh.guide.Premise.Match;
import ir.sanjeh.guide.Test.All;
import ir.sanjeh.guide.Test.Any;
import ir.sanjeh.guide.Test.FieldComparison;
import ir.sanjeh.guide.Test.Presence;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The evidence that an unscored indicator lacks. */
class MissingFieldsTest {
  private static final Arithmetic ONE = new Arithmetic.Number(Numbers.exact("1"));

  private static OptionRule rule(Arithmetic score, Premise... premises) {
    return new OptionRule(
        "a.high  text",
        "a.high",
        "a",
        new Title("", ""),
        Optional.empty(),
        Provenance.STATED,
        Provenance.STATED,
        List.of(premises),
        premises[0].pattern().variable(),
        premises[0].pattern().type(),
        score,
        Place.of("guide.drl", 1));
  }

  private static FieldRef field(String type, String name) {
    return new FieldRef(Optional.empty(), type, name);
  }

  /** A pattern that looks at some fields of its fact. */
  private static Pattern pattern(String type, String... fields) {
    return new Pattern(
        "$" + type,
        type,
        List.of(),
        new All(
            Stream.of(fields)
                .map(name -> (ir.sanjeh.guide.Test) new Presence(field(type, name), true))
                .toList()));
  }

  private static List<String> missing(Situation situation, String subject, OptionRule... rules) {
    var facts = situation.awards().facts();
    var fact =
        Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
            .filter(f -> f.id().equals(subject))
            .findFirst()
            .orElseThrow();
    return new MissingFields(List.of(rules)).of("a", fact, facts);
  }

  @Test
  void namesTheFieldsWithoutValueOnceAndInOrder() {
    OptionRule high = rule(ONE, new Match(pattern("Service", "z", "known", "b")));
    OptionRule low = rule(ONE, new Match(pattern("Service", "b")));
    Situation situation = new Situation().service("s").value("s", "known", 1);

    assertThat(missing(situation, "s", high, low)).containsExactly("Service.b", "Service.z");
  }

  @Test
  void isEmptyWhereAllIsKnownAndYetNoRuleMatches() {
    Situation situation = new Situation().service("s").value("s", "b", 1);

    assertThat(missing(situation, "s", rule(ONE, new Match(pattern("Service", "b"))))).isEmpty();
  }

  @Test
  void isEmptyForAnIndicatorWithoutRules() {
    assertThat(missing(new Situation().service("s"), "s")).isEmpty();
  }

  @Test
  void readsEveryKindOfPremise() {
    Pattern both =
        new Pattern(
            "$Service",
            "Service",
            List.of(new Binding("$x", "bound")),
            new Any(
                List.of(
                    new FieldComparison(
                        field("Service", "left"),
                        Operator.ABOVE,
                        new FieldRef(Optional.of("$agency"), "Agency", "right")))));
    Situation situation = new Situation().part("Portal").service("s");

    assertThat(
            missing(
                situation,
                "s",
                rule(
                    ONE,
                    new Match(both),
                    new Premise.Exists(pattern("Portal", "e")),
                    new Premise.Absent(pattern("Portal", "n")),
                    new Accumulation(pattern("Portal", "c"), List.of(), List.of()))))
        .containsExactly(
            "Agency.right", "Portal.c", "Portal.e", "Portal.n", "Service.bound", "Service.left");
  }

  @Test
  void readsTheFieldsOfTheScore() {
    Arithmetic score =
        new Arithmetic.Operation(
            Arithmetic.Operator.MULTIPLY, ONE, new Arithmetic.FieldValue("$Service", "presence"));
    OptionRule rule = rule(score, new Match(pattern("Service")));

    assertThat(missing(new Situation().service("s"), "s", rule))
        .containsExactly("Service.presence");
  }

  @Test
  void namesTheTypeWhereThereIsNoSuchFact() {
    OptionRule rule =
        rule(ONE, new Match(pattern("Portal", "tls")), new Match(pattern("Agency", "b")));

    assertThat(missing(new Situation(), Situation.AGENCY, rule))
        .containsExactly("Agency.b", "Portal");
  }

  @Test
  void doesNotAskAServiceForWhatItsSiblingsLack() {
    OptionRule rule = rule(ONE, new Match(pattern("Service", "b")));
    Situation situation = new Situation().service("s").service("t").value("s", "b", 1);

    assertThat(missing(situation, "s", rule)).isEmpty();
    assertThat(missing(situation, "t", rule)).containsExactly("Service.b");
  }

  @Test
  void asksAnAgencyForWhatAnyOfItsPartsLacks() {
    OptionRule rule =
        rule(
            ONE,
            new Match(pattern("Agency")),
            new Accumulation(pattern("Service", "b", "c"), List.of(), List.of()));
    Situation situation = new Situation().service("s").service("t");
    situation.value("s", "b", 1).value("s", "c", 1).value("t", "c", 1);

    assertThat(missing(situation, Situation.AGENCY, rule)).containsExactly("Service.b");
  }

  @Test
  void standsOnTheCardBesideTheIndicator() {
    Scorer scorer =
        new Scorer(
            Schemes.of(Tree.total(Tree.leaf("a", "1"), Tree.leaf("p", "1").on("Portal"))).scheme(),
            List.of(rule(ONE, new Match(pattern("Service", "b")))));
    AgencyScorecard cards = scorer.score(new Situation().service("s").awards());

    assertThat(cards.services().get(0).unscored())
        .singleElement()
        .satisfies(unscored -> assertThat(unscored.missing()).containsExactly("Service.b"));
    assertThat(cards.agency().unscored())
        .singleElement()
        .satisfies(unscored -> assertThat(unscored.missing()).isEmpty());
  }
}
