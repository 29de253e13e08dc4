package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.problem.Problem;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code accepted.yaml} does, and what it must not look like. */
class AcceptanceTest {
  private static final String ENTRY =
      "- { finding: placeholder, where: weight access, reason: lost, date: 1405-08-30 }";

  @TempDir private Path root;

  /** A rule folder with a placeholder weight. */
  private Path folder(String accepted) throws IOException {
    Path folder = Files.createDirectories(root.resolve("sample").resolve("one"));
    for (String file : new String[] {"scheme.yaml", "facts.drl", "guide.drl"}) {
      Files.copy(Faults.rules("placeholder-weight").resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("accepted.yaml"), accepted);
    return folder;
  }

  @Test
  void anAcceptedFindingIsKeptWithItsReason() throws IOException {
    CheckedFolder checked = Faults.check(folder(ENTRY));
    assertThat(checked.open()).isEmpty();
    assertThat(checked.hasFindings()).isFalse();
    CheckedFolder.Accepted accepted = checked.accepted().get(0);
    assertThat(accepted.finding().where()).isEqualTo("weight access");
    assertThat(accepted.acceptance().reason()).isEqualTo("lost");
    assertThat(accepted.acceptance().date()).isEqualTo("1405-08-30");
  }

  @Test
  void anEmptyListAcceptsNothing() throws IOException {
    assertThat(Faults.check(folder("# nothing yet\n")).open())
        .extracting(Finding::id)
        .containsExactly("placeholder");
  }

  @Test
  void acceptingChangesNoDigest() throws IOException {
    Path folder = folder(ENTRY);
    String with = Rulebook.open(folder).digest();
    Files.delete(folder.resolve("accepted.yaml"));
    assertThat(Rulebook.open(folder).digest()).isEqualTo(with);
  }

  @Test
  void aPeriodTakesOverWhatTheOneThatItBuildsOnAccepts() throws IOException {
    folder(ENTRY);
    Path next = Files.createDirectories(root.resolve("sample").resolve("two"));
    Files.writeString(
        next.resolve("scheme.yaml"),
        """
        scheme: sample
        period: two
        title: { fa: "دوم", en: "second" }
        based-on: sample/one
        tree: { nodes: { access: { title: { fa: "راه‌ها", en: "Ways in" } } } }
        """);
    CheckedFolder checked = Faults.check(next);
    assertThat(checked.open()).isEmpty();
    assertThat(checked.accepted()).hasSize(1);
    Files.writeString(
        next.resolve("scheme.yaml"),
        Files.readString(next.resolve("scheme.yaml"))
            .replace("access: {", "access: { weight: 50,"));
    // The weight is set now: the older folder still needs its entry, and this one has none.
    assertThat(Faults.check(next).open()).isEmpty();
    assertThat(Faults.check(next).accepted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accepted: yes | accepted.entry",
        "- placeholder | accepted.entry",
        "- { finding: placeholder, where: weight access, date: 1405-08-30 } | accepted.entry",
        "- { finding: placeholder, where: weight access, reason: lost } | accepted.entry",
        "- { finding: placeholder, reason: lost, date: 1405-08-30 } | accepted.entry",
        "- { finding: placeholder, where: [ { a: b } ], reason: lost, date: 1405-08-30 } |"
            + " accepted.entry",
        "- { finding: placeholdr, where: weight access, reason: lost, date: 1405-08-30 } |"
            + " accepted.unknown",
        "- { finding: placeholder, where: weight access, reason: lost, date: 1405-13-30 } |"
            + " accepted.date",
        "- { finding: placeholder, where: weight access, reason: lost, date: yesterday } |"
            + " accepted.date",
        "- { finding: placeholder, where: a, why: b, reason: lost, date: 1405-08-30 } |"
            + " accepted.key",
        "- { finding: placeholder, where: [ a, a ], reason: lost, date: 1405-08-30 } |"
            + " accepted.twice"
      })
  void aBrokenListIsAProblem(String content, String id) throws IOException {
    CheckedFolder checked = Faults.check(folder(content));
    assertThat(checked.problems()).extracting(Problem::id).containsExactly(id);
    assertThat(checked.problems().get(0).place().file()).isEqualTo("sample/one/accepted.yaml");
    assertThat(checked.open()).isEmpty();
  }

  @Test
  void persianDigitsAreADate() throws IOException {
    assertThat(Faults.check(folder(ENTRY.replace("1405-08-30", "\"۱۴۰۵-۰۸-۳۰\""))).accepted())
        .extracting(accepted -> accepted.acceptance().date())
        .containsExactly("1405-08-30");
  }
}
