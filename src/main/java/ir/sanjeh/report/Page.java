package ir.sanjeh.report;

import ir.sanjeh.words.Language;
import java.util.List;

/**
 * A page of the report.
 *
 * @param language its language
 * @param title of the window
 * @param heading at its top
 * @param lead below it
 * @param links to other pages and files
 * @param twin the same page in the other language; null where there is none
 * @param sections in their order
 * @param words the fixed wording
 */
public record Page(
    Language language,
    String title,
    String heading,
    String lead,
    List<Link> links,
    String twin,
    List<Section> sections,
    PageWords words) {
  /** Keeps its own copies. */
  public Page {
    links = List.copyOf(links);
    sections = List.copyOf(sections);
  }

  /**
   * A link.
   *
   * @param label what is read
   * @param href where it leads, within the report
   */
  public record Link(String label, String href) {}
}
