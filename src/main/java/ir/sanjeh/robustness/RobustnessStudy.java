package ir.sanjeh.robustness;

import ir.sanjeh.robustness.Recombination.Pattern;
import ir.sanjeh.robustness.Recombination.Role;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks at how safe the ranks of a round are when its weights vary.
 *
 * <p>The rules are fired and the agencies scored once, exactly. Of each agency only the mean shares
 * are kept, for each pattern of what counts; a set of weights then adds them up again. The ranks
 * under the weights as they are come from the exact totals and the scheme's own ranking. Sets of
 * other weights are added up in floating point, where totals that differ by less than 1e-10 of the
 * scale count as equal; a scheme's ties and rounding hold there as well. Where no weight varies
 * nothing is added up, and every interval is the agency's exact rank.
 *
 * <p><b>Draws and corners.</b> Draws come from inside the ranges and tell how likely something is.
 * Corners, with every weight at an end of its range, tell how far it can go. Up to {@value
 * #MOST_WEIGHTS_FOR_ALL_CORNERS} weights all corners are tried; with more, those with one weight
 * against all others, two for each agency that favour and disfavour what it is good at, and drawn
 * ones.
 *
 * <p><b>What is proved.</b> If the same nodes count for all agencies and services, and no weight
 * leaves the tree, then the difference of two totals changes its sign on the ranges only if it does
 * so between two corners (multiplied by what both are divided by, it is linear in each single
 * weight). So where all corners were tried and exact totals decide, the pairs that can turn are
 * known. With that no rank can be better than one more than the agencies that are ahead at every
 * corner; where that rank was reached, it is proved to be the best one, and likewise the worst. In
 * all other cases intervals are sampled: their ends are reached, but weights that lead further may
 * exist.
 *
 * <p>For one thread, but for {@link #look}.
 */
public final class RobustnessStudy {
  private static final int MOST_WEIGHTS_FOR_ALL_CORNERS = 12;
  private static final int CORNERS = 1 << MOST_WEIGHTS_FOR_ALL_CORNERS;

  /** Among more agencies there are too many pairs to count them in every draw. */
  private static final int MOST_FOR_PAIRS = 1_000;

  private static final int STEPS_PER_WEIGHT = 200;
  private static final double TAIL = 0.05;

  private final Scheme scheme;
  private final Recombination tree;
  private final List<Look> looks = new ArrayList<>();

  /**
   * A study of a round.
   *
   * @param scheme by which it was scored, not null
   */
  public RobustnessStudy(Scheme scheme) {
    this.scheme = scheme;
    this.tree = new Recombination(scheme);
  }

  /**
   * What is done with the weights.
   *
   * @param vary the part of a stated or inferred weight by which it varies, 0 to 1
   * @param placeholders whether placeholders vary, over their whole range
   * @param draws how many sets of weights, at least 1
   * @param seed the same number gives the same draws
   */
  public record Options(BigDecimal vary, boolean placeholders, int draws, long seed) {}

  /** What is kept of an agency; opaque. */
  public static final class Look {
    private final AgencySummary summary;
    private final List<Kept> groups;
    private final Profile.Shares nodes;

    private Look(AgencySummary summary, List<Kept> groups, Profile.Shares nodes) {
      this.summary = summary;
      this.groups = groups;
      this.nodes = nodes;
    }
  }

  private record Kept(Pattern pattern, double part, Profile.Shares shares) {}

  /**
   * Keeps what the study needs of an agency. Any number of threads may call it.
   *
   * @param card of the agency, not null
   * @return to be added
   */
  public Look look(AgencyScorecard card) {
    List<Scorecard> subjects =
        (card.services().isEmpty() ? Stream.of(card.agency()) : card.services().stream())
            .filter(subject -> subject.root().share() != null)
            .toList();
    Map<Pattern, List<Scorecard>> byPattern = new LinkedHashMap<>();
    for (Scorecard subject : subjects) {
      byPattern.computeIfAbsent(tree.pattern(subject), p -> new ArrayList<>()).add(subject);
    }
    List<Kept> groups = new ArrayList<>();
    byPattern.forEach(
        (pattern, members) ->
            groups.add(
                new Kept(pattern, (double) members.size() / subjects.size(), means(members))));
    return new Look(
        AgencySummary.of(card.agency(), scheme.standings()), groups, means(List.of(card.agency())));
  }

  private Profile.Shares means(List<Scorecard> members) {
    double[] means = new double[tree.nodes().size()];
    for (int i = 0; i < means.length; i++) {
      ExactSum sum = new ExactSum();
      for (Scorecard member : members) {
        NodeScore score = member.nodes().get(tree.nodes().get(i).id());
        if (score.share() != null) {
          sum.add(score.share());
        }
      }
      means[i] = sum.mean().map(BigFraction::doubleValue).orElse(0.0);
    }
    return new Profile.Shares(means);
  }

  /**
   * Adds an agency. The order in which agencies are added does not matter.
   *
   * @param look what was kept of it
   */
  public void add(Look look) {
    looks.add(look);
  }

  /**
   * Varies the weights.
   *
   * @param rules what the report says of the rules, not null
   * @param options what is done with the weights
   * @param threads how many, at least 1; the report is the same for every number
   * @return the report
   */
  public Robustness.Report run(Robustness.Rules rules, Options options, int threads) {
    List<Pattern> patterns = new ArrayList<>();
    List<Profile> profiles = profiles(patterns);
    Draws draws = new Draws(patterns, profiles, threads);
    Variation variation = new Variation(tree, options.vary().doubleValue(), options.placeholders());
    List<Integer> varied = variation.varied();
    boolean allCorners = varied.size() <= MOST_WEIGHTS_FOR_ALL_CORNERS;
    List<double[]> corners =
        varied.isEmpty()
            ? List.of()
            : allCorners ? corners(variation) : corners(variation, profiles, options.seed());
    boolean pairs = profiles.size() <= MOST_FOR_PAIRS;
    Tally inside =
        draws.tally(
            varied.isEmpty() ? 0 : options.draws(),
            draw -> variation.inside(new SplitMix(options.seed(), draw)),
            pairs);
    Tally ends = draws.tally(corners.size(), corners::get, pairs);
    boolean proved = pairs && allCorners && cornersTellAll(patterns);
    return new Robustness.Report(
        rules,
        new Robustness.Study(
            options.vary(),
            options.placeholders(),
            varied.size(),
            inside.draws(),
            ends.draws(),
            allCorners,
            options.seed()),
        decimal(inside.meanShift()),
        agencies(profiles, inside, ends, proved),
        weights(variation, draws),
        pairs ? pairs(profiles, inside, ends, proved) : null);
  }

  /** The agencies with a rank, by rank; and the patterns of what counts for them. */
  private List<Profile> profiles(List<Pattern> patterns) {
    Map<String, Look> byId = new HashMap<>();
    looks.forEach(look -> byId.put(look.summary.id(), look));
    Ranking ranking = new Ranking(scheme);
    Map<String, Integer> tieBreaks = new HashMap<>();
    ranking
        .rank(looks.stream().map(look -> tied(look.summary)).toList())
        .forEach(standing -> tieBreaks.put(standing.agencyId(), tieBreaks.size()));
    Map<Pattern, Integer> numbers = new HashMap<>();
    List<Profile> profiles = new ArrayList<>();
    ranking
        .rank(looks.stream().map(look -> look.summary).toList())
        .forEach(
            standing -> {
              if (standing.rank().isPresent()) {
                Look look = byId.get(standing.agencyId());
                profiles.add(
                    new Profile(
                        look.summary,
                        standing.rank().get(),
                        tieBreaks.get(standing.agencyId()),
                        groups(look, numbers, patterns),
                        look.nodes));
              }
            });
    return List.copyOf(profiles);
  }

  /** The same agency with a total that all others have, too: only what breaks ties is left. */
  private static AgencySummary tied(AgencySummary agency) {
    return new AgencySummary(
        agency.id(),
        agency.name(),
        agency.nameEn(),
        Optional.of(BigFraction.ZERO),
        agency.tieBreakShares());
  }

  private static List<Profile.Group> groups(
      Look look, Map<Pattern, Integer> numbers, List<Pattern> patterns) {
    List<Profile.Group> groups = new ArrayList<>();
    for (Kept kept : look.groups) {
      int number = numbers.computeIfAbsent(kept.pattern(), pattern -> patterns.size());
      if (number == patterns.size()) {
        patterns.add(kept.pattern());
      }
      groups.add(new Profile.Group(number, kept.part(), kept.shares()));
    }
    // Agencies with the same shares must be added up in the same order.
    groups.sort(Comparator.comparingInt(Profile.Group::pattern));
    return List.copyOf(groups);
  }

  /** Adds up and ranks under many sets of weights. */
  private final class Draws {
    private final List<Pattern> patterns;
    private final DrawnRanks ranks;
    private final int[] published;
    private final int threads;

    Draws(List<Pattern> patterns, List<Profile> profiles, int threads) {
      this.patterns = patterns;
      this.ranks = new DrawnRanks(scheme, profiles);
      this.published = profiles.stream().mapToInt(Profile::rank).toArray();
      this.threads = threads;
    }

    /** Every thread takes every so many-th draw; a draw depends on its number only. */
    Tally tally(int count, IntFunction<double[]> weights, boolean pairs) {
      Tally all = new Tally(published, pairs);
      OrderedWork.run(
          IntStream.range(0, Math.min(threads, count)).iterator(),
          first -> {
            Tally some = new Tally(published, pairs);
            for (int draw = first; draw < count; draw += threads) {
              some.add(ranks(weights.apply(draw)));
            }
            return some;
          },
          threads,
          all::add);
      return all;
    }

    private int[] ranks(double[] weights) {
      double[][] decisive = new double[patterns.size()][];
      for (int i = 0; i < decisive.length; i++) {
        decisive[i] = tree.decisive(patterns.get(i), weights);
      }
      return ranks.ranks(decisive);
    }

    <T> List<T> each(List<Integer> positions, IntFunction<T> work) {
      List<T> outcomes = new ArrayList<>();
      OrderedWork.run(positions.iterator(), work::apply, threads, outcomes::add);
      return outcomes;
    }
  }

  /** All corners there are. */
  private static List<double[]> corners(Variation variation) {
    List<Integer> varied = variation.varied();
    return IntStream.range(0, 1 << varied.size())
        .mapToObj(
            corner -> variation.corner(position -> (corner >> varied.indexOf(position) & 1) == 1))
        .toList();
  }

  /** Corners that are likely to move agencies far, and drawn ones. */
  private List<double[]> corners(Variation variation, List<Profile> profiles, long seed) {
    List<double[]> corners = new ArrayList<>();
    for (int against : variation.varied()) {
      corners.add(variation.corner(position -> position == against));
      corners.add(variation.corner(position -> position != against));
    }
    if (profiles.size() <= MOST_FOR_PAIRS) {
      double[] means = new double[tree.nodes().size()];
      for (int i = 0; i < means.length; i++) {
        int position = i;
        means[i] = profiles.stream().mapToDouble(p -> p.nodes().of(position)).average().orElse(0);
      }
      for (Profile profile : profiles) {
        corners.add(variation.corner(i -> profile.nodes().of(i) > means[i]));
        corners.add(variation.corner(i -> profile.nodes().of(i) < means[i]));
      }
    }
    while (corners.size() < CORNERS) {
      // Other numbers than those of the draws.
      SplitMix random = new SplitMix(~seed, corners.size());
      corners.add(variation.corner(position -> random.coin()));
    }
    return corners;
  }

  /** Whether the order of two agencies can turn only where it does between two corners. */
  private boolean cornersTellAll(List<Pattern> patterns) {
    return patterns.size() <= 1
        && patterns.stream().noneMatch(pattern -> pattern.roles().contains(Role.LEAVES_TREE))
        && !scheme.standings().byRounded();
  }

  private List<Robustness.Agency> agencies(
      List<Profile> profiles, Tally inside, Tally ends, boolean proved) {
    List<Robustness.Agency> agencies = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      AgencySummary summary = profiles.get(i).summary();
      int best = Math.min(inside.best(i), ends.best(i));
      int worst = Math.max(inside.worst(i), ends.worst(i));
      agencies.add(
          new Robustness.Agency(
              summary.id(),
              summary.name().orElse(null),
              summary.nameEn().orElse(null),
              profiles.get(i).rank(),
              inside.quantile(i, TAIL),
              inside.quantile(i, 1 - TAIL),
              best,
              worst,
              ends.draws() == 0 || (proved && reachesBounds(i, profiles.size(), ends, best, worst)),
              decimal(inside.kept(i))));
    }
    return agencies;
  }

  /** Whether those that are always ahead, and those that ever are, leave no other rank. */
  private boolean reachesBounds(int agency, int agencies, Tally ends, int best, int worst) {
    if (scheme.standings().ties() == Ties.DENSE) {
      return false; // There the rank does not tell how many are ahead.
    }
    int always = 0;
    int ever = 0;
    for (int rival = 0; rival < agencies; rival++) {
      if (rival != agency) {
        int before = ends.before(rival, agency);
        always += before == ends.draws() ? 1 : 0;
        ever += before > 0 ? 1 : 0;
      }
    }
    return best == 1 + always && worst == 1 + ever;
  }

  /** Each weight over its whole range, both ends with it, in even steps of what is as likely. */
  private List<Robustness.Weight> weights(Variation variation, Draws draws) {
    return draws
        .each(
            variation.varied(),
            position -> {
              Tally tally = new Tally(draws.published, false);
              for (int step = 0; step <= STEPS_PER_WEIGHT; step++) {
                double point = (double) step / STEPS_PER_WEIGHT;
                tally.add(draws.ranks(variation.only(position, point)));
              }
              return weight(position, draws.published, tally);
            })
        .stream()
        .sorted(
            Comparator.comparing(Robustness.Weight::shift)
                .thenComparing(Robustness.Weight::most)
                .reversed())
        .toList();
  }

  private Robustness.Weight weight(int position, int[] published, Tally tally) {
    int most = 0;
    int moved = 0;
    for (int i = 0; i < published.length; i++) {
      int far = Math.max(published[i] - tally.best(i), tally.worst(i) - published[i]);
      most = Math.max(most, far);
      moved += far > 0 ? 1 : 0;
    }
    Node node = tree.nodes().get(position);
    Quantity weight = node.weight().orElseThrow();
    return new Robustness.Weight(
        node.id(),
        node.title(),
        Exact.text(weight.value()),
        weight.provenance().name().toLowerCase(Locale.ROOT),
        decimal(tally.meanShift()),
        most,
        moved);
  }

  private static Robustness.Pairs pairs(
      List<Profile> profiles, Tally inside, Tally ends, boolean proved) {
    record Turning(Profile ahead, Profile behind, int draws) {}

    List<Turning> turning = new ArrayList<>();
    long all = 0;
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = i + 1; j < profiles.size(); j++) {
        if (profiles.get(i).rank() < profiles.get(j).rank()) {
          all++;
          int turned = inside.before(j, i);
          if (turned > 0 || ends.before(j, i) > 0) {
            turning.add(new Turning(profiles.get(i), profiles.get(j), turned));
          }
        }
      }
    }
    return new Robustness.Pairs(
        all,
        turning.stream().filter(pair -> pair.draws() > 0).count(),
        turning.stream().filter(pair -> pair.draws() == 0).count(),
        proved || ends.draws() == 0,
        turning.stream()
            .sorted(Comparator.comparingInt(Turning::draws).reversed())
            .map(
                pair ->
                    new Robustness.Pair(
                        pair.ahead().summary().id(),
                        pair.behind().summary().id(),
                        decimal((double) pair.draws() / inside.draws())))
            .toList());
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(Robustness.DECIMALS, RoundingMode.HALF_UP);
  }
}
