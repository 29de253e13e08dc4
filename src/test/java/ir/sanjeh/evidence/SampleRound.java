package ir.sanjeh.evidence;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Evidence.Method;
import ir.sanjeh.facts.Evidence.Status;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.problem.Place;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A small rule folder in which evidence meets everything that rules can do: fields that two
 * indicators read under different policies, conditions, sums over all services and over other
 * records, a rule about a missing value, a score that is a value, and one that is given directly.
 */
@SuppressWarnings("EnumOrdinal") // An index in an invented round means the enum's own order.
final class SampleRound {
  static final String EVIDENCE =
      """
      evidence:
        ranks: declared
        unstated: verified
        verified-by: [ automatic ]
      """;

  private static final String SCHEME =
      """
      scheme: sample
      period: one
      title: { fa: "نمونه", en: "sample" }
      source: { fa: "ساختگی", en: "invented" }
      unscored: %s
      not-applicable: %s
      provenance: { weights: stated, scores: stated, thresholds: stated }
      conditions:
        inner: "Service( kind == Kind.INNER )"
        small: "Agency( ratio < 0.1 )"
      rounding:
        ranking: { decimals: 2, mode: half-up }
        table: { decimals: 2, mode: half-up }
      standings: { by: exact, ties: 1-2-2-4 }
      %s
      tree:
        id: total
        title: { fa: "کل", en: "total" }
        adds-up: weighted-mean
        children:
          - id: a
            title: { fa: "الف", en: "a" }
            weight: 3
            adds-up: weighted-mean
            children:
              - { id: a1, title: { fa: "x", en: "x" }, weight: 2, measured-on: agency,
                  evidence: { methods: [ inquiry, automatic ] } }
              - { id: a2, title: { fa: "x", en: "x" }, weight: 1, measured-on: service,
                  not-applicable-when: inner }
              - { id: a3, title: { fa: "x", en: "x" }, weight: 1, measured-on: service,
                  evidence: { counts: [ verified ] } }
          - id: b
            title: { fa: "ب", en: "b" }
            weight: 2
            adds-up: weighted-mean
            evidence: { verified-by: [ automatic, site-review ] }
            children:
              - { id: b1, title: { fa: "x", en: "x" }, weight: 1, measured-on: agency }
              - { id: b2, title: { fa: "x", en: "x" }, weight: 1, measured-on: service,
                  evidence: { counts: [ verified ] }, not-applicable-when: inner }
              - { id: b3, title: { fa: "x", en: "x" }, weight: 1, measured-on: agency }
          - id: c
            title: { fa: "پ", en: "c" }
            weight: 1
            adds-up: weighted-mean
            children:
              - { id: c1, title: { fa: "x", en: "x" }, weight: 1, measured-on: agency }
              - { id: c2, title: { fa: "x", en: "x" }, weight: 2, measured-on: agency,
                  not-applicable-when: small }
      """;

  private static final String FACTS =
      """
      declare enum Kind
          PUBLIC( "ع", "public" ),
          INNER( "د", "inner" );
          fa : String
          en : String
      end
      declare Agency
          @label( fa = "x", en = "x" )
          ratio : BigDecimal @label( fa = "x", en = "x" ) @min( 0 ) @max( 1 ) @measured( "inquiry" )
          count : Integer @label( fa = "x", en = "x" ) @min( 0 ) @max( 10 ) @measured( "self-declared" )
          signed : Boolean @label( fa = "x", en = "x" )
          whole : BigDecimal @label( fa = "x", en = "x" ) @min( 0 ) @max( 1 ) @measured( "site-review" )
          unread : Integer @label( fa = "x", en = "x" ) @measured( "self-declared" )
      end
      declare Portal
          @part( portal ) @label( fa = "x", en = "x" )
          speed : BigDecimal @label( fa = "x", en = "x" ) @min( 0 ) @max( 100 ) @measured( "automatic" )
      end
      declare Service
          @parts( services ) @label( fa = "x", en = "x" )
          kind : Kind @label( fa = "x", en = "x" )
          stages : Integer @label( fa = "x", en = "x" ) @min( 0 ) @max( 4 ) @measured( "self-declared" )
          faq : Integer @label( fa = "x", en = "x" ) @min( 0 ) @max( 9 ) @measured( "site-review" )
          online : Boolean @label( fa = "x", en = "x" ) @measured( "self-declared" )
      end
      declare Report
          @parts( reports ) @label( fa = "x", en = "x" )
          good : Boolean @label( fa = "x", en = "x" ) @measured( "self-declared" )
      end
      """;

