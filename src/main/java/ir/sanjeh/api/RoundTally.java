package ir.sanjeh.api;

import ir.sanjeh.facts.PartedRound;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.round.AgencyEntry;

/**
 * Puts a round together whose agencies were evaluated in several places: it ranks them, and finds
 * means, groups and correlations. What is kept of an agency is what the ranking needs. For use by
 * one thread.
 */
public final class RoundTally {
  private final ir.sanjeh.round.RoundTally tally;
  private final PartedRound facts;
  private final RoundHeader header;

  RoundTally(ir.sanjeh.round.RoundTally tally, PartedRound facts, RoundHeader header) {
    this.tally = tally;
    this.facts = facts;
    this.header = header;
  }

  /**
   * Adds an agency.
   *
   * @param agency evaluated by the same rules, not null; the agencies come in the order of the
   *     facts
   * @throws IllegalArgumentException when the entry was written by another version
   * @throws ir.sanjeh.problem.UnusableInputException when the facts have so many groups that they
   *     do not group
   */
  public void add(RoundEntry agency) {
    AgencyEntry entry = agency.entry();
    facts.add(entry.summary().id(), entry.place());
    tally.add(entry);
  }

  /**
   * Compares the agencies, once all are there.
   *
   * @param digest of the facts, which the result names, not null; that of a facts file is {@code
   *     sha256:} and the digest of its unpacked bytes in hexadecimal digits
   * @return where each of them stands
   * @throws ir.sanjeh.problem.UnusableInputException when an id stood twice, there was no agency,
   *     or the header says otherwise of them
   */
  public PlacedRound place(String digest) {
    facts.end();
    return new PlacedRound(tally.place(header, digest));
  }
}
