package ir.sanjeh.trend;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A round laid beside the earlier rounds of its scheme.
 *
 * <p>An agency is the same in two rounds when its id is, or when an alias says so. Every movement
 * is counted from the last round before in which the agency had a score; gains and losses of the
 * whole round from the round just before. Immutable.
 */
public final class Trend {
  private static final int MOST_MOVERS = 10;
  private static final String NOT_IN_THESE_FACTS = "not-in-these-facts";
  private static final String LEFT = "left";

  private final List<Round> rounds;
  private final Round current;
  private final Aliases aliases;
  private final Changes changes;

  /** Since when an agency is known. */
  private enum Status {
    CONTINUED("continued"),
    RETURNED("returned"),
    GAP("gap"),
    NEW("new"),
    WITHOUT_HISTORY("without-history");

    private final String word;

    Status(String word) {
      this.word = word;
    }
  }

  private Trend(History history, Round current, Rounding rounding) {
    this.rounds = new ArrayList<>(history.rounds());
    this.rounds.add(current);
    this.current = current;
    this.aliases = history.aliases();
    this.changes = new Changes(rounding);
  }

  /**
   * Lays a round beside its history.
   *
   * @param history the earlier rounds
   * @param head what stands before the agencies of this round's result
   * @param agencies the agencies of this round, by rank
   * @param rounding of changes and of growth
   * @return the trend
   * @throws ir.sanjeh.problem.UnusableInputException when the aliases name agencies that no round
   *     has, or would make one of two agencies of a round; or when the facts call an agency new
   *     that is in an earlier round
   */
  public static Trend of(
      History history, Result.Head head, Iterator<Result.Agency> agencies, Rounding rounding) {
    Place place = Place.of(head.rules().scheme() + "/" + head.rules().period());
    Trend trend = new Trend(history, new Round(place, head, agencies, history.aliases()), rounding);
    trend.check();
    return trend;
  }

  private void check() {
    Problems problems = new Problems();
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    rounds.forEach(round -> ids.put(round.period(), round.ids()));
    aliases.check(ids, problems);
    for (String id : statedAsNew().orElse(Set.of())) {
      earlier(aliases.latest(id))
          .ifPresent(
              round ->
                  problems.add(
                      "trend.not-new",
                      round.place(),
                      "the facts call agency \"" + id + "\" new, and it is in " + round.period(),
                      "Take it out of \"new\" in the header of the facts, or correct the id."));
    }
    problems.throwIfAny();
  }

  /** The ids that the published report calls new, where it lists them. */
  private Optional<Set<String>> statedAsNew() {
    Result.Published published = current.head().facts().published();
    return published == null || published.newAgencies() == null
        ? Optional.empty()
        : Optional.of(new LinkedHashSet<>(published.newAgencies()));
  }

  private List<Round> earlierRounds() {
    return rounds.subList(0, rounds.size() - 1);
  }

