package ir.sanjeh.watch;

import ir.sanjeh.cases.CaseOutcome;
import ir.sanjeh.cases.Difference;
import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.Finding;
import ir.sanjeh.check.Severity;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Visible;
import ir.sanjeh.watch.Movement.Move;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One screen for people at a terminal: problems, check, cases, and who moved. */
final class Screen {
  private static final int MOST_PROBLEMS = 8;
  private static final int MOST_FINDINGS = 6;
  private static final int MOST_CASES = 4;
  private static final int MOST_DIFFERENCES = 2;
  private static final int MOST_MOVES = 5;
  private static final Rounding SHORT = new Rounding(4, RoundingMode.HALF_UP);

  private final StringBuilder text = new StringBuilder();

  private Screen() {}

  /**
   * The last save that could be evaluated.
   *
   * @param number of the save, 0 for how it was at the beginning
   * @param look what was known after it
   */
  record Base(int number, Look look) {}

  /**
   * Writes a screen.
   *
   * @param watched what is watched
   * @param number of the save, 0 at the beginning
   * @param changed the files that were saved
   * @param look what is known now
   * @param base the last good state before; empty when there is none
   * @param start the first good state; empty when there is none
   */
  static String of(
      Watched watched,
      int number,
      List<Path> changed,
      Look look,
      Optional<Base> base,
      Optional<Base> start) {
    Screen screen = new Screen();
    screen.head(watched, number, changed);
    screen.problems(look, base);
    look.check().ifPresent(check -> screen.check(check, base.flatMap(b -> b.look().check())));
    look.cases().ifPresent(cases -> screen.cases(cases, watched));
    look.state().ifPresent(state -> screen.state(state, base, start));
    return screen.text.toString();
  }

  private void head(Watched watched, int number, List<Path> changed) {
    line(0, "rules  " + watched.rules());
    line(0, "facts  " + watched.facts());
    line(
        0,
        number == 0
            ? "as it is now; every save is looked at, Ctrl-C ends"
            : "save " + number + ": " + names(changed));
    line(0, "");
  }

  private static String names(List<Path> changed) {
    return shortened(changed.stream().map(file -> String.valueOf(file.getFileName())).toList(), 5);
  }

  private static String shortened(List<String> names, int most) {
    String listed = names.stream().limit(most).collect(Collectors.joining(", "));
    return names.size() <= most ? listed : listed + " and " + (names.size() - most) + " more";
  }

  private void problems(Look look, Optional<Base> base) {
    if (look.problems().isEmpty()) {
      return;
    }
    int all = look.problems().size() + look.moreProblems();
    line(0, "CANNOT BE USED: " + Plural.of(all, "problem"));
    listProblems(look.problems(), all);
    line(
        0,
        base.map(b -> "the last state that could be used stays the base: " + name(b))
            .orElse("there is no state yet that could be used"));
    line(0, "");
  }

