package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads {@code form.yaml}. */
final class FormReader {
  private static final List<String> KEYS =
      List.of(
          "form",
          "edition",
          "title",
          "source",
          "identified-by",
          "choices",
          "groups",
          "sections",
          "checks");

  private final Problems problems = new Problems();

  private FormReader() {}

  /**
   * Reads the description in a folder.
   *
   * @throws ir.sanjeh.problem.UnusableInputException with every problem
   */
  static Form read(Path folder) {
    Path path = folder.resolve(Form.FILE);
    String file = path.toString().replace('\\', '/');
    FormReader reader = new FormReader();
    Optional<Form> form =
        Block.of(ValueReader.yaml(file, path), "the form", reader.problems)
            .flatMap(block -> reader.form(block, folder.toAbsolutePath().normalize()));
    reader.problems.throwIfAny();
    return form.orElseThrow();
  }

  private Optional<Form> form(Block block, Path folder) {
    block.onlyKeys(KEYS);
    Optional<String> name = folderName(block, "form", folder.getParent());
    Optional<String> edition = folderName(block, "edition", folder);
    Optional<Title> title = block.requiredTitle("title");
    Optional<Title> source = block.requiredTitle("source");
    FieldsReader reader = new FieldsReader(block, problems);
    List<FormSection> sections = sections(block, reader);
    List<FormField> fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
    reader.refuseTwice(fields, "the form");
    List<String> identifiedBy = identifiedBy(block, fields);
    List<FormCheck> checks = new ChecksReader(fields, problems).checks(block);
    if (name.isEmpty() || edition.isEmpty() || title.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Form(
            name.get(), edition.get(), title.get(), source.get(), sections, identifiedBy, checks));
  }

  private Optional<String> folderName(Block block, String key, Path folder) {
    Optional<String> written = block.requiredText(key, "Write it as the folder is named.");
    String expected = folder == null ? "" : String.valueOf(folder.getFileName());
    if (written.isPresent() && !written.get().equals(expected)) {
      block.problem(
          "form.folder-name",
          key,
          "\""
              + key
              + "\" is \""
              + Excerpt.of(written.get())
              + "\", and the file lies in a folder named \""
              + Excerpt.of(expected)
              + "\"",
          "Write " + key + ": \"" + Excerpt.of(expected) + "\", or move the file.");
    }
    return written;
  }

  private List<FormSection> sections(Block form, FieldsReader reader) {
    List<FormSection> sections = new ArrayList<>();
    if (form.required("sections", "Add the sections of the form: sections: [ ... ].").isEmpty()) {
      return sections;
    }
    for (Value item : form.list("sections")) {
      Block.of(item, "a section", problems)
          .ifPresent(
              block -> {
                block.onlyKeys(List.of("title", "fields"));
                Optional<Title> title = block.requiredTitle("title");
                List<FormField> fields = reader.fields(block.list("fields"));
                title.ifPresent(t -> sections.add(new FormSection(t, fields)));
              });
    }
    return sections;
  }

  private List<String> identifiedBy(Block block, List<FormField> fields) {
    block.required("identified-by", "Name the text fields that identify a form, best first.");
    List<String> ids = block.texts("identified-by");
    for (String id : ids) {
      Optional<FormField> field = FormField.find(fields, id);
      if (field.isEmpty() || field.get().kind() != FormKind.TEXT) {
        block.problem(
            "form.identified-by",
            "identified-by",
            "\"" + Excerpt.of(id) + "\" is not a text field of the form",
            DidYouMean.question(id, ids(fields))
                + "Name text fields that stand outside of groups.");
      }
    }
    return ids;
  }

  private static Collection<String> ids(List<FormField> fields) {
    return fields.stream().map(FormField::id).toList();
  }
}
