package ir.sanjeh.facts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Passes bytes on and remembers how many they were and their digest. */
final class DigestedStream extends FilterInputStream {
  private final MessageDigest digest = Sha256.begin();
  private long length;

  DigestedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    int read = super.read(target, offset, count);
    if (read > 0) {
      digest.update(target, offset, read);
      length += read;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** How many bytes have passed. */
  long length() {
    return length;
  }

  /** Their digest; ends the counting. */
  String digest() {
    return Sha256.end(digest);
  }
}
