package ir.sanjeh.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * The fixed wording of documents. It is data: a YAML file beside the class that uses it, with every
 * phrase in both languages; {@code {0}}, {@code {1}} stand for what is filled in.
 */
public final class Phrases {
  private final Map<String, Title> phrases;

  private Phrases(Map<String, Title> phrases) {
    this.phrases = phrases;
  }

  /**
   * Reads the phrases of a class.
   *
   * @param owner beside which the file lies
   * @param file its name
   * @return the phrases
   */
  public static Phrases read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return new Phrases(
          new ObjectMapper(new YAMLFactory())
              .readValue(in, new TypeReference<Map<String, Title>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A phrase with what is filled in.
   *
   * @param language not null
   * @param key names the phrase
   * @param parts what stands for {@code {0}}, {@code {1}} and so on; taken as it is
   * @return the phrase
   * @throws IllegalArgumentException when there is no such phrase
   */
  public String of(Language language, String key, Object... parts) {
    Title phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("there is no phrase " + key);
    }
    return filled(language.of(phrase), parts);
  }

  /**
   * The names of all phrases.
   *
   * @return immutable
   */
  public Set<String> keys() {
    return Set.copyOf(phrases.keySet());
  }

  /** In one pass, so that braces in what is filled in stay what they are. */
  private static String filled(String phrase, Object[] parts) {
    StringBuilder filled = new StringBuilder(phrase.length());
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == '{' && i + 2 < phrase.length() && phrase.charAt(i + 2) == '}') {
        filled.append(parts[phrase.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }
}
