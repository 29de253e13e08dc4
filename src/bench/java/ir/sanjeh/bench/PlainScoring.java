package ir.sanjeh.bench;

import ir.sanjeh.bench.PlainFacts.Agency;
import ir.sanjeh.bench.PlainFacts.Channel;
import ir.sanjeh.bench.PlainFacts.Coverage;
import ir.sanjeh.bench.PlainFacts.Feature;
import ir.sanjeh.bench.PlainFacts.MobileOffer;
import ir.sanjeh.bench.PlainFacts.Portal;
import ir.sanjeh.bench.PlainFacts.Service;
import ir.sanjeh.bench.PlainFacts.Stage;
import ir.sanjeh.bench.PlainScores.OfAgency;
import ir.sanjeh.bench.PlainScores.OfPortal;
import ir.sanjeh.bench.PlainScores.OfService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The guide written by hand in Java, as fast as it is plain: the reference of the benchmark. It
 * gives scores and no reasons.
 */
final class PlainScoring {
  private static final BigDecimal FULL = BigDecimal.ONE;
  private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal TWO_STAGES = new BigDecimal("0.67");
  private static final BigDecimal REQUEST_STAGE = new BigDecimal("0.33");

  private static final BigDecimal N_0_3 = new BigDecimal("0.3");
  private static final BigDecimal N_0_6 = new BigDecimal("0.6");
  private static final BigDecimal N_50 = new BigDecimal("50");
  private static final BigDecimal N_60 = new BigDecimal("60");
  private static final BigDecimal N_70 = new BigDecimal("70");
  private static final BigDecimal N_80 = new BigDecimal("80");
  private static final BigDecimal N_90 = new BigDecimal("90");
  private static final BigDecimal N_99 = new BigDecimal("99");
  private static final BigDecimal N_100 = new BigDecimal("100");

  private static final int MAILBOX_LOWER = 500;
  private static final int MAILBOX_UPPER = 5000;

  private PlainScoring() {}

  static OfAgency score(Agency agency) {
    Portal portal = agency.portal();
    List<OfService> services = new ArrayList<>(agency.services().size());
    for (Service service : agency.services()) {
      services.add(score(service, portal));
    }
    return new OfAgency(
        truth(agency.digitalSignatureOperational()),
        truth(agency.visitReductionReportSent()),
        mobile(agency.mobileOffer()),
        coverage(agency.strategiesPublished()),
        mailbox(agency.mailboxTransactions()),
        percent(agency.permitsConnected()),
        gsb(agency.gsbReceivedRatio()),
        gsb(agency.gsbProvidedRatio()),
        datasets(agency.openDatasets()),
        percent(agency.informationRequestsAnswered()),
        consultation(agency.consultation()),
        truth(agency.decisionMakingCarriedOut()),
        portal == null ? null : score(portal),
        services);
  }

  private static OfPortal score(Portal portal) {
    return new OfPortal(
        uptime(portal.uptime()),
        truth(portal.responsive()),
        secondLanguage(portal.secondLanguage()),
        features(portal.features()),
        coverage(portal.accessibilityChecklist()),
        truth(portal.serviceDeskComplete()),
        support(portal.support()),
        statistics(portal.statistics()),
        coverage(portal.chartAndManagers()),
        truth(portal.pagesCurrent()));
  }

  private static OfService score(Service service, Portal portal) {
    return new OfService(
        electronicShare(service.electronicStages()),
        pageSpeed(service.pageSpeed()),
        tls(service.tls()),
        authentication(service.authentication()),
        guide(service.guide()),
        faq(service.faq(), portal),
        channels(service.channels()),
        feedback(service.feedback()));
  }

  private static BigDecimal truth(Boolean value) {
    if (value == null) {
      return null;
    }
    return value ? FULL : ZERO;
  }

  private static BigDecimal coverage(Coverage coverage) {
    if (coverage == null) {
      return null;
    }
    return switch (coverage) {
      case COMPLETE -> FULL;
      case PARTIAL -> HALF;
      case NONE -> ZERO;
    };
  }

  private static BigDecimal mobile(MobileOffer offer) {
    if (offer == null) {
      return null;
    }
    return offer == MobileOffer.PLATFORM ? FULL : ZERO;
  }

  private static BigDecimal mailbox(Integer transactions) {
    if (transactions == null) {
      return null;
    }
    int count = transactions;
    if (count > MAILBOX_UPPER) {
      return FULL;
    }
    return count >= MAILBOX_LOWER ? HALF : ZERO;
  }

  private static BigDecimal percent(BigDecimal percent) {
    if (percent == null) {
      return null;
    }
    if (percent.compareTo(N_100) >= 0) {
      return FULL;
    }
    return percent.compareTo(N_50) >= 0 ? HALF : ZERO;
  }

  private static BigDecimal gsb(BigDecimal ratio) {
    if (ratio == null) {
      return null;
    }
    if (ratio.compareTo(N_0_6) > 0) {
      return FULL;
    }
    return ratio.compareTo(N_0_3) >= 0 ? HALF : ZERO;
  }

