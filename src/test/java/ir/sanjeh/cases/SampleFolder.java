package ir.sanjeh.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule folder that uses everything a guide can say, and a place for its cases. */
public final class SampleFolder {
  private static final String FACTS =
      """
      declare enum Grade
          GOOD( "خوب", "good" ),
          FAIR( "متوسط", "fair" ),
          POOR( "ضعیف", "poor" );
          fa : String
          en : String
      end
      declare Agency
          @label( fa = "دستگاه", en = "agency" )
          ratio : BigDecimal @label( fa = "نسبت", en = "ratio" ) @min( 0 ) @max( 1 )
          done : Integer @label( fa = "انجام‌شده", en = "done" ) @min( 0 )
          target : Integer @label( fa = "هدف", en = "target" ) @min( 0 )
          open : Boolean @label( fa = "باز", en = "open" )
      end
      declare Service
          @parts( services ) @label( fa = "خدمت", en = "service" )
          grade : Grade @label( fa = "درجه", en = "grade" )
          inside : Boolean @required @label( fa = "درون‌دستگاهی", en = "inside" )
      end
      declare Desk
          @parts( desks ) @label( fa = "میز خدمت", en = "desk" )
          working : Boolean @label( fa = "فعال", en = "working" )
      end
      """;

  private static final String GUIDE =
      """
      rule "1.high  ratio from 0.5"
          @label( fa = "زیاد", en = "high" ) @source( "guide, 1, row 1" )
      when
          $agency : Agency( ratio >= 0.5 )
      then
          awards.give( $agency, "1", 1.0 );
      end
      rule "1.low  ratio below 0.5"
          @label( fa = "کم", en = "low" )
      when
          $agency : Agency( ratio < 0.5 )
      then
          awards.give( $agency, "1", 0.25 );
      end
      rule "2.good  good or fair"
          @label( fa = "خوب", en = "good" )
      when
          $service : Service( grade in ( Grade.GOOD, Grade.FAIR ) )
      then
          awards.give( $service, "2", 1.0 );
      end
      rule "2.poor  poor"
          @label( fa = "ضعیف", en = "poor" )
      when
          $service : Service( grade == Grade.POOR )
      then
          awards.give( $service, "2", 0 );
      end
      rule "3.share  done of target"
          @label( fa = "سهم", en = "share" )
      when
          $agency : Agency( target > 0 )
      then
          awards.give( $agency, "3", min( 1, $agency.done / $agency.target ) );
      end
      rule "4.enough  enough working desks"
          @label( fa = "کافی", en = "enough" )
      when
          $agency : Agency( open == true )
          accumulate( Desk( working == true ); $n : count(); $n >= 2 )
      then
          awards.give( $agency, "4", settings.enough );
      end
      rule "4.few  too few working desks"
          @label( fa = "ناکافی", en = "few" )
      when
          $agency : Agency( open == true )
          accumulate( Desk( working == true ); $n : count(); $n < 2 )
      then
          awards.give( $agency, "4", 0 );
      end
      """;

  private static final String SCHEME =
      """
      scheme: sample
      period: one
      title: { fa: "نمونه", en: "sample" }
      source: { fa: "ساختگی", en: "invented" }
      unscored: zero
      not-applicable: redistribute
      provenance: { weights: stated, scores: stated, thresholds: stated }
      settings:
        enough: { stated: 0.8, title: { fa: "کافی", en: "enough" } }
      conditions:
        only-inside: "Service( inside == true )"
      rounding:
        ranking: { decimals: 2, mode: half-up }
        table: { decimals: 1, mode: truncate }
      standings: { by: exact, ties: 1-2-2-4 }
      bands:
        - { id: upper, title: { fa: "بالا", en: "upper" }, range: "[50, 100]" }
        - { id: lower, title: { fa: "پایین", en: "lower" }, range: "[0, 50)" }
      figures:
        - { id: gap, title: { fa: "فاصله", en: "gap" }, formula: '100 - score("part")' }
      tree:
        id: total
        title: { fa: "کل", en: "total" }
        adds-up: weighted-mean
        children:
          - id: part
            title: { fa: "بخش", en: "part" }
            weight: 3
            adds-up: weighted-mean
            children:
              - { id: "1", title: { fa: "یک", en: "one" }, weight: 1, measured-on: [ agency ] }
              - { id: "2", title: { fa: "دو", en: "two" }, weight: 2, measured-on: [ service ],
                  not-applicable-when: only-inside }
          - { id: "3", title: { fa: "سه", en: "three" }, weight: 1, measured-on: [ agency ] }
          - { id: "4", title: { fa: "چهار", en: "four" }, weight: 1, measured-on: [ agency ] }
      """;

  private final Path root;

  /**
   * Writes the folder.
   *
   * @param root an empty folder
   */
  public SampleFolder(Path root) {
    this.root = root;
    try {
      Files.createDirectories(cases());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write("rules/sample/one/facts.drl", FACTS);
    write("rules/sample/one/guide.drl", GUIDE);
    write("rules/sample/one/scheme.yaml", SCHEME);
  }

  /** The folder that holds all rules. */
  public Path rulesRoot() {
    return root.resolve("rules");
  }

  /** The rule folder. */
  public Path rules() {
    return root.resolve("rules/sample/one");
  }

  /** The folder for cases. */
  public Path cases() {
    return root.resolve("cases");
  }

  /** Replaces a text in a file of the rule folder; it must stand there. */
  public SampleFolder change(String file, String from, String to) {
    Path path = rules().resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " does not hold " + from);
      }
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a case file (or facts) into the folder for cases. */
  public Path write(String name, String text) {
    Path file = name.startsWith("rules/") ? root.resolve(name) : cases().resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a case with one agency: its facts, and what is expected of it. */
  public Path agency(String name, String facts, String expected) {
    return write(
        name,
        """
        facts:
          scheme: sample
          period: one
          agencies: [ { id: a, %s } ]
        expect:
          agencies:
            a: { %s }
        """
            .formatted(facts, expected));
  }

  /** Opens rule folders from here. */
  public Rulebooks rulebooks() {
    return new Rulebooks(rulesRoot());
  }

  /** Runs one case file. */
  public FileOutcome run(Path file) {
    return new CaseRunner(rulebooks(), java.util.Optional.empty()).run(CaseFileReader.read(file));
  }
}
