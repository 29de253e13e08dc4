package ir.sanjeh.scheme;

import static ir.sanjeh.scheme.SampleScheme.edited;
import static ir.sanjeh.scheme.SampleScheme.onTop;
import static ir.sanjeh.scheme.SampleScheme.read;
import static ir.sanjeh.scheme.SampleScheme.readOnTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Title;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, correlations and remarks on other periods in {@code scheme.yaml}. */
class ComparisonsReaderTest {
  private static final String GROUPS =
      """
      groups:
        - { id: parent, title: { fa: "مادر", en: "parent" }, field: Agency.parent }
        - { id: cluster, title: { fa: "خوشه", en: "cluster" }, field: Service.cluster }
      """;

  private static final String CORRELATIONS =
      """
      correlations:
        - { of: access, with: "1" }
        - { of: rest, with: total }
      """;

  private static final String COMPARABILITY =
      """
      comparability:
        - { with: [ two, three ], note: { fa: "سخت‌تر", en: "stricter" } }
        - { with: all, note: { fa: "مبنای دیگر", en: "another basis" } }
        - { with: four, note: { fa: "ب", en: "b" } }
      """;

  private static String sample(String... parts) {
    return edited(SampleScheme.TEXT, "tree:\n", String.join("", parts) + "tree:\n");
  }

  @Test
  void areReadInTheirOrder() {
    Comparisons comparisons = read(sample(GROUPS, CORRELATIONS, COMPARABILITY)).comparisons();

    assertThat(comparisons.groups())
        .extracting(Grouping::id, Grouping::type, Grouping::field, Grouping::title)
        .containsExactly(
            tuple("parent", "Agency", "parent", new Title("مادر", "parent")),
            tuple("cluster", "Service", "cluster", new Title("خوشه", "cluster")));
    assertThat(comparisons.correlations())
        .extracting(Correlated::of, Correlated::with)
        .containsExactly(tuple("access", "1"), tuple("rest", "total"));
    assertThat(comparisons.periods())
        .extracting(Comparability::with, c -> c.note().en())
        .containsExactly(
            tuple(List.of("two", "three"), "stricter"),
            tuple(List.of(), "another basis"),
            tuple(List.of("four"), "b"));
    assertThat(comparisons.groups().get(0).place().line())
        .isEqualTo(
            (int)
                sample(GROUPS).substring(0, sample(GROUPS).indexOf("id: parent")).lines().count());
  }

  @Test
  void mayBeLeftOut() {
    assertThat(read(SampleScheme.TEXT).comparisons()).isEqualTo(Comparisons.NONE);
  }

  @Test
  void groupsAndCorrelationsAreTakenOverFromTheOtherPeriodAndRemarksAreNot() {
    List<SchemeFile> chain =
        List.of(
            SampleScheme.file("one", sample(GROUPS, CORRELATIONS, COMPARABILITY)),
            SampleScheme.file("two", onTop("")));
    Comparisons comparisons = SchemeReader.read("sample", "two", chain).comparisons();

    assertThat(comparisons.groups()).hasSize(2);
    assertThat(comparisons.correlations()).hasSize(2);
    // What a period says of comparing itself is not true of another.
    assertThat(comparisons.periods()).isEmpty();
    assertThat(readOnTop(onTop(COMPARABILITY.replace("two", "one"))).comparisons().periods())
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          groups: parent | scheme.type | "groups" of the scheme is text "parent"
          groups: [] | scheme.empty | "groups" of the scheme is an empty list
          groups: [ a ] | scheme.type | group 1 is text "a"
          groups: [ { title: { fa: a, en: b }, field: Agency.x } ] | scheme.missing-key | group 1 has no "id"
          groups: [ { id: a b, title: { fa: a, en: b }, field: Agency.x } ] | scheme.id | "a b", which cannot be an id
          groups: [ { id: a, field: Agency.x } ] | scheme.missing-key | group "a" has no "title"
          groups: [ { id: a, title: { fa: a, en: b } } ] | scheme.missing-key | group "a" has no "field"
          groups: [ { id: a, title: { fa: a, en: b }, field: parent } ] | scheme.group-field | "field" of group "a" is "parent"
          groups: [ { id: a, title: { fa: a, en: b }, field: Agency.a.b } ] | scheme.group-field | is "Agency.a.b"
          groups: [ { id: a, title: { fa: a, en: b }, field: Agency.x, by: y } ] | scheme.unknown-key | unknown key "by" in group "a"
          correlations: [ { of: access } ] | scheme.missing-key | correlation 1 has no "with"
          correlations: [ { of: access, with: acces } ] | scheme.correlation | "with" of correlation 1 is "acces", and there is no such node
          correlations: [ { of: access, with: access } ] | scheme.correlation | correlates "access" with itself
          correlations: [ { of: access, with: "1" }, { of: "1", with: access } ] | scheme.correlation | correlation 2 stands there before: 1 with access
          correlations: [ { of: access, with: "1", sign: plus } ] | scheme.unknown-key | unknown key "sign" in correlation 1
          comparability: [ { with: all } ] | scheme.missing-key | remark 1 on comparability has no "note"
          comparability: [ { note: { fa: a, en: b } } ] | scheme.missing-key | has no "with"
          comparability: [ { with: one, note: { fa: a, en: b } } ] | scheme.comparability | is "one", the period itself
          comparability: [ { with: [ one ], note: { fa: a, en: b } } ] | scheme.comparability | is "one", the period itself
          comparability: [ { with: [ Round 4 ], note: { fa: a, en: b } } ] | scheme.comparability | is "Round 4"
          comparability: [ { with: [], note: { fa: a, en: b } } ] | scheme.empty | is an empty list
          comparability: [ { with: two, note: stricter } ] | scheme.type | "note" of remark 1 on comparability is text "stricter"
          """)
  void brokenOnesAreToldWhereTheyStand(String line, String id, String message) {
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> read(sample(line + "\n")));

    String before = SampleScheme.TEXT.substring(0, SampleScheme.TEXT.indexOf("tree:\n"));
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo(id);
              assertThat(problem.message()).contains(message);
              assertThat(problem.place().line()).isEqualTo((int) before.lines().count() + 1);
              assertThat(problem.remedy()).endsWith(".");
            });
  }
}
