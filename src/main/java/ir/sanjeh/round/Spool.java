package ir.sanjeh.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import ir.sanjeh.problem.CancelledException;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Agencies' results until their ranks are known. The first stay in memory, which is all of a
 * national round; the others go to a temporary file, so that memory does not grow with them.
 */
final class Spool implements Closeable {
  /** How many services may stay in memory: some 60 MB. */
  private static final long IN_MEMORY = 8_000;

  private final long inMemory;
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, Result.Agency> kept = new HashMap<>();
  private final Map<String, Slice> slices = new HashMap<>();
  private Path file;
  private FileChannel channel;
  private long end;

  private record Slice(long from, int length) {}

  /** An agency on its way into the spool. */
  sealed interface Entry {}

  private record Kept(Result.Agency agency) implements Entry {}

  private record Packed(String id, ByteBuffer bytes) implements Entry {}

  /** JSON in binary, in which a text that was there before is a number. Small rounds need none. */
  private static final class Binary {
    private static final SmileFactory FORMAT =
        SmileFactory.builder().enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES).build();
    private static final ObjectWriter WRITER = ResultJson.mapper().writer().with(FORMAT);
    private static final ObjectReader READER =
        ResultJson.mapper().readerFor(Result.Agency.class).with(FORMAT);
  }

  Spool() {
    this(IN_MEMORY);
  }

  /**
   * Starts empty.
   *
   * @param inMemory how many services may stay in memory
   */
  Spool(long inMemory) {
    this.inMemory = inMemory;
  }

  /** Makes an agency ready to be put; any thread may call it. */
  Entry entry(Result.Agency agency) {
    if (asked.addAndGet(1 + agency.services().size()) <= inMemory) {
      return new Kept(agency);
    }
    try {
      return new Packed(agency.id(), ByteBuffer.wrap(Binary.WRITER.writeValueAsBytes(agency)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps an agency.
   *
   * @throws CancelledException when the thread is interrupted
   */
  void put(Entry entry) throws IOException {
    if (entry instanceof Kept own) {
      kept.put(own.agency().id(), own.agency());
      return;
    }
    Packed packed = (Packed) entry;
    ByteBuffer bytes = packed.bytes();
    open();
    slices.put(packed.id(), new Slice(end, bytes.remaining()));
    try {
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
    } catch (ClosedByInterruptException e) {
      throw new CancelledException();
    } catch (IOException e) {
      // The system says that a disk is full, and not which file has met it.
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void open() throws IOException {
    if (channel != null) {
      return;
    }
    file = Files.createTempFile("sanjeh", ".spool");
    // Where the system can, the file has no name from now on: killed, it leaves nothing behind.
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * Gives an agency back; any number of threads may ask once all are put.
   *
   * @throws CancelledException when the thread is interrupted; nothing can be read any more then
   */
  Result.Agency get(String id) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancelledException();
    }
    Result.Agency own = kept.get(id);
    return own != null ? own : read(slices.get(id));
  }

  private Result.Agency read(Slice slice) throws IOException {
    byte[] bytes = new byte[slice.length()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, slice.from() + buffer.position()) < 0) {
          throw new EOFException(file + " was cut off by someone else");
        }
      }
    } catch (ClosedByInterruptException e) {
      throw new CancelledException();
    }
    return Binary.READER.readValue(bytes);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
