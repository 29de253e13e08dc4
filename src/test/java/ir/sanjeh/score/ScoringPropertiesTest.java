package ir.sanjeh.score;

import static ir.sanjeh.scheme.NotApplicableHandling.FULL;
import static ir.sanjeh.scheme.NotApplicableHandling.REDISTRIBUTE;
import static ir.sanjeh.scheme.NotApplicableHandling.RESCALE;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.NotApplicableHandling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds for every tree. */
class ScoringPropertiesTest {
  private static Map<String, NodeScore> nodes(Branch root) {
    return Cards.service(root.tree(), root.tell(new Situation(), "s")).nodes();
  }

  private static BigFraction share(Branch root) {
    return nodes(root).get("n0").share();
  }

  @Property
  void redistributingIsCuttingOff(@ForAll("redistributed") Branch root) {
    assertThat(share(root)).isEqualTo(Oracle.redistributed(root));
  }

  @Property
  void rescalingKeepsEveryPartOfTheWhole(@ForAll("rescaled") Branch root) {
    assertThat(share(root)).isEqualTo(Oracle.rescaled(root));
  }

  @Property
  void countingInFullKeepsEveryPartOfTheWhole(@ForAll("full") Branch root) {
    assertThat(share(root)).isEqualTo(Oracle.full(root));
  }

  @Property
  void leavingOutWhatIsUnscoredIsRedistributing(@ForAll("redistributed") Branch root) {
    // Nobody is exempt here, but what was not applicable has no award.
    Situation situation = root.tell(new Situation(), "s");
    situation.awards().exempt().clear();

    assertThat(Cards.service(Schemes.of(root.tree()).leavingOut(), situation).root().share())
        .isEqualTo(Oracle.redistributed(root));
  }

  @Property
  void scalingAllWeightsChangesNothing(
      @ForAll("mixed") Branch root, @ForAll @IntRange(min = 1, max = 1000) int factor) {
    Map<String, NodeScore> before = nodes(root);
    Map<String, NodeScore> after = nodes(root.scaled(BigFraction.of(factor, 7)));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (id, node) -> {
          assertThat(after.get(id).share()).isEqualTo(node.share());
          assertThat(after.get(id).mass()).isEqualTo(node.mass());
          assertThat(after.get(id).state()).isEqualTo(node.state());
        });
  }

  @Property
  void aSiblingThatDoesNotApplyChangesNothing(
      @ForAll("redistributed") Branch root, @ForAll @IntRange(min = 1, max = 99) int weight) {
    Branch exempted = Branch.leaf(BigFraction.of(weight), BigFraction.ZERO, true, REDISTRIBUTE);

    assertThat(share(withLast(root, exempted))).isEqualTo(share(root));
  }

  /** The tree with another node at the end of every inner node. */
  private static Branch withLast(Branch branch, Branch last) {
    if (branch.isLeaf()) {
      return branch;
    }
    List<Branch> children = new ArrayList<>();
    branch.children().forEach(child -> children.add(withLast(child, last)));
    children.add(last);
    return branch.with(children);
  }

  @Property
  void theTotalLiesBetweenTheLeastAndTheBestIndicator(@ForAll("leaving") Branch root) {
    List<BigFraction> shares =
        root.leaves().filter(leaf -> !leaf.exempt()).map(Branch::share).toList();

    assertThat(share(root))
        .isBetween(
            shares.stream().min(Comparator.naturalOrder()).orElseThrow(),
            shares.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  @Property
  void aBetterIndicatorNeverLowersTheTotal(
      @ForAll("mixed") Branch root, @ForAll @IntRange(max = 100) int which) {
    int leaf = which % (int) root.leaves().count();

    assertThat(share(improved(root, new int[] {leaf}))).isGreaterThanOrEqualTo(share(root));
  }

  /** The tree with full marks for one leaf, counted from 0. */
  private static Branch improved(Branch branch, int[] left) {
    if (branch.isLeaf()) {
      return left[0]-- == 0
          ? Branch.leaf(
              branch.weight().orElseThrow(), BigFraction.ONE, branch.exempt(), branch.handling())
          : branch;
    }
    return branch.with(branch.children().stream().map(child -> improved(child, left)).toList());
  }

  @Property
  void sharesAndMassesAreParts(@ForAll("mixed") Branch root) {
    assertThat(nodes(root).values())
        .allSatisfy(
            node -> {
              assertThat(node.mass()).isBetween(BigFraction.ZERO, BigFraction.ONE);
              if (node.share() == null) {
                assertThat(node.state()).isEqualTo(State.NOT_APPLICABLE);
                assertThat(node.mass()).isEqualTo(BigFraction.ZERO);
              } else {
                assertThat(node.share()).isBetween(BigFraction.ZERO, BigFraction.ONE);
                assertThat(node.mass()).isGreaterThan(BigFraction.ZERO);
              }
            });
  }

  @Property
  void anAgencyIsTheMeanOfItsServices(
      @ForAll("mixed") Branch root, @ForAll @IntRange(min = 1, max = 8) int services) {
    Situation situation = new Situation();
    Branch branch = root;
    for (int i = 0; i < services; i++) {
      branch.tell(situation, "s" + i);
      branch = improved(branch, new int[] {i % (int) root.leaves().count()});
    }
    AgencyScorecard cards = Schemes.of(root.tree()).scorer().score(situation.awards());

    BigFraction sum =
        cards.services().stream()
            .map(card -> card.total().orElseThrow())
            .reduce(BigFraction.ZERO, BigFraction::add);
    assertThat(cards.agency().total()).contains(sum.divide(services));
  }

  @Example
  void nothingOverflows() {
    // Weights near 10^30 with unlike denominators, 200 services of unlike scores.
    BigFraction huge = BigFraction.of(10).pow(30);
    Branch root =
        Branch.inner(
            Optional.empty(),
            REDISTRIBUTE,
            List.of(
                Branch.leaf(huge.divide(7), BigFraction.ONE, false, REDISTRIBUTE),
                Branch.leaf(huge.divide(11), BigFraction.ZERO, false, REDISTRIBUTE)));
    Situation situation = new Situation();
    BigFraction sum = BigFraction.ZERO;
    for (int i = 1; i <= 200; i++) {
      BigFraction earned = BigFraction.of(i, 1009 + i);
      situation.service("s" + i).award("s" + i, "n1", earned.toString());
      situation.award("s" + i, "n2", "0");
      sum = sum.add(earned);
    }

    // 1/7 to 1/11 is 11 to 7.
    assertThat(Cards.agency(root.tree(), situation).root().share())
        .isEqualTo(sum.divide(200).multiply(BigFraction.of(11, 18)));
  }

  @Provide
  Arbitrary<Branch> redistributed() {
    return Branch.roots(REDISTRIBUTE);
  }

  @Provide
  Arbitrary<Branch> rescaled() {
    return Branch.roots(RESCALE);
  }

  @Provide
  Arbitrary<Branch> full() {
    return Branch.roots(FULL);
  }

  @Provide
  Arbitrary<Branch> leaving() {
    return Branch.roots(REDISTRIBUTE, RESCALE);
  }

  @Provide
  Arbitrary<Branch> mixed() {
    return Branch.roots(NotApplicableHandling.values());
  }
}
