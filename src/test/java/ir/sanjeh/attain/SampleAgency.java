package ir.sanjeh.attain;

import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import java.nio.file.Path;

/** Facts of one agency for the rules of a small folder. */
public final class SampleAgency {
  private SampleAgency() {}

  /** Writes a facts file with one agency, {@code a}; {@code values} is the inside of its JSON. */
  public static Path file(SampleFolder folder, String values) {
    return folder.write(
        "facts.json",
        """
        { "scheme": "sample", "period": "one", "agencies": [ { "id": "a"%s } ] }
        """
            .formatted(values.isEmpty() ? "" : ", " + values));
  }

  /** The facts of such an agency. */
  public static AgencyFacts of(SampleFolder folder, Rulebook rulebook, String values) {
    try (FactsReader reader = FactsReader.open(file(folder, values), Problems.DEFAULT_LIMIT)) {
      return reader.agencies(rulebook.dictionary()).next();
    }
  }
}
