package ir.sanjeh.report;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.nio.file.Path;

/**
 * Lets two folders change places in one step, so that neither name is without a folder at any
 * moment. Java can only move one folder after the other.
 */
final class Exchange {
  /** A folder that paths begin at, for those that are not absolute: none is meant. */
  private static final int NO_FOLDER = -100;

  /** Both flags of both systems are 2. */
  private static final int SWAP = 2;

  private Exchange() {}

  /**
   * Exchanges two folders.
   *
   * @param one absolute, in the same file system as the other
   * @param other absolute
   * @return whether they have changed places; false where the system or the file system cannot do
   *     it, and both are where they were
   */
  static boolean of(Path one, Path other) {
    try {
      if (Platform.isLinux()) {
        return call("renameat2", NO_FOLDER, one.toString(), NO_FOLDER, other.toString(), SWAP);
      }
      return Platform.isMac() && call("renamex_np", one.toString(), other.toString(), SWAP);
    } catch (LinkageError e) {
      return false; // an older C library, or nothing native may be loaded here
    }
  }

  private static boolean call(String function, Object... arguments) {
    String pathEncoding = System.getProperty("sun.jnu.encoding");
    return Function.getFunction("c", function, Function.C_CONVENTION, pathEncoding)
            .invokeInt(arguments)
        == 0;
  }
}
