package ir.sanjeh.round;

import ir.sanjeh.group.Part;
import ir.sanjeh.group.Parts;
import ir.sanjeh.problem.Place;
import ir.sanjeh.standing.AgencySummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Entries as bytes, on their way from one machine to another: exact, and read as data only. */
public final class EntryBytes {
  private static final int VERSION = 1;

  private EntryBytes() {}

  /** Writes one thing. */
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  /** Reads one thing. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Writes an entry.
   *
   * @param entry not null
   * @return its bytes
   */
  public static byte[] of(AgencyEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new Writer(out).entry(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an entry.
   *
   * @param bytes as {@link #of} wrote them
   * @return the entry
   * @throws IllegalArgumentException when they were written otherwise
   */
  public static AgencyEntry read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Reader(in).entry();
    } catch (IOException | NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException("these bytes are no entry of an agency", e);
    }
  }

  /** Writes entries. */
  private record Writer(DataOutputStream out) {
    void entry(AgencyEntry entry) throws IOException {
      out.writeByte(VERSION);
      summary(entry.summary());
      out.writeInt(entry.services());
      text(entry.place().file());
      out.writeInt(entry.place().line());
      out.writeInt(entry.place().column());
      fractions(entry.shares());
      all(entry.groups(), this::parts);
      fractions(entry.correlated());
      some(entry.readings(), this::readings);
    }

    private void readings(RoundReadings.Entry readings) throws IOException {
      summary(readings.declared());
      summary(readings.verified());
      out.writeInt(readings.toVerify());
    }

    private void parts(Parts parts) throws IOException {
      out.writeInt(parts.without());
      all(parts.parts(), this::part);
    }

    private void part(Part part) throws IOException {
      text(part.value());
      summary(part.summary());
      out.writeInt(part.services());
      fractions(part.shares());
    }

    private void summary(AgencySummary summary) throws IOException {
      text(summary.id());
      some(summary.name(), this::text);
      some(summary.nameEn(), this::text);
      some(summary.total(), this::fraction);
      all(
          List.copyOf(new TreeMap<>(summary.tieBreakShares()).entrySet()),
          share -> {
            text(share.getKey());
            fraction(share.getValue());
          });
    }

    private void fractions(List<BigFraction> fractions) throws IOException {
      all(fractions, fraction -> some(Optional.ofNullable(fraction), this::fraction));
    }

    private void fraction(BigFraction fraction) throws IOException {
      bytes(fraction.getNumerator().toByteArray());
      bytes(fraction.getDenominator().toByteArray());
    }

    private void text(String text) throws IOException {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private <T> void all(List<T> values, Writing<T> each) throws IOException {
      out.writeInt(values.size());
      for (T value : values) {
        each.write(value);
      }
    }

    private <T> void some(Optional<T> value, Writing<T> writing) throws IOException {
      out.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        writing.write(value.get());
      }
    }
  }

  /** Reads entries. */
  private record Reader(DataInputStream in) {
    AgencyEntry entry() throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("version " + version + ", and not " + VERSION);
      }
      AgencyEntry entry =
          new AgencyEntry(
              summary(),
              in.readInt(),
              new Place(text(), in.readInt(), in.readInt()),
              fractions(),
              all(this::parts),
              fractions(),
              some(this::readings));
      if (in.read() >= 0) {
        throw new IOException("there is more than an entry");
      }
      return entry;
    }

    private RoundReadings.Entry readings() throws IOException {
      return new RoundReadings.Entry(summary(), summary(), in.readInt());
    }

    private Parts parts() throws IOException {
      return new Parts(in.readInt(), all(this::part));
    }

    private Part part() throws IOException {
      return new Part(text(), summary(), in.readInt(), fractions());
    }

    private AgencySummary summary() throws IOException {
      String id = text();
      Optional<String> name = some(this::text);
      Optional<String> nameEn = some(this::text);
      Optional<BigFraction> total = some(this::fraction);
      Map<String, BigFraction> shares = new HashMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        shares.put(text(), fraction());
      }
      return new AgencySummary(id, name, nameEn, total, shares);
    }

    private List<BigFraction> fractions() throws IOException {
      return all(() -> some(this::fraction).orElse(null));
    }

    private BigFraction fraction() throws IOException {
      BigInteger numerator = new BigInteger(bytes());
      return BigFraction.of(numerator, new BigInteger(bytes()));
    }

    private String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
      int length = in.readInt();
      byte[] bytes = in.readNBytes(Math.max(0, length));
      if (bytes.length != length) {
        throw new IOException("it ends too early");
      }
      return bytes;
    }

    private <T> List<T> all(Reading<T> each) throws IOException {
      int count = in.readInt();
      List<T> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        values.add(each.read());
      }
      return Collections.unmodifiableList(values);
    }

    private <T> Optional<T> some(Reading<T> reading) throws IOException {
      return in.readBoolean() ? Optional.of(reading.read()) : Optional.empty();
    }
  }
}
