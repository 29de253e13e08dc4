package ir.sanjeh.rulebook;

import ir.sanjeh.guide.RuleFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The fingerprint of a rulebook: the same for the same files, wherever they lie. */
final class RuleDigest {
  private RuleDigest() {}

  static String of(List<RuleFolder> chain) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (RuleFolder folder : chain) {
        add(digest, "folder", new byte[0]);
        add(digest, "scheme.yaml", folder.scheme().content());
        for (RuleFile file : folder.rules()) {
          add(digest, file.name().substring(folder.name().length() + 1), file.content());
        }
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With lengths, so that moving bytes between two files changes the fingerprint. */
  private static void add(MessageDigest digest, String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(8).putInt(nameBytes.length).putInt(content.length).array());
    digest.update(nameBytes);
    digest.update(content);
  }
}
