package ir.sanjeh.located;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.Locale;

/**
 * The sizes beyond which nothing is read, far above anything that a guide or a round needs: a file
 * from a stranger must not use up the memory or the time of its reader.
 */
public final class Limits {
  /** How deep lists and objects may be nested. */
  public static final int DEPTH = 50;

  /** The longest text, in characters. */
  public static final int TEXT_LENGTH = 1_000_000;

  /** The longest number, in characters. */
  public static final int NUMBER_LENGTH = 100;

  /** The longest key, in characters. */
  public static final int KEY_LENGTH = 1_000;

  /** The largest file that is read as a whole, in bytes. */
  public static final int FILE_SIZE = 32 * 1024 * 1024;

  /** The most values in a file that is read as a whole. */
  public static final int VALUES = 1_000_000;

  /** The most characters in a file that is read piece by piece: some 200 million services. */
  public static final long STREAM_LENGTH = 100_000_000_000L;

  private Limits() {}

  /** The limits that the parser itself keeps, so that it never holds more than they allow. */
  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEPTH + 1)
        .maxStringLength(TEXT_LENGTH)
        .maxNumberLength(NUMBER_LENGTH)
        .maxNameLength(KEY_LENGTH)
        .maxDocumentLength(STREAM_LENGTH)
        .build();
  }

  /**
   * A count as people read it.
   *
   * @param number any count
   * @return for instance {@code 1,000,000}
   */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
