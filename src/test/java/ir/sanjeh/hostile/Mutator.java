package ir.sanjeh.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils files, as typing errors, broken copies and ill will do. */
final class Mutator {
  private static final List<String> WORDS =
      List.of(
          "\0",
          "\u202e",
          "\ufeff",
          "\"",
          "'",
          "\\",
          "\\u0000",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          ":",
          ",",
          ";",
          "#",
          "//",
          "/*",
          "*/",
          "&a",
          "*a",
          "<<: *a",
          "!!java.lang.Runtime",
          "---",
          "...",
          "%YAML 1.1",
          "? ",
          "- ",
          "| ",
          "null",
          "true",
          "NaN",
          "1e999999999",
          "-0",
          "۱۲",
          "1/3",
          "rule \"1.a x\"",
          "when",
          "then",
          "end",
          "import java.lang.*;",
          "function int f() {}",
          "eval( true )",
          "exists",
          "not",
          "forall",
          "accumulate( ",
          "from",
          "over window:time(1s)",
          "$a : Agency( ",
          "awards.give( $agency, \"1\", 1.0 );",
          "&&",
          "||",
          ">=",
          "== null",
          "matches \"(a+)+\"",
          "@label",
          "@source( \"x\" )",
          "declare",
          "global",
          "query",
          "dialect",
          "scheme:",
          "weight: ",
          "children:",
          "based-on: ../../..",
          "\"agencies\":",
          "\"id\":",
          "\"services\": [",
          "\"value\":",
          "\"evidence\":",
          "\r\n",
          "\t",
          "(".repeat(3_000),
          "[".repeat(3_000),
          "{\"a\":".repeat(2_000),
          "9".repeat(2_000),
          "x".repeat(70_000));

  private final Random random;
  private final List<byte[]> others;

  /**
   * For one input.
   *
   * @param seed the same seed spoils the same way
   * @param others files from which pieces are taken
   */
  Mutator(long seed, List<byte[]> others) {
    this.random = new Random(seed);
    this.others = others;
  }

  /** A spoiled copy. */
  byte[] spoil(byte[] file) {
    byte[] spoiled = file;
    for (int times = 1 + random.nextInt(6); times > 0; times--) {
      spoiled = once(spoiled);
    }
    return spoiled;
  }

  private byte[] once(byte[] file) {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(1 + random.nextInt(200)));
    return switch (random.nextInt(7)) {
      case 0 -> joined(file, from, from, bytes(random.nextInt(4)));
      case 1 -> joined(file, from, Math.min(file.length, from + 1), bytes(1));
      case 2 -> joined(file, from, to, new byte[0]);
      case 3 -> joined(file, from, from, slice(file, from, to));
      case 4 -> joined(file, from, to, slice(other()));
      default -> joined(file, from, random.nextBoolean() ? from : to, word());
    };
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] other() {
    return others.get(random.nextInt(others.size()));
  }

  private byte[] slice(byte[] file) {
    int from = random.nextInt(file.length + 1);
    return slice(file, from, Math.min(file.length, from + random.nextInt(400)));
  }

  private static byte[] slice(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  /** The file with another piece between two places. */
  private static byte[] joined(byte[] file, int from, int to, byte[] piece) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(file.length + piece.length);
    joined.write(file, 0, from);
    joined.writeBytes(piece);
    joined.write(file, to, file.length - to);
    return joined.toByteArray();
  }
}
