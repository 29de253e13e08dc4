package ir.sanjeh.facts;

import ir.sanjeh.guide.Dictionary;
import java.io.Closeable;
import java.util.Optional;

/** A facts file of one format; adds what is wrong to the problems it was opened with. */
interface FactsSource extends Closeable {
  /** What the file says of itself. */
  RoundHeader header();

  /**
   * Binds all that follows.
   *
   * @param dictionary of the rulebook that the header names
   */
  void bind(Dictionary dictionary);

  /**
   * Reads the next agency.
   *
   * @return not fit for use once there is any problem; empty when the file has been read to its end
   * @throws ir.sanjeh.problem.UnusableInputException when nothing more can be read
   */
  Optional<AgencyFacts> next();

  /**
   * The digest of what was read.
   *
   * @return as {@code sha256:<hex>}; only known when the file has been read to its end
   */
  String digest();
}
