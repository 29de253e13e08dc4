package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A small scheme with everything in it, and ways to change it. */
final class SampleScheme {
  static final String TEXT =
      """
      scheme: sample
      period: one
      title: { fa: "نمونه", en: "sample" }
      source: { fa: "سند", en: "document" }
      unscored: zero
      not-applicable: redistribute
      provenance: { weights: stated, scores: inferred, thresholds: stated }
      settings:
        half: { inferred: "settings.upper / 2", title: { fa: "نیم", en: "half" } }
        upper: { placeholder: 5000, title: { fa: "بالا", en: "upper" }, note: "illegible" }
      conditions:
        only-g2g: "Service( kind == ServiceKind.G2G )"
      rounding:
        ranking: { decimals: 2, mode: half-up }
        table: { decimals: 1, mode: truncate }
      standings:
        by: exact
        ties: 1-2-2-4
      bands:
        - { id: good, title: { fa: "خوب", en: "good" }, range: "[50, 100]" }
        - { id: weak, title: { fa: "ضعیف", en: "weak" }, range: "[0, 50)", provenance: inferred }
      figures:
        - { id: rest, title: { fa: "باقی", en: "rest" }, formula: '100 - score("access")' }
        - { id: share, title: { fa: "سهم", en: "share" }, unit: percent, formula: 'score("2")' }
      tree:
        id: total
        title: { fa: "کل", en: "total" }
        adds-up: weighted-mean
        out-of: 100
        children:
          - id: access
            title: { fa: "دسترسی", en: "access" }
            weight: 30
            adds-up: weighted-mean
            out-of: 100
            children:
              - id: "1"
                title: { fa: "یک", en: "one" }
                weight: 2
                out-of: 1
                measured-on: [ portal, service ]
                measured-by: automatic
                not-applicable-when: only-g2g
                source: "guide, indicator 1"
              - id: "2"
                title: { fa: "دو", en: "two" }
                weight: { placeholder: 1, note: "lost" }
                measured-on: agency
                not-applicable-when: "Agency( isPortal == false )"
                not-applicable: full
          - id: growth
            title: { fa: "رشد", en: "growth" }
            weight: { inferred: 70 }
            adds-up: sum-of-points
            children:
              - id: g1
                title: { fa: "الف", en: "a" }
                points: { stated: "4 * 4 / 10" }
                measured-on: [ agency ]
              - id: g2
                title: { fa: "ب", en: "b" }
                points: 8.4
                measured-on: [ agency ]
      """;

  private SampleScheme() {}

  /** Reads one file that stands alone, in the folder sample/one. */
  static Scheme read(String text) {
    return SchemeReader.read("sample", "one", List.of(file("one", text)));
  }

  /** Reads a period that builds on the sample, in the folder sample/two. */
  static Scheme readOnTop(String text) {
    return SchemeReader.read("sample", "two", List.of(file("one", TEXT), file("two", text)));
  }

  static SchemeFile file(String name, String text) {
    return new SchemeFile(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A header that makes a file build on the sample. */
  static String onTop(String rest) {
    return """
    scheme: sample
    period: two
    title: { fa: "دو", en: "two" }
    based-on: sample/one
    """
        + rest;
  }

  /** A text with pieces replaced: piece, replacement, piece, replacement ... */
  static String edited(String text, String... edits) {
    String result = text;
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(result.split(Pattern.quote(edits[i]), -1))
          .as("pieces of the text that are \"%s\"", edits[i])
          .hasSize(2);
      result = result.replace(edits[i], edits[i + 1]);
    }
    return result;
  }
}
