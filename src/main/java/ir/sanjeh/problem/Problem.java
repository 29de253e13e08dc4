package ir.sanjeh.problem;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in a file that keeps it from being used.
 *
 * @param id a stable name of the kind of problem, such as {@code rules.import}
 * @param place where it stands
 * @param message what was found, with the offending text or value
 * @param remedy what was expected and what to write instead
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // Error Prone does not know that records take @serial
public record Problem(String id, Place place, String message, String remedy)
    implements Serializable {
  /** More than 300 characters without a space: its first 200, and its last 40. */
  private static final Pattern LONG_WORD = Pattern.compile("(\\S{200})\\S{60,}(\\S{40})");

  /**
   * Refuses null parts, and shortens words that nobody would read to their end.
   *
   * @param id the kind of problem
   * @param place where it stands
   * @param message what was found
   * @param remedy what to do
   */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(place, "place");
    message = shortened(Objects.requireNonNull(message, "message"));
    remedy = shortened(Objects.requireNonNull(remedy, "remedy"));
  }

  /** Most of such words are quoted from a file, where they may be as long as the file. */
  private static String shortened(String text) {
    return LONG_WORD
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(word.group(1) + "\u2026" + word.group(2)));
  }

  /** One problem as a person reads it: place, finding, remedy. */
  @Override
  public String toString() {
    return place + ": " + message + "\n    " + remedy + " [" + id + "]";
  }
}
