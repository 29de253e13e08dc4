package ir.sanjeh.check.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.sanjeh.check.Acceptance;
import ir.sanjeh.check.Catalogue;
import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.Finding;
import ir.sanjeh.check.RuleTree;
import ir.sanjeh.check.Severity;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as SARIF 2.1.0, which editors and code hosts show beside the lines they are about. */
public final class SarifReport implements CheckReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Catalogue catalogue;

  /**
   * A report.
   *
   * @param catalogue describes the kinds of findings
   */
  public SarifReport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(
      Tool tool, List<Invocation> invocations, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String version, List<Kind> rules) {}

  private record Kind(
      String id,
      Text shortDescription,
      Text fullDescription,
      Help help,
      Configuration defaultConfiguration,
      Map<String, String> properties) {}

  private record Text(String text) {}

  private record Help(String text, String markdown) {}

  private record Configuration(String level) {}

  private record Invocation(boolean executionSuccessful) {}

  private record Result(
      String ruleId,
      Integer ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      List<Location> relatedLocations,
      Map<String, String> partialFingerprints,
      List<Suppression> suppressions,
      Map<String, Object> properties) {}

  private record Location(Integer id, PhysicalLocation physicalLocation, Text message) {}

  private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  private record ArtifactLocation(String uri) {}

  private record Region(int startLine, Integer startColumn) {}

  private record Suppression(String kind, String status, String justification) {}

  @Override
  public void write(List<CheckedFolder> folders, Writer out) throws IOException {
    List<Result> results = new ArrayList<>();
    folders.forEach(folder -> add(folder, results));
    boolean read = folders.stream().allMatch(folder -> folder.problems().isEmpty());
    JsonText.write(
        new Log(
            SCHEMA,
            "2.1.0",
            List.of(
                new Run(
                    new Tool(driver()), List.of(new Invocation(read)), "utf16CodeUnits", results))),
        out);
  }

  private Driver driver() {
    return new Driver(
        "sanjeh",
        SarifReport.class.getPackage().getImplementationVersion(),
        catalogue.entries().stream().map(SarifReport::kind).toList());
  }

  private static Kind kind(Catalogue.Entry entry) {
    String examples = "Bad:\n\n%s\nGood:\n\n%s".formatted(entry.bad(), entry.good());
    String markdown =
        "%s\n\nBad:\n\n```\n%s```\n\nGood:\n\n```\n%s```\n"
            .formatted(entry.reason(), entry.bad(), entry.good());
    return new Kind(
        entry.id(),
        new Text(entry.title().en()),
        new Text(entry.reason()),
        new Help(entry.reason() + "\n\n" + examples, markdown),
        new Configuration(level(entry.severity())),
        Map.of("titleFa", entry.title().fa()));
  }

  private void add(CheckedFolder folder, List<Result> results) {
    Paths paths = new Paths(folder.path());
    String name = RuleTree.name(folder.path());
    folder.problems().forEach(problem -> results.add(result(problem, paths)));
    folder.open().forEach(finding -> results.add(result(name, finding, null, paths)));
    folder
        .accepted()
        .forEach(a -> results.add(result(name, a.finding(), suppressions(a.acceptance()), paths)));
  }

  private Result result(
      String folder, Finding finding, List<Suppression> suppressions, Paths paths) {
    List<Location> related = new ArrayList<>();
    for (Finding.Related other : finding.related()) {
      related.add(
          new Location(related.size() + 1, physical(other.place(), paths), new Text(other.what())));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("where", finding.where());
    if (!finding.counterexample().isEmpty()) {
      properties.put("counterexample", finding.counterexample());
    }
    return new Result(
        finding.id(),
        index(finding.id()),
        level(finding.severity()),
        new Text(message(finding)),
        List.of(new Location(null, physical(finding.place(), paths), null)),
        related.isEmpty() ? null : related,
        Map.of("finding/v1", folder + " " + finding.id() + " " + finding.where()),
        suppressions,
        properties);
  }

  private Result result(Problem problem, Paths paths) {
    return new Result(
        problem.id(),
        index(problem.id()),
        "error",
        new Text(sentence(problem.message()) + " " + sentence(problem.remedy())),
        List.of(new Location(null, physical(problem.place(), paths), null)),
        null,
        null,
        null,
        null);
  }

  private Integer index(String id) {
    List<String> ids = catalogue.entries().stream().map(Catalogue.Entry::id).toList();
    int index = ids.indexOf(id);
    return index < 0 ? null : index;
  }

  private static List<Suppression> suppressions(Acceptance acceptance) {
    return List.of(
        new Suppression(
            "external", "accepted", acceptance.reason() + " (" + acceptance.date() + ")"));
  }

  private static String message(Finding finding) {
    String example =
        finding.counterexample().entrySet().stream()
            .map(value -> value.getKey() + " = " + value.getValue())
            .collect(Collectors.joining("; "));
    return sentence(finding.message())
        + (example.isEmpty() ? "" : " Example: " + example + ".")
        + " "
        + sentence(finding.remedy());
  }

  private static String sentence(String text) {
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") || begun.endsWith(")") ? begun : begun + ".";
  }

  private static PhysicalLocation physical(Place place, Paths paths) {
    return new PhysicalLocation(
        new ArtifactLocation(uri(paths.file(place))),
        place.line() == 0
            ? null
            : new Region(place.line(), place.column() == 0 ? null : place.column()));
  }

  /** A relative file stays relative, so that the report means the same on another computer. */
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toASCIIString();
    }
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path that is no URI: " + file, e);
    }
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTICE ? "note" : severity.word();
  }
}
