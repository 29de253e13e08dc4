package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Situation.AGENCY;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose award an indicator takes. */
class LookupTest {
  private static NodeScore ofService(Situation situation, String... measuredOn) {
    return Cards.service(total(leaf("a", "1").on(measuredOn)), situation).nodes().get("a");
  }

  private static NodeScore ofAgency(Situation situation, String... measuredOn) {
    return Cards.agency(total(leaf("a", "1").on(measuredOn)), situation).nodes().get("a");
  }

  private static Situation service() {
    return new Situation().part("Portal").service("s");
  }

  private static Situation everyoneAwarded() {
    return service().award("s", "a", "0.1").award("portal", "a", "0.2").award(AGENCY, "a", "0.3");
  }

  @ParameterizedTest
  @CsvSource({
    "Service, Portal, Agency, 0.1",
    "Portal, Service, Agency, 0.2",
    "Portal, Agency, Service, 0.2",
    "Agency, Portal, Service, 0.3",
    "Service, Agency, Portal, 0.1",
  })
  void takesTheFirstInTheOrderOfTheIndicator(
      String first, String second, String third, String share) {
    assertThat(ofService(everyoneAwarded(), first, second, third).share()).isEqualTo(exact(share));
  }

  @Test
  void goesOnToTheNextWhereTheFirstHasNone() {
    Situation situation = service().award(AGENCY, "a", "0.3");

    assertThat(ofService(situation, "Service", "Portal", "Agency").share()).isEqualTo(exact("0.3"));
    assertThat(ofService(situation, "Portal", "Agency", "Service").share()).isEqualTo(exact("0.3"));
  }

  @Test
  void takesTheServicesOwnBetweenOthers() {
    Situation situation = service().award("s", "a", "0.1").award(AGENCY, "a", "0.3");

    assertThat(ofService(situation, "Portal", "Service", "Agency").share()).isEqualTo(exact("0.1"));
  }

  @Test
  void takesNothingFromATypeThatTheIndicatorDoesNotName() {
    assertThat(ofService(everyoneAwarded(), "Portal").share()).isEqualTo(exact("0.2"));
    assertThat(ofService(service().award(AGENCY, "a", "1"), "Service", "Portal").state())
        .isEqualTo(State.UNSCORED);
    assertThat(ofService(service().award("s", "a", "1"), "Portal").state())
        .isEqualTo(State.UNSCORED);
  }

  @Test
  void takesNothingFromAnotherService() {
    Situation situation = service().service("t").award("t", "a", "1");

    assertThat(ofService(situation, "Service").state()).isEqualTo(State.UNSCORED);
  }

  @Test
  void takesNothingFromPartsOfWhichThereMayBeSeveral() {
    Situation situation = service().member("d", "Dataset").award("d", "a", "1");

    assertThat(ofService(situation, "Dataset").state()).isEqualTo(State.UNSCORED);
  }

  @Test
  void keepsTheAwardBehindTheScore() {
    NodeScore own = ofService(everyoneAwarded(), "Service");
    NodeScore inherited = ofService(everyoneAwarded(), "Portal");

    assertThat(own.award()).map(award -> award.subject().id()).contains("s");
    assertThat(inherited.award()).map(award -> award.subject().id()).contains("portal");
  }

  @ParameterizedTest
  @CsvSource({"Service, Portal, Agency, 0.2", "Agency, Portal, Service, 0.3"})
  void skipsTheServiceWhereAnAgencyIsScoredDirectly(
      String first, String second, String third, String share) {
    Situation situation =
        new Situation().part("Portal").award("portal", "a", "0.2").award(AGENCY, "a", "0.3");

    assertThat(ofAgency(situation, first, second, third).share()).isEqualTo(exact(share));
  }

  @Test
  void leavesAnAgencyWithoutServicesUnscoredWhereOnlyServicesAreMeasured() {
    // An award to the agency for what is measured on services only is none of the indicator's.
    assertThat(ofAgency(new Situation().award(AGENCY, "a", "1"), "Service").state())
        .isEqualTo(State.UNSCORED);
  }
}
