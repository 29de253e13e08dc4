package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.Evaluations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms and rules with faults in them are refused with their places. */
class FormReaderTest {
  @TempDir private Path folder;

  /** The shipped form with one text replaced. */
  private Path changed(String file, String from, String to) throws IOException {
    Path form = Files.createDirectories(folder.resolve("service-identity-form").resolve("1393"));
    Path facts = Files.createDirectories(form.resolve("facts").resolve("egep"));
    Files.copy(Forms.FOLDER.resolve("form.yaml"), form.resolve("form.yaml"));
    Files.copy(
        Forms.FOLDER.resolve("facts").resolve("egep").resolve("round-7.yaml"),
        facts.resolve("round-7.yaml"));
    String text = Files.readString(form.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(form.resolve(file), text.replaceFirst(Pattern.quote(from), to));
    return form;
  }

  private static int lineOf(Path file, String text) throws IOException {
    String before = Files.readString(file);
    return (int) before.substring(0, before.indexOf(text)).lines().count()
        + (before.substring(0, before.indexOf(text)).endsWith("\n") ? 1 : 0);
  }

  @Test
  void theShippedFormIsSound() {
    Form form = Forms.form();
    assertThat(form.reference()).isEqualTo("service-identity-form/1393");
    assertThat(form.fields())
        .extracting(FormField::id)
        .contains("title", "serviceId", "kinds", "access", "permits", "consultations");
    assertThat(form.checks()).hasSizeGreaterThan(3);
    assertThat(Forms.rules().service())
        .extracting(rule -> rule.field().name())
        .contains("kinds", "electronicStages", "channels", "visits", "visitReasons");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form: service-identity-form | form: other-form | form: other-form | lies in a folder named",
        "edition: \"1393\" | edition: \"1394\" | edition: \"1394\" | or move the file",
        "kind: one-of, choices: nature, | kind: one-of, choices: natur, | choices: natur, | Did you mean \"nature\"?",
        "id: audience, kind: text, | id: audience, kind: txt, | id: audience | Did you mean \"text\"?",
        "id: audience, kind: text, | id: audience, kind: text, lines: 3, | id: audience | unknown key \"lines\"",
        "id: audience, kind: text, | id: kinds, kind: text, | id: kinds, kind: text | two fields \"kinds\"",
        "id: audience, kind: text, | id: \"a b\", kind: text, | id: \"a b\" | at most 60 Latin letters",
        "of: production-stage | of: productions-stage | of: productions-stage | Did you mean \"production-stage\"?",
        "lines: 8 | lines: 0 | lines: 0 | a whole number from 1 to 200",
        "identified-by: [ serviceId, row ] | identified-by: [ serviceId, visits ] | identified-by | not a text field",
        "each: access.* | each: acces.* | each: acces.* | Did you mean \"access\"?",
        "at: otherReason | at: otherReasons | at: otherReasons | Did you mean \"otherReason\"?",
        "when: channels != null, | when: chanels != null, | when: chanels | Did you mean \"channels\"?",
        "refuse: { fa: | refus: { fa: | refus: | Did you mean \"refuse\"?",
        "title: { fa: \"ماهیت خدمت\", en: \"nature\" } | title: { fa: \"ماهیت خدمت\" } | ماهیت خدمت\" } | English wording",
        "required: true, title: { fa: \"عنوان خدمت\" | required: yes, title: { fa: \"عنوان خدمت\" | required: yes | true or false",
        "\"free\": 0 | \"free\": nothing | \"free\": nothing | the number for which the word stands"
      })
  void aFaultInTheFormIsToldWithItsLine(String from, String to, String at, String message)
      throws IOException {
    Path form = changed("form.yaml", from, to);
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> Form.open(form));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).contains(message);
    int line = lineOf(form.resolve("form.yaml"), at);
    assertThat(refusal.problems())
        .anySatisfy(problem -> assertThat(problem.place().line()).isEqualTo(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for: egep/round-7 | for: egep/round-8 | for: egep/round-8 | or move the file",
        "method: self-declared | method: self-declred | method: | Did you mean \"self-declared\"?",
        "electronicStages: | electronicStage: | electronicStage: | Did you mean \"electronicStages\"?",
        "G2C: kinds contains G2C | G2X: kinds contains G2C | G2X: | Its values are: G2C, G2B, G2G.",
        "G2C: kinds contains G2C | G2C: kind contains G2C | G2C: kind contains | Did you mean \"kinds\"?",
        "copy: visits | copy: laws | copy: laws | cannot be copied to \"visits\"",
        "copy: visits | copy: visit | copy: visit | Did you mean \"visits\"?",
        "copy: visits | copy: permits.*.cost | copy: permits | Name one field.",
        "copy: visits | copi: visits | copi: | does not say how",
        "if-none: empty | if-none: nothing | if-none: nothing | if-none: empty, or if-none: missing",
        "agency: | agencys: | agencys: | Did you mean \"agency\"?"
      })
  void aFaultInTheRulesForFactsIsToldWithItsLine(String from, String to, String at, String message)
      throws IOException {
    Path form = changed("facts/egep/round-7.yaml", from.strip(), to.strip());
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                FactRules.open(
                    form,
                    Form.open(form),
                    Forms.SCHEME,
                    Forms.PERIOD,
                    Evaluations.rulebook(Forms.RULES).dictionary()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).contains(message);
    int line = lineOf(form.resolve("facts/egep/round-7.yaml"), at);
    assertThat(refusal.problems())
        .anySatisfy(problem -> assertThat(problem.place().line()).isEqualTo(line))
        .allMatch(problem -> problem.place().file().endsWith("facts/egep/round-7.yaml"));
  }

  @Test
  void aPeriodWithoutRulesNamesThoseThatHaveSome() {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                FactRules.open(
                    Forms.FOLDER,
                    Forms.form(),
                    "maturity",
                    "round-5",
                    Evaluations.rulebook(Forms.RULES).dictionary()));
    assertThat(refusal.getMessage()).contains("maturity/round-5", "egep/round-7");
  }

  @Test
  void noRuleLeadsOutOfItsFolder() {
    UnusableInputException refusal =
        catchThrowableOfType(
            UnusableInputException.class,
            () ->
                FactRules.open(
                    Forms.FOLDER,
                    Forms.form(),
                    "../..",
                    "1393/form",
                    Evaluations.rulebook(Forms.RULES).dictionary()));
    assertThat(refusal.getMessage()).contains("no facts of");
  }

  @Test
  void aFolderWithoutAFormIsTold() {
    assertThat(
            catchThrowableOfType(UnusableInputException.class, () -> Form.open(folder))
                .getMessage())
        .contains("form.yaml", "there is no such file");
  }
}
