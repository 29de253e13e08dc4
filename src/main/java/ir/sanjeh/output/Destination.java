package ir.sanjeh.output;

import ir.sanjeh.problem.CancelledException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes files whole or not at all. */
public final class Destination {
  private Destination() {}

  /** Writes a text. */
  public interface Text {
    /**
     * Writes the text.
     *
     * @param out where to
     * @throws IOException when it cannot be written
     */
    void writeTo(Writer out) throws IOException;
  }

  /** Writes bytes. */
  public interface Bytes {
    /**
     * Writes the bytes.
     *
     * @param out where to; it is closed by the caller
     * @throws IOException when they cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a UTF-8 file beside its place, then moves it there: whoever looks sees the old file or
   * the new one. A name that ends in {@code .gz} is packed.
   *
   * @param file the place; its folder must exist
   * @param text what to write
   * @throws IOException when the file cannot be written; then the old one, if any, is untouched
   * @throws CancelledException when the thread is interrupted; the old one is untouched then, too
   */
  public static void write(Path file, Text text) throws IOException {
    writeBytes(
        file,
        bytes -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
          text.writeTo(out);
          out.flush();
        });
  }

  /**
   * Writes a file of any kind beside its place, then moves it there. A name that ends in {@code
   * .gz} is packed.
   *
   * @param file the place; its folder must exist
   * @param content what to write
   * @throws IOException when the file cannot be written; then the old one, if any, is untouched
   * @throws CancelledException when the thread is interrupted; the old one is untouched then, too
   */
  public static void writeBytes(Path file, Bytes content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Not a file of the kind "temporary", which only its owner may read.
    Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".draft");
    try {
      try (OutputStream out = stream(draft, file)) {
        content.writeTo(out);
      }
      // Reaches the disk before the name does, or a crash could leave an empty file.
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move(draft, file);
    } catch (UncheckedIOException e) {
      throw named(file, e.getCause());
    } catch (IOException e) {
      throw named(file, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The system says that a disk is full, and not which file has met it. */
  private static IOException named(Path file, IOException e) {
    if (e instanceof ClosedByInterruptException) {
      throw new CancelledException();
    }
    return e instanceof FileSystemException ? e : new IOException(file + ": " + e.getMessage(), e);
  }

  private static OutputStream stream(Path draft, Path file) throws IOException {
    OutputStream stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream;
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
