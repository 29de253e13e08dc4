package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a chain say about numbers that state no provenance of their own. A number keeps
 * the default of the file in which it stands: a period that builds on another one does not turn the
 * inferred weights of that one into stated ones.
 */
final class ProvenanceDefaults {
  private static final List<String> KEYS = List.of("weights", "scores", "thresholds");
  private static final Of UNKNOWN =
      new Of(Provenance.PLACEHOLDER, Provenance.PLACEHOLDER, Provenance.PLACEHOLDER);

  private final Map<String, Of> byFile = new HashMap<>();
  private final List<RuleDefaults> ofRules = new ArrayList<>();
  private Of last = UNKNOWN;

  /** The defaults of one file. */
  record Of(Provenance weights, Provenance scores, Provenance thresholds) {}

  /** Reads the next file of the chain; one that says nothing goes on with what was said before. */
  void read(String file, Section scheme) {
    scheme.optionalSection("provenance").flatMap(ProvenanceDefaults::of).ifPresent(d -> last = d);
    byFile.put(file, last);
    ofRules.add(new RuleDefaults(last.scores(), last.thresholds()));
  }

  private static Optional<Of> of(Section section) {
    section.onlyKeys(KEYS);
    List<Optional<Provenance>> defaults =
        KEYS.stream().map(key -> section.requiredChoice(key, Words.PROVENANCE)).toList();
    if (!defaults.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    return Optional.of(
        new Of(
            defaults.get(0).orElseThrow(),
            defaults.get(1).orElseThrow(),
            defaults.get(2).orElseThrow()));
  }

  /** The defaults that hold where a number is written. */
  Of at(Place place) {
    return byFile.getOrDefault(place.file(), last);
  }

  /** For the rules beside each file, in the order of the chain. */
  List<RuleDefaults> ofRules() {
    return List.copyOf(ofRules);
  }
}
