package ir.sanjeh.report;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.result.ResultTrend;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What other pages need to know of an agency.
 *
 * @param id as in the facts
 * @param file the name of its page, without folder and ending
 * @param name in Persian, or null
 * @param nameEn in English, or null
 * @param score as the ranking rounds it, or null
 * @param rank or null
 * @param band the id, or null
 * @param services how many it has
 * @param dimensions the scores by node id
 * @param indicators the scores by node id
 * @param figures the derived figures by id
 * @param groups its places in its groups, by the id of the grouping
 * @param steps its rounds, this one last; empty without a trend
 */
record Brief(
    String id,
    String file,
    String name,
    String nameEn,
    BigDecimal score,
    Integer rank,
    String band,
    int services,
    Map<String, BigDecimal> dimensions,
    Map<String, BigDecimal> indicators,
    Map<String, BigDecimal> figures,
    Map<String, List<ResultGroups.Membership>> groups,
    List<ResultTrend.Step> steps) {

  static Brief of(Result.Agency agency) {
    Map<String, BigDecimal> indicators = new LinkedHashMap<>();
    agency.indicators().forEach((id, indicator) -> indicators.put(id, indicator.score()));
    return new Brief(
        agency.id(),
        FileNames.of(agency.id()),
        agency.name(),
        agency.nameEn(),
        agency.score(),
        agency.rank(),
        agency.band(),
        agency.services().size(),
        orEmpty(agency.dimensions()),
        indicators,
        orEmpty(agency.figures()),
        agency.groups() == null ? Map.of() : agency.groups(),
        agency.trend() == null ? List.of() : agency.trend().rounds());
  }

  static <V> Map<String, V> orEmpty(Map<String, V> map) {
    return map == null ? Map.of() : map;
  }

  /** Since the last round with a score, or null. */
  ResultTrend.Movement movement() {
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).movement();
  }

  /** A score of a node or, where there is none of that name, a figure; null without one. */
  BigDecimal score(String root, String node) {
    if (node.equals(root)) {
      return score;
    }
    BigDecimal dimension = dimensions.get(node);
    if (dimension != null) {
      return dimension;
    }
    BigDecimal indicator = indicators.get(node);
    return indicator != null ? indicator : figures.get(node);
  }
}
