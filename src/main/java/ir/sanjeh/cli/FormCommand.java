package ir.sanjeh.cli;

import ir.sanjeh.form.CsvForm;
import ir.sanjeh.form.DerivedFact;
import ir.sanjeh.form.DerivedFacts;
import ir.sanjeh.form.FactRules;
import ir.sanjeh.form.FactsFile;
import ir.sanjeh.form.FactsMerge;
import ir.sanjeh.form.FilledForm;
import ir.sanjeh.form.Form;
import ir.sanjeh.form.FormFile;
import ir.sanjeh.form.FormWriter;
import ir.sanjeh.form.RecordForm;
import ir.sanjeh.form.XlsxForm;
import ir.sanjeh.form.YamlForm;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.output.Destination;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "form",
    description = "Templates of a form, and the facts that follow from filled-in ones.",
    mixinStandardHelpOptions = true)
final class FormCommand implements Runnable {
  @Spec private CommandSpec spec;

  private FormCommand() {}

  /** The command with those below it. */
  static CommandLine line(Console console) {
    return new CommandLine(new FormCommand())
        .addSubcommand(new Template())
        .addSubcommand(new Import(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: name one of those below");
  }

  @Command(
      name = "template",
      description = "Writes a form to be filled in, or filled-in forms in another format.",
      mixinStandardHelpOptions = true)
  static final class Template implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FORM", description = "the form's folder, rules/<form>/<edition>")
    private Path folder;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Format format;

    @Option(
        names = "--services",
        paramLabel = "N",
        description = "blank columns or records; by default 1, or 0 with --from")
    private Optional<Integer> services;

    @Option(
        names = "--from",
        paramLabel = "FILE",
        arity = "1..*",
        description = "fill in the answers of these forms (.json, .yaml, .csv, .xlsx)")
    private List<Path> from;

    @Option(
        names = "--out",
        paramLabel = "PATH",
        required = true,
        description = "the file to write")
    private Path out;

    private enum Format {
      csv,
      xlsx,
      json,
      yaml;

      FormWriter writer() {
        return switch (this) {
          case csv -> new CsvForm();
          case xlsx -> new XlsxForm();
          case json -> new RecordForm();
          case yaml -> new YamlForm();
        };
      }
    }

    Template() {}

    @Override
    public Integer call() throws IOException {
      List<Path> files = from == null ? List.of() : from;
      int blanks = services.orElse(files.isEmpty() ? 1 : 0);
      if (blanks < 0 || blanks > 500 || (blanks == 0 && files.isEmpty())) {
        throw new ParameterException(spec.commandLine(), "--services takes 1 to 500");
      }
      Form form = Form.open(folder);
      List<FilledForm> filled =
          files.isEmpty() ? List.of() : FormFile.read(form, files, Problems.DEFAULT_LIMIT).forms();
      Destination.writeBytes(out, bytes -> format.writer().write(form, filled, blanks, bytes));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "import",
      description = {
        "Reads filled-in forms and writes the facts that follow from them, and the forms themselves.",
        "Either --into, --for or --record must be given."
      },
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    private static final Pattern PERIOD =
        Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)/([A-Za-z0-9][A-Za-z0-9_-]*)");

    private final Console console;

    @Spec private CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "FORM",
        description = "the form's folder, rules/<form>/<edition>")
    private Path folder;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FILE",
        description = "filled-in forms: .json, .yaml, .csv or .xlsx, each with one or several")
    private List<Path> files;

    @Option(
        names = "--agency",
        paramLabel = "ID",
        description = "the id of the agency in the facts; all forms must be of one agency")
    private Optional<String> agency;

    @Option(
        names = "--into",
        paramLabel = "FACTS",
        description = "merge into these facts, service by service; a JSON file (also .json.gz)")
    private Optional<Path> into;

    @Option(
        names = "--for",
        paramLabel = "SCHEME/PERIOD",
        description = "make new facts for this period")
    private Optional<String> period;

    @Option(
        names = "--rules",
        paramLabel = "DIR",
        description = "the rule folder; by default rules/<scheme>/<period>")
    private Optional<Path> rules;

    @Option(
        names = "--out",
        paramLabel = "PATH",
        description =
            "write the facts to this file, whole or not at all; by default to standard" + " output")
    private Optional<Path> out;

    @Option(
        names = "--record",
        paramLabel = "PATH",
        description = "write the forms, with the permits, to this JSON file")
    private Optional<Path> record;

    @Option(names = "--replace", description = "overwrite facts that were found out in another way")
    private boolean replaces;

