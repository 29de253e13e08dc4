package ir.sanjeh.document;

import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scoring guide, written back from the rules: what an officer lays beside the official one.
 * Everything in it comes from the rules as they were read.
 */
public final class GuideDocument {
  private GuideDocument() {}

  /**
   * Writes a guide back.
   *
   * @param rulebook the rule folder, not null
   * @param buildsOn the folders that it builds on, the nearest first, as {@code scheme/period}
   * @param languages at least one, in the order of the document
   * @return the document
   */
  public static Document of(Rulebook rulebook, List<String> buildsOn, List<Language> languages) {
    Map<Language, List<Section>> sections = new LinkedHashMap<>();
    for (Language language : languages) {
      sections.put(language, sections(new Wording(language, rulebook), buildsOn));
    }
    return new Document(rulebook.scheme().title(), Wording.title("guide.contents"), sections);
  }

  private static List<Section> sections(Wording wording, List<String> buildsOn) {
    Scheme scheme = wording.rulebook().scheme();
    List<Section> sections = new ArrayList<>(new FrontPart(wording, buildsOn).sections());
    sections.addAll(new NumbersPart(wording).sections());
    TreePart tree = new TreePart(wording);
    sections.add(tree.overview());
    for (Node node : scheme.root().walk().toList()) {
      sections.add(tree.section(node));
    }
    sections.addAll(new FactsPart(wording).sections());
    return sections;
  }
}
