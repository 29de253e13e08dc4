package ir.sanjeh.check;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what the checks find. */
public final class Findings {
  private final Catalogue catalogue;
  private final List<Finding> found = new ArrayList<>();

  /**
   * Starts with nothing.
   *
   * @param catalogue knows the kinds of findings
   */
  public Findings(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Begins a finding; {@link Draft#remedy} ends it.
   *
   * @param id the kind, an entry of the catalogue
   * @param place where to look first
   * @param where what it is about
   * @return the finding so far
   */
  public Draft report(String id, Place place, String where) {
    return new Draft(catalogue.entry(id), place, where);
  }

  /**
   * Everything found.
   *
   * @return by file and line
   */
  public List<Finding> all() {
    return found.stream().sorted(Finding.IN_ORDER).toList();
  }

  /** A finding that is being written. */
  public final class Draft {
    private final Catalogue.Entry kind;
    private final Place place;
    private final String where;
    private String message = "";
    private Map<String, String> counterexample = Map.of();
    private final List<Finding.Related> related = new ArrayList<>();

    private Draft(Catalogue.Entry kind, Place place, String where) {
      this.kind = kind;
      this.place = place;
      this.where = where;
    }

    /**
     * Says what was found.
     *
     * @param text one sentence without a full stop
     * @return the same draft
     */
    public Draft message(String text) {
      this.message = text;
      return this;
    }

    /**
     * Gives facts that show it.
     *
     * @param values by field
     * @return the same draft
     */
    public Draft counterexample(Map<String, String> values) {
      this.counterexample = values;
      return this;
    }

    /**
     * Names another rule that belongs to it.
     *
     * @param rule the rule
     * @return the same draft
     */
    public Draft see(OptionRule rule) {
      related.add(new Finding.Related("rule \"" + rule.name() + "\"", rule.place()));
      return this;
    }

    /**
     * Ends the finding with what to do about it.
     *
     * @param remedy one sentence without a full stop
     */
    public void remedy(String remedy) {
      found.add(
          new Finding(
              kind.id(), kind.severity(), place, where, message, counterexample, related, remedy));
    }
  }
}
