package ir.sanjeh.resultfile;

import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The scores of a result without loss, wherever the result has them so. */
public final class ExactScores {
  private ExactScores() {}

  /**
   * Reads a score without loss.
   *
   * @param exact as results write it: {@code 61.875} or {@code 184/3}
   * @return the number
   * @throws NumberFormatException when it is something else
   * @throws ArithmeticException when it divides by 0
   */
  public static BigFraction of(String exact) {
    int line = exact.indexOf('/');
    return line < 0
        ? Exact.of(new BigDecimal(exact))
        : BigFraction.of(
            new BigInteger(exact.substring(0, line)), new BigInteger(exact.substring(line + 1)));
  }

  /**
   * The total of an agency.
   *
   * @param agency of a result
   * @return empty when nothing of it is scored
   */
  public static Optional<BigFraction> total(Result.Agency agency) {
    return agency.exact() != null
        ? Optional.of(of(agency.exact()))
        : Optional.ofNullable(agency.score()).map(Exact::of);
  }

  /**
   * The score of a dimension.
   *
   * @param agency of a result
   * @param id the dimension
   * @return as exact as the result has it; empty when there is none
   */
  public static Optional<BigFraction> dimension(Result.Agency agency, String id) {
    return score(id, agency.dimensions(), agency.exactDimensions());
  }

  /**
   * A derived figure.
   *
   * @param agency of a result
   * @param id the figure
   * @return as exact as the result has it; empty when there is none
   */
  public static Optional<BigFraction> figure(Result.Agency agency, String id) {
    return agency.figures() == null
        ? Optional.empty()
        : score(id, agency.figures(), agency.exactFigures());
  }

  /**
   * The score of an indicator.
   *
   * @param agency of a result
   * @param id the indicator
   * @return exact; empty when there is none
   */
  public static Optional<BigFraction> indicator(Result.Agency agency, String id) {
    return Optional.ofNullable(agency.indicators().get(id)).map(ExactScores::of);
  }

  /**
   * The score of an indicator.
   *
   * @param score of an agency or of a service
   * @return exact
   */
  public static BigFraction of(Result.Indicator score) {
    return score.exact() == null ? Exact.of(score.score()) : of(score.exact());
  }

  private static Optional<BigFraction> score(
      String id, Map<String, BigDecimal> rounded, Map<String, String> exact) {
    String text = exact == null ? null : exact.get(id);
    return text != null
        ? Optional.of(of(text))
        : Optional.ofNullable(rounded.get(id)).map(Exact::of);
  }
}
