package ir.sanjeh.facts;

import java.util.List;
import java.util.Optional;

/**
 * What a facts file says of its round beyond the facts.
 *
 * @param published what the published report says of the whole round, if given
 * @param cooperation the agencies that did not take part as they should
 */
public record RoundRemarks(Optional<Published> published, List<Cooperation> cooperation) {
  /** For a round of which nothing is said. */
  public static final RoundRemarks NONE = new RoundRemarks(Optional.empty(), List.of());

  /** Keeps its own copy. */
  public RoundRemarks {
    cooperation = List.copyOf(cooperation);
  }
}
