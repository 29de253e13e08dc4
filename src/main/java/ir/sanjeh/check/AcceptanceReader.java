package ir.sanjeh.check;

import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code accepted.yaml} of a rule folder:
 *
 * <pre>
 * - finding: placeholder
 *   where: [ weight 1, weight 2 ]       # as the finding is listed; one, or several
 *   reason: "the weights are illegible in the print"
 *   date: 1405-08-30                    # since when; Persian or Gregorian
 * </pre>
 */
final class AcceptanceReader {
  /** The name of the file. Rulebooks do not read it: what is accepted changes no score. */
  static final String FILE = "accepted.yaml";

  private static final List<String> KEYS = List.of("finding", "where", "reason", "date");
  private static final Pattern DATE = Pattern.compile("(1[3-5]|19|20)\\d\\d-(\\d\\d)-(\\d\\d)");
  private static final String FORM =
      "write a list of entries: - { finding: gap, where: \"...\", reason: \"...\", date: 1405-08-30"
          + " }";

  private final Catalogue catalogue;
  private final Problems problems = new Problems();
  private final Set<String> seen = new HashSet<>();

  private AcceptanceReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What a folder accepts; nothing where there is no file.
   *
   * @param folder a folder of a chain
   * @param catalogue knows the kinds of findings
   * @throws ir.sanjeh.problem.UnusableInputException with all problems of the file
   */
  static List<Acceptance> read(RuleSources.Folder folder, Catalogue catalogue) {
    Path file = folder.path().resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    String name = folder.name() + "/" + FILE;
    AcceptanceReader reader = new AcceptanceReader(catalogue);
    List<Acceptance> acceptances = reader.read(ValueReader.yaml(name, file));
    reader.problems.throwIfAny();
    return acceptances;
  }

  private List<Acceptance> read(Value value) {
    List<Acceptance> acceptances = new ArrayList<>();
    if (value instanceof Value.Sequence entries) {
      for (Value entry : entries.items()) {
        if (entry instanceof Value.Mapping mapping) {
          acceptances.addAll(entry(mapping));
        } else {
          problems.add("accepted.entry", entry.place(), "an entry is " + entry.describe(), FORM);
        }
      }
    } else if (!(value instanceof Value.Nothing)) {
      problems.add("accepted.entry", value.place(), "the file holds " + value.describe(), FORM);
    }
    return acceptances;
  }

  private List<Acceptance> entry(Value.Mapping entry) {
    for (String key : entry.entries().keySet()) {
      if (!KEYS.contains(key)) {
        problems.add(
            "accepted.key",
            entry.keys().get(key),
            "an entry has \"" + key + "\"",
            () -> DidYouMean.question(key, KEYS) + "Write " + String.join(", ", KEYS) + ".");
      }
    }
    Optional<String> finding = text(entry, "finding").filter(id -> isKnown(entry, id));
    Optional<String> reason = text(entry, "reason");
    Optional<String> date = text(entry, "date").flatMap(written -> date(entry, written));
    List<Acceptance> acceptances = new ArrayList<>();
    for (Value.Text where : wheres(entry)) {
      if (finding.isPresent() && reason.isPresent() && date.isPresent()) {
        if (!seen.add(finding.get() + " " + where.text())) {
          problems.add(
              "accepted.twice",
              where.place(),
              finding.get() + " of " + where.text() + " is accepted twice",
              "remove one of the two");
        }
        acceptances.add(
            new Acceptance(
                finding.get(), where.text().strip(), reason.get(), date.get(), where.place()));
      }
    }
    return acceptances;
  }

  private Optional<String> text(Value.Mapping entry, String key) {
    Value value = entry.entries().get(key);
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      return Optional.of(text.text().strip());
    }
    problems.add(
        "accepted.entry",
        value == null ? entry.place() : value.place(),
        "\"" + key + "\" " + (value == null ? "is missing" : "is " + value.describe()),
        FORM);
    return Optional.empty();
  }

  private List<Value.Text> wheres(Value.Mapping entry) {
    Value value = entry.entries().get("where");
    List<Value> items =
        value instanceof Value.Sequence sequence
            ? sequence.items()
            : value == null ? List.of() : List.of(value);
    List<Value.Text> wheres = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Value.Text text && !text.text().isBlank()) {
        wheres.add(text);
      } else if (item instanceof Value.Numeral numeral) {
        wheres.add(new Value.Text(numeral.text(), numeral.place()));
      } else {
        problems.add("accepted.entry", item.place(), "\"where\" holds " + item.describe(), FORM);
      }
    }
    if (items.isEmpty()) {
      problems.add(
          "accepted.entry",
          value == null ? entry.place() : value.place(),
          "\"where\" is missing",
          "write what the finding is about, as check lists it");
    }
    return wheres;
  }

  private boolean isKnown(Value.Mapping entry, String id) {
    if (catalogue.find(id).isPresent()) {
      return true;
    }
    Place place = entry.entries().get("finding").place();
    List<String> ids = catalogue.entries().stream().map(Catalogue.Entry::id).toList();
    problems.add(
        "accepted.unknown",
        place,
        "there is no finding \"" + id + "\"",
        () -> DidYouMean.question(id, ids) + "check --explain lists all kinds.");
    return false;
  }

  private Optional<String> date(Value.Mapping entry, String written) {
    Matcher date = DATE.matcher(Digits.toLatin(written));
    if (date.matches() && isBetween(date.group(2), 1, 12) && isBetween(date.group(3), 1, 31)) {
      return Optional.of(date.group());
    }
    problems.add(
        "accepted.date",
        entry.entries().get("date").place(),
        "the date is \"" + written + "\"",
        "write year, month and day: 1405-08-30 or 2026-11-21");
    return Optional.empty();
  }

  private static boolean isBetween(String number, int least, int most) {
    int value = Integer.parseInt(number);
    return least <= value && value <= most;
  }
}
