package ir.sanjeh.form;

import ir.sanjeh.guide.Dictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The rules by which facts of a scheme's period follow from the answers of a form. Immutable.
 *
 * @param scheme the scheme
 * @param period its period
 * @param evidence what the evidence of every derived fact says; "{id}" stands for the form's id
 * @param agency the facts of the agency, in the order of the rules
 * @param service the facts of the service, in the order of the rules
 */
public record FactRules(
    String scheme,
    String period,
    Map<String, String> evidence,
    List<FactRule> agency,
    List<FactRule> service) {
  /** The folder of a form in which the rules of each scheme lie. */
  static final String FOLDER = "facts";

  /** Keeps its own copies. */
  public FactRules {
    agency = List.copyOf(agency);
    service = List.copyOf(service);
  }

  /**
   * Reads the rules for a scheme's period.
   *
   * @param folder the form's folder
   * @param form the form
   * @param scheme the scheme
   * @param period its period
   * @param dictionary of the period's rule folder
   * @return the rules
   * @throws ir.sanjeh.problem.UnusableInputException when there are none for that period, or with
   *     every problem of them
   */
  public static FactRules open(
      Path folder, Form form, String scheme, String period, Dictionary dictionary) {
    return FactRulesReader.read(folder, form, scheme, period, dictionary);
  }
}
