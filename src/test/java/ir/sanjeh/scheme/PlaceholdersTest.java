package ir.sanjeh.scheme;

import static ir.sanjeh.scheme.SampleScheme.edited;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  @Test
  void listsTheTreeThenSettingsThenBands() {
    Scheme scheme =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT,
                "weight: { inferred: 70 }",
                "weight: { placeholder: 70 }",
                "points: 8.4",
                "points: { placeholder: \"1 / 3\" }",
                "provenance: inferred }",
                "provenance: placeholder }"));
    assertThat(Placeholders.of(scheme))
        .extracting(p -> p.kind() + " " + p.id() + " " + p.value() + " " + p.note().orElse("-"))
        .containsExactly(
            "WEIGHT 2 1 lost",
            "WEIGHT growth 70 -",
            "POINTS g2 1/3 -",
            "SETTING upper 5000 illegible",
            "BAND weak [0, 50) -");
    assertThat(Placeholders.of(scheme).get(0).place()).hasToString("one.yaml:47:34");
  }

  @Test
  void listsWhatNodesDivideByAndArePassedAtWithTheirBands() {
    Scheme scheme =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT,
                "adds-up: sum-of-points\n",
                """
                adds-up: ratio-of-sums
                      ideal: { placeholder: 12, note: "printed elsewhere" }
                      passes-at: { placeholder: 90 }
                      bands:
                        - { id: high, title: { fa: "بالا", en: "high" }, range: "[50, 100]" }
                        - id: low
                          title: { fa: "پایین", en: "low" }
                          range: "[0, 50)"
                          provenance: placeholder
                """));
    assertThat(Placeholders.of(scheme))
        .extracting(
            p -> p.kind().word() + " " + p.id() + " " + p.value() + " " + p.note().orElse("-"))
        .containsExactly(
            "weight 2 1 lost",
            "ideal growth 12 printed elsewhere",
            "passes-at growth 90 -",
            "band growth.low [0, 50) -",
            "setting upper 5000 illegible");
  }

  @Test
  void aSchemeOfStatedNumbersHasNone() {
    Scheme scheme =
        SampleScheme.read(
            edited(
                SampleScheme.TEXT,
                "placeholder: 1,",
                "stated: 1,",
                "placeholder: 5000",
                "stated: 1"));
    assertThat(Placeholders.of(scheme)).isEmpty();
  }
}
