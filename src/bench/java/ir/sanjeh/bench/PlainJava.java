package ir.sanjeh.bench;

import ir.sanjeh.bench.PlainScores.OfAgency;
import ir.sanjeh.bench.PlainScores.OfPortal;
import ir.sanjeh.bench.PlainScores.OfService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** {@link PlainScoring} on {@link PlainFacts}. */
final class PlainJava implements Candidate {
  private final List<PlainFacts.Agency> agencies;

  /** For telling only: the facts in the order of the file. */
  private final List<RoundFacts.AgencyRecord> order;

  PlainJava(List<Path> facts) throws IOException {
    this.order = RoundFacts.read(facts);
    this.agencies = order.stream().map(PlainFacts::of).toList();
  }

  @Override
  public int agencies() {
    return agencies.size();
  }

  @Override
  public Object score(int agency) {
    return PlainScoring.score(agencies.get(agency));
  }

  @Override
  public void tell(int agency, Object scores, Told told) {
    OfAgency all = (OfAgency) scores;
    List<RoundFacts.Known> facts = order.get(agency).facts();
    int service = 0;
    for (int i = 0; i < facts.size(); i++) {
      int fact = i;
      Indicators to =
          (node, score) -> {
            if (score != null) {
              told.score(fact, node, score);
            }
          };
      switch (facts.get(i).type()) {
        case RoundFacts.AGENCY -> tell(all, to);
        case RoundFacts.PORTAL -> tell(all.portal(), to);
        default -> tell(all.services().get(service++), to);
      }
    }
  }

  @FunctionalInterface
  private interface Indicators {
    void score(String node, BigDecimal score);
  }

  private static void tell(OfAgency scores, Indicators to) {
    to.score("6", scores.digitalSignature());
    to.score("7", scores.visitReduction());
    to.score("9", scores.mobilePlatform());
    to.score("20", scores.strategies());
    to.score("23", scores.mailbox());
    to.score("24", scores.permits());
    to.score("25", scores.gsbReceived());
    to.score("26", scores.gsbProvided());
    to.score("27", scores.openData());
    to.score("28", scores.freedomOfInformation());
    to.score("29", scores.consultation());
    to.score("30", scores.decisionMaking());
  }

  private static void tell(OfPortal scores, Indicators to) {
    to.score("2", scores.uptime());
    to.score("8", scores.responsive());
    to.score("10", scores.secondLanguage());
    to.score("11", scores.features());
    to.score("12", scores.accessibility());
    to.score("13", scores.serviceDesk());
    to.score("16", scores.support());
    to.score("19", scores.statistics());
    to.score("21", scores.chartAndManagers());
    to.score("22", scores.pagesCurrent());
  }

  private static void tell(OfService scores, Indicators to) {
    to.score("1", scores.electronicShare());
    to.score("3", scores.pageSpeed());
    to.score("4", scores.security());
    to.score("5", scores.authentication());
    to.score("14", scores.guide());
    to.score("15", scores.faq());
    to.score("17", scores.channels());
    to.score("18", scores.feedback());
  }
}
