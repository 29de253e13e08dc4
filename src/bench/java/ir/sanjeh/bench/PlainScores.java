package ir.sanjeh.bench;

import java.math.BigDecimal;
import java.util.List;

/** Scores as a Java programmer would declare them. What is unscored is null. */
final class PlainScores {
  private PlainScores() {}

  record OfAgency(
      BigDecimal digitalSignature,
      BigDecimal visitReduction,
      BigDecimal mobilePlatform,
      BigDecimal strategies,
      BigDecimal mailbox,
      BigDecimal permits,
      BigDecimal gsbReceived,
      BigDecimal gsbProvided,
      BigDecimal openData,
      BigDecimal freedomOfInformation,
      BigDecimal consultation,
      BigDecimal decisionMaking,
      OfPortal portal,
      List<OfService> services) {}

  record OfPortal(
      BigDecimal uptime,
      BigDecimal responsive,
      BigDecimal secondLanguage,
      BigDecimal features,
      BigDecimal accessibility,
      BigDecimal serviceDesk,
      BigDecimal support,
      BigDecimal statistics,
      BigDecimal chartAndManagers,
      BigDecimal pagesCurrent) {}

  record OfService(
      BigDecimal electronicShare,
      BigDecimal pageSpeed,
      BigDecimal security,
      BigDecimal authentication,
      BigDecimal guide,
      BigDecimal faq,
      BigDecimal channels,
      BigDecimal feedback) {}
}
