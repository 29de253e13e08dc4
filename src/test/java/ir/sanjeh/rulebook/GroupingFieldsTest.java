package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields by which a scheme groups agencies, laid beside the dictionary. */
class GroupingFieldsTest {
  @TempDir private Path root;

  private Rulebook open(String field) throws IOException {
    SampleRules rules = new SampleRules(root);
    Path scheme = rules.folder().resolve("scheme.yaml");
    Files.writeString(
        scheme,
        Files.readString(scheme)
            + "\ngroups:\n  - { id: g, title: { fa: a, en: b }, field: "
            + field
            + " }\n");
    return rules
        .rule("1.x", "$agency : Agency()", "1")
        .rule("2.x", "$service : Service()", "1")
        .open();
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "grade", "grades"})
  void textsChoicesAndTickListsGroup(String field) throws IOException {
    assertThat(open("Agency." + field).scheme().comparisons().groups())
        .extracting(Grouping::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Office.name | group "g" goes by Office.name, and only Agency and Service can be put into groups
          Agency.nam | group "g" goes by Agency.nam, which facts.drl does not declare
          Agency.ratio | group "g" goes by Agency.ratio, which holds no name
          Agency.done | group "g" goes by Agency.done, which holds no name
          """)
  void othersAreRefusedWithTheirPlace(String field, String message) {
    assertThatThrownBy(() -> open(field))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("sample/one/scheme.yaml:")
        .hasMessageContaining(message)
        .hasMessageContaining("[scheme.group-field]");
  }
}
