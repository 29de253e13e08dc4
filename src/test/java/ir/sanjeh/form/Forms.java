package ir.sanjeh.form;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.Evaluations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The shipped form and the fixtures, for tests. */
final class Forms {
  static final Path FOLDER = Path.of("rules", "service-identity-form", "1393");
  static final Path FIXTURES = Path.of("fixtures", "service-identity-form");
  static final String SCHEME = "egep";
  static final String PERIOD = "round-7";
  static final Path RULES = Path.of("rules", SCHEME, PERIOD);

  private Forms() {}

  static Form form() {
    return Form.open(FOLDER);
  }

  static Path fixture(String name) {
    return FIXTURES.resolve(name);
  }

  static FormFile.Read read(Path... files) {
    return FormFile.read(form(), Arrays.asList(files), Problems.DEFAULT_LIMIT);
  }

  static FactRules rules() {
    return FactRules.open(FOLDER, form(), SCHEME, PERIOD, Evaluations.rulebook(RULES).dictionary());
  }

  static List<DerivedFacts> derive(List<FilledForm> forms) {
    FactRules rules = rules();
    Form form = form();
    return forms.stream().map(filled -> DerivedFacts.of(rules, form, filled)).toList();
  }

  static FactsMerge.Merged merge(
      Value.Mapping facts, String agency, List<FilledForm> forms, boolean replaces) {
    return FactsMerge.merge(
        "facts.json",
        facts,
        agency,
        derive(forms),
        rules(),
        Evaluations.rulebook(RULES).dictionary(),
        replaces,
        Problems.DEFAULT_LIMIT);
  }

  static String json(Value facts) throws IOException {
    StringWriter text = new StringWriter();
    FactsFile.write(facts, text);
    return text.toString();
  }

  static byte[] bytes(FormWriter writer, Form form, List<FilledForm> filled, int blanks)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(form, filled, blanks, bytes);
    return bytes.toByteArray();
  }

  /** The forms as a record, to compare what was read. */
  static String record(Form form, List<FilledForm> filled) throws IOException {
    return new String(bytes(new RecordForm(), form, filled, 0), StandardCharsets.UTF_8);
  }
}
