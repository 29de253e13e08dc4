package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Whatever fits the dictionary is read as it was written, from JSON and from CSV. */
class FactsRoundTripTest {
  private final Dictionary dictionary = TestDictionary.make();

  /** What is compared of a fact: everything but its place. */
  private record Read(
      String type, String id, Map<String, Object> values, Map<String, Evidence> evidence) {
    static Read of(Fact fact) {
      return new Read(fact.type().name(), fact.id(), fact.values(), fact.evidence());
    }
  }

  @Property(tries = 200)
  void factsWrittenAsJsonAreReadBack(@ForAll("rounds") List<List<Read>> round) throws IOException {
    Path file = Files.createTempFile("facts", ".json");
    try {
      Files.write(file, new ObjectMapper().writeValueAsBytes(json(round)));
      assertThat(read(file)).isEqualTo(round);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 200)
  void factsWrittenAsCsvAreReadBack(
      @ForAll("rounds") List<List<Read>> round, @ForAll boolean semicolons) throws IOException {
    Path folder = Files.createTempDirectory("facts");
    try {
      csv(folder, round, semicolons ? ';' : ',');
      assertThat(read(folder)).isEqualTo(round);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(FactsRoundTripTest::delete);
      }
    }
  }

  @Property
  void theDigitsOfANumberDoNotMatter(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(10) BigDecimal number) {
    String latin = number.toPlainString();
    BigDecimal expected = Numerals.exact(latin).orElseThrow();

    assertThat(expected).isEqualByComparingTo(number);
    assertThat(expected.scale()).isBetween(0, 10);
    assertThat(Numerals.exact(in('۰', latin))).contains(expected);
    assertThat(Numerals.exact(in('٠', latin))).contains(expected);
    assertThat(Numerals.exact(number.toEngineeringString())).contains(expected);
    assertThat(Numerals.exact(number.setScale(20).toPlainString())).contains(expected);
  }

