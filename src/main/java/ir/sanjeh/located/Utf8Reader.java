package ir.sanjeh.located;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads UTF-8 and nothing else: a byte order mark is skipped, and bytes that are not UTF-8 end the
 * reading with their place instead of turning into question marks.
 */
public final class Utf8Reader extends Reader {
  private static final int BUFFER = 16 * 1024;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes;
  private final CharBuffer chars;
  private boolean started;
  private boolean marked;
  private boolean bytesEnded;
  private boolean ended;
  private Problem invalid;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  /**
   * Reads a stream from its beginning.
   *
   * @param file the file's name for messages
   * @param in its bytes; closed with this reader
   */
  public Utf8Reader(String file, InputStream in) {
    this(file, in, BUFFER);
  }

  /**
   * Reads a stream of which perhaps only the beginning is needed.
   *
   * @param file the file's name for messages
   * @param in its bytes; closed with this reader
   * @param buffer how many bytes to take at once, at least 4
   */
  public Utf8Reader(String file, InputStream in, int buffer) {
    this.file = file;
    this.in = in;
    this.bytes = ByteBuffer.allocate(buffer).flip();
    this.chars = CharBuffer.allocate(buffer).flip();
  }

  /**
   * Reads characters.
   *
   * @throws UnusableInputException when the next bytes are not UTF-8
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (invalid != null) {
        throw new UnusableInputException(List.of(invalid));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  /**
   * Whether a byte order mark was skipped.
   *
   * @return only known after the first character was read
   */
  public boolean startedWithMark() {
    return marked;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    if (!started) {
      started = true;
      while (bytes.limit() < 4 && !bytesEnded) {
        more();
      }
      refuseOtherEncodings();
    } else if (!bytesEnded) {
      more();
    }
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, bytesEnded);
    chars.flip();
    count();
    if (result.isError()) {
      invalid = notUtf8(result.length());
    } else if (bytesEnded && result.isUnderflow()) {
      ended = true;
    }
  }

  private void more() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      bytesEnded = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void refuseOtherEncodings() {
    int length = Math.min(4, bytes.limit());
    int first = length > 0 ? bytes.get(0) & 0xFF : -1;
    int second = length > 1 ? bytes.get(1) & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && length > 2 && (bytes.get(2) & 0xFF) == 0xBF) {
      bytes.position(3);
      marked = true;
      return;
    }
    boolean wide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    for (int i = 0; i < length; i++) {
      wide |= bytes.get(i) == 0;
    }
    if (wide) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "text.encoding",
                  Place.of(file),
                  "the file is written in UTF-16 or UTF-32, or is not a text",
                  "Save it with the encoding UTF-8.")));
    }
  }

  private Problem notUtf8(int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length && bytes.hasRemaining(); i++) {
      hex.append(String.format(Locale.ROOT, " %02X", bytes.get() & 0xFF));
    }
    return new Problem(
        "text.encoding",
        new Place(file, line, column),
        (length == 1 ? "the byte" : "the bytes") + hex + " cannot be read as UTF-8",
        "Save the file with the encoding UTF-8.");
  }

  private void count() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n' && afterReturn) {
        afterReturn = false;
      } else if (c == '\n' || c == '\r') {
        line++;
        column = 1;
        afterReturn = c == '\r';
      } else {
        column++;
        afterReturn = false;
      }
    }
  }
}
