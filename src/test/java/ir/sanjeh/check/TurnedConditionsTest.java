package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whichever comparison of the clean guide is turned into its neighbour, something is found. */
class TurnedConditionsTest {
  private static final Map<String, String> NEIGHBOURS =
      Map.of(
          ">=", ">",
          ">", ">=",
          "<", "<=",
          "==", "!=",
          "contains", "not contains",
          "not contains", "contains",
          "true", "false",
          "false", "true",
          "exists", "not",
          "||", "&&");

  private static final Pattern WORD =
      Pattern.compile("(?<= )(>=|>|<|==|not contains|contains|true|false|exists|\\|\\|)(?= )");

  private static final Pattern CONDITIONS = Pattern.compile("(?s)\nwhen\n(.*?)\nthen\n");

  @TempDir private Path root;

  @TestFactory
  Stream<DynamicTest> everyTurnedComparisonIsFound() throws IOException {
    String guide = Files.readString(Faults.rules("clean").resolve("guide.drl"));
    List<DynamicTest> tests = new ArrayList<>();
    Matcher conditions = CONDITIONS.matcher(guide);
    while (conditions.find()) {
      Matcher word = WORD.matcher(guide).region(conditions.start(1), conditions.end(1));
      word.useTransparentBounds(true);
      while (word.find()) {
        int line = (int) guide.substring(0, word.start()).lines().count();
        String turned =
            guide.substring(0, word.start())
                + NEIGHBOURS.get(word.group())
                + guide.substring(word.end());
        tests.add(
            DynamicTest.dynamicTest(
                "line %d: %s".formatted(line, word.group()),
                () -> assertThat(findings(turned)).isNotEmpty()));
      }
    }
    assertThat(tests).hasSizeGreaterThan(35);
    return tests.stream();
  }

  private List<Faults.Found> findings(String guide) throws IOException {
    Path folder = Files.createDirectories(root.resolve("sample").resolve("one"));
    for (String file : List.of("scheme.yaml", "facts.drl")) {
      Files.write(folder.resolve(file), Files.readAllBytes(Faults.rules("clean").resolve(file)));
    }
    Files.writeString(folder.resolve("guide.drl"), guide);
    CheckedFolder checked = Faults.check(folder);
    assertThat(checked.problems()).isEmpty();
    return Faults.found(checked);
  }
}
