package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads filled-in forms: a record (JSON, YAML) or a table (CSV, XLSX), each with several. */
public final class FormFile {
  /** The key of a record that says which form it is. */
  static final String FORM = "form";

  /** The key of a record under which the filled-in forms stand. */
  static final String SERVICES = "services";

  private final Form form;
  private final Problems problems;
  private final List<FilledForm> forms = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  private FormFile(Form form, int problemLimit) {
    this.form = form;
    this.problems = new Problems(problemLimit);
  }

  /**
   * What was read.
   *
   * @param forms in the order of the files
   * @param notes what is worth a word but refuses no form
   */
  public record Read(List<FilledForm> forms, List<Problem> notes) {
    /** Keeps its own copies. */
    public Read {
      forms = List.copyOf(forms);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads files.
   *
   * @param form what was filled in
   * @param paths files whose names end in .json, .yaml, .yml, .csv or .xlsx
   * @param problemLimit how many problems to report, at least 1
   * @return all forms
   * @throws UnusableInputException with the problems of all files
   */
  public static Read read(Form form, List<Path> paths, int problemLimit) {
    FormFile reader = new FormFile(form, problemLimit);
    for (Path path : paths) {
      try {
        reader.read(path);
      } catch (UnusableInputException e) {
        reader.problems.addAll(e);
      }
    }
    reader.refuseTwice();
    reader.problems.throwIfAny();
    return new Read(reader.forms, reader.notes);
  }

  private void read(Path path) {
    String file = path.toString().replace('\\', '/');
    String name = file.toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    switch (ending) {
      case "json" -> record(file, ValueReader.json(file, path));
      case "yaml", "yml" -> record(file, ValueReader.yaml(file, path));
      case "csv" -> table(file, List.of(CsvGrid.read(file, path)));
      case "xlsx" -> table(file, XlsxGrid.read(file, path));
      default ->
          problems.add(
              "file.kind",
              Place.of(file),
              "forms are not read from files of this kind",
              "Save it as .xlsx, .csv, .json or .yaml.");
    }
  }

  private void record(String file, Value value) {
    if (!(value instanceof Value.Mapping record)) {
      problems.add(
          "record.type",
          value instanceof Value.Nothing ? Place.of(file) : value.place(),
          "the file is " + (value instanceof Value.Nothing ? "empty" : value.describe()),
          "Write an object with \"form\" and \"services\".");
      return;
    }
    List<String> known = List.of(FORM, SERVICES);
    record
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                problems.add(
                    "record.unknown-key",
                    place,
                    "a record has no \"" + Excerpt.of(key) + "\"",
                    DidYouMean.question(key, known)
                        + "The keys here are: "
                        + String.join(", ", known)
                        + "; the answers stand in the list \"services\".");
              }
            });
    checkForm(record);
    services(record).forEach(filled -> bind(filled, Medium.RECORD, Set.of()));
  }

  private void checkForm(Value.Mapping record) {
    Value written = record.entries().get(FORM);
    if (!(written instanceof Value.Text text) || !text.text().equals(form.reference())) {
      problems.add(
          "record.other-form",
          written == null ? record.place() : written.place(),
          written == null
              ? "the record does not say which form it is"
              : "the record is of another form: " + written.describe(),
          "Write \"form\": \"" + form.reference() + "\", or name the form that it is of.");
    }
  }

  private List<Value.Mapping> services(Value.Mapping record) {
    Value written = record.entries().get(SERVICES);
    List<Value.Mapping> services = new ArrayList<>();
    if (written instanceof Value.Sequence list && !list.items().isEmpty()) {
      for (Value item : list.items()) {
        if (item instanceof Value.Mapping service) {
          services.add(service);
        } else {
          problems.add(
              "record.type",
              item.place(),
              "a service is " + item.describe(),
              "Write an object with the answers.");
        }
      }
      return services;
    }
    problems.add(
        "record.type",
        written == null ? record.place() : written.place(),
        written == null
            ? "the record has no \"services\""
            : "\"services\" is "
                + (written instanceof Value.Sequence ? "an empty list" : written.describe()),
        "Write a list with an object for each filled-in form.");
    return services;
  }

  private void table(String file, List<Grid> grids) {
    Optional<Grid> template = grids.stream().filter(GridForms::isTemplate).findFirst();
    if (template.isEmpty()) {
      problems.add(
          "table.header",
          Place.of(file),
          "the first row has no cell \"" + TableLayout.FIELD + "\"",
          "Fill in a template, and keep its first row and first column.");
      return;
    }
    Problems own = new Problems(Integer.MAX_VALUE);
    Set<Place> told = new HashSet<>();
    List<Value.Mapping> filled = GridForms.of(form, template.get(), told, own);
    own.kept().forEach(p -> problems.add(p.id(), p.place(), p.message(), p.remedy()));
    filled.forEach(one -> bind(one, template.get().medium(), told));
  }

  private void bind(Value.Mapping filled, Medium medium, Set<Place> told) {
    AnswerBinder.bind(form, filled, medium, told, problems, notes::add).ifPresent(forms::add);
  }

  private void refuseTwice() {
    Map<String, Place> places = new HashMap<>();
    for (FilledForm filled : forms) {
      Place place = idPlace(filled);
      Place first = places.putIfAbsent(filled.id(), place);
      if (first != null) {
        problems.add(
            "answer.duplicate-id",
            place,
            "two forms are identified by \""
                + Excerpt.of(filled.id())
                + "\", the first at "
                + first,
            "Give each service an id of its own, and each form to import once.");
      }
    }
  }

  private Place idPlace(FilledForm filled) {
    return form.identifiedBy().stream()
        .map(name -> filled.answers().members().get(name))
        .filter(answer -> answer != null)
        .findFirst()
        .orElseThrow()
        .place();
  }
}
