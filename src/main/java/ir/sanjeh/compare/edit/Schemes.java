package ir.sanjeh.compare.edit;

import ir.sanjeh.scheme.EvidenceRules;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes schemes that were read. */
final class Schemes {
  private Schemes() {}

  /**
   * The same scheme with other numbers, where the others have them, and other rules of evidence.
   */
  static Scheme with(
      Scheme scheme, Map<String, Setting> numbers, Optional<EvidenceRules> evidence) {
    Map<String, Setting> settings = new LinkedHashMap<>(scheme.settings());
    settings.replaceAll((name, own) -> numbers.getOrDefault(name, own));
    return new Scheme(
        scheme.scheme(),
        scheme.period(),
        scheme.title(),
        scheme.source(),
        scheme.unscored(),
        scheme.ruleDefaults(),
        settings,
        scheme.conditions(),
        scheme.roundings(),
        scheme.standings(),
        scheme.bands(),
        scheme.figures(),
        scheme.comparisons(),
        evidence,
        scheme.root());
  }
}
