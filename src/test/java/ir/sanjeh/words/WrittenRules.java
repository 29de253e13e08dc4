package ir.sanjeh.words;

import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule folder with a fact of every kind, written for a test. */
public final class WrittenRules {
  private static final String FACTS =
      """
      declare enum Grade
          A( "الف", "A" ),
          B( "ب", "B" ),
          C( "پ", "C" );
          fa : String
          en : String
      end

      declare Agency
          @label( fa = "دستگاه", en = "agency" )
          uptime : BigDecimal @label( fa = "دسترسی", en = "uptime" ) @unit( "percent" ) @min( 0 ) @max( 100 )
          datasets : Integer @label( fa = "داده‌ها", en = "open data" ) @unit( "datasets" ) @min( 0 )
          target : Integer @label( fa = "هدف", en = "target" ) @unit( "furlongs" )
          since : Integer @label( fa = "آغاز", en = "since" ) @unit( "year" )
          done : Boolean @label( fa = "انجام", en = "done" )
          grade : Grade @label( fa = "درجه", en = "grade" )
          grades : List @of( Grade ) @label( fa = "درجه‌ها", en = "grades" )
          note : String @label( fa = "یادداشت", en = "note" )
      end

      declare Portal
          @part( portal ) @label( fa = "درگاه", en = "portal" )
          speed : BigDecimal @label( fa = "سرعت", en = "speed" ) @unit( "seconds" )
      end

      declare Service
          @parts( services ) @label( fa = "خدمت", en = "service" )
          ratio : BigDecimal @label( fa = "نسبت", en = "ratio" ) @unit( "ratio" )
          done : Boolean @label( fa = "انجام خدمت", en = "service done" )
      end
      """;

  private static final String SCHEME =
      """
      scheme: sample
      period: %s
      title: { fa: "نمونه", en: "sample" }
      source: { fa: "ساختگی", en: "invented" }
      unscored: zero
      not-applicable: redistribute
      provenance: { weights: stated, scores: stated, thresholds: stated }
      settings:
        upper: { placeholder: 10, title: { fa: "کران «بالا»", en: "bound" }, note: "lost" }
        third: { inferred: "25 / 3", title: { fa: "یک‌سوم", en: "third" } }
      rounding:
        ranking: { decimals: 2, mode: half-up }
        table: { decimals: 2, mode: half-up }
      standings: { by: exact, ties: 1-2-2-4 }
      tree:
        id: sum
        title: { fa: "کل", en: "whole" }
        adds-up: weighted-mean
        children:
          - id: a
            title: { fa: "یک", en: "first" }
            weight: 1
            out-of: 100
            measured-on: [ agency ]
            not-applicable-when: "Agency( done == false )"
          - id: s
            title: { fa: "دو", en: "second" }
            weight: 3
            measured-on: [ service ]
      """;

  private final Path folder;
  private final StringBuilder guide = new StringBuilder();
  private String scheme;

  /**
   * Begins a folder.
   *
   * @param root the folder that holds the rules of all schemes
   * @param period the name of the period
   */
  public WrittenRules(Path root, String period) {
    this.folder = root.resolve("sample").resolve(period);
    this.scheme = SCHEME.formatted(period);
  }

  /** A folder with no rule yet. */
  public WrittenRules(Path root) {
    this(root, "one");
  }

  /** Replaces a part of {@code scheme.yaml}, which must be there. */
  public WrittenRules scheme(String part, String by) {
    if (!scheme.contains(part)) {
      throw new IllegalArgumentException(part);
    }
    scheme = scheme.replace(part, by);
    return this;
  }

  /** Adds a rule; the option begins with {@code a.} for agencies, {@code s.} for services. */
  public WrittenRules rule(String option, String when, String score) {
    return rule(option, "گزینه", "option", when, score);
  }

  /** Adds a rule with labels; they must not hold quotes. */
  public WrittenRules rule(String option, String fa, String en, String when, String score) {
    String node = option.substring(0, option.indexOf('.'));
    guide.append(
        """
        rule "%s  text"
            @label( fa = "%s", en = "%s" )
        when
            %s
        then
            awards.give( %s, "%s", %s );
        end
        """
            .formatted(
                option, fa, en, when, node.equals("a") ? "$agency" : "$service", node, score));
    return this;
  }

  /** Writes the files. */
  public Path write() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("scheme.yaml"), scheme);
      Files.writeString(folder.resolve("facts.drl"), FACTS);
      Files.writeString(folder.resolve("guide.drl"), guide);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Writes and opens the folder. */
  public Rulebook open() {
    return Rulebook.open(write());
  }
}
