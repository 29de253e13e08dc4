package ir.sanjeh.document;

import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document in one language, or in several that say the same section by section.
 *
 * @param title in both languages
 * @param contents what the list of sections is called, in both languages
 * @param sections of each language, in the order of the languages; of the same number and with the
 *     same anchors and levels
 */
public record Document(Title title, Title contents, Map<Language, List<Section>> sections) {
  /** Keeps its own copy. */
  public Document {
    Map<Language, List<Section>> copy = new LinkedHashMap<>();
    sections.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    sections = Collections.unmodifiableMap(copy);
    if (sections.values().stream().map(Document::outline).distinct().count() != 1) {
      throw new IllegalArgumentException("the languages have different sections");
    }
  }

  private static List<String> outline(List<Section> sections) {
    return sections.stream().map(s -> s.level() + " " + s.anchor()).toList();
  }

  /**
   * The languages.
   *
   * @return at least one
   */
  public List<Language> languages() {
    return List.copyOf(sections.keySet());
  }

  /**
   * How many sections there are in each language.
   *
   * @return 0 or more
   */
  public int size() {
    return sections.values().iterator().next().size();
  }

  /**
   * A section.
   *
   * @param language one of the languages
   * @param index from 0
   * @return the section
   */
  public Section section(Language language, int index) {
    return sections.get(language).get(index);
  }
}
