package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lays the indicators of the tree beside the rules of the guides. */
final class IndicatorRules implements Check {
  private static final String NO_RULES = "no-rules";
  private static final String UNHEARD = "unheard-subject";
  private static final String SILENT = "silent-subject";

  @Override
  public Set<String> ids() {
    return Set.of(NO_RULES, UNHEARD, SILENT);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Node indicator : material.scheme().indicators()) {
      List<OptionRule> rules = material.rules(indicator);
      if (rules.isEmpty()) {
        findings
            .report(NO_RULES, indicator.place(), indicator.id())
            .message("no rule gives an award for " + Words.quoted(indicator))
            .remedy("write its options in a .drl file, or take it out of the tree");
        continue;
      }
      for (String type : indicator.measuredOn()) {
        DeclaredType declared = material.dictionary().types().get(type);
        if (declared.nesting() == DeclaredType.Nesting.MANY && !type.equals(Dictionary.SERVICE)) {
          findings
              .report(UNHEARD, indicator.place(), indicator.id() + " " + type)
              .message(
                  Words.quoted(indicator)
                      + " is measured on "
                      + type
                      + ", of which an agency has many: none of them speaks for it, and their"
                      + " awards never count")
              .remedy("give the award to the agency, with exists, not or accumulate over " + type);
        } else if (rules.stream().noneMatch(rule -> rule.subjectType().equals(type))) {
          findings
              .report(SILENT, indicator.place(), indicator.id() + " " + type)
              .message(
                  Words.quoted(indicator)
                      + " is measured on "
                      + type.toLowerCase(Locale.ROOT)
                      + ", but no rule gives it an award")
              .remedy("write the rule, or take the word out of measured-on");
        }
      }
    }
  }
}
