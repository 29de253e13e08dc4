package ir.sanjeh.mutate;

import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param mutant the change
 * @param noticedBy the case that noticed it and what it saw; empty when no case did
 */
public record Verdict(Mutant mutant, Optional<String> noticedBy) {
  /**
   * Whether no case noticed the change.
   *
   * @return true when the number or word that it changes is not protected
   */
  public boolean survives() {
    return noticedBy.isEmpty();
  }
}
