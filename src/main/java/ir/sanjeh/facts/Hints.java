package ir.sanjeh.facts;

import ir.sanjeh.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends of messages that show the way back: the word that was probably meant, or the words there
 * are. Nobody reads a thousand of them, so a file full of unknown words gets no more; comparing
 * each with every known word would take hours.
 */
final class Hints {
  private static final int MOST = 1_000;
  private static final int LISTED = 15;
  private static final int FEW = 8;
  private static final int SHORTEST = 3;

  private int given;

  /**
   * What to write instead of an unknown word.
   *
   * @param written the unknown word
   * @param known the known ones
   * @param what they are, in the plural
   */
  String instead(String written, Collection<String> known, String what) {
    if (given++ >= MOST) {
      return "";
    }
    // Any two words of two letters are alike.
    String question = written.length() < SHORTEST ? "" : DidYouMean.question(written, known);
    return question.isEmpty() || known.size() <= FEW
        ? question + list(what, known)
        : question.strip();
  }

  private static String list(String what, Collection<String> known) {
    List<String> words = List.copyOf(known);
    String list = words.stream().limit(LISTED).collect(Collectors.joining(", "));
    int more = words.size() - LISTED;
    return "The " + what + " are: " + list + (more > 0 ? " and " + more + " more." : ".");
  }
}
