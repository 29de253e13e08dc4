package ir.sanjeh.compare;

import ir.sanjeh.compare.Evaluator.Evaluated;
import ir.sanjeh.compare.edit.EditContributions;
import ir.sanjeh.compare.edit.EditGroup;
import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EvaluatedRound.Progress;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Title;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Lays two evaluations beside each other. Agencies and services are known by their ids, nodes and
 * options too.
 */
public final class Comparer {
  private final List<Path> with;
  private final int threads;
  private final int problemLimit;
  private final Progress progress;

  /**
   * Prepares comparisons.
   *
   * @param with the results of other schemes that the rules use as facts, not null
   * @param threads how many agencies are evaluated at a time, at least 1; the outcome is the same
   *     for every number
   * @param problemLimit how many problems of facts or results to tell, at least 1
   * @param progress hears of every agency, not null
   */
  public Comparer(List<Path> with, int threads, int problemLimit, Progress progress) {
    this.with = List.copyOf(with);
    this.threads = threads;
    this.problemLimit = problemLimit;
    this.progress = progress;
  }

  /** One agency as two dictionaries bind its facts. */
  private record Pair(AgencyFacts before, AgencyFacts after) {}

  /** One agency on both sides, and what differs. */
  private record Compared(Evaluated before, Evaluated after, AgencyDifference difference) {}

  /** What remains of an agency when the other side is evaluated first. */
  private record Laid(Evaluated after, AgencyDifference difference) {}

  /**
   * Two rule folders on the same facts.
   *
   * @param before the one, not null
   * @param after the other, not null
   * @param facts a facts file or folder of their scheme, not null
   * @return what differs, with the edits that lead from the one to the other
   * @throws ir.sanjeh.problem.UnusableInputException when the facts cannot be used
   */
  public Comparison rules(Folder before, Folder after, Path facts) {
    List<String> notes = new ArrayList<>();
    addedFields(before, after).ifPresent(notes::add);
    addedFields(after, before).ifPresent(notes::add);
    return rules(before.reading(after), after.reading(before), facts, notes);
  }

  /** Facts that only one of two folders knows. */
  private static Optional<String> addedFields(Folder small, Folder large) {
    List<String> added = small.added(large);
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(
            small.path()
                + " does not know, and does not see, what the data dictionary of "
                + large.path()
                + " adds: "
                + String.join(", ", added));
  }

  private Comparison rules(Folder before, Folder after, Path facts, List<String> notes) {
    EditContributions edits = EditContributions.of(before, after);
    Evaluator evaluatorBefore = new Evaluator(before);
    Evaluator evaluatorAfter = new Evaluator(after);
    SideBuilder sideBefore = new SideBuilder();
    SideBuilder sideAfter = new SideBuilder();
    Assembly assembly = new Assembly();
    long[] done = {0, 0};
    try (RoundFacts factsBefore = new RoundFacts(before, facts, with, problemLimit);
        RoundFacts factsAfter = new RoundFacts(after, facts, with, problemLimit)) {
      OrderedWork.<Pair, Compared>run(
          pairs(factsBefore.agencies(), factsAfter.agencies()),
          pair -> {
            Evaluated then = evaluatorBefore.evaluate(pair.before());
            Evaluated now = evaluatorAfter.evaluate(pair.after());
            return new Compared(
                then,
                now,
                AgencyDifference.between(then.state(), now.state(), shares(edits, then, now)));
          },
          threads,
          agency -> {
            sideBefore.add(agency.before());
            sideAfter.add(agency.after());
            assembly.add(agency.after().state().own(), agency.difference());
            done[1] += agency.after().services();
            progress.done(++done[0], done[1]);
          });
      edits.note().ifPresent(notes::add);
      factsBefore.note().ifPresent(notes::add);
      factsAfter.note().filter(note -> !notes.contains(note)).ifPresent(notes::add);
      return assembled(
          new Ranked(sideBefore, factsBefore),
          new Ranked(sideAfter, factsAfter),
          assembly,
          edits.groups(),
          FolderLines.between(WrittenRules.of(before), WrittenRules.of(after)),
          notes);
    }
  }

