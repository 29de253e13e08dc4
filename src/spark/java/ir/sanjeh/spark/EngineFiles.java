package ir.sanjeh.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads and writes files wherever the engine has them; those that end in .gz are packed. */
final class EngineFiles {
  private static final String PACKED = ".gz";
  private static final int BUFFER = 64 * 1024;

  private EngineFiles() {}

  static InputStream open(Path file, Configuration configuration) throws IOException {
    InputStream in = file.getFileSystem(configuration).open(file);
    return packed(file) ? new Unpacked(in) : new BufferedInputStream(in, BUFFER);
  }

  static OutputStream create(Path file, Configuration configuration) throws IOException {
    OutputStream out = file.getFileSystem(configuration).create(file, false);
    return packed(file) ? new GZIPOutputStream(out, BUFFER) : out;
  }

  private static boolean packed(Path file) {
    return file.getName().endsWith(PACKED);
  }

  /** The name of a file without the ending of packed ones. */
  static String plainName(Path file) {
    String name = file.getName();
    return packed(file) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  /** Finds out only when it is read whether it is packed at all: a problem of the facts. */
  private static final class Unpacked extends InputStream {
    private final InputStream raw;
    private InputStream in;

    Unpacked(InputStream raw) {
      this.raw = raw;
    }

    private InputStream in() throws IOException {
      if (in == null) {
        in = new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
      }
      return in;
    }

    @Override
    public int read() throws IOException {
      return in().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in().read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
      raw.close();
    }
  }
}