  private static final String GUIDE =
      rule("a1.high", "$agency : Agency( ratio > 0.5 )", "$agency, \"a1\", 1.0")
          + rule("a1.low", "$agency : Agency( ratio <= 0.5 )", "$agency, \"a1\", 0.25")
          + rule(
              "a2.full",
              "$portal : Portal( speed >= 50 )\n    $service : Service( stages >= 3 )",
              "$service, \"a2\", 1.0")
          + rule(
              "a2.part",
              "$portal : Portal( speed >= 50 )\n    $service : Service( stages < 3 )",
              "$service, \"a2\", 0.5")
          + rule(
              "a2.slow",
              "$portal : Portal( speed < 50 )\n    $service : Service( stages != null )",
              "$service, \"a2\", 0.1")
          + rule(
              "a3.fast",
              "$portal : Portal( speed > 80 )\n    $service : Service( faq > 5 )",
              "$service, \"a3\", 1.0")
          + rule(
              "a3.much",
              "$portal : Portal( speed <= 80 )\n    $service : Service( faq > 5 )",
              "$service, \"a3\", 0.7")
          + rule("a3.few", "$service : Service( faq <= 5 )", "$service, \"a3\", 0.2")
          + rule(
              "b1.some",
              "$agency : Agency()\n    accumulate( Service( online == true ); $n : count(); $n >= 2 )",
              "$agency, \"b1\", min( 1, $n / 4 )")
          + rule(
              "b1.none",
              "Portal()\n    $agency : Agency()\n"
                  + "    accumulate( Service( online == true ); $n : count(); $n < 2 )",
              "$agency, \"b1\", 0")
          + rule("b2.yes", "$service : Service( online == true )", "$service, \"b2\", 1.0")
          + rule("b2.no", "$service : Service( online == false )", "$service, \"b2\", 0.0")
          + rule(
              "b3.any",
              "$agency : Agency()\n    exists Report( good == true )",
              "$agency, \"b3\", 0.9")
          + rule(
              "b3.none",
              "Portal()\n    $agency : Agency()\n    not Report( good == true )",
              "$agency, \"b3\", 0.3")
          + rule(
              "c1.unknown",
              "Portal()\n    $agency : Agency( signed == null )",
              "$agency, \"c1\", 0.5")
          + rule("c1.yes", "$agency : Agency( signed == true )", "$agency, \"c1\", 1.0")
          + rule("c1.no", "$agency : Agency( signed == false )", "$agency, \"c1\", 0.0")
          + rule(
              "c2.count",
              "$agency : Agency( count != null )",
              "$agency, \"c2\", $agency.count / 10")
          + rule(
              "c.whole",
              "$agency : Agency( whole != null )",
              "$agency, \"c\", 100 * $agency.whole");

  private SampleRound() {}

  /** One rule of a guide. */
  static String rule(String option, String when, String award) {
    return """
        rule "%s  text"
            @label( fa = "گزینه", en = "option" )
        when
            %s
        then
            awards.give( %s );
        end
        """
        .formatted(option, when, award);
  }

  /** The rulebook with some rules of evidence; none where the text is empty. */
  static Rulebook open(String unscored, String notApplicable, String evidence) {
    return open(unscored, notApplicable, evidence, "");
  }

  /** The rulebook with more rules. */
  static Rulebook open(String unscored, String notApplicable, String evidence, String rules) {
    try {
      Path root = Files.createTempDirectory("sanjeh-evidence");
      Path folder = Files.createDirectories(root.resolve("sample").resolve("one"));
      String scheme = SCHEME.formatted(unscored, notApplicable, evidence);
      if (evidence.isEmpty()) {
        scheme = scheme.replaceAll(",?\\s*evidence: \\{[^}]*\\}", "");
      }
      List<Path> files =
          List.of(
              Files.writeString(folder.resolve("scheme.yaml"), scheme),
              Files.writeString(folder.resolve("facts.drl"), FACTS),
              Files.writeString(folder.resolve("guide.drl"), GUIDE + rules));
      try {
        return Rulebook.open(folder);
      } finally {
        for (Path file : files) {
          Files.delete(file);
        }
        Files.delete(folder);
        Files.delete(folder.getParent());
        Files.delete(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An agency whose values and evidence are drawn; services may be none. */
  static AgencyFacts agency(Rulebook rulebook, Random random) {
    Dictionary dictionary = rulebook.dictionary();
    List<Fact> parts = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      parts.add(fact(dictionary.types().get("Portal"), "portal", random));
    }
    int services = random.nextInt(5);
    for (int i = 0; i < services; i++) {
      parts.add(fact(dictionary.types().get("Service"), "s" + i, random));
    }
    int reports = random.nextInt(3);
    for (int i = 0; i < reports; i++) {
      parts.add(fact(dictionary.types().get("Report"), "r" + i, random));
    }
    return new AgencyFacts(fact(dictionary.agency(), "a", random), parts);
  }

  private static Fact fact(DeclaredType type, String id, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    values.put(Dictionary.ID, id);
    for (Field field : type.fields().values()) {
      boolean name =
          List.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN).contains(field.name());
      if (!name && random.nextInt(4) > 0) {
        values.put(field.name(), value(field, random));
        if (random.nextInt(5) > 0) {
          evidence.put(field.name(), evidence(random));
        }
      }
    }
    return new Fact(type, id, values, evidence, Place.of("test"));
  }

  private static Object value(Field field, Random random) {
    return switch (field.kind()) {
      case TRUTH -> random.nextBoolean();
      case CHOICE -> random.nextInt(3) > 0 ? "PUBLIC" : "INNER";
      case WHOLE ->
          BigDecimal.valueOf(random.nextInt(field.max().map(m -> m.intValue() + 1).orElse(9)));
      case DECIMAL -> {
        BigDecimal max = field.max().orElseThrow();
        yield max.multiply(BigDecimal.valueOf(random.nextInt(21), 0))
            .divide(BigDecimal.valueOf(20))
            .stripTrailingZeros();
      }
      default -> throw new IllegalStateException(field.name());
    };
  }

  private static <T> T drawn(T[] all, Random random) {
    return List.of(all).get(random.nextInt(all.length));
  }

  private static Evidence evidence(Random random) {
    return new Evidence(
        random.nextBoolean() ? Optional.of(drawn(Method.values(), random)) : Optional.empty(),
        Optional.of("a document"),
        Optional.empty(),
        random.nextInt(5) > 0 ? Optional.of(drawn(Status.values(), random)) : Optional.empty(),
        Optional.empty(),
        random.nextInt(12) == 0);
  }
}
