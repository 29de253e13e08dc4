package ir.sanjeh.resultfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueStream;
import ir.sanjeh.located.ValueStream.Shape;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads a result file back, {@code .json} or {@code .json.gz}.
 *
 * <p>The head is read on opening; the agencies are then read one at a time, so that memory does not
 * grow with their number, but for their ids. Every value is checked against the published shape,
 * and the counts of the head against what follows it. A result of a later version of the same kind
 * (1.7, say) is read as far as this program knows it. Not for use by several threads; what it
 * returns is not changed any more.
 */
public final class ResultReader implements AutoCloseable {
  private static final String VERSION = "version";
  private static final String AGENCIES = "agencies";
  private static final String SERVICES = "services";
  private static final String ID = "id";
  private static final Pattern READABLE = Pattern.compile("1\\.(0|[1-9][0-9]{0,3})");

  /** An agency must fit into memory; these are some fifty thousand services. */
  private static final int AGENCY_VALUES = 20_000_000;

  private static final long AGENCY_CHARACTERS = 400_000_000L;

  private final String name;
  private final ValueStream stream;
  private final MessageDigest digest;
  private final Problems problems;
  private final Services services;
  private final ObjectMapper mapper =
      ResultJson.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final ResultShape shape;
  private final Place countsPlace;
  private final Result.Head head;
  private final Map<String, Place> ids = new HashMap<>();
  private long ranked;
  private long servicesRead;
  private boolean begun;
  private String ended;

  /** Whether the services of the agencies are wanted. */
  public enum Services {
    /** They are checked and handed over. */
    READ,
    /** They are counted only; every agency comes with an empty list. */
    SKIP
  }

  private ResultReader(
      String name, InputStream in, MessageDigest digest, Services services, Problems problems) {
    this.name = name;
    this.digest = digest;
    this.services = services;
    this.problems = problems;
    this.stream = ValueStream.json(name, in, problems);
    Value.Mapping read = readHead();
    this.shape = new ResultShape(problems, isLater(read));
    shape.head(read);
    problems.throwIfAny();
    this.countsPlace = read.keys().get("counts");
    this.head = bind(read, Result.Head.class).orElse(null);
    problems.throwIfAny();
    stream.enter();
  }

