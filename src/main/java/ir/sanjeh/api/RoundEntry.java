package ir.sanjeh.api;

import ir.sanjeh.round.AgencyEntry;
import ir.sanjeh.round.EntryBytes;
import java.io.Serializable;

/**
 * What a round has to know of an agency that was evaluated somewhere: its exact scores and the
 * groups it is in, without its facts and without the reasons; a few kilobytes. Immutable, and made
 * to be sent to where the round is put together (see {@link RoundTally}).
 */
public final class RoundEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The entry; nothing but texts and numbers is made of it. */
  private final byte[] bytes;

  private RoundEntry(byte[] bytes) {
    this.bytes = bytes;
  }

  static RoundEntry of(AgencyEntry entry) {
    return new RoundEntry(EntryBytes.of(entry));
  }

  /**
   * An entry that was sent as bytes.
   *
   * @param bytes as {@link #bytes()} gave them, in the same version of this library, not null
   * @return the entry
   */
  public static RoundEntry of(byte[] bytes) {
    return new RoundEntry(bytes.clone());
  }

  /**
   * The entry as bytes, for engines that send nothing else.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  AgencyEntry entry() {
    return EntryBytes.read(bytes);
  }
}
