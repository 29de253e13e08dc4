package ir.sanjeh.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule folder with everything that can be edited, and facts that feel it. */
public final class SampleFolder {
  private static final String SCHEME =
      """
      scheme: sample
      period: one
      title: { fa: "نمونه", en: "sample" }
      source: { fa: "سند", en: "document" }
      unscored: zero
      not-applicable: redistribute
      provenance: { weights: stated, scores: stated, thresholds: stated }
      settings:
        top: { stated: 10, title: { fa: "بالا", en: "top" } }
        twice: { stated: "settings.top * 2", title: { fa: "دو برابر", en: "twice" } }
      conditions:
        closed: "Service( kind == Kind.B )"
      rounding:
        ranking: { decimals: 2, mode: half-up }
        table: { decimals: 2, mode: half-up }
      standings: { by: exact, ties: 1-2-2-4 }
      bands:
        - { id: high, title: { fa: "بالا", en: "high" }, range: "[50, 100]" }
        - { id: low, title: { fa: "پایین", en: "low" }, range: "[0, 50)" }
      tree:
        id: total
        title: { fa: "کل", en: "total" }
        adds-up: weighted-mean
        out-of: 100
        children:
          - id: first
            title: { fa: "یکم", en: "first" }
            weight: 2
            adds-up: weighted-mean
            out-of: 100
            children:
              - id: "1"
                title: { fa: "شاخص ۱", en: "one" }
                weight: 1
                measured-on: [ service ]
              - id: "2"
                title: { fa: "شاخص ۲", en: "two" }
                weight: 3
                measured-on: [ service ]
                not-applicable-when: closed
          - id: second
            title: { fa: "دوم", en: "second" }
            weight: 1
            adds-up: weighted-mean
            out-of: 100
            children:
              - id: "3"
                title: { fa: "شاخص ۳", en: "three" }
                weight: "settings.top / 10"
                measured-on: [ agency ]
              - id: "4"
                title: { fa: "شاخص ۴", en: "four" }
                weight: 1
                measured-on: [ service ]
      """;

  private static final String DICTIONARY =
      """
      declare enum Kind
          A( "الف", "a" ),
          B( "ب", "b" );
          fa : String
          en : String
      end

      declare Agency
          @label( fa = "دستگاه", en = "agency" )
          z : Integer @label( fa = "ز", en = "z" )
      end

      declare Service
          @parts( services ) @label( fa = "خدمت", en = "service" )
          kind : Kind @label( fa = "نوع", en = "kind" )
          x : Integer @label( fa = "ایکس", en = "x" )
          y : Integer @label( fa = "وای", en = "y" )
          w : Integer @label( fa = "و", en = "w" )
      end
      """;

  private static final String FACTS =
      """
      { "scheme": "sample", "period": "one", "agencies": [
        { "id": "a", "name": "دستگاه الف", "nameEn": "=cmd|'/c calc'!A1", "z": 7, "services": [
          { "id": "a1", "kind": "A", "x": 12, "y": 6, "w": 3 },
          { "id": "a2", "kind": "B", "x": 9, "y": 4 } ] },
        { "id": "b", "name": "دستگاه ب", "z": 25, "services": [
          { "id": "b1", "kind": "A", "x": 11, "y": 5, "w": 8 },
          { "id": "b2", "kind": "A", "x": 30, "y": 2, "w": 1 },
          { "id": "b3", "kind": "B", "x": 3, "y": 9, "w": 2 } ] },
        { "id": "c", "name": "دستگاه پ", "z": 2, "services": [
          { "id": "c1", "kind": "B", "x": 10, "y": 5 } ] },
        { "id": "d", "name": "دستگاه ت", "z": 12 } ] }
      """;

  private final StringBuilder guide = new StringBuilder();
  private final Path folder;
  private final Path facts;

  /** Writes the folder and its facts below another one. */
  public SampleFolder(Path root) {
    this.folder = root.resolve("sample").resolve("one");
    this.facts = root.resolve("facts.json");
    rule("1.high", "$service : Service( x > settings.top )", "$service", "1");
    rule("1.low", "$service : Service( x <= settings.top )", "$service", "0.3");
    rule("2.high", "$service : Service( y >= 5 )", "$service", "1");
    rule("2.low", "$service : Service( y < 5 )", "$service", "0.25");
    rule("3.high", "$agency : Agency( z >= settings.twice )", "$agency", "1");
    rule("3.low", "$agency : Agency( z < settings.twice )", "$agency", "0.1");
    rule("4.high", "$service : Service( w >= 3 )", "$service", "0.9");
    rule("4.low", "$service : Service( w < 3 )", "$service", "0.2");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("scheme.yaml"), SCHEME);
      Files.writeString(folder.resolve("facts.drl"), DICTIONARY);
      Files.writeString(folder.resolve("guide.drl"), guide);
      Files.writeString(facts, FACTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rule(String option, String when, String subject, String score) {
    guide.append(ruleText(option, when, subject, score));
  }

  /** An option as a guide writes it. */
  public static String ruleText(String option, String when, String subject, String score) {
    return """
        rule "%s  text"
            @label( fa = "گزینه %s", en = "option %s" )
        when
            %s
        then
            awards.give( %s, "%s", %s );
        end
        """
        .formatted(
            option, option, option, when, subject, option.substring(0, option.indexOf('.')), score);
  }

  public Path folder() {
    return folder;
  }

  public Path facts() {
    return facts;
  }
}
