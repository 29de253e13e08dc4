package ir.sanjeh.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * Agencies' results on disk until their ranks are known, so that memory does not grow with them.
 */
final class Spool implements Closeable {
  private final ObjectMapper mapper = ResultJson.mapper();
  private final Path file;
  private final FileChannel channel;
  private final Map<String, Slice> slices = new HashMap<>();
  private long end;

  private record Slice(long from, int length) {}

  Spool() throws IOException {
    this.file = Files.createTempFile("sanjeh", ".spool");
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Turns an agency into bytes; any thread may call it. */
  ByteBuffer bytes(Result.Agency agency) {
    try {
      return ByteBuffer.wrap(mapper.writeValueAsBytes(agency));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps the bytes of an agency.
   *
   * @throws CancelledException when the thread is interrupted
   */
  void put(String id, ByteBuffer bytes) throws IOException {
    slices.put(id, new Slice(end, bytes.remaining()));
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

  /**
   * Gives an agency back.
   *
   * @throws CancelledException when the thread is interrupted; nothing can be read any more then
   */
  Result.Agency get(String id) throws IOException {
    Slice slice = slices.get(id);
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
    return mapper.readValue(bytes, Result.Agency.class);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
