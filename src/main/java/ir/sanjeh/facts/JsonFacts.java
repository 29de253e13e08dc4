package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueStream;
import ir.sanjeh.located.ValueStream.Shape;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads facts from one JSON file, holding no more than one service and what is bound so far. The
 * file has a header and a list of agencies; or it is a part of a round, with a known header, and
 * has the agencies one after the other.
 */
final class JsonFacts implements FactsSource {
  private static final String AGENCIES = "agencies";
  private static final String OBJECT =
      "Write { \"scheme\": ..., \"period\": ..., \"agencies\": [ ... ] }.";

  private final Problems problems;
  private final MessageDigest digest;
  private final ValueStream stream;
  private final boolean part;
  private final RoundHeader header;
  private final Map<String, DeclaredType> parts = new HashMap<>();
  private FactBinder binder;
  private String ended;

  private JsonFacts(
      String file,
      InputStream in,
      MessageDigest digest,
      Optional<RoundHeader> known,
      Problems problems) {
    this.problems = problems;
    this.digest = digest;
    this.stream = ValueStream.json(file, in, problems);
    this.part = known.isPresent();
    this.header = known.orElseGet(this::readHeader);
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UnusableInputException when there is none
   */
  static JsonFacts open(String file, Path path, Problems problems) {
    boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return read(file, SourceFile.open(file, path), packed, problems);
  }

  /**
   * Reads the header of facts that come from anywhere.
   *
   * @param raw their bytes; closed with this, and when there is no header
   * @param packed whether they are packed with gzip
   * @throws UnusableInputException when there is none
   */
  static JsonFacts read(String file, InputStream raw, boolean packed, Problems problems) {
    return read(file, raw, packed, Optional.empty(), problems);
  }

  /**
   * Opens a part of a round: its agencies one after the other, with space between them.
   *
   * @param raw their bytes, not packed; closed with this
   * @param header of the round
   */
  static JsonFacts part(String file, InputStream raw, RoundHeader header, Problems problems) {
    return read(file, raw, false, Optional.of(header), problems);
  }

  private static JsonFacts read(
      String file,
      InputStream raw,
      boolean packed,
      Optional<RoundHeader> header,
      Problems problems) {
    try {
      MessageDigest digest = Sha256.begin();
      // Over what is in the archive: the same facts have the same digest, packed or not.
      InputStream in = new DigestInputStream(packed ? new GZIPInputStream(raw) : raw, digest);
      return new JsonFacts(file, in, digest, header, problems);
    } catch (IOException e) {
      close(raw);
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    } catch (UnusableInputException e) {
      close(raw);
      throw e;
    }
  }

  @Override
  public RoundHeader header() {
    return header;
  }

  @Override
  public void bind(Dictionary dictionary) {
    binder = new FactBinder(dictionary, Medium.JSON, header, problems);
    dictionary.parts().forEach(part -> parts.put(part.key(), part));
  }

  @Override
  public Optional<AgencyFacts> next() {
    if (ended != null) {
      return Optional.empty();
    }
    while (part ? stream.shape() != Shape.END : stream.nextItem()) {
      AgencyFacts agency = agency();
      if (agency != null) {
        return Optional.of(agency);
      }
    }
    end();
    return Optional.empty();
  }

  @Override
  public String digest() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** Reads up to the first agency. */
  private RoundHeader readHeader() {
    Place begin = stream.place();
    if (stream.shape() == Shape.END) {
      throw unusable(begin, "the file is empty", OBJECT);
    }
    if (stream.shape() != Shape.OBJECT) {
      throw unusable(
          begin,
          stream.shape() == Shape.LIST
              ? "the file is a list"
              : "the file is " + stream.read().describe(),
          OBJECT);
    }
    stream.budget("the header", 10_000, 1_000_000);
    stream.enter();
    HeaderBinder binder = new HeaderBinder(problems);
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent() && !key.get().name().equals(AGENCIES)) {
      binder.put(key.get().name(), key.get().place(), stream.read());
      key = stream.nextKey();
    }
    Optional<RoundHeader> read = binder.end(begin);
    if (key.isEmpty()) {
      throw unusable(begin, "there are no \"agencies\"", OBJECT);
    }
    if (stream.shape() != Shape.LIST) {
      Place place = stream.place();
      throw unusable(
          place,
          "\"agencies\" is "
              + (stream.shape() == Shape.OBJECT ? "an object" : stream.read().describe()),
          "Write a list: \"agencies\": [ { \"id\": ... }, ... ].");
    }
    if (read.isEmpty()) {
      problems.throwIfAny();
    }
    stream.enter();
    return read.orElseThrow();
  }

  private AgencyFacts agency() {
    Place place = stream.place();
    AgencyBudget.of(stream, place);
    AgencyDraft draft = binder.begin(place);
    if (stream.shape() != Shape.OBJECT) {
      String what = stream.shape() == Shape.LIST ? "a list" : "";
      Value value = stream.read();
      problems.add(
          "facts.wrong-type",
          place,
          draft.own().label()
              + ": "
              + (what.isEmpty() ? value.describe() : what)
              + " is not an object",
          "Write one agency as { \"id\": ..., ... }.");
      return null;
    }
    stream.enter();
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent()) {
      DeclaredType part = parts.get(key.get().name());
      if (part == null) {
        draft.own().put(key.get().name(), key.get().place(), stream.read());
      } else {
        part(draft, part);
      }
      key = stream.nextKey();
    }
    return draft.end();
  }

  private void part(AgencyDraft draft, DeclaredType type) {
    if (type.nesting() == Nesting.MANY && stream.shape() == Shape.LIST) {
      stream.enter();
      while (stream.nextItem()) {
        draft.part(type, stream.read());
      }
      return;
    }
    Value value = stream.read();
    if (value instanceof Value.Nothing) {
      return;
    }
    if (type.nesting() == Nesting.ONE) {
      draft.part(type, value);
      return;
    }
    problems.add(
        "facts.wrong-type",
        value.place(),
        draft.own().label() + ": \"" + type.key() + "\" is " + value.describe(),
        "Write a list: \"" + type.key() + "\": [ { \"id\": ... }, ... ].");
  }

  /** Reads what follows the agencies: nothing may. */
  private void end() {
    if (part) {
      ended = Sha256.end(digest);
      return;
    }
    if (binder.begun() == 0) {
      problems.add(
          "facts.no-agencies",
          stream.place(),
          "the list of agencies is empty",
          "Write at least one agency.");
    }
    HeaderBinder late = new HeaderBinder(problems);
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent()) {
      if (HeaderBinder.FIELDS.contains(key.get().name())) {
        problems.add(
            "facts.header",
            key.get().place(),
            "the header field \"" + key.get().name() + "\" stands after the agencies",
            "Move it before \"agencies\".");
      } else {
        late.unknown(key.get().name(), key.get().place());
      }
      stream.read();
      key = stream.nextKey();
    }
    stream.end();
    ended = Sha256.end(digest);
  }

  private UnusableInputException unusable(Place place, String message, String remedy) {
    problems.add("facts.header", place, message, remedy);
    problems.throwIfAny();
    throw new IllegalStateException("a problem was just added");
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // The file is being refused anyway, for a better reason.
    }
  }
}
