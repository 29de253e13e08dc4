package ir.sanjeh.watch;

import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where an agency stands.
 *
 * @param id its id
 * @param name as people know it
 * @param exact its total without loss; empty where it has none
 * @param score its total as the ranking prints it; empty where it has none
 * @param rank if any
 * @param band the id of its band, if any
 */
record Placed(
    String id,
    String name,
    Optional<BigFraction> exact,
    String score,
    Optional<Integer> rank,
    Optional<String> band) {

  static Placed of(Result.Agency agency) {
    String name = agency.name() == null ? agency.id() : agency.name();
    return new Placed(
        agency.id(),
        agency.nameEn() == null ? name : name + "  " + agency.nameEn(),
        Optional.ofNullable(agency.exact()).map(ExactScores::of),
        agency.score() == null ? "" : agency.score().toPlainString(),
        Optional.ofNullable(agency.rank()),
        Optional.ofNullable(agency.band()));
  }
}
