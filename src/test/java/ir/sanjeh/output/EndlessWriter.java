package ir.sanjeh.output;

import java.io.IOException;
import java.nio.file.Path;

/** A program that writes a file over and over, each time another version, until it is killed. */
final class EndlessWriter {
  private static final int LINES = 20_000;

  private EndlessWriter() {}

  /** Says on standard output which version was written. */
  public static void main(String[] arguments) throws IOException {
    for (int version = 1; ; version++) {
      String text = version(version);
      Destination.write(Path.of(arguments[0]), out -> out.write(text));
      System.out.println(version);
    }
  }

  /** The same line many times over. */
  static String version(int version) {
    return ("version " + version + "\n").repeat(LINES);
  }
}
