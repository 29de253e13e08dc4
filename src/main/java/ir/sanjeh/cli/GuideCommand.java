package ir.sanjeh.cli;

import ir.sanjeh.document.Document;
import ir.sanjeh.document.DocumentFormat;
import ir.sanjeh.document.GuideDocument;
import ir.sanjeh.document.HtmlFormat;
import ir.sanjeh.document.MarkdownFormat;
import ir.sanjeh.output.Destination;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.BasedOn;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "guide",
    description =
        "Writes the scoring guide back from the rules, to be laid beside the official one.",
    mixinStandardHelpOptions = true)
final class GuideCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULES", description = "the rule folder, rules/<scheme>/<period>")
  private Path rules;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; by default html where PATH ends so, else md")
  private Optional<Format> format;

  @Option(
      names = "--lang",
      defaultValue = "fa",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Lang lang;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "write to this file, whole or not at all; by default to standard output")
  private Optional<Path> out;

  private enum Format {
    md,
    html;

    DocumentFormat writer() {
      return this == md ? new MarkdownFormat() : new HtmlFormat();
    }
  }

  private enum Lang {
    fa,
    en,
    both;

    List<Language> languages() {
      return switch (this) {
        case fa -> List.of(Language.FA);
        case en -> List.of(Language.EN);
        case both -> List.of(Language.FA, Language.EN);
      };
    }
  }

  GuideCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Document document = GuideDocument.of(Rulebook.open(rules), buildsOn(), lang.languages());
    DocumentFormat writer = format.orElseGet(this::formatOfName).writer();
    if (out.isPresent()) {
      Destination.write(out.get(), text -> writer.write(document, text));
    } else {
      writer.write(document, console.out());
    }
    return ExitCode.DONE;
  }

  private Format formatOfName() {
    boolean html =
        out.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".html")).isPresent();
    return html ? Format.html : Format.md;
  }

  /** The folders that the rules build on, the nearest first. */
  private List<String> buildsOn() {
    List<String> names = new ArrayList<>();
    for (SchemeFile file : Rulebook.schemeFiles(rules)) {
      SchemeReader.basedOn(file).map(BasedOn::path).ifPresent(name -> names.add(0, name));
    }
    return names;
  }
}