  private Optional<Round> before() {
    return rounds.size() < 2 ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 2));
  }

  /** The last round before this one in which an agency took part. */
  private Optional<Round> earlier(String latestId) {
    for (int i = rounds.size() - 2; i >= 0; i--) {
      if (rounds.get(i).participant(latestId).isPresent()) {
        return Optional.of(rounds.get(i));
      }
    }
    return Optional.empty();
  }

  private Status status(Participant participant) {
    String latest = aliases.latest(participant.id());
    Optional<Round> last = earlier(latest);
    if (last.isPresent()) {
      List<Round> between = rounds.subList(rounds.indexOf(last.get()) + 1, rounds.size() - 1);
      if (between.isEmpty()) {
        return Status.CONTINUED;
      }
      return between.stream().anyMatch(Round::isPartial) ? Status.GAP : Status.RETURNED;
    }
    Optional<Set<String>> stated = statedAsNew();
    boolean isNew =
        stated.isPresent()
            ? stated.get().contains(participant.id())
            : earlierRounds().stream().noneMatch(Round::isPartial);
    return isNew ? Status.NEW : Status.WITHOUT_HISTORY;
  }

  /**
   * The rounds of one agency.
   *
   * @param id as in this round
   * @return its trend
   * @throws java.util.NoSuchElementException when this round has no such agency
   */
  public ResultTrend.Agency of(String id) {
    String latest = aliases.latest(id);
    Participant now = current.participant(latest).orElseThrow();
    List<ResultTrend.Step> steps = new ArrayList<>();
    Round lastScored = null;
    Round firstScored = null;
    ResultTrend.Movement movement = null;
    for (Round round : rounds) {
      Optional<Participant> found = round.participant(latest);
      if (found.isEmpty()) {
        continue;
      }
      Participant then = found.get();
      movement = null;
      if (then.total().isPresent() && lastScored != null) {
        Participant from = lastScored.participant(latest).orElseThrow();
        movement = changes.movement(from, lastScored, then, round);
      }
      steps.add(step(round, then, now, movement));
      if (then.total().isPresent()) {
        firstScored = firstScored == null ? round : firstScored;
        lastScored = round;
      }
    }
    ResultTrend.Movement overall = null;
    if (movement != null && !movement.since().equals(firstScored.period())) {
      Participant from = firstScored.participant(latest).orElseThrow();
      overall = changes.movement(from, firstScored, now, current);
    }
    return new ResultTrend.Agency(status(now).word, List.copyOf(steps), overall);
  }

  private static ResultTrend.Step step(
      Round round, Participant then, Participant now, ResultTrend.Movement movement) {
    return new ResultTrend.Step(
        round.period(),
        then.id().equals(now.id()) ? null : then.id(),
        then.score().orElse(null),
        then.rank().orElse(null),
        round.head().counts().ranked(),
        then.dimensions(),
        movement);
  }

  /**
   * The rounds as a whole.
   *
   * @return the trend for the head of the result
   */
  public ResultTrend.National national() {
    List<Mover> movers = movers();
    ExactSum sum = new ExactSum();
    movers.forEach(mover -> sum.add(mover.change()));
    Comparator<Mover> byChange = Comparator.comparing(Mover::change);
    Comparator<Mover> byId = Comparator.comparing(mover -> mover.to().id());
    return new ResultTrend.National(
        nationalRounds(),
        notes(),
        scales(),
        before().map(Round::period).orElse(null),
        movers.size(),
        sum.mean().map(changes::rounded).orElse(null),
        largest(movers, byChange.reversed().thenComparing(byId), 1),
        largest(movers, byChange.thenComparing(byId), -1),
        named(Status.NEW),
        returned(),
        named(Status.WITHOUT_HISTORY),
        departed(),
        Optional.ofNullable(current.head().facts().cooperation()).orElse(List.of()),
        aliases.all().stream()
            .map(
                alias ->
                    new ResultTrend.Alias(alias.old(), alias.current(), alias.note().orElse(null)))
            .toList());
  }

  /** An agency with a score in this round and in the one before. */
  private record Mover(Participant from, Participant to, BigFraction change) {}

  private List<Mover> movers() {
    List<Mover> movers = new ArrayList<>();
    before()
        .ifPresent(
            before -> {
              for (String id : current.latestIds()) {
                Participant to = current.participant(id).orElseThrow();
                before
                    .participant(id)
                    .ifPresent(
                        from ->
                            Changes.ofTotal(from, before, to, current)
                                .ifPresent(change -> movers.add(new Mover(from, to, change))));
              }
            });
    return movers;
  }

  private List<ResultTrend.Mover> largest(
      List<Mover> movers, Comparator<Mover> order, int direction) {
    return movers.stream()
        .filter(mover -> Integer.signum(mover.change().signum()) == direction)
        .sorted(order)
        .limit(MOST_MOVERS)
        .map(this::mover)
        .toList();
  }

  private ResultTrend.Mover mover(Mover mover) {
    Participant to = mover.to();
    return new ResultTrend.Mover(
        to.id(),
        to.name().orElse(null),
        to.nameEn().orElse(null),
        mover.from().score().orElseThrow(),
        to.score().orElseThrow(),
        changes.rounded(mover.change()),
        changes.growth(mover.change(), mover.from().total().orElseThrow()).orElse(null),
        Changes.rankChange(mover.from(), before().orElseThrow(), to, current));
  }

  private List<ResultTrend.Named> named(Status status) {
    return current.participants().stream()
        .filter(participant -> status(participant) == status)
        .map(
            p ->
                new ResultTrend.Named(
                    p.id(),
                    p.name().orElse(null),
                    p.nameEn().orElse(null),
                    p.score().orElse(null),
                    p.rank().orElse(null)))
        .toList();
  }

  private List<ResultTrend.Returned> returned() {
    return current.participants().stream()
        .filter(participant -> status(participant) == Status.RETURNED)
        .map(
            p ->
                new ResultTrend.Returned(
                    p.id(),
                    p.name().orElse(null),
                    p.nameEn().orElse(null),
                    p.score().orElse(null),
                    p.rank().orElse(null),
                    earlier(aliases.latest(p.id())).orElseThrow().period()))
        .toList();
  }

  private List<ResultTrend.Departed> departed() {
    Set<String> ids = new LinkedHashSet<>();
    earlierRounds().forEach(round -> ids.addAll(round.latestIds()));
    ids.removeAll(current.latestIds());
    return ids.stream()
        .map(this::departed)
        .sorted(
            Comparator.comparing((ResultTrend.Departed agency) -> -index(agency.last()))
                .thenComparing(ResultTrend.Departed::id))
        .toList();
  }

  private int index(String period) {
    for (int i = 0; i < rounds.size(); i++) {
      if (rounds.get(i).period().equals(period)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no round " + period);
  }

  private ResultTrend.Departed departed(String latestId) {
    Round last = earlier(latestId).orElseThrow();
    Participant then = last.participant(latestId).orElseThrow();
    Optional<Result.Cooperation> remark = remark(latestId, index(last.period()) + 1);
    String unsaid = current.isPartial() ? NOT_IN_THESE_FACTS : LEFT;
    return new ResultTrend.Departed(
        then.id(),
        then.name().orElse(null),
        then.nameEn().orElse(null),
        last.period(),
        then.score().orElse(null),
        then.rank().orElse(null),
        remark.map(Result.Cooperation::status).orElse(unsaid),
        remark.map(Result.Cooperation::reason).orElse(null));
  }

  /** What the newest round from one on says of an agency that it does not have. */
  private Optional<Result.Cooperation> remark(String latestId, int from) {
    for (int i = rounds.size() - 1; i >= from; i--) {
      List<Result.Cooperation> remarks = rounds.get(i).head().facts().cooperation();
      if (remarks != null) {
        for (Result.Cooperation remark : remarks) {
          if (aliases.latest(remark.id()).equals(latestId)) {
            return Optional.of(remark);
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<ResultTrend.Round> nationalRounds() {
    List<ResultTrend.Round> national = new ArrayList<>();
    Round before = null;
    for (Round round : rounds) {
      Result.Head head = round.head();
      Map<String, BigDecimal> means = means(round);
      national.add(
          new ResultTrend.Round(
              round.period(),
              head.rules().title(),
              head.facts().date(),
              head.rules().digest(),
              head.facts().digest(),
              head.counts(),
              head.facts().published(),
              round.isPartial() ? true : null,
              means,
              before == null ? null : meanChanges(before, round)));
      before = round;
    }
    return List.copyOf(national);
  }

  /** Of the total and of the dimensions. */
  private static Map<String, BigDecimal> means(Round round) {
    Map<String, BigDecimal> means = new LinkedHashMap<>();
    round
        .head()
        .nationalMeans()
        .forEach(
            (node, mean) -> {
              if (round.root().filter(node::equals).isPresent()
                  || round.dimensions().contains(node)) {
                means.put(node, mean.mean());
              }
            });
    return Collections.unmodifiableMap(means);
  }

  private Map<String, BigDecimal> meanChanges(Round before, Round round) {
    Map<String, BigDecimal> earlier = means(before);
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    means(round)
        .forEach(
            (node, mean) -> {
              if (earlier.containsKey(node) && Changes.sameScale(node, before, round)) {
                moved.put(
                    node, changes.rounded(Exact.of(mean).subtract(Exact.of(earlier.get(node)))));
              }
            });
    return Collections.unmodifiableMap(moved);
  }

  private List<ResultTrend.Note> notes() {
    List<String> periods = rounds.stream().map(Round::period).toList();
    List<ResultTrend.Note> notes = new ArrayList<>();
    for (Round round : rounds) {
      List<Result.Comparability> remarks = round.head().rules().comparability();
      if (remarks == null) {
        continue;
      }
      for (Result.Comparability remark : remarks) {
        List<String> others =
            periods.stream()
                .filter(period -> !period.equals(round.period()))
                .filter(period -> remark.with() == null || remark.with().contains(period))
                .toList();
        if (!others.isEmpty()) {
          Title note = remark.note();
          notes.add(new ResultTrend.Note(round.period(), others, note));
        }
      }
    }
    return List.copyOf(notes);
  }

  private List<ResultTrend.ScaleChange> scales() {
    List<ResultTrend.ScaleChange> scales = new ArrayList<>();
    Set<String> nodes = new LinkedHashSet<>(means(current).keySet());
    for (Round round : earlierRounds()) {
      for (String node : nodes) {
        if (!Changes.sameScale(node, round, current)) {
          scales.add(
              new ResultTrend.ScaleChange(
                  node,
                  round.period(),
                  round.outOf(node).orElseThrow(),
                  current.outOf(node).orElseThrow()));
        }
      }
    }
    return List.copyOf(scales);
  }
}