  private static List<BigFraction> shares(
      EditContributions edits, Evaluated before, Evaluated after) {
    if (edits.groups().isEmpty()
        || before.state().total().isEmpty()
        || after.state().total().isEmpty()) {
      return List.of();
    }
    return edits.of(
        new EditContributions.Evaluated(
            before.facts(), after.facts(), before.awards(), after.awards()),
        before.state().total().get(),
        after.state().total().get());
  }

  private static Iterator<Pair> pairs(Iterator<AgencyFacts> before, Iterator<AgencyFacts> after) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        // Both are asked: only a file that was read to its end has a digest.
        boolean isBefore = before.hasNext();
        boolean isAfter = after.hasNext();
        return isBefore && isAfter;
      }

      @Override
      public Pair next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return new Pair(before.next(), after.next());
      }
    };
  }

  /**
   * Two rounds of facts, under the same rules or each under its own.
   *
   * @param before the rules of the facts before, not null
   * @param factsBefore a facts file or folder, not null
   * @param after the rules of the facts after; the same object for the same rules
   * @param factsAfter a facts file or folder, not null
   * @return what differs; edits of the rules are not told apart from what happened to the facts
   * @throws ir.sanjeh.problem.UnusableInputException when facts cannot be used
   */
  public Comparison facts(Folder before, Path factsBefore, Folder after, Path factsAfter) {
    SideBuilder sideBefore = new SideBuilder();
    SideBuilder sideAfter = new SideBuilder();
    Assembly assembly = new Assembly();
    Map<String, AgencyState> states = new HashMap<>();
    long[] done = {0, 0};
    try (RoundFacts one = new RoundFacts(before, factsBefore, with, problemLimit);
        RoundFacts other = new RoundFacts(after, factsAfter, with, problemLimit)) {
      Evaluator evaluatorBefore = new Evaluator(before);
      OrderedWork.run(
          one.agencies(),
          evaluatorBefore::evaluate,
          threads,
          agency -> {
            sideBefore.add(agency);
            states.put(agency.state().own().id(), agency.state());
            assembly.add(agency.state().own());
            done[1] += agency.services();
            progress.done(++done[0], done[1]);
          });
      Evaluator evaluatorAfter = new Evaluator(after);
      OrderedWork.<AgencyFacts, Laid>run(
          other.agencies(),
          agency -> {
            Evaluated now = evaluatorAfter.evaluate(agency);
            return new Laid(now, difference(states, now.state()));
          },
          threads,
          agency -> {
            sideAfter.add(agency.after());
            assembly.add(agency.after().state().own(), agency.difference());
            done[1] += agency.after().services();
            progress.done(++done[0], done[1]);
          });
      boolean sameRules = before.digest().equals(after.digest());
      List<String> notes = new ArrayList<>();
      one.note().ifPresent(notes::add);
      other.note().ifPresent(notes::add);
      notes.addAll(remarks(before, after.rulebook().scheme().period()));
      notes.addAll(remarks(after, before.rulebook().scheme().period()));
      if (!sameRules) {
        notes.add(
            "rules and facts differ: what each edit of the rules adds can be told only for the"
                + " same facts");
      }
      return assembled(
          new Ranked(sideBefore, one),
          new Ranked(sideAfter, other),
          assembly,
          List.of(),
          sameRules
              ? List.of()
              : FolderLines.between(WrittenRules.of(before), WrittenRules.of(after)),
          notes);
    }
  }

  private static AgencyDifference difference(Map<String, AgencyState> states, AgencyState now) {
    AgencyState then = states.get(now.own().id());
    return then == null ? AgencyDifference.NONE : AgencyDifference.between(then, now, List.of());
  }

  /** A side whose agencies have all been read. */
  private record Ranked(SideBuilder side, RoundFacts facts) {
    Side ranked() {
      side.rank(facts.folder().rulebook().scheme());
      return side.of(facts.folder(), facts.path(), facts.digest());
    }
  }

  private static Comparison assembled(
      Ranked before,
      Ranked after,
      Assembly assembly,
      List<EditGroup> edits,
      List<LineChange> lines,
      List<String> notes) {
    Side sideBefore = before.ranked();
    Side sideAfter = after.ranked();
    assembly.place(before.side().placings(), after.side().placings());
    return new Comparison(
        sideBefore, sideAfter, assembly.changes(), assembly.unchanged(), edits, lines, notes);
  }

  /**
   * Two result files.
   *
   * @param before the one, as {@code evaluate --format json} writes it, not null
   * @param after the other, not null
   * @param rules folders of rules that made them, known by their digests, in any order; where there
   *     are none for a result, the shipped folder of its period is asked
   * @return what differs; for an agency whose total cannot be rebuilt exactly, by rules that are
   *     known, it says so instead of what the indicators contribute. Edits of the rules are not
   *     told apart
   * @throws ir.sanjeh.problem.UnusableInputException when a result or a named folder cannot be read
   */
  public Comparison results(Path before, Path after, List<Path> rules) {
    ResultRules known = new ResultRules(rules);
    Assembly assembly = new Assembly();
    Map<String, AgencyState> states = new HashMap<>();
    try (ResultSide one = new ResultSide(before, known, problemLimit);
        ResultSide other = new ResultSide(after, known, problemLimit)) {
      one.read(
          state -> {
            states.put(state.own().id(), state);
            assembly.add(state.own());
          });
      other.read(state -> assembly.add(state.own(), difference(states, state)));
      assembly.place(one.side().placings(), other.side().placings());
      List<String> notes = new ArrayList<>(notes(one.head(), other.head()));
      Stream.of(one, other).flatMap(side -> side.unknown().stream()).forEach(notes::add);
      known.unused().forEach(path -> notes.add(path + " made neither result, and is not used"));
      untold(assembly.changes(), notes).ifPresent(notes::add);
      return new Comparison(
          one.shown(),
          other.shown(),
          assembly.changes(),
          assembly.unchanged(),
          List.of(),
          lines(one.rules(), other.rules()),
          notes);
    }
  }

  private static List<LineChange> lines(
      Optional<WrittenRules> before, Optional<WrittenRules> after) {
    return before.isPresent() && after.isPresent()
        ? FolderLines.between(before.get(), after.get())
        : List.of();
  }

  /** Names the agencies of which no note tells why their indicators' contributions are missing. */
  private static Optional<String> untold(List<AgencyChange> agencies, List<String> told) {
    List<String> ids =
        agencies.stream()
            .filter(agency -> !told.containsAll(agency.untold()))
            .map(AgencyChange::id)
            .toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "what each indicator adds cannot be told for "
                + Plural.of(ids.size(), "agency")
                + ": "
                + String.join(", ", ids));
  }

  private static Set<String> notes(Result.Head before, Result.Head after) {
    Set<String> notes = new LinkedHashSet<>();
    if (!before.rules().digest().equals(after.rules().digest())) {
      notes.add(
          "the rules differ: what each edit adds can be told only from the facts and both folders");
    }
    if (!before.rules().scheme().equals(after.rules().scheme())) {
      notes.add(
          "the results are of different schemes: "
              + before.rules().scheme()
              + " and "
              + after.rules().scheme());
    }
    String periodBefore = before.rules().period();
    String periodAfter = after.rules().period();
    notes.addAll(remarks(before, periodAfter));
    notes.addAll(remarks(after, periodBefore));
    return notes;
  }

  /** What a result says of comparing its period with another one. */
  private static List<String> remarks(Result.Head head, String other) {
    if (head.rules().comparability() == null || other.equals(head.rules().period())) {
      return List.of();
    }
    return head.rules().comparability().stream()
        .filter(remark -> remark.with() == null || remark.with().contains(other))
        .map(remark -> remark(remark.note()))
        .toList();
  }

  /** What a scheme says of comparing its period with another one. */
  private static List<String> remarks(Folder folder, String other) {
    Scheme scheme = folder.rulebook().scheme();
    return other.equals(scheme.period())
        ? List.of()
        : scheme.comparisons().periods().stream()
            .filter(remark -> remark.with().isEmpty() || remark.with().contains(other))
            .map(remark -> remark(remark.note()))
            .toList();
  }

  private static String remark(Title note) {
    return note.en() + "  " + note.fa();
  }
}
