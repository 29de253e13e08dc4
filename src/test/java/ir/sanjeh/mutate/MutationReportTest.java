package ir.sanjeh.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationReportTest {
  @TempDir private Path folder;

  private static Verdict verdict(String from, String to, String noticedBy) {
    return new Verdict(
        new Mutant(
            Kind.THRESHOLD,
            "1.high",
            from,
            to,
            Place.of("rules/sample/one/guide.drl", 4),
            Change.refused("")),
        Optional.ofNullable(noticedBy));
  }

  private static final Verdict NOTICED =
      verdict("x > 1", "x > 2", "a.yaml, a: score is 1 and not 2");
  private static final Verdict SURVIVOR = verdict("x > 1", "x > 0", null);

  private AcceptedMutants accepted(String list) throws IOException {
    Files.writeString(folder.resolve(AcceptedMutants.FILE), list);
    return AcceptedMutants.read(folder);
  }

  private String told(AcceptedMutants accepted, boolean listed, Verdict... verdicts) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    MutationReport report = new MutationReport(folder, List.of(verdicts), accepted);
    report.write(out, listed);
    out.flush();
    return text.toString() + (report.hasFindings() ? "findings" : "none");
  }

  @Test
  void aSurvivorIsAFindingWithItsLine() {
    assertThat(told(AcceptedMutants.read(folder), false, NOTICED, SURVIVOR))
        .contains("rules/sample/one/guide.drl:4: no case notices threshold")
        .contains("    1.high: x > 1 -> x > 0")
        .contains("threshold: 1 of 2 noticed")
        .contains("1 of 2 changes noticed (50 %), 0 accepted, 1 that nothing protects against")
        .endsWith("findings");
  }

  @Test
  void anAcceptedSurvivorIsNone() throws IOException {
    AcceptedMutants list =
        accepted(
            """
            - change: "1.high: x > 1 -> x > 0"
              reason: "x is never between 0 and 1"
              date: 1405-08-30
            """);
    assertThat(told(list, false, NOTICED, SURVIVOR))
        .contains("1 of 2 changes noticed (50 %), 1 accepted, 0 that nothing protects against")
        .doesNotContain("no case notices")
        .endsWith("none");
  }

  @Test
  void aListThatIsOutOfDateIsAFinding() throws IOException {
    AcceptedMutants list =
        accepted(
            """
            - change: [ "1.high: x > 1 -> x > 0", "1.high: x > 1 -> x > 2", "9.gone: a -> b" ]
              reason: "..."
            """);
    assertThat(told(list, false, NOTICED, SURVIVOR))
        .contains(
            "mutants-accepted.yaml:1:39: a case notices this change after all: 1.high: x > 1 -> x > 2")
        .contains("    a.yaml, a: score is 1 and not 2")
        .contains(
            "mutants-accepted.yaml:1:65: the rules have no such change any more: 9.gone: a -> b")
        .endsWith("findings");
  }

  @Test
  void everyVerdictCanBeListed() {
    assertThat(told(AcceptedMutants.read(folder), true, NOTICED))
        .contains("noticed: 1.high: x > 1 -> x > 2")
        .contains("    a.yaml, a: score is 1 and not 2")
        .endsWith("none");
  }

  @Test
  void anEntryNeedsAReason() {
    for (String broken :
        List.of(
            "- change: a\n",
            "- { change: a, reason: '' }\n",
            "- reason: r\n",
            "- { change: [ ], reason: r }\n",
            "- { change: [ 1 ], reason: r }\n",
            "- { change: a, reason: r, by: me }\n",
            "- { change: a, reason: r }\n- { change: a, reason: r }\n",
            "change: a\n")) {
      assertThatThrownBy(() -> accepted(broken))
          .as(broken)
          .isInstanceOf(UnusableInputException.class);
    }
  }
}
