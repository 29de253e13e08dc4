package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;

/**
 * The period that another one builds on, as its {@code based-on} names it.
 *
 * @param scheme the name of the scheme's folder
 * @param period the name of the period's folder
 * @param place where it is written
 */
public record BasedOn(String scheme, String period, Place place) {
  /**
   * The folder, relative to the one that holds all schemes.
   *
   * @return for instance {@code <scheme>/<period>}
   */
  public String path() {
    return scheme + "/" + period;
  }
}
