package ir.sanjeh.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that every system takes, whatever an id looks like. */
final class FileNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

  /** Names that some systems keep for devices, and the beginning of the names made here. */
  private static final Pattern TAKEN = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d|id-.*)");

  /** The other page of the folder. */
  private static final Set<String> INDEX = Set.of("index");

  private static final int DIGITS = 20;

  private FileNames() {}

  /** The id itself where that is a safe name, else one made of its fingerprint. */
  static String of(String id) {
    if (PLAIN.matcher(id).matches() && !TAKEN.matcher(id).matches() && !INDEX.contains(id)) {
      return id;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return "id-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
