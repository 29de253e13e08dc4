package ir.sanjeh.bench;

import ir.sanjeh.bench.RoundFacts.AgencyRecord;
import ir.sanjeh.bench.RoundFacts.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The facts of the round as a Java programmer would declare them. What is missing is null. */
final class PlainFacts {
  private PlainFacts() {}

  enum Stage {
    INFORMATION,
    REQUEST,
    PRODUCTION,
    DELIVERY
  }

  enum Tls {
    A_PLUS,
    A,
    A_MINUS,
    B,
    C,
    D,
    E,
    F,
    T,
    M,
    NONE
  }

  enum Authentication {
    FITTING,
    ONE_METHOD,
    NOT_ELECTRONIC
  }

  enum DigitalGuide {
    MULTIMEDIA,
    TEXT,
    STATIC_FILE,
    NONE
  }

  enum Channel {
    NATIONAL_MAILBOX,
    CENTRAL_TRACKING_CODE,
    OWN_TRACKING_CODE,
    TICKETS,
    CRM,
    TEXT_MESSAGE,
    TELEPHONE
  }

  enum Feedback {
    AT_DELIVERY,
    PERIODIC,
    NONE
  }

  enum Coverage {
    COMPLETE,
    PARTIAL,
    NONE
  }

  enum SecondLanguage {
    ALL_SERVICES,
    INTRODUCTION,
    NONE
  }

  enum Feature {
    PERSONALISATION,
    SEARCH,
    VISITOR_STATISTICS,
    GEODATA,
    USER_IP
  }

  enum Support {
    REAL_TIME,
    IN_TIME,
    NO_INFORMATION
  }

  enum Statistics {
    THREE_STAGES,
    TWO_STAGES,
    REQUEST_ONLY,
    NONE
  }

  enum MobileOffer {
    PLATFORM,
    SEPARATE_APP,
    NONE
  }

  enum Consultation {
    WITH_RESULTS,
    PROCEDURE_ONLY,
    NONE
  }

  record Agency(
      Boolean digitalSignatureOperational,
      Boolean visitReductionReportSent,
      MobileOffer mobileOffer,
      Coverage strategiesPublished,
      Integer mailboxTransactions,
      BigDecimal permitsConnected,
      BigDecimal gsbReceivedRatio,
      BigDecimal gsbProvidedRatio,
      Integer openDatasets,
      BigDecimal informationRequestsAnswered,
      Consultation consultation,
      Boolean decisionMakingCarriedOut,
      Portal portal,
      List<Service> services) {}

  record Portal(
      BigDecimal uptime,
      Boolean responsive,
      SecondLanguage secondLanguage,
      EnumSet<Feature> features,
      Coverage accessibilityChecklist,
      Boolean serviceDeskComplete,
      Integer faqTogether,
      Support support,
      Statistics statistics,
      Coverage chartAndManagers,
      Boolean pagesCurrent) {}

  record Service(
      EnumSet<Stage> electronicStages,
      BigDecimal pageSpeed,
      Tls tls,
      Authentication authentication,
      DigitalGuide guide,
      Integer faq,
      EnumSet<Channel> channels,
      Feedback feedback) {}

  static Agency of(AgencyRecord agency) {
    Known own = agency.facts().get(0);
    Portal portal = null;
    List<Service> services = new ArrayList<>();
    for (Known part : agency.facts()) {
      if (part.type().equals(RoundFacts.PORTAL)) {
        portal = portal(part);
      } else if (part.type().equals(RoundFacts.SERVICE)) {
        services.add(service(part));
      }
    }
    return new Agency(
        truth(own, "digitalSignatureOperational"),
        truth(own, "visitReductionReportSent"),
        choice(own, "mobileOffer", MobileOffer.class),
        choice(own, "strategiesPublished", Coverage.class),
        whole(own, "mailboxTransactions"),
        decimal(own, "permitsConnected"),
        decimal(own, "gsbReceivedRatio"),
        decimal(own, "gsbProvidedRatio"),
        whole(own, "openDatasets"),
        decimal(own, "informationRequestsAnswered"),
        choice(own, "consultation", Consultation.class),
        truth(own, "decisionMakingCarriedOut"),
        portal,
        List.copyOf(services));
  }

  private static Portal portal(Known part) {
    return new Portal(
        decimal(part, "uptime"),
        truth(part, "responsive"),
        choice(part, "secondLanguage", SecondLanguage.class),
        ticks(part, "features", Feature.class),
        choice(part, "accessibilityChecklist", Coverage.class),
        truth(part, "serviceDeskComplete"),
        whole(part, "faqTogether"),
        choice(part, "support", Support.class),
        choice(part, "statistics", Statistics.class),
        choice(part, "chartAndManagers", Coverage.class),
        truth(part, "pagesCurrent"));
  }

  private static Service service(Known part) {
    return new Service(
        ticks(part, "electronicStages", Stage.class),
        decimal(part, "pageSpeed"),
        choice(part, "tls", Tls.class),
        choice(part, "authentication", Authentication.class),
        choice(part, "guide", DigitalGuide.class),
        whole(part, "faq"),
        ticks(part, "channels", Channel.class),
        choice(part, "feedback", Feedback.class));
  }

  private static Boolean truth(Known fact, String field) {
    return (Boolean) fact.values().get(field);
  }

  private static BigDecimal decimal(Known fact, String field) {
    return (BigDecimal) fact.values().get(field);
  }

  private static Integer whole(Known fact, String field) {
    BigDecimal number = decimal(fact, field);
    return number == null ? null : Integer.valueOf(number.intValueExact());
  }

  private static <E extends Enum<E>> E choice(Known fact, String field, Class<E> type) {
    String value = (String) fact.values().get(field);
    return value == null ? null : Enum.valueOf(type, value);
  }

  private static <E extends Enum<E>> EnumSet<E> ticks(Known fact, String field, Class<E> type) {
    if (!(fact.values().get(field) instanceof List<?> values)) {
      return null;
    }
    EnumSet<E> ticks = EnumSet.noneOf(type);
    values.forEach(value -> ticks.add(Enum.valueOf(type, (String) value)));
    return ticks;
  }
}
