package ir.sanjeh.facts;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.Optional;

/**
 * What a round says of an agency that did not take part in it as it should.
 *
 * @param id the agency's id
 * @param name its name in Persian, if given
 * @param nameEn its name in English, if given
 * @param status what it did
 * @param reason why, or what followed from it, if given
 * @param place where it is written
 */
public record Cooperation(
    String id,
    Optional<String> name,
    Optional<String> nameEn,
    Status status,
    Optional<Title> reason,
    Place place) {

  /** What an agency did. */
  public enum Status {
    /** It asked not to take part, and was not evaluated. */
    OPTED_OUT,
    /** It did not give what the evaluation needs; it may have been evaluated all the same. */
    DID_NOT_COOPERATE,
    /** It belongs to the round no more: dissolved, merged, or of another kind now. */
    LEFT
  }
}
