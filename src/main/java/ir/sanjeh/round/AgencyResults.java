package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ReadingsMaker;
import ir.sanjeh.resultfile.ResultMaker;
import ir.sanjeh.scheme.Scheme;

/** Writes an evaluated agency down, before its place among the others is known. Immutable. */
public final class AgencyResults {
  private final ResultMaker maker;
  private final ReadingsMaker readings;
  private final boolean hasReadings;

  /**
   * For the results of a scheme.
   *
   * @param scheme its tree, its roundings and its rules of evidence, not null
   */
  public AgencyResults(Scheme scheme) {
    this.maker = new ResultMaker(scheme);
    this.readings = new ReadingsMaker(scheme);
    this.hasReadings = scheme.evidence().isPresent();
  }

  /**
   * An agency's result.
   *
   * @param read its scores, not null
   * @return without rank, band, groups and trend
   */
  public Result.Agency of(AgencyReadings read) {
    Result.Agency shown = maker.agency(read.shown());
    return hasReadings ? readings.with(shown, read) : shown;
  }
}
