package ir.sanjeh.robustness;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.robustness.Recombination.Pattern;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks at how safe the ranks of a round are when its weights vary.
 *
 * <p>The rules are fired and the agencies scored once, exactly. Of each agency only the mean shares
 * are kept, for each pattern of what counts; a draw of weights then adds them up again. Draws are
 * made in floating point, which is enough to count ranks; the weights as they are are never added up
 * that way: their ranks are the exact ones. For one thread, but for {@link #look}.
 */
public final class RobustnessStudy {
  /** Among more agencies, pairs would fill the memory. */
  private static final int MOST_FOR_PAIRS = 3_000;

  private static final int DRAWS_AT_A_TIME = 250;
  private static final int POINTS_PER_WEIGHT = 200;
  private static final double TAIL = 0.05;

  private final Rulebook rulebook;
  private final Recombination tree;
  private final Map<Pattern, Integer> patterns = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();

  /**
   * A study of a round.
   *
   * @param rulebook by which it was evaluated, not null
   */
  public RobustnessStudy(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.tree = new Recombination(rulebook.scheme());
  }

  /**
   * What is done with the weights.
   *
   * @param share the part of a stated or inferred weight by which it varies, 0 to 1
   * @param placeholders whether placeholders vary, over their whole range
   * @param draws how many sets of weights, at least 1
   * @param seed the same number gives the same draws
   * @param pairs how many of the least safe pairs to list, 0 or more
   */
  public record Options(
      BigDecimal share, boolean placeholders, int draws, long seed, int pairs) {}

  /** What is kept of an agency; opaque. */
  public static final class Look {
    private final AgencySummary summary;
    private final Fact agency;
    private final List<Kept> groups;

    private Look(AgencySummary summary, Fact agency, List<Kept> groups) {
      this.summary = summary;
      this.agency = agency;
      this.groups = groups;
    }
  }

  private record Kept(Pattern pattern, double part, List<Double> shares) {}

  /**
   * Keeps what the study needs of an agency. Any number of threads may call it.
   *
   * @param card of the agency, not null
   * @return to be added
   */
  public Look look(AgencyScorecard card) {
    List<Scorecard> subjects =
        (card.services().isEmpty() ? List.of(card.agency()) : card.services())
            .stream().filter(subject -> subject.root().share() != null).toList();
    Map<Pattern, List<Scorecard>> groups = new LinkedHashMap<>();
    for (Scorecard subject : subjects) {
      groups.computeIfAbsent(tree.pattern(subject), pattern -> new ArrayList<>()).add(subject);
    }
    List<Kept> kept = new ArrayList<>();
    groups.forEach(
        (pattern, members) ->
            kept.add(
                new Kept(
                    pattern,
                    (double) members.size() / subjects.size(),
                    means(pattern, members))));
    return new Look(
        AgencySummary.of(card.agency(), rulebook.scheme().standings()),
        card.agency().subject(),
        kept);
  }

  private List<Double> means(Pattern pattern, List<Scorecard> members) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < tree.nodes().size(); i++) {
      if (pattern.parts().get(i) != Recombination.Part.DECIDES) {
        means.add(1.0);
        continue;
      }
      ExactSum sum = new ExactSum();
      for (Scorecard member : members) {
        NodeScore score = member.nodes().get(tree.nodes().get(i).id());
        sum.add(score.share());
      }
      means.add(sum.mean().orElseThrow().doubleValue());
    }
    return means;
  }

  /**
   * Adds an agency.
   *
   * @param look what was kept of it
   */
  public void add(Look look) {
    looks.add(look);
    look.groups.forEach(kept -> patterns.putIfAbsent(kept.pattern(), patterns.size()));
  }

  /**
   * Draws.
   *
   * @param options what is done with the weights
   * @param threads how many, at least 1; the report is the same for every number
   * @return the report
   */
  public Robustness.Report run(Options options, int threads) {
    Scheme scheme = rulebook.scheme();
    List<Shape> shapes = shapes();
    DrawnRanks ranks = new DrawnRanks(scheme, shapes);
    Variation variation =
        new Variation(tree, options.share().doubleValue(), options.placeholders());
    boolean pairs = shapes.size() <= MOST_FOR_PAIRS;
    IntFunction<double[]> inside =
        draw -> variation.inside(new SplitMix(options.seed(), draw));
    List<double[]> against = against(variation);
    IntFunction<double[]> corners =
        draw ->
            draw < against.size()
                ? against.get(draw)
                : variation.corner(new SplitMix(~options.seed(), draw));
    int cornerCount = variation.varied().isEmpty() ? 0 : options.draws() + against.size();
    Tally draws = tally(options.draws(), inside, ranks, variation, pairs, threads);
    Tally ends = tally(cornerCount, corners, ranks, variation, pairs, threads);
    return new Robustness.Report(
        new Robustness.Rules(
            scheme.scheme(),
            scheme.period(),
            scheme.title(),
            rulebook.digest(),
            rulebook.placeholders().size()),
        new Robustness.Study(
            options.share(),
            options.placeholders(),
            options.draws(),
            cornerCount,
            options.seed()),
        decimal(draws.meanShift()),
        agencies(shapes, draws, ends),
        weights(variation, ranks, threads),
        pairs ? pairs(shapes, draws, ends, options.pairs()) : null);
  }

  /** Every weight at an end of its range against all others at one end of theirs. */
  private static List<double[]> against(Variation variation) {
    List<double[]> against = new ArrayList<>();
    for (int position : variation.varied()) {
      against.add(variation.against(position, true, false));
      against.add(variation.against(position, false, true));
    }
    return against;
  }

  private List<Shape> shapes() {
    Map<String, Integer> ranks = new HashMap<>();
    new Ranking(rulebook.scheme())
        .rank(looks.stream().map(look -> look.summary).toList()).stream()
            .filter(standing -> standing.rank().isPresent())
            .forEach(standing -> ranks.put(standing.agencyId(), rank(standing)));
    return looks.stream()
        .filter(look -> ranks.containsKey(look.summary.id()))
        .map(look -> Shape.of(look.agency, ranks.get(look.summary.id()), groups(look)))
        .sorted(Comparator.comparingInt(Shape::rank).thenComparing(Shape::id))
        .toList();
  }

  private static int rank(Standing standing) {
    return standing.rank().orElseThrow();
  }

  private List<Shape.Group> groups(Look look) {
    return look.groups.stream()
        .map(
            kept ->
                new Shape.Group(
                    patterns.get(kept.pattern()),
                    kept.part(),
                    kept.shares().stream().mapToDouble(Double::doubleValue).toArray()))
        // Sums of agencies with the same shares must be made in the same order.
        .sorted(Comparator.comparingInt(Shape.Group::pattern))
        .toList();
  }

  private double[][] decisive(double[] weights) {
    double[][] decisive = new double[patterns.size()][];
    patterns.forEach((pattern, number) -> decisive[number] = tree.decisive(pattern, weights));
    return decisive;
  }

  /** Makes draws with several threads; every draw depends on its number only. */
  private Tally tally(
      int draws,
      IntFunction<double[]> drawn,
      DrawnRanks ranks,
      Variation variation,
      boolean pairs,
      int threads) {
    int agencies = ranks.exact().length;
    Tally all = new Tally(agencies, pairs);
    OrderedWork.run(
        IntStream.iterate(0, from -> from < draws, from -> from + DRAWS_AT_A_TIME)
            .boxed()
            .iterator(),
        from -> {
          Tally some = new Tally(agencies, pairs);
          for (int i = from; i < Math.min(draws, from + DRAWS_AT_A_TIME); i++) {
            add(drawn.apply(i), ranks, variation, some);
          }
          return some;
        },
        threads,
        all::add);
    return all;
  }

  private void add(double[] weights, DrawnRanks ranks, Variation variation, Tally tally) {
    int[] exact = ranks.exact();
    if (Arrays.equals(weights, variation.asStated())) {
      tally.addAsStated(exact);
      return;
    }
    double[] totals = ranks.totals(decisive(weights));
    tally.add(ranks.ranks(totals), totals, exact);
  }

  private static List<Robustness.Agency> agencies(List<Shape> shapes, Tally draws, Tally ends) {
    List<Robustness.Agency> agencies = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      agencies.add(
          new Robustness.Agency(
              shape.id(),
              shape.name(),
              shape.nameEn(),
              shape.rank(),
              draws.quantile(i, TAIL),
              draws.quantile(i, 1 - TAIL),
              Math.min(shape.rank(), Math.min(draws.best(i), ends.best(i))),
              Math.max(shape.rank(), Math.max(draws.worst(i), ends.worst(i))),
              decimal((double) draws.count(i, shape.rank()) / draws.draws())));
    }
    return List.copyOf(agencies);
  }

  private List<Robustness.Weight> weights(
      Variation variation, DrawnRanks ranks, int threads) {
    List<Robustness.Weight> weights = new ArrayList<>();
    OrderedWork.run(
        variation.varied().iterator(),
        position -> weight(position, variation, ranks),
        threads,
        weights::add);
    weights.sort(
        Comparator.comparing(Robustness.Weight::shift)
            .thenComparing(Robustness.Weight::most)
            .reversed());
    return List.copyOf(weights);
  }

  private Robustness.Weight weight(int position, Variation variation, DrawnRanks ranks) {
    int[] exact = ranks.exact();
    Tally tally = new Tally(exact.length, false);
    for (int i = 0; i < POINTS_PER_WEIGHT; i++) {
      add(variation.only(position, (i + 0.5) / POINTS_PER_WEIGHT), ranks, variation, tally);
    }
    int most = 0;
    int moved = 0;
    for (int i = 0; i < exact.length; i++) {
      int far = Math.max(exact[i] - tally.best(i), tally.worst(i) - exact[i]);
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
      List<Shape> shapes, Tally draws, Tally ends, int listed) {
    record Found(int ahead, int behind, int reversed) {}

    List<Found> found = new ArrayList<>();
    long unsafe = 0;
    int pair = 0;
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = i + 1; j < shapes.size(); j++) {
        if (draws.reversed(pair) > 0) {
          unsafe++;
        }
        if (draws.reversed(pair) > 0 || ends.reversed(pair) > 0) {
          found.add(new Found(i, j, draws.reversed(pair)));
        }
        pair++;
      }
    }
    double half = draws.draws() / 2.0;
    List<Robustness.Pair> list =
        found.stream()
            .sorted(Comparator.comparingDouble(f -> Math.abs(f.reversed() - half)))
            .limit(listed)
            .map(
                f ->
                    new Robustness.Pair(
                        shapes.get(f.ahead()).id(),
                        shapes.get(f.behind()).id(),
                        decimal((double) f.reversed() / draws.draws())))
            .toList();
    return new Robustness.Pairs(pair, unsafe, found.size() - unsafe, list);
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(Robustness.DECIMALS, RoundingMode.HALF_UP);
  }
}
