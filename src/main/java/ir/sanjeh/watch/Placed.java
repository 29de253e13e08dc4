package ir.sanjeh.watch;

import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
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
        Optional.ofNullable(agency.exact()).map(Placed::fraction),
        agency.score() == null ? "" : agency.score().toPlainString(),
        Optional.ofNullable(agency.rank()),
        Optional.ofNullable(agency.band()));
  }

  /** A number as results write it without loss: a decimal, or a fraction. */
  private static BigFraction fraction(String exact) {
    int slash = exact.indexOf('/');
    if (slash < 0) {
      return Exact.of(new BigDecimal(exact));
    }
    return BigFraction.of(
        new BigInteger(exact.substring(0, slash)), new BigInteger(exact.substring(slash + 1)));
  }
}
