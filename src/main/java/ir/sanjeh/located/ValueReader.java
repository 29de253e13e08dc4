package ir.sanjeh.located;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a whole JSON or YAML file as one {@link Value}.
 *
 * <p>Both are read as data and nothing more: UTF-8 only, one document, no key twice, within {@link
 * Limits}; of YAML no anchors, aliases or tags, and only {@code true} and {@code false} are truth
 * values.
 */
public final class ValueReader {
  private ValueReader() {}

  /**
   * Reads YAML.
   *
   * @param file the file's name for places
   * @param content its bytes
   * @return the file's value; {@link Value.Nothing} when the file is empty
   * @throws UnusableInputException when it is broken, with every problem found
   */
  public static Value yaml(String file, byte[] content) {
    refuseTooLarge(file, content);
    Problems problems = new Problems();
    String text = decode(file, content);
    refuseUnprintable(file, text);
    return whole(ValueStream.yaml(file, new StringReader(text), problems), file, problems);
  }

  /**
   * Reads a YAML file.
   *
   * @param file the file's name for places
   * @param path where it lies
   * @return the file's value; {@link Value.Nothing} when the file is empty
   * @throws UnusableInputException when it cannot be read or is broken
   */
  public static Value yaml(String file, Path path) {
    return yaml(file, SourceFile.read(file, path));
  }

  /**
   * Reads JSON.
   *
   * @param file the file's name for places
   * @param content its bytes
   * @return the file's value; {@link Value.Nothing} when the file is empty
   * @throws UnusableInputException when it is broken, with every problem found
   */
  public static Value json(String file, byte[] content) {
    refuseTooLarge(file, content);
    Problems problems = new Problems();
    return whole(
        ValueStream.json(file, new ByteArrayInputStream(content), problems), file, problems);
  }

  /**
   * Reads a JSON file.
   *
   * @param file the file's name for places
   * @param path where it lies
   * @return the file's value; {@link Value.Nothing} when the file is empty
   * @throws UnusableInputException when it cannot be read or is broken
   */
  public static Value json(String file, Path path) {
    return json(file, SourceFile.read(file, path));
  }

  private static Value whole(ValueStream stream, String file, Problems problems) {
    try (stream) {
      Value value =
          stream.shape() == ValueStream.Shape.END
              ? new Value.Nothing(Place.of(file))
              : stream.read();
      stream.end();
      problems.throwIfAny();
      return value;
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  private static void refuseTooLarge(String file, byte[] content) {
    if (content.length > Limits.FILE_SIZE) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  SyntaxProblem.LIMIT,
                  Place.of(file),
                  "the file is larger than " + Limits.count(Limits.FILE_SIZE) + " bytes",
                  "Split it.")));
    }
  }

  private static String decode(String file, byte[] content) {
    try (Reader reader = new Utf8Reader(file, new ByteArrayInputStream(content))) {
      StringWriter text = new StringWriter(content.length);
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /** The YAML parser refuses these too, but cannot say in which line. */
  private static void refuseUnprintable(String file, String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (!StreamReader.isPrintable(point)) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    SyntaxProblem.YAML,
                    new Place(file, line, column),
                    "a control character (code " + point + ") stands here",
                    "Remove it.")));
      }
      column++;
      if (point == '\n') {
        line++;
        column = 1;
      }
    }
  }
}
