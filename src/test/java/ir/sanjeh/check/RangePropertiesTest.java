package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever ranges a guide has, gaps and overlaps are found where counting finds them. */
class RangePropertiesTest {
  private static final int REACH = 40;
  private static final Set<String> OVERLAPS =
      Set.of(
          "overlap", "subsumed-rule", "identical-rules", "equivalent-rules", "contradicting-rules");

  /** A range of whole numbers as a guide writes it. */
  record Range(int from, boolean fromClosed, int to, boolean toClosed) {
    boolean holds(int number) {
      return (number > from || (fromClosed && number == from))
          && (number < to || (toClosed && number == to));
    }

    String condition() {
      return "datasets %s %d, datasets %s %d"
          .formatted(fromClosed ? ">=" : ">", from, toClosed ? "<=" : "<", to);
    }
  }

  @Provide
  Arbitrary<List<Range>> ranges() {
    Arbitrary<Range> range =
        Combinators.combine(
                Arbitraries.integers().between(0, 20),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 15),
                Arbitraries.of(true, false))
            .as((from, closed, length, ended) -> new Range(from, closed, from + length, ended));
    return range.list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 25)
  void gapsAndOverlapsAreFoundWhereCountingFindsThem(@ForAll("ranges") List<Range> ranges)
      throws IOException {
    Path root = Files.createTempDirectory("ranges");
    try {
      check(ranges, Faults.check(folder(root, ranges)));
    } finally {
      try (Stream<Path> files = Files.walk(root)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void check(List<Range> ranges, CheckedFolder checked) {
    assertThat(checked.problems()).isEmpty();
    Set<Integer> holes = numbers(ranges, 0);
    List<Finding> gaps = findings(checked, Set.of("gap"));
    boolean nobodyEarns = holes.size() == REACH;
    assertThat(gaps.isEmpty()).isEqualTo(holes.isEmpty() || nobodyEarns);
    assertThat(gaps).allSatisfy(gap -> assertThat(holes).contains(example(gap)));
    List<Finding> overlaps = findings(checked, OVERLAPS);
    for (Finding overlap : overlaps) {
      assertThat(holding(ranges, example(overlap))).hasSizeGreaterThan(1);
    }
    assertThat(overlaps.stream().map(Finding::where).collect(Collectors.toSet()))
        .isEqualTo(pairs(ranges));
    assertThat(
            findings(checked, Set.of("unreachable-option")).stream()
                .map(Finding::where)
                .collect(Collectors.toSet()))
        .isEqualTo(
            IntStream.range(0, ranges.size())
                .filter(i -> IntStream.range(0, REACH).noneMatch(ranges.get(i)::holds))
                .mapToObj(i -> "datasets.o" + i)
                .collect(Collectors.toSet()));
  }

  private static List<Finding> findings(CheckedFolder checked, Set<String> ids) {
    return checked.open().stream()
        .filter(finding -> ids.contains(finding.id()))
        .filter(finding -> finding.where().startsWith("datasets"))
        .toList();
  }

  private static int example(Finding finding) {
    return Integer.parseInt(finding.counterexample().get("Agency.datasets"));
  }

  private static List<Range> holding(List<Range> ranges, int number) {
    return ranges.stream().filter(range -> range.holds(number)).toList();
  }

  private static Set<Integer> numbers(List<Range> ranges, int options) {
    return IntStream.range(0, REACH)
        .filter(n -> holding(ranges, n).size() == options)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<String> pairs(List<Range> ranges) {
    return IntStream.range(0, ranges.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, ranges.size())
                    .filter(
                        j ->
                            IntStream.range(0, REACH)
                                .anyMatch(n -> ranges.get(i).holds(n) && ranges.get(j).holds(n)))
                    .mapToObj(j -> "datasets.o%d + datasets.o%d".formatted(i, j)))
        .collect(Collectors.toSet());
  }

  /** The clean folder with other options for the number of datasets. */
  private static Path folder(Path root, List<Range> ranges) throws IOException {
    Path folder = Files.createDirectories(root.resolve("sample").resolve("one"));
    for (String file : List.of("scheme.yaml", "facts.drl")) {
      Files.copy(Faults.rules("clean").resolve(file), folder.resolve(file));
    }
    String guide = Files.readString(Faults.rules("clean").resolve("guide.drl"));
    int begin = guide.indexOf("rule \"datasets.");
    int end = guide.indexOf("rule \"reports.");
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < ranges.size(); i++) {
      rules.append(
          """
          rule "datasets.o%1$d  option %1$d"
              @label( fa = "گزینه %1$d", en = "option %1$d" )
          when
              $agency : Agency( %2$s )
          then
              awards.give( $agency, "datasets", 0.%1$d );
          end

          """
              .formatted(i, ranges.get(i).condition()));
    }
    Files.writeString(
        folder.resolve("guide.drl"), guide.substring(0, begin) + rules + guide.substring(end));
    return folder;
  }
}
