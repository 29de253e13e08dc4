package ir.sanjeh.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Cuts a facts file into parts that executors can read by themselves. An agency stands in its part
 * exactly as in the file, in the same line and column, so that messages name its place. The file is
 * read as a stream, twice, and only where agencies begin and end is kept of it.
 */
final class FactsSplitter {
  private static final int BUFFER = 64 * 1024;

  /** Beyond this nobody counts columns. */
  private static final long LAST_COLUMN = 10_000;

  private final Path facts;
  private final String name;
  private final Configuration configuration;

  /** An agency: its bytes, and the line in which it begins. */
  private record Slice(long from, long to, int line) {}

  /** What the first reading finds. */
  private record Layout(long header, List<Slice> agencies, String digest) {}

  FactsSplitter(Path facts, String name, Configuration configuration) {
    this.facts = facts;
    this.name = name;
    this.configuration = configuration;
  }

  /**
   * Cuts the file.
   *
   * @param most how many parts to make at most, of about the same size, at least 1
   * @param folder where to write them
   * @return empty when the file is not what a facts file is; the evaluator knows to say why
   * @throws IOException when it cannot be read, or a part not be written
   */
  Optional<RoundInput> split(int most, Path folder) throws IOException {
    Optional<Layout> found = layout();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Layout layout = found.get();
    try (Bytes bytes = new Bytes(EngineFiles.open(facts, configuration))) {
      byte[] header = header(bytes, layout.header());
      List<Part> parts = new ArrayList<>();
      for (List<Slice> agencies : evenly(layout.agencies(), most)) {
        String file = String.format(Locale.ROOT, "part-%05d.json.gz", parts.size());
        Path part = new Path(folder, file);
        write(bytes, agencies, part);
        parts.add(new Part(part.toString(), name));
      }
      return Optional.of(new RoundInput(name, header, parts, Optional.of(layout.digest())));
    }
  }

  private Optional<Layout> layout() throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            // Names come from strangers: they must not stay behind in tables of this program. The
            // factory's own table, without which it counts no bytes, goes with the factory.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            // The evaluator sets limits; here nothing is kept of what is read.
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    try (MeasuredStream in = new MeasuredStream(EngineFiles.open(facts, configuration));
        JsonParser json = factory.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT || begin(json) < 0) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals("agencies")) {
        json.nextToken();
        json.skipChildren();
      }
      long header = begin(json);
      if (json.currentToken() != JsonToken.FIELD_NAME
          || json.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      List<Slice> agencies = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        long from = begin(json);
        int line = json.currentTokenLocation().getLineNr();
        json.skipChildren();
        agencies.add(new Slice(from, json.currentLocation().getByteOffset(), line));
      }
      boolean whole =
          json.currentToken() == JsonToken.END_ARRAY
              && json.nextToken() == JsonToken.END_OBJECT
              && json.nextToken() == null;
      return whole ? Optional.of(new Layout(header, agencies, in.digest())) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static long begin(JsonParser json) {
    return json.currentTokenLocation().getByteOffset();
  }

  /** What stands before the agencies, as an object of its own. */
  private static byte[] header(Bytes bytes, long end) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    bytes.copyUntil(end, header, false);
    byte[] text = header.toByteArray();
    int length = text.length;
    while (length > 0 && (text[length - 1] <= ' ' && text[length - 1] >= 0)) {
      length--;
    }
    if (length > 0 && text[length - 1] == ',') {
      text[length - 1] = ' ';
    }
    header.reset();
    header.write(text, 0, length);
    header.write('}');
    return header.toByteArray();
  }

  /** Neighbours together, in lists that have about as many bytes each. */
  private static List<List<Slice>> evenly(List<Slice> agencies, int most) {
    List<List<Slice>> lists = new ArrayList<>();
    if (agencies.isEmpty()) {
      return lists;
    }
    long begin = agencies.get(0).from();
    long size = agencies.get(agencies.size() - 1).to() - begin;
    long of = Math.max(1, (size + most - 1) / most);
    long list = -1;
    for (Slice agency : agencies) {
      if ((agency.from() - begin) / of != list) {
        list = (agency.from() - begin) / of;
        lists.add(new ArrayList<>());
      }
      lists.get(lists.size() - 1).add(agency);
    }
    return lists;
  }

  private void write(Bytes bytes, List<Slice> agencies, Path part) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(EngineFiles.create(part, configuration), BUFFER)) {
      Slice first = agencies.get(0);
      bytes.copyUntil(first.from(), OutputStream.nullOutputStream(), false);
      for (int line = 1; line < first.line(); line++) {
        out.write('\n');
      }
      long columns = bytes.column() > LAST_COLUMN ? 0 : bytes.column();
      out.write(" ".repeat((int) columns).getBytes(StandardCharsets.US_ASCII));
      for (Slice agency : agencies) {
        bytes.copyUntil(agency.from(), out, true);
        bytes.copyUntil(agency.to(), out, false);
      }
      out.write('\n');
    }
  }

  /** The bytes of the file, one after the other, and the column in which they stand. */
  private static final class Bytes implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long position;
    private long column;

    Bytes(InputStream in) {
      this.in = in;
    }

    /** How many characters of the line have been read. */
    long column() {
      return column;
    }

    /** Copies; between two agencies, where nothing stands but a comma, without it. */
    void copyUntil(long until, OutputStream out, boolean between) throws IOException {
      while (position < until) {
        if (next == end) {
          end = in.read(buffer, 0, buffer.length);
          next = 0;
          if (end <= 0) {
            throw new IOException("the file became shorter while it was read");
          }
        }
        byte value = buffer[next];
        out.write(between && value == ',' ? ' ' : value);
        next++;
        position++;
        count(value);
      }
    }

    private void count(byte value) {
      if (position == 1 && (value & 0xFF) == 0xEF) {
        return; // A byte order mark is no character of the line.
      }
      if (value == '\n' || value == '\r') {
        column = 0;
      } else if ((value & 0xC0) != 0x80) {
        column += (value & 0xF8) == 0xF0 ? 2 : 1;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
