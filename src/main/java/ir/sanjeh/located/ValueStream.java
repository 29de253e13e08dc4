package ir.sanjeh.located;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a JSON or YAML file value by value, each with its place. The reader stands before a value;
 * {@link #read()} takes the whole value, {@link #enter()} steps into a list or an object, whose
 * members are then asked for one at a time.
 *
 * <p>Problems that leave the rest of the file readable (a key that stands twice, an anchor) are
 * added to the given {@link Problems}; broken syntax and exceeded {@link Limits} end the reading
 * with an {@link UnusableInputException} that carries all problems so far.
 */
public final class ValueStream implements Closeable {
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String file;
  private final JsonParser parser;
  private final Problems problems;
  private final Deque<Map<String, Place>> entered = new ArrayDeque<>();
  private JsonToken token;
  private String anchor = "";
  private String budgetOf = "the file";
  private long valuesLeft = Limits.VALUES;
  private long charactersLeft = Limits.FILE_SIZE;

  /** What kind of value comes next. */
  public enum Shape {
    /** Named values. */
    OBJECT,
    /** A list. */
    LIST,
    /** A text, a number, true, false or null. */
    SCALAR,
    /** Nothing: the end of the file. */
    END
  }

  /**
   * A key of an object.
   *
   * @param name as written
   * @param place where it stands
   */
  public record Key(String name, Place place) {}

  private ValueStream(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
    advance();
  }

  /**
   * Reads JSON.
   *
   * @param file the file's name for places
   * @param content its bytes in UTF-8
   * @param problems where problems are added
   * @return a reader that stands before the file's value
   * @throws UnusableInputException when already the beginning is broken
   */
  public static ValueStream json(String file, InputStream content, Problems problems) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(Limits.constraints())
            // Names come from strangers: they must not stay behind in tables of this program.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return new ValueStream(file, parser(file, factory, new Utf8Reader(file, content)), problems);
  }

  /**
   * Reads YAML.
   *
   * @param file the file's name for places
   * @param content its text
   * @param problems where problems are added
   * @return a reader that stands before the file's value
   * @throws UnusableInputException when already the beginning is broken
   */
  static ValueStream yaml(String file, Reader content, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Limits.FILE_SIZE);
    YAMLFactory factory =
        YAMLFactory.builder()
            .streamReadConstraints(Limits.constraints())
            .loaderOptions(options)
            // "no" and "off" are words, as in YAML 1.2.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
    return new ValueStream(file, parser(file, factory, content), problems);
  }

  private static JsonParser parser(String file, JsonFactory factory, Reader content) {
    try {
      return factory.createParser(content);
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /**
   * Begins to count anew how much is read: all that follows, up to the next call, must not exceed
   * the budget.
   *
   * @param what what is counted, in the words of a message
   * @param values how many values it may have
   * @param characters how many characters its texts and keys may have together
   */
  public void budget(String what, long values, long characters) {
    budgetOf = what;
    valuesLeft = values;
    charactersLeft = characters;
  }

  /**
   * The kind of the next value.
   *
   * @return never null
   */
  public Shape shape() {
    if (token == null) {
      return Shape.END;
    }
    return switch (token) {
      case START_OBJECT -> Shape.OBJECT;
      case START_ARRAY -> Shape.LIST;
      default -> Shape.SCALAR;
    };
  }

  /**
   * Where the next value begins.
   *
   * @return the whole file when it has ended
   */
  public Place place() {
    JsonLocation location = parser.currentTokenLocation();
    return token == null || location == null || location.getLineNr() < 1
        ? Place.of(file)
        : new Place(file, location.getLineNr(), Math.max(0, location.getColumnNr()));
  }

  /**
   * Steps into the next value.
   *
   * @throws IllegalStateException when it is neither a list nor an object
   * @throws UnusableInputException when it is nested too deep or what follows is broken
   */
  public void enter() {
    if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
      throw new IllegalStateException("neither a list nor an object: " + token);
    }
    begin(entered.size() + 1);
    entered.push(new HashMap<>());
    advance();
  }

  /**
   * The next key of the object entered last; the reader then stands before its value. A key that
   * was there already is a problem and passed over.
   *
   * @return empty at the end of the object, which is then left
   */
  public Optional<Key> nextKey() {
    while (token == JsonToken.FIELD_NAME) {
      Key key = key();
      advance();
      Place first = entered.element().putIfAbsent(key.name(), key.place());
      if (first == null) {
        return Optional.of(key);
      }
      standsTwice(key, first);
      read();
    }
    leave();
    return Optional.empty();
  }

  /**
   * Whether the list entered last goes on; the reader then stands before the next item.
   *
   * @return false at the end of the list, which is then left
   */
  public boolean nextItem() {
    if (token != JsonToken.END_ARRAY) {
      return true;
    }
    leave();
    return false;
  }

  /**
   * Reads the next value with all that is in it.
   *
   * @return never null
   * @throws IllegalStateException at the end of a list, an object or the file
   * @throws UnusableInputException when it is broken or too large
   */
  public Value read() {
    Value value = value(entered.size());
    advance();
    return value;
  }

  /**
   * Demands that the file has ended.
   *
   * @throws UnusableInputException when something follows
   */
  public void end() {
    if (token != null) {
      throw fatal(
          isYaml() ? SyntaxProblem.YAML : SyntaxProblem.JSON,
          place(),
          "a second document begins where the file should end",
          "Keep one document in a file.");
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Reads the value whose first token is the current one, up to its last token. */
  private Value value(int depth) {
    if (token == null) {
      throw new IllegalStateException("no value follows");
    }
    Place place = place();
    refuseYamlReferences(place);
    return switch (token) {
      case START_OBJECT -> mapping(place, depth + 1);
      case START_ARRAY -> sequence(place, depth + 1);
      case VALUE_STRING -> text(place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(place);
      case VALUE_TRUE, VALUE_FALSE -> {
        count(0, place);
        yield new Value.Truth(token == JsonToken.VALUE_TRUE, place);
      }
      case VALUE_NULL -> {
        count(0, place);
        yield new Value.Nothing(place);
      }
      default -> throw new IllegalStateException("no value follows, but " + token);
    };
  }

  private Value mapping(Place place, int depth) {
    begin(depth);
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    advance();
    while (token == JsonToken.FIELD_NAME) {
      Key key = key();
      advance();
      Value value = value(depth);
      advance();
      Place first = keys.putIfAbsent(key.name(), key.place());
      if (first == null) {
        entries.put(key.name(), value);
      } else {
        standsTwice(key, first);
      }
    }
    return new Value.Mapping(entries, keys, place);
  }

  private Value sequence(Place place, int depth) {
    begin(depth);
    List<Value> items = new ArrayList<>();
    advance();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(depth));
      advance();
    }
    return new Value.Sequence(items, place);
  }

  private Value text(Place place) {
    String text = string();
    if (isYaml()) {
      // A key without a value: YAML means null, the parser says "".
      JsonLocation end = parser.currentLocation();
      if (text.isEmpty()
          && end.getLineNr() == place.line()
          && end.getColumnNr() == place.column()) {
        count(0, place);
        return new Value.Nothing(place);
      }
      if (text.length() > Limits.TEXT_LENGTH) {
        throw tooLong("a text", Limits.TEXT_LENGTH, place);
      }
    }
    count(text.length(), place);
    refuseHalfCharacters(text, place);
    return new Value.Text(text, place);
  }

  private Value numeral(Place place) {
    String text = string();
    if (text.length() > Limits.NUMBER_LENGTH) {
      throw tooLong("a number", Limits.NUMBER_LENGTH, place);
    }
    count(text.length(), place);
    if (isYaml() && !PLAIN_NUMBER.matcher(text).matches()) {
      problems.add(
          "yaml.number",
          place,
          "number " + Excerpt.of(text) + " is not written in plain decimal digits",
          "Write it as 12 or 0.7, or in quotes if it is a text.");
    }
    return new Value.Numeral(text, place);
  }

  private Key key() {
    Place place = place();
    refuseYamlReferences(place);
    String name = string();
    if (name.length() > Limits.KEY_LENGTH) {
      throw tooLong("a key", Limits.KEY_LENGTH, place);
    }
    count(name.length(), place);
    refuseHalfCharacters(name, place);
    return new Key(name, place);
  }

  private void begin(int depth) {
    Place place = place();
    count(0, place);
    if (depth > Limits.DEPTH) {
      throw fatal(
          SyntaxProblem.LIMIT,
          place,
          "lists and objects are nested deeper than " + Limits.DEPTH,
          "Write it flatter.");
    }
  }

  private void leave() {
    entered.pop();
    advance();
  }

  private void count(int characters, Place place) {
    valuesLeft--;
    charactersLeft -= characters;
    if (valuesLeft < 0 || charactersLeft < 0) {
      throw fatal(
          SyntaxProblem.LIMIT,
          place,
          budgetOf + " is too large to be read",
          "Check that nothing stands in it many times, or split it.");
    }
  }

  private void standsTwice(Key key, Place first) {
    problems.add(
        "value.duplicate-key",
        key.place(),
        "the key \"" + Excerpt.of(key.name()) + "\" stands twice, first at " + first,
        "Keep one of the two.");
  }

  private void refuseHalfCharacters(String text, Place place) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      problems.add(
          "text.encoding",
          place,
          "text \"" + Excerpt.of(text) + "\" has half a character (a lone surrogate)",
          "Write the character itself, or both halves of its \\u escape.");
      return;
    }
  }

  private void refuseYamlReferences(Place place) {
    if (!(parser instanceof YAMLParser yaml)) {
      return;
    }
    try {
      if (yaml.isCurrentAlias()) {
        problems.add(
            "yaml.reference", place, "an alias (*) is not read", "Write the value out again.");
      }
      // The parser repeats the anchor of an object at its first key.
      if (yaml.getObjectId() != null && !yaml.getObjectId().equals(anchor)) {
        anchor = yaml.getObjectId();
        problems.add(
            "yaml.reference",
            place,
            "an anchor (&" + Excerpt.of(yaml.getObjectId()) + ") is not read",
            "Remove it; write the value out wherever it is needed.");
      }
      if (yaml.getTypeId() != null) {
        problems.add(
            "yaml.reference",
            place,
            "a tag (!) is not read",
            "Remove it, or put the text in quotes if the ! is part of it.");
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String string() {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw fatal(new SyntaxProblem(file, parser).of(e));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void advance() {
    try {
      token = parser.nextToken();
    } catch (UnusableInputException e) {
      problems.addAll(e);
      problems.throwIfAny();
    } catch (JsonProcessingException e) {
      throw fatal(new SyntaxProblem(file, parser).of(e));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (RuntimeException e) {
      throw fatal(new SyntaxProblem(file, parser).of(e));
    }
  }

  private boolean isYaml() {
    return parser instanceof YAMLParser;
  }

  private UnusableInputException tooLong(String what, int limit, Place place) {
    return fatal(SyntaxProblem.tooLong(what, limit, place));
  }

  private UnusableInputException unreadable(IOException e) {
    return fatal(SourceFile.unreadable(file, e));
  }

  private UnusableInputException fatal(Problem problem) {
    return fatal(problem.id(), problem.place(), problem.message(), problem.remedy());
  }

  private UnusableInputException fatal(String id, Place place, String message, String remedy) {
    problems.add(id, place, message, remedy);
    problems.throwIfAny();
    throw new IllegalStateException("a problem was just added");
  }
}
