package ir.sanjeh.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is read from a stream. */
final class MeasuredStream extends FilterInputStream {
  private final MessageDigest digest = sha256();
  private long bytes;

  MeasuredStream(InputStream in) {
    super(in);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As results write a digest. */
  static String word(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  long bytes() {
    return bytes;
  }

  /** The digest of what was read; asked for once. */
  String digest() {
    return word(digest);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      digest.update((byte) read);
      bytes++;
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      digest.update(target, offset, read);
      bytes += read;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
