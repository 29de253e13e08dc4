package ir.sanjeh.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds of both readings, whatever the facts and their evidence. */
class ReadingPropertiesTest {
  private static final Map<Kind, Rulebook> RULEBOOKS = new ConcurrentHashMap<>();

  /** An agency and the rules by which it is read. */
  record Round(Rulebook rulebook, AgencyFacts facts) {
    AgencyReadings readings() {
      return readings(facts);
    }

    AgencyReadings readings(AgencyFacts other) {
      return new ReadingEvaluator(rulebook, new Scorer(rulebook.scheme(), rulebook.rules()))
          .readings(other);
    }
  }

  /** How a scheme may treat what is missing, and which evidence it may demand. */
  private enum Kind {
    FIRST("zero", "redistribute", "declared", "verified", ""),
    SECOND("zero", "rescale", "verified", "declared", "  counts: [ verified ]\n"),
    THIRD("zero", "full", "declared", "declared", ""),
    FOURTH("leave-out", "redistribute", "verified", "verified", "  counts: [ verified ]\n"),
    FIFTH("leave-out", "rescale", "declared", "declared", "  counts: [ verified ]\n"),
    SIXTH("leave-out", "full", "verified", "declared", ""),
    SEVENTH("leave-out", "redistribute", "declared", "declared", "");

    private final String unscored;
    private final String notApplicable;
    private final String evidence;

    Kind(String unscored, String notApplicable, String ranks, String unstated, String counts) {
      this.unscored = unscored;
      this.notApplicable = notApplicable;
      this.evidence =
          SampleRound.EVIDENCE
                  .replace("ranks: declared", "ranks: " + ranks)
                  .replace("unstated: verified", "unstated: " + unstated)
              + counts;
    }

    Rulebook rulebook() {
      return RULEBOOKS.computeIfAbsent(
          this, kind -> SampleRound.open(kind.unscored, kind.notApplicable, kind.evidence));
    }
  }

  @Provide
  Arbitrary<Round> rounds() {
    return Combinators.combine(Arbitraries.of(Kind.values()), Arbitraries.longs())
        .as(
            (kind, seed) ->
                new Round(kind.rulebook(), SampleRound.agency(kind.rulebook(), new Random(seed))));
  }

  @Property(tries = 150)
  void bothReadingsAreWhatEveryNodeSees(@ForAll("rounds") Round round) {
    AgencyReadings readings = round.readings();
    for (Reading reading : Reading.values()) {
      assertThat(told(readings.of(reading)))
          .isEqualTo(told(ReadingOracle.card(round.rulebook(), round.facts(), reading)));
    }
  }

  @Property(tries = 150)
  void theEffectIsWhatVerifyingAndRejectingDoes(@ForAll("rounds") Round round) {
    for (ValueToVerify value : round.readings().toVerify()) {
      BigFraction verified = total(round, value, Status.VERIFIED);
      BigFraction rejected = total(round, value, Status.REJECTED);
      assertThat(value.effect())
          .as(value.fact().id() + " " + value.field())
          .isEqualTo(verified.subtract(rejected));
    }
  }

  private static BigFraction total(Round round, ValueToVerify value, Status status) {
    AgencyFacts facts = ReadingOracle.with(round.facts(), value.fact(), value.field(), status);
    return total(round.readings(facts).declared());
  }

  private static BigFraction total(AgencyScorecard card) {
    return card.agency().total().orElse(BigFraction.ZERO);
  }

  @Property(tries = 300)
  void theLargestEffectComesFirst(@ForAll("rounds") Round round) {
    List<BigFraction> sizes =
        round.readings().toVerify().stream().map(value -> value.effect().abs()).toList();
    assertThat(sizes).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Property(tries = 300)
  void verifyingWhatIsListedMakesBothReadingsEqual(@ForAll("rounds") Round round) {
    AgencyFacts facts = round.facts();
    for (ValueToVerify value : round.readings().toVerify()) {
      Fact holder = holder(facts, value);
      facts = ReadingOracle.with(facts, holder, value.field(), Status.VERIFIED);
    }
    AgencyReadings readings = round.readings(facts);
    assertThat(readings.toVerify()).isEmpty();
    assertThat(readings.verified()).isSameAs(readings.declared());
  }

  private static Fact holder(AgencyFacts facts, ValueToVerify value) {
    Fact agency = facts.agency();
    return value.fact().type().equals(agency.type())
        ? agency
        : facts.parts().stream()
            .filter(part -> part.id().equals(value.fact().id()))
            .findFirst()
            .orElseThrow();
  }

  @Property(tries = 300)
  void verifyingEverythingMakesBothReadingsEqual(@ForAll("rounds") Round round) {
    AgencyReadings readings = round.readings(ReadingOracle.withAll(round.facts(), Status.VERIFIED));
    assertThat(readings.toVerify()).isEmpty();
    assertThat(told(readings.verified())).isEqualTo(told(readings.declared()));
  }

  @Property(tries = 300)
  void rejectingEverythingIsHavingNoValues(@ForAll("rounds") Round round) {
    AgencyReadings readings = round.readings(ReadingOracle.withAll(round.facts(), Status.REJECTED));
    AgencyFacts empty =
        new AgencyFacts(
            bare(round.facts().agency()),
            round.facts().parts().stream().map(ReadingPropertiesTest::bare).toList());
    assertThat(readings.toVerify()).isEmpty();
    assertThat(told(readings.declared())).isEqualTo(told(round.readings(empty).declared()));
    assertThat(told(readings.verified())).isEqualTo(told(round.readings(empty).verified()));
  }

  private static Fact bare(Fact fact) {
    return new Fact(fact.type(), fact.id(), Map.of("id", fact.id()), Map.of(), fact.place());
  }

  @Property(tries = 300)
  void rankingByOneReadingShowsIt(@ForAll("rounds") Round round) {
    AgencyReadings readings = round.readings();
    Reading ranks = round.rulebook().scheme().evidence().orElseThrow().ranks();
    assertThat(readings.shown()).isSameAs(readings.of(ranks));
    Scorer scorer = new Scorer(round.rulebook().scheme(), round.rulebook().rules());
    AgencyScorecard shown =
        scorer.score(new ReadingEvaluator(round.rulebook(), scorer).awards(round.facts()));
    assertThat(told(shown)).isEqualTo(told(readings.shown()));
  }

  /** All that a card says, without the facts and awards behind it. */
  private static List<Object> told(AgencyScorecard card) {
    List<Object> told = new ArrayList<>(List.of(told(card.agency())));
    card.services().forEach(service -> told.add(told(service)));
    return told;
  }

  private static List<Object> told(Scorecard card) {
    Map<String, Object> nodes = new LinkedHashMap<>();
    card.nodes().forEach((id, node) -> nodes.put(id, told(node)));
    return List.of(
        card.subject().id(),
        nodes,
        card.unscored().stream().map(u -> u.node().id() + u.missing()).toList(),
        card.notApplicable().stream().map(node -> node.id()).toList());
  }

  private static String told(NodeScore node) {
    return node.state()
        + " "
        + node.share()
        + " "
        + node.mass()
        + " "
        + node.award().map(award -> award.rule().option());
  }
}