  private static String in(char zero, String latin) {
    return latin
        .chars()
        .mapToObj(
            c ->
                c == '.'
                    ? "٫"
                    : c >= '0' && c <= '9'
                        ? String.valueOf((char) (zero + c - '0'))
                        : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<List<List<Read>>> rounds() {
    // One random seed for each round keeps the generator readable; sizes shrink with the list.
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(6).map(this::round);
  }

  private List<List<Read>> round(List<Long> seeds) {
    List<List<Read>> round = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      round.add(agency("a" + i, new Random(seeds.get(i))));
    }
    return round;
  }

  private List<Read> agency(String id, Random random) {
    List<Read> facts = new ArrayList<>();
    facts.add(fact(dictionary.agency(), id, random));
    for (DeclaredType part : dictionary.parts()) {
      int count = part.nesting() == Nesting.ONE ? random.nextInt(2) : random.nextInt(4);
      for (int i = 0; i < count; i++) {
        Read fact = fact(part, part.nesting() == Nesting.ONE ? part.key() : "№" + i + "‌ی", random);
        // A table cannot tell a portal without values from no portal.
        if (!fact.values().isEmpty() || !fact.evidence().isEmpty()) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }

  private Read fact(DeclaredType type, String id, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (Field field : type.fields().values()) {
      if (field.name().equals(Dictionary.ID)) {
        if (type.nesting() != Nesting.ONE) {
          values.put(Dictionary.ID, id);
        }
        continue;
      }
      if (field.required() || random.nextInt(3) > 0) {
        values.put(field.name(), value(field, random));
      }
      if (random.nextInt(3) == 0) {
        evidence.put(field.name(), evidence(random));
      }
    }
    return new Read(type.name(), id, values, evidence);
  }

  private Object value(Field field, Random random) {
    return switch (field.kind()) {
      case TEXT -> text(random);
      case TRUTH -> random.nextBoolean();
      case WHOLE -> BigDecimal.valueOf(1 + random.nextInt(5));
      case DECIMAL ->
          Numerals.exact(BigDecimal.valueOf(random.nextInt(10_001), 4).toPlainString())
              .orElseThrow();
      case CHOICE -> {
        List<String> names = names(field);
        yield names.get(random.nextInt(names.size()));
      }
      case CHOICES -> names(field).stream().filter(name -> random.nextBoolean()).toList();
    };
  }

  private List<String> names(Field field) {
    ChoiceType choice = dictionary.choices().get(field.choiceType().orElseThrow());
    return List.copyOf(choice.values().keySet());
  }

  private static String text(Random random) {
    String[] pieces = {
      "سنجه", "\"", ",", ";", "\n", "\r\n", "'", "\\", "‌", "😀", "=1+1", " ", "\t", "x"
    };
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static Evidence evidence(Random random) {
    Evidence.Method[] methods = Evidence.Method.values();
    Evidence.Status[] statuses = Evidence.Status.values();
    return new Evidence(
        random.nextBoolean()
            ? Optional.of(methods[random.nextInt(methods.length)])
            : Optional.empty(),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        Optional.of("1400-06-" + random.nextInt(30)),
        random.nextBoolean()
            ? Optional.of(statuses[random.nextInt(statuses.length)])
            : Optional.empty());
  }

  private List<List<Read>> read(Path path) {
    List<List<Read>> round = new ArrayList<>();
    try (FactsReader reader = FactsReader.open(path, 100)) {
      reader
          .agencies(dictionary)
          .forEachRemaining(
              agency ->
                  round.add(
                      Stream.concat(Stream.of(agency.agency()), agency.parts().stream())
                          .map(Read::of)
                          .toList()));
    }
    return round;
  }

  private Map<String, Object> json(List<List<Read>> round) {
    List<Object> agencies = new ArrayList<>();
    for (List<Read> facts : round) {
      Map<String, Object> agency = json(facts.get(0));
      for (Read part : facts.subList(1, facts.size())) {
        DeclaredType type = dictionary.types().get(part.type());
        if (type.nesting() == Nesting.ONE) {
          agency.put(type.key(), json(part));
        } else {
          @SuppressWarnings("unchecked")
          List<Object> list =
              (List<Object>) agency.computeIfAbsent(type.key(), key -> new ArrayList<>());
          list.add(json(part));
        }
      }
      agencies.add(agency);
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("scheme", "s");
    file.put("period", "p");
    file.put("agencies", agencies);
    return file;
  }

  private static Map<String, Object> json(Read fact) {
    Map<String, Object> object = new LinkedHashMap<>(fact.values());
    fact.evidence()
        .forEach(
            (field, evidence) -> {
              Map<String, Object> with = new LinkedHashMap<>();
              with.put("value", fact.values().get(field));
              with.put("evidence", pieces(evidence));
              object.put(field, with);
            });
    return object;
  }

  private static Map<String, String> pieces(Evidence evidence) {
    Map<String, String> pieces = new LinkedHashMap<>();
    evidence.method().ifPresent(m -> pieces.put("method", word(m)));
    evidence.source().ifPresent(s -> pieces.put("source", s));
    evidence.date().ifPresent(d -> pieces.put("date", d));
    evidence.status().ifPresent(s -> pieces.put("status", word(s)));
    return pieces;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void csv(Path folder, List<List<Read>> round, char separator) throws IOException {
    Files.writeString(folder.resolve("round.yaml"), "scheme: s\nperiod: p\n");
    List<Map<String, String>> agencies = new ArrayList<>();
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (List<Read> facts : round) {
      Map<String, String> agency = cells(facts.get(0), "");
      agencies.add(agency);
      for (Read part : facts.subList(1, facts.size())) {
        DeclaredType type = dictionary.types().get(part.type());
        if (type.nesting() == Nesting.ONE) {
          agency.putAll(cells(part, type.key() + "."));
        } else {
          Map<String, String> row = cells(part, "");
          row.put("agency", facts.get(0).id());
          tables.computeIfAbsent(type.key(), key -> new ArrayList<>()).add(row);
        }
      }
    }
    table(folder.resolve("agencies.csv"), agencies, separator);
    for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
      table(folder.resolve(table.getKey() + ".csv"), table.getValue(), separator);
    }
  }

  private static Map<String, String> cells(Read fact, String prefix) {
    Map<String, String> cells = new LinkedHashMap<>();
    fact.values()
        .forEach(
            (field, value) ->
                cells.put(
                    prefix + field,
                    value instanceof List<?> list
                        ? list.isEmpty()
                            ? "|"
                            : list.stream().map(String::valueOf).collect(Collectors.joining("|"))
                        : value instanceof BigDecimal number
                            ? number.toPlainString()
                            : String.valueOf(value)));
    fact.evidence()
        .forEach(
            (field, evidence) ->
                pieces(evidence)
                    .forEach((key, piece) -> cells.put(prefix + field + "@" + key, piece)));
    return cells;
  }

  private static void table(Path file, List<Map<String, String>> rows, char separator)
      throws IOException {
    List<String> columns = rows.stream().flatMap(r -> r.keySet().stream()).distinct().toList();
    StringBuilder text = new StringBuilder(row(columns.stream(), separator));
    for (Map<String, String> row : rows) {
      text.append(row(columns.stream().map(column -> row.getOrDefault(column, "")), separator));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String row(Stream<String> cells, char separator) {
    return cells
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
