package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is prepared once for a tree. */
class TreePlanTest {
  @Test
  void numbersTheNodesInTheOrderOfTheTree() {
    TreePlan plan = new TreePlan(total(dimension("x", "1", leaf("b", "1")), leaf("a", "1")).node());

    assertThat(plan.nodes()).extracting(PlannedNode::id).containsExactly("total", "x", "b", "a");
    assertThat(plan.nodes()).extracting(PlannedNode::index).containsExactly(0, 1, 2, 3);
    assertThat(plan.root()).isEqualTo(plan.nodes().get(0));
  }

  @Test
  void weighsWhatHasNoWeightByAllItsChildren() {
    TreePlan plan = new TreePlan(total(weightless("w", leaf("a", "0.5"), leaf("b", "2"))).node());

    assertThat(plan.nodes().get(1).weight()).isEqualTo(exact("2.5"));
    assertThat(plan.nodes().get(1).keepsWeight()).isFalse();
    assertThat(plan.root().keepsWeight()).isTrue();
  }

  @Test
  void refusesWeightsThatCannotBeAddedUp() {
    assertThatThrownBy(() -> new TreePlan(total(leaf("a", "-1"), leaf("b", "2")).node()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scheme.yaml:1: the weight of 'a' is below 0");
    assertThatThrownBy(
            () -> new TreePlan(total(dimension("d", "1", leaf("a", "0"), leaf("b", "0"))).node()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scheme.yaml:1: the children of 'd' weigh nothing");
    assertThatThrownBy(() -> new TreePlan(total(weightless("a")).node()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scheme.yaml:1: the indicator 'a' has no weight");
  }

  @Test
  void splitsTheOrderOfMeasuringAtTheService() {
    assertThat(MeasuringOrder.of(List.of("Portal", "Service", "Agency")))
        .isEqualTo(new MeasuringOrder(List.of("Portal"), true, List.of("Agency")));
    assertThat(MeasuringOrder.of(List.of("Portal", "Agency")))
        .isEqualTo(new MeasuringOrder(List.of("Portal", "Agency"), false, List.of()));
  }
}
