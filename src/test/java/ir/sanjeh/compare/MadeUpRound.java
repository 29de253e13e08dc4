package ir.sanjeh.compare;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A small made-up tree with an agency and its services: any weights and ways of adding up, some
 * indicators without an award, some that do not apply, some awards to inner nodes.
 */
final class MadeUpRound {
  private static final int LEAVES = 6;

  private final Random random;
  private final List<String> leaves = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();

  private MadeUpRound(long seed) {
    this.random = new Random(seed);
  }

  /**
   * An agency, scored.
   *
   * @param guide with a rule for each award
   */
  record Made(Scheme scheme, Guide guide, AgencyScorecard card) {
    /** The agency as one side of a comparison has it. */
    AgencyState state() {
      return new StateMaker(scheme).of(card);
    }
  }

  /** The agency as one side of a comparison has it. */
  static AgencyState agency(long seed) {
    return made(seed).state();
  }

  /** The agency with the scheme and the rules. */
  static Made made(long seed) {
    return new MadeUpRound(seed).made();
  }

  private Made made() {
    Schemes schemes = Schemes.of(root());
    Scheme scheme = (random.nextBoolean() ? schemes : schemes.leavingOut()).scheme();
    AgencyAwards awards = awards();
    Map<String, DeclaredType> types = new LinkedHashMap<>();
    Situation everyone = new Situation().service("s");
    everyone.awards().facts().all().forEach(fact -> types.put(fact.type().name(), fact.type()));
    List<OptionRule> rules =
        awards.awards().values().stream()
            .flatMap(byNode -> byNode.values().stream())
            .map(Award::rule)
            .distinct()
            .toList();
    return new Made(
        scheme,
        new Guide(new Dictionary(types, Map.of()), rules, List.of()),
        new Scorer(scheme, List.of()).score(awards));
  }

  private Tree root() {
    int dimensions = 1 + random.nextInt(3);
    Tree[] below = new Tree[dimensions];
    for (int i = 0; i < dimensions; i++) {
      below[i] = dimension("d" + i);
    }
    Tree root = Tree.total(below).outOf(random.nextInt(4) == 0 ? "50" : "100");
    return random.nextInt(3) == 0 ? root.addsUp(AddingUp.SUM_OF_POINTS) : root;
  }

  private Tree dimension(String id) {
    inner.add(id);
    boolean points = random.nextInt(3) == 0;
    List<Tree> children = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String leaf = "n" + random.nextInt(LEAVES);
      if (!leaves.contains(leaf)) {
        leaves.add(leaf);
        children.add(leaf(leaf, points));
      }
    }
    if (children.isEmpty()) {
      String leaf = "only-" + id;
      leaves.add(leaf);
      children.add(leaf(leaf, points));
    }
    Tree[] below = children.toArray(Tree[]::new);
    Tree tree =
        random.nextBoolean() ? Tree.weightless(id, below) : Tree.dimension(id, weight(), below);
    if (points) {
      tree.addsUp(AddingUp.RATIO_OF_SUMS);
      if (random.nextBoolean()) {
        tree.ideal(weight());
      }
    }
    return tree.handling(handling());
  }

  private Tree leaf(String id, boolean points) {
    Tree leaf =
        Tree.leaf(id, weight()).unless("no-" + id).handling(handling()).on("Service", "Agency");
    return points ? leaf.counts(1 + random.nextInt(2)) : leaf;
  }

  private String weight() {
    return BigFraction.of(1 + random.nextInt(20), 1 + random.nextInt(6)).toString();
  }

  private NotApplicableHandling handling() {
    NotApplicableHandling[] all = NotApplicableHandling.values();
    return all[random.nextInt(all.length)];
  }

  private AgencyAwards awards() {
    Situation situation = new Situation();
    List<String> subjects = new ArrayList<>(List.of(Situation.AGENCY));
    for (int i = 0; i < 4; i++) {
      if (random.nextBoolean()) {
        situation.service("s" + i);
        subjects.add("s" + i);
      }
    }
    for (String subject : subjects) {
      for (String leaf : leaves) {
        int fate = random.nextInt(6);
        if (fate == 0) {
          situation.holds("no-" + leaf, subject);
        } else if (fate > 1) {
          situation.award(subject, leaf, share());
        }
      }
      if (random.nextInt(6) == 0) {
        situation.award(subject, inner.get(random.nextInt(inner.size())), share());
      }
    }
    return ruled(situation.awards());
  }

  private String share() {
    return BigFraction.of(random.nextInt(13), 12).toString();
  }

  /** Gives the awards rules, which the situation leaves out. */
  private static AgencyAwards ruled(AgencyAwards awards) {
    Map<Fact, Map<String, Award>> ruled = new IdentityHashMap<>();
    awards
        .awards()
        .forEach(
            (fact, byNode) -> {
              Map<String, Award> own = new LinkedHashMap<>();
              byNode.forEach(
                  (node, award) ->
                      own.put(
                          node,
                          new Award(
                              rule(node, fact.type().name()), fact, award.score(), List.of())));
              ruled.put(fact, own);
            });
    return new AgencyAwards(awards.facts(), ruled, awards.exempt());
  }

  private static OptionRule rule(String node, String type) {
    String option = node + "." + type.toLowerCase(Locale.ROOT);
    return new OptionRule(
        option,
        option,
        node,
        new Title(node, node),
        Optional.empty(),
        Provenance.STATED,
        Provenance.STATED,
        List.of(),
        "$x",
        type,
        new Arithmetic.Number(BigFraction.ONE),
        Place.of("guide.drl", 1));
  }
}
