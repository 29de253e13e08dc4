package ir.sanjeh.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Agencies' results on disk until their ranks are known, so that memory does not grow with them.
 */
final class Spool implements Closeable {
  private final ObjectMapper mapper = ResultJson.mapper();
  private final Path file;
  private final RandomAccessFile access;
  private final Map<String, Slice> slices = new HashMap<>();
  private long end;

  private record Slice(long from, int length) {}

  Spool() throws IOException {
    this.file = Files.createTempFile("sanjeh", ".spool");
    this.access = new RandomAccessFile(file.toFile(), "rw");
  }

  /** Turns an agency into bytes; any thread may call it. */
  ByteBuffer bytes(Result.Agency agency) {
    try {
      return ByteBuffer.wrap(mapper.writeValueAsBytes(agency));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the bytes of an agency. */
  void put(String id, ByteBuffer bytes) throws IOException {
    access.seek(end);
    access.write(bytes.array(), bytes.position(), bytes.remaining());
    slices.put(id, new Slice(end, bytes.remaining()));
    end += bytes.remaining();
  }

  /** Gives an agency back. */
  Result.Agency get(String id) throws IOException {
    Slice slice = slices.get(id);
    byte[] bytes = new byte[slice.length()];
    access.seek(slice.from());
    access.readFully(bytes);
    return mapper.readValue(bytes, Result.Agency.class);
  }

  @Override
  public void close() throws IOException {
    access.close();
    Files.deleteIfExists(file);
  }
}