    @Option(
        names = "--explain",
        description = "tell for each fact the rule and the answers that it follows from")
    private boolean explains;

    @Option(
        names = "--problems",
        paramLabel = "N",
        defaultValue = "" + Problems.DEFAULT_LIMIT,
        description = "how many problems to tell; by default ${DEFAULT-VALUE}")
    private int problems;

    Import(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      checkUsage();
      Form form = Form.open(folder);
      FormFile.Read read = FormFile.read(form, files, problems);
      read.notes().forEach(note -> console.err().println("note: " + note));
      if (into.isPresent() || period.isPresent()) {
        facts(form, read.forms());
      }
      if (record.isPresent()) {
        Destination.writeBytes(
            record.get(), bytes -> new RecordForm().write(form, read.forms(), 0, bytes));
      }
      return ExitCode.DONE;
    }

    private void checkUsage() {
      boolean facts = into.isPresent() || period.isPresent();
      String missing = null;
      if (into.isPresent() && period.isPresent()) {
        missing = "--into and --for exclude each other: facts say themselves what they are for";
      } else if (!facts && record.isEmpty()) {
        missing = "name what to write: --into FACTS, --for SCHEME/PERIOD or --record PATH";
      } else if (facts && agency.isEmpty()) {
        missing = "--agency ID is missing: the agency whose forms these are";
      } else if (period.isPresent() && !PERIOD.matcher(period.get()).matches()) {
        missing = "--for takes a scheme and a period: --for SCHEME/PERIOD";
      } else if (problems < 1) {
        missing = "--problems takes a whole number from 1 on";
      }
      if (missing != null) {
        throw new ParameterException(spec.commandLine(), missing);
      }
    }

    private void facts(Form form, List<FilledForm> filled) throws IOException {
      Value.Mapping base =
          into.map(FactsFile::read)
              .orElseGet(() -> FactsFile.blank(name(period.get(), 0), name(period.get(), 1)));
      String scheme = text(base, "scheme");
      String round = text(base, "period");
      Rulebook rulebook = Rulebook.open(rules.orElse(Path.of("rules", scheme, round)));
      FactRules factRules = FactRules.open(folder, form, scheme, round, rulebook.dictionary());
      List<DerivedFacts> derived =
          filled.stream().map(one -> DerivedFacts.of(factRules, form, one)).toList();
      FactsMerge.Merged merged =
          FactsMerge.merge(
              into.map(Path::toString).orElse("the new facts").replace('\\', '/'),
              base,
              agency.orElseThrow(),
              derived,
              factRules,
              rulebook.dictionary(),
              replaces,
              problems);
      for (Problem kept : merged.kept()) {
        console.err().println("note: " + kept);
      }
      if (out.isPresent()) {
        Destination.write(out.get(), writer -> FactsFile.write(merged.facts(), writer));
      } else {
        FactsFile.write(merged.facts(), console.out());
      }
      if (explains) {
        derived.forEach(one -> explain(one, out.isPresent() ? console.out() : console.err()));
      }
    }

    private static String name(String path, int part) {
      return path.split("/", -1)[part];
    }

    /** A header field as it stands; what is no text is told when the facts are checked. */
    private static String text(Value.Mapping facts, String key) {
      Value value = facts.entries().get(key);
      String text =
          value instanceof Value.Text words
              ? words.text()
              : value instanceof Value.Numeral number ? number.text() : "";
      if (!PERIOD.matcher(text + "/" + text).matches()) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    "facts.header",
                    value == null ? facts.place() : value.place(),
                    "the facts do not say their " + key,
                    "Write \"" + key + "\": \"...\" before the agencies.")));
      }
      return text;
    }

    private static void explain(DerivedFacts facts, PrintWriter to) {
      to.println("form " + Excerpt.of(facts.form().id()));
      facts.agency().forEach(fact -> explain("agency", fact, to));
      facts.service().forEach(fact -> explain("service", fact, to));
    }

    private static void explain(String subject, DerivedFact fact, PrintWriter to) {
      to.println(
          "  "
              + subject
              + " "
              + fact.field().name()
              + " ("
              + both(fact.field().label())
              + "): "
              + Excerpt.of(fact.show()));
      to.println("      rule at " + fact.rule());
      for (DerivedFact.Reason reason : fact.because()) {
        to.println(
            "      "
                + reason.path()
                + " ("
                + both(reason.title())
                + ") = "
                + Excerpt.of(reason.answer().show())
                + ", "
                + reason.answer().place());
      }
    }

    private static String both(Title title) {
      return title.fa() + " / " + title.en();
    }
  }
}