  private void listProblems(List<Problem> problems, int all) {
    for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      line(2, problem.place() + ": " + problem.message());
      line(6, problem.remedy() + " [" + problem.id() + "]");
    }
    more(2, all, MOST_PROBLEMS);
  }

  private static String name(Base base) {
    return base.number() == 0 ? "the beginning" : "save " + base.number();
  }

  private void check(CheckedFolder check, Optional<CheckedFolder> before) {
    List<Finding> open = check.open();
    Set<String> known =
        before
            .map(b -> b.open().stream().map(Screen::key).collect(Collectors.toSet()))
            .orElseGet(() -> open.stream().map(Screen::key).collect(Collectors.toSet()));
    Set<String> now = open.stream().map(Screen::key).collect(Collectors.toSet());
    List<Finding> fresh = open.stream().filter(f -> !known.contains(key(f))).toList();
    Set<String> gone = new HashSet<>(known);
    gone.removeAll(now);
    line(
        0,
        "check  "
            + (open.isEmpty() ? "nothing open" : severities(check))
            + (fresh.isEmpty() ? "" : ", " + fresh.size() + " new")
            + (gone.isEmpty() ? "" : ", " + gone.size() + " gone")
            + (check.accepted().isEmpty() ? "" : " (" + check.accepted().size() + " accepted)"));
    listProblems(check.problems(), check.problems().size());
    List<Finding> listed = new ArrayList<>(fresh);
    open.stream()
        .filter(f -> !fresh.contains(f) && f.severity() != Severity.NOTICE)
        .forEach(listed::add);
    for (Finding finding : listed.subList(0, Math.min(MOST_FINDINGS, listed.size()))) {
      line(
          2,
          (fresh.contains(finding) ? "NEW " : "")
              + finding.severity().word()
              + "  "
              + finding.place()
              + ": "
              + finding.message()
              + " ["
              + finding.id()
              + "]");
      if (!finding.counterexample().isEmpty()) {
        line(6, "for example " + example(finding));
      }
      line(6, finding.remedy());
    }
    more(2, listed.size(), MOST_FINDINGS);
    line(0, "");
  }

  private static String key(Finding finding) {
    return finding.id() + " " + finding.where();
  }

  private static String example(Finding finding) {
    return finding.counterexample().entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String severities(CheckedFolder check) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = check.count(severity);
      if (count > 0) {
        counts.add(Plural.of(count, severity.word()));
      }
    }
    return String.join(", ", counts);
  }

  private void cases(CasesSeen cases, Watched watched) {
    long all = cases.passed() + cases.unconfirmed() + cases.failed().size();
    String where = shortened(watched.cases().stream().map(Path::toString).toList(), 3);
    line(
        0,
        "cases  "
            + (all == 0
                ? "none for these rules in " + (where.isEmpty() ? "no folder" : where)
                : cases.passed()
                    + " hold, "
                    + cases.failed().size()
                    + " fail, "
                    + cases.unconfirmed()
                    + " not confirmed"));
    listProblems(cases.problems(), cases.problems().size());
    List<CaseOutcome> failed = cases.failed();
    for (CaseOutcome outcome : failed.subList(0, Math.min(MOST_CASES, failed.size()))) {
      line(2, "FAILED " + outcome.name() + "  " + outcome.place());
      List<Difference> differences = outcome.differences();
      for (Difference difference :
          differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()))) {
        line(
            6,
            difference.what()
                + ": expected "
                + difference.expected()
                + ", actual "
                + difference.actual());
      }
      more(6, differences.size(), MOST_DIFFERENCES);
    }
    more(2, failed.size(), MOST_CASES);
    line(0, "");
  }

  private void state(RoundState state, Optional<Base> base, Optional<Base> start) {
    long ranked = state.agencies().values().stream().filter(a -> a.rank().isPresent()).count();
    line(
        0,
        "round  "
            + Plural.of(state.agencies().size(), "agency")
            + ", "
            + ranked
            + " with a rank"
            + (state.placeholders() == 0
                ? ""
                : ", resting on " + Plural.of(state.placeholders(), "placeholder")));
    state.otherPeriod().ifPresent(period -> line(2, "the facts are those of the period " + period));
    if (base.isEmpty()) {
      top(state);
      return;
    }
    Movement movement = Movement.between(base.get().look().state().orElseThrow(), state);
    line(0, "");
    line(0, "against " + name(base.get()) + "  " + summary(movement));
    moves("up", movement.up(), state);
    moves("down", movement.down(), state);
    listed("came", movement.came());
    listed("went", movement.went());
    if (start.isPresent() && start.get().number() != base.get().number()) {
      line(
          0,
          "against "
              + name(start.get())
              + "  "
              + summary(Movement.between(start.get().look().state().orElseThrow(), state)));
    }
  }

  private void top(RoundState state) {
    state.agencies().values().stream()
        .limit(MOST_MOVES)
        .forEach(
            agency ->
                line(
                    2,
                    String.format(
                        Locale.ROOT,
                        "%5s  %9s  %s",
                        agency.rank().map(String::valueOf).orElse("-"),
                        agency.score().isEmpty() ? "-" : agency.score(),
                        agency.name())));
  }

  private static String summary(Movement movement) {
    if (movement.isEmpty()) {
      return "nothing moved";
    }
    return movement.up().size()
        + " up, "
        + movement.down().size()
        + " down, "
        + movement.same()
        + " as before; "
        + Plural.of(movement.ranks(), "other rank")
        + ", "
        + Plural.of(movement.bands(), "other band");
  }

  private void moves(String word, List<Move> moves, RoundState state) {
    for (Move move : moves.subList(0, Math.min(MOST_MOVES, moves.size()))) {
      line(
          2,
          String.format(
              Locale.ROOT,
              "%-4s  %10s  %s  %s  %s%s",
              word,
              signed(move),
              arrow("rank", rank(move.before()), rank(move.after())),
              arrow("score", move.before().score(), move.after().score()),
              band(move, state),
              move.after().name()));
    }
    more(2, moves.size(), MOST_MOVES);
  }

  private static String signed(Move move) {
    String change = Exact.text(Exact.of(SHORT.round(move.change())));
    boolean isTiny = change.equals("0");
    String sign = move.change().signum() > 0 ? "+" : isTiny ? "-" : "";
    return isTiny ? sign + "<0.0001" : sign + change;
  }

  private static String rank(Placed agency) {
    return agency.rank().map(String::valueOf).orElse("-");
  }

  private static String arrow(String what, String before, String after) {
    return before.equals(after) ? what + " " + after : what + " " + before + " > " + after;
  }

  private static String band(Move move, RoundState state) {
    if (move.before().band().equals(move.after().band())) {
      return "";
    }
    return title(move.before(), state) + " > " + title(move.after(), state) + "  ";
  }

  private static String title(Placed agency, RoundState state) {
    return agency.band().map(id -> state.bands().getOrDefault(id, id)).orElse("-");
  }

  private void listed(String word, List<Placed> agencies) {
    if (!agencies.isEmpty()) {
      line(2, word + "  " + shortened(agencies.stream().map(Placed::name).toList(), MOST_MOVES));
    }
  }

  private void more(int indent, int all, int most) {
    if (all > most) {
      line(indent, "and " + (all - most) + " more");
    }
  }

  private void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(Visible.of(content)).append('\n');
  }
}