  private static BigDecimal datasets(Integer datasets) {
    if (datasets == null) {
      return null;
    }
    int count = datasets;
    if (count >= 10) {
      return FULL;
    }
    return count >= 1 ? HALF : ZERO;
  }

  private static BigDecimal consultation(PlainFacts.Consultation consultation) {
    if (consultation == null) {
      return null;
    }
    return switch (consultation) {
      case WITH_RESULTS -> FULL;
      case PROCEDURE_ONLY -> HALF;
      case NONE -> ZERO;
    };
  }

  private static BigDecimal uptime(BigDecimal uptime) {
    if (uptime == null) {
      return null;
    }
    if (uptime.compareTo(N_99) > 0) {
      return FULL;
    }
    return uptime.compareTo(N_90) >= 0 ? HALF : ZERO;
  }

  private static BigDecimal secondLanguage(PlainFacts.SecondLanguage language) {
    if (language == null) {
      return null;
    }
    return switch (language) {
      case ALL_SERVICES -> FULL;
      case INTRODUCTION -> HALF;
      case NONE -> ZERO;
    };
  }

  private static BigDecimal features(EnumSet<Feature> features) {
    if (features == null) {
      return null;
    }
    if (features.isEmpty()) {
      return ZERO;
    }
    return features.size() > 1 && features.contains(Feature.PERSONALISATION) ? FULL : HALF;
  }

  private static BigDecimal support(PlainFacts.Support support) {
    if (support == null) {
      return null;
    }
    return switch (support) {
      case REAL_TIME -> FULL;
      case IN_TIME -> HALF;
      case NO_INFORMATION -> ZERO;
    };
  }

  private static BigDecimal statistics(PlainFacts.Statistics statistics) {
    if (statistics == null) {
      return null;
    }
    return switch (statistics) {
      case THREE_STAGES -> FULL;
      case TWO_STAGES -> TWO_STAGES;
      case REQUEST_ONLY -> REQUEST_STAGE;
      case NONE -> ZERO;
    };
  }

  private static BigDecimal electronicShare(EnumSet<Stage> stages) {
    if (stages == null) {
      return null;
    }
    int count = stages.size();
    if (count == 0) {
      return ZERO;
    }
    return count == Stage.values().length ? FULL : HALF;
  }

  private static BigDecimal pageSpeed(BigDecimal speed) {
    if (speed == null || speed.compareTo(N_100) > 0) {
      return null;
    }
    if (speed.compareTo(N_90) >= 0) {
      return FULL;
    } else if (speed.compareTo(N_80) >= 0) {
      return THREE_QUARTERS;
    } else if (speed.compareTo(N_70) >= 0) {
      return HALF;
    }
    return speed.compareTo(N_60) >= 0 ? QUARTER : ZERO;
  }

  private static BigDecimal tls(PlainFacts.Tls grade) {
    if (grade == null) {
      return null;
    }
    return switch (grade) {
      case A_PLUS, A, A_MINUS -> FULL;
      case B -> HALF;
      case C, D, E, F, T, M, NONE -> ZERO;
    };
  }

  private static BigDecimal authentication(PlainFacts.Authentication authentication) {
    if (authentication == null) {
      return null;
    }
    return switch (authentication) {
      case FITTING -> FULL;
      case ONE_METHOD -> HALF;
      case NOT_ELECTRONIC -> ZERO;
    };
  }

  private static BigDecimal guide(PlainFacts.DigitalGuide guide) {
    if (guide == null) {
      return null;
    }
    return switch (guide) {
      case MULTIMEDIA -> FULL;
      case TEXT -> HALF;
      case STATIC_FILE, NONE -> ZERO;
    };
  }

  private static BigDecimal faq(Integer faq, Portal portal) {
    if (faq == null) {
      return null;
    }
    if (faq >= 5) {
      return FULL;
    }
    if (portal == null || portal.faqTogether() == null) {
      return null;
    }
    return portal.faqTogether() >= 10 ? HALF : ZERO;
  }

  private static BigDecimal channels(EnumSet<Channel> channels) {
    if (channels == null) {
      return null;
    }
    if (channels.contains(Channel.NATIONAL_MAILBOX)
        || channels.contains(Channel.CENTRAL_TRACKING_CODE)) {
      return FULL;
    } else if (channels.contains(Channel.OWN_TRACKING_CODE)
        || channels.contains(Channel.TICKETS)
        || channels.contains(Channel.CRM)) {
      return HALF;
    } else if (channels.contains(Channel.TEXT_MESSAGE) || channels.contains(Channel.TELEPHONE)) {
      return QUARTER;
    }
    return ZERO;
  }

  private static BigDecimal feedback(PlainFacts.Feedback feedback) {
    if (feedback == null) {
      return null;
    }
    return switch (feedback) {
      case AT_DELIVERY -> FULL;
      case PERIODIC -> HALF;
      case NONE -> ZERO;
    };
  }
}
