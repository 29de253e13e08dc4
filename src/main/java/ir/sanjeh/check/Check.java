package ir.sanjeh.check;

import java.util.Set;

/** One kind of question that is asked of a rule folder. */
public interface Check {
  /**
   * The kinds of findings that it can report.
   *
   * @return ids of the catalogue
   */
  Set<String> ids();

  /**
   * Asks the question.
   *
   * @param material what is known of the folder
   * @param findings where findings are reported
   */
  void run(Material material, Findings findings);
}