  /**
   * Opens a result file and reads what stands before its agencies. Messages call the file by its
   * path as given.
   *
   * @param path a JSON file as {@code evaluate --format json} writes it; packed if it ends in
   *     {@code .gz}
   * @param services whether the services are wanted
   * @param problemLimit how many problems to report, at least 1; the rest is only counted
   * @return to be closed by the caller
   * @throws UnusableInputException when it cannot be read, is no result, or one of a version that
   *     this program does not know
   */
  public static ResultReader open(Path path, Services services, int problemLimit) {
    String name = path.toString().replace('\\', '/');
    InputStream raw = SourceFile.open(name, path);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
      InputStream in = new DigestInputStream(packed ? new GZIPInputStream(raw) : raw, digest);
      return new ResultReader(name, in, digest, services, new Problems(problemLimit));
    } catch (IOException e) {
      close(raw);
      throw new UnusableInputException(List.of(SourceFile.unreadable(name, e)));
    } catch (UnusableInputException e) {
      close(raw);
      throw e;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // The file is being refused anyway, for a better reason.
    }
  }

  /**
   * What messages call the file.
   *
   * @return its path as given, with {@code /} between folders
   */
  public String name() {
    return name;
  }

  /**
   * What stands before the agencies.
   *
   * @return never null
   */
  public Result.Head head() {
    return head;
  }

  /**
   * The agencies in the order of the file, which is that of their ranks. The whole file is checked:
   * after the first problem the iterator gives no more agencies but reads on, and throws at the
   * end. What it gave before is worthless then.
   *
   * @return an iterator whose methods throw {@link UnusableInputException} with every problem of
   *     the file
   * @throws IllegalStateException on the second call
   */
  public Iterator<Result.Agency> agencies() {
    if (begun) {
      throw new IllegalStateException("the agencies can be read once only");
    }
    begun = true;
    return new Agencies();
  }

  /**
   * The digest of the file (unpacked, where it is packed).
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   * @throws IllegalStateException before all agencies were read without problems
   */
  public String digest() {
    if (ended == null) {
      throw new IllegalStateException("the digest is known when all agencies were read");
    }
    return ended;
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(name, e)));
    }
  }

  private Value.Mapping readHead() {
    Place begin = stream.place();
    if (stream.shape() == Shape.END) {
      throw noResult(begin, "the file is empty");
    }
    if (stream.shape() != Shape.OBJECT) {
      boolean list = stream.shape() == Shape.LIST;
      throw noResult(begin, "the file is " + (list ? "a list" : stream.read().describe()));
    }
    stream.budget("what stands before the agencies", Limits.VALUES, Limits.FILE_SIZE);
    stream.enter();
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent() && !key.get().name().equals(AGENCIES)) {
      keys.put(key.get().name(), key.get().place());
      entries.put(key.get().name(), stream.read());
      key = stream.nextKey();
    }
    checkVersion(entries, begin, key);
    if (key.isEmpty()) {
      throw noResult(begin, "there are no \"agencies\"");
    }
    if (stream.shape() != Shape.LIST) {
      Place place = stream.place();
      boolean object = stream.shape() == Shape.OBJECT;
      throw noResult(place, "\"agencies\" is " + (object ? "an object" : stream.read().describe()));
    }
    return new Value.Mapping(entries, keys, begin);
  }

  private void checkVersion(
      Map<String, Value> entries, Place begin, Optional<ValueStream.Key> agencies) {
    Value version = entries.get(VERSION);
    if (version == null) {
      if (entries.containsKey("scheme") && entries.containsKey("period")) {
        throw unusable(
            "result.facts",
            begin,
            "this is a facts file, not a result",
            "Evaluate it first: evaluate " + name + " --format json --out RESULT.json.");
      }
      if (entries.isEmpty() && agencies.isPresent()) {
        throw unusable(
            "result.order",
            agencies.get().place(),
            "\"agencies\" stands before everything else",
            "Keep the order in which evaluate writes a result: the agencies last.");
      }
      throw noResult(begin, "there is no \"version\"");
    }
    if (!(version instanceof Value.Text text) || !READABLE.matcher(text.text()).matches()) {
      throw unusable(
          "result.version",
          version.place(),
          "the version of the result is " + version.describe(),
          "This program reads versions 1.x (it writes "
              + Result.VERSION
              + "): evaluate again with it, or read the file with the program that wrote it.");
    }
  }

  private static boolean isLater(Value.Mapping head) {
    String version = ((Value.Text) head.entries().get(VERSION)).text();
    return minor(version) > minor(Result.VERSION);
  }

  private static int minor(String version) {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
  }

  private UnusableInputException noResult(Place place, String message) {
    return unusable(
        "result.not-a-result",
        place,
        message + ": this is not a result",
        "Name a file that was written with: evaluate FACTS --format json --out RESULT.json.");
  }

  private UnusableInputException unusable(String id, Place place, String message, String remedy) {
    problems.add(id, place, message, remedy);
    problems.throwIfAny();
    throw new IllegalStateException("a problem was just added");
  }

  /** The next agency, or null at the end of the list; empty when it has a problem. */
  private Optional<Result.Agency> agency() {
    Place place = stream.place();
    stream.budget(
        "the agency that begins at line " + place.line(), AGENCY_VALUES, AGENCY_CHARACTERS);
    if (stream.shape() != Shape.OBJECT) {
      boolean list = stream.shape() == Shape.LIST;
      problems.add(
          "result.type",
          place,
          "an agency is " + (list ? "a list" : "not an object"),
          ResultShape.REMEDY);
      stream.read();
      return Optional.empty();
    }
    stream.enter();
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    List<Result.Service> parts = new ArrayList<>();
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent()) {
      if (key.get().name().equals(SERVICES) && stream.shape() == Shape.LIST) {
        keys.put(SERVICES, key.get().place());
        services(label(entries), parts);
      } else {
        keys.put(key.get().name(), key.get().place());
        entries.put(key.get().name(), stream.read());
      }
      key = stream.nextKey();
    }
    String label = label(entries);
    refuseOtherServices(entries, keys, place, label);
    Value.Mapping mapping = new Value.Mapping(entries, keys, place);
    shape.agency(mapping, label);
    count(entries, label);
    return bind(mapping, Result.Agency.class).map(agency -> agency.withServices(parts));
  }

  private void services(String label, List<Result.Service> parts) {
    Map<String, Place> serviceIds = new HashMap<>();
    int number = 0;
    stream.enter();
    while (stream.nextItem()) {
      Value value = stream.read();
      number++;
      servicesRead++;
      if (services == Services.READ) {
        String service = "service number " + number + " of " + label;
        shape.service(value, service);
        if (value instanceof Value.Mapping mapping) {
          refuseTwice(serviceIds, mapping.entries().get(ID), service);
          bind(mapping, Result.Service.class).ifPresent(parts::add);
        }
      }
    }
  }

  private void refuseOtherServices(
      Map<String, Value> entries, Map<String, Place> keys, Place place, String label) {
    Value other = entries.remove(SERVICES);
    if (other != null || !keys.containsKey(SERVICES)) {
      problems.add(
          other == null ? "result.missing" : "result.type",
          other == null ? place : other.place(),
          label + (other == null ? " has no \"services\"" : ", services is " + other.describe()),
          ResultShape.REMEDY);
    }
  }

  private void count(Map<String, Value> entries, String label) {
    refuseTwice(ids, entries.get(ID), label);
    if (entries.containsKey("rank")) {
      ranked++;
    }
  }

  private void refuseTwice(Map<String, Place> known, Value id, String label) {
    if (id instanceof Value.Text text) {
      Place first = known.putIfAbsent(text.text(), id.place());
      if (first != null) {
        problems.add(
            "result.duplicate-id",
            id.place(),
            label + ": the id \"" + Excerpt.of(text.text()) + "\" stands twice, first at " + first,
            ResultShape.REMEDY);
      }
    }
  }

  private static String label(Map<String, Value> entries) {
    return entries.get(ID) instanceof Value.Text id
        ? "agency \"" + Excerpt.of(id.text()) + "\""
        : "an agency";
  }

  /** Reads what follows the agencies, and lays the counts of the head beside what was read. */
  private void end() {
    Optional<ValueStream.Key> key = stream.nextKey();
    while (key.isPresent()) {
      problems.add(
          "result.order",
          key.get().place(),
          "\"" + Excerpt.of(key.get().name()) + "\" stands after the agencies",
          "Keep the order in which evaluate writes a result: the agencies last.");
      stream.read();
      key = stream.nextKey();
    }
    stream.end();
    Result.Counts counts = head.counts();
    checkCount(AGENCIES, counts.agencies(), ids.size());
    checkCount("agencies with a rank", counts.ranked(), ranked);
    checkCount(SERVICES, counts.services(), servicesRead);
    problems.throwIfAny();
    ended = "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private void checkCount(String what, long stated, long read) {
    // With other problems the count is wrong for a reason that is told already.
    if (stated != read && problems.isEmpty()) {
      problems.add(
          "result.counts",
          countsPlace,
          "the head counts " + stated + " " + what + ", and the file has " + read,
          "The file was cut or changed by hand. " + ResultShape.REMEDY);
    }
  }

  private <T> Optional<T> bind(Value.Mapping value, Class<T> type) {
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(mapper.treeToValue(json(value), type));
    } catch (JsonProcessingException e) {
      problems.add(
          "result.type",
          value.place(),
          "a value cannot be read: " + Excerpt.of(e.getOriginalMessage()),
          ResultShape.REMEDY);
      return Optional.empty();
    }
  }

  private static JsonNode json(Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Value.Mapping mapping) {
      ObjectNode object = nodes.objectNode();
      mapping.entries().forEach((key, entry) -> object.set(key, json(entry)));
      return object;
    }
    if (value instanceof Value.Sequence list) {
      ArrayNode array = nodes.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (value instanceof Value.Text text) {
      return nodes.textNode(text.text());
    }
    if (value instanceof Value.Numeral number) {
      if (!ResultShape.isNumber(number.text())) {
        // Under a key that this program does not know, or it would have been refused.
        return nodes.textNode(number.text());
      }
      boolean whole = number.text().chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
      return whole
          ? nodes.numberNode(new BigInteger(number.text()))
          : nodes.numberNode(new BigDecimal(number.text()));
    }
    return value instanceof Value.Truth truth ? nodes.booleanNode(truth.truth()) : nodes.nullNode();
  }

  private final class Agencies implements Iterator<Result.Agency> {
    private Result.Agency next;
    private UnusableInputException failure;

    @Override
    public boolean hasNext() {
      if (failure != null) {
        throw failure;
      }
      if (next == null && ended == null) {
        try {
          next = read();
        } catch (UnusableInputException e) {
          failure = e;
          throw e;
        }
      }
      return next != null;
    }

    @Override
    public Result.Agency next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Result.Agency agency = next;
      next = null;
      return agency;
    }

    private Result.Agency read() {
      while (stream.nextItem()) {
        Optional<Result.Agency> agency = agency();
        if (agency.isPresent() && problems.isEmpty()) {
          return agency.get();
        }
      }
      end();
      return null;
    }
  }
}
