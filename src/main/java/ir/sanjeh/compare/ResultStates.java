package ir.sanjeh.compare;

import ir.sanjeh.problem.Place;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Takes from result files what is laid beside another one, without the rules that made them: what a
 * total is made of cannot be told.
 */
final class ResultStates {
  private ResultStates() {}

  /** An agency as it is written, with the reason why no more can be told. */
  static AgencyState of(Result.Agency agency, String untold) {
    SubjectState own =
        subject(
            agency.id(),
            agency.name(),
            agency.nameEn(),
            reached(
                agency.indicators(), agency.unscored(), agency.notApplicable(), Map.of(), true));
    Map<String, SubjectState> services = new LinkedHashMap<>();
    for (Result.Service service : agency.services()) {
      services.put(
          service.id(),
          subject(
              service.id(),
              service.name(),
              service.nameEn(),
              reached(
                  service.indicators(),
                  service.unscored(),
                  service.notApplicable(),
                  own.reached(),
                  false)));
    }
    Map<String, BigFraction> scores = new HashMap<>();
    agency
        .indicators()
        .keySet()
        .forEach(id -> ExactScores.indicator(agency, id).ifPresent(score -> scores.put(id, score)));
    return new AgencyState(
        own, services, ExactScores.total(agency), scores, Map.of(), Optional.of(untold), false);
  }

  private static SubjectState subject(
      String id, String name, String nameEn, Map<String, Reached> reached) {
    return new SubjectState(id, Optional.ofNullable(name), Optional.ofNullable(nameEn), reached);
  }

  private static Map<String, Reached> reached(
      Map<String, Result.Indicator> indicators,
      List<Result.Unscored> unscored,
      List<String> notApplicable,
      Map<String, Reached> own,
      boolean isAgency) {
    Map<String, Reached> reached = new LinkedHashMap<>();
    indicators.forEach(
        (id, indicator) -> {
          boolean decided = isAgency || !own.containsKey(id);
          if (indicator.option() != null && decided) {
            reached.put(id, Reached.option(indicator.option(), place(indicator)));
          }
        });
    unscored.forEach(lacking -> reached.put(lacking.indicator(), Reached.UNSCORED));
    for (String id : notApplicable) {
      if (own.get(id) != Reached.NOT_APPLICABLE) {
        reached.put(id, Reached.NOT_APPLICABLE);
      }
    }
    return reached;
  }

  private static Optional<Place> place(Result.Indicator indicator) {
    return indicator.file() == null || indicator.line() == null
        ? Optional.empty()
        : Optional.of(Place.of(indicator.file(), indicator.line()));
  }
}
