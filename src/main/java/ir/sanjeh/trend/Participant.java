package ir.sanjeh.trend;

import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the trend keeps of an agency in a round.
 *
 * @param id its id there
 * @param name in Persian, if given
 * @param nameEn in English, if given
 * @param total exact; empty when nothing was scored
 * @param score the total as the ranking rounds it; empty when nothing was scored
 * @param rank its rank; empty without a total
 * @param dimensions its scores as tables round them, by node id
 * @param exact its scores without loss that rounding has changed, by node id
 */
record Participant(
    String id,
    Optional<String> name,
    Optional<String> nameEn,
    Optional<BigFraction> total,
    Optional<BigDecimal> score,
    Optional<Integer> rank,
    Map<String, BigDecimal> dimensions,
    Map<String, String> exact) {

  /**
   * Takes from a result what the trend needs.
   *
   * @param agency of a result
   * @param nodes the ids of the round, added to, so that each is kept once and not for every agency
   */
  static Participant of(Result.Agency agency, Map<String, String> nodes) {
    return new Participant(
        agency.id(),
        Optional.ofNullable(agency.name()),
        Optional.ofNullable(agency.nameEn()),
        ExactScores.total(agency),
        Optional.ofNullable(agency.score()),
        Optional.ofNullable(agency.rank()),
        kept(agency.dimensions(), nodes),
        agency.exactDimensions() == null ? Map.of() : kept(agency.exactDimensions(), nodes));
  }

  private static <T> Map<String, T> kept(Map<String, T> scores, Map<String, String> nodes) {
    Map<String, T> kept = new LinkedHashMap<>();
    scores.forEach((id, score) -> kept.put(nodes.computeIfAbsent(id, i -> i), score));
    return Collections.unmodifiableMap(kept);
  }

  /** The ids of the dimensions that are scored. */
  Set<String> nodes() {
    return dimensions.keySet();
  }

  /** The score of a dimension as exact as the result has it. */
  BigFraction dimension(String id) {
    String text = exact.get(id);
    return text == null ? Exact.of(dimensions.get(id)) : ExactScores.of(text);
  }
}
