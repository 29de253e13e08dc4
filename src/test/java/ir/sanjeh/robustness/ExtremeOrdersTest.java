package ir.sanjeh.robustness;

import static ir.sanjeh.robustness.BruteForce.Node.dimension;
import static ir.sanjeh.robustness.BruteForce.Node.leaf;
import static ir.sanjeh.robustness.BruteForce.Node.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.robustness.BruteForce.Agency;
import ir.sanjeh.robustness.BruteForce.Node;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** At 100 % the intervals are the extreme orders that trying everything finds. */
class ExtremeOrdersTest {
  private static Map<String, BigFraction> shares(Object... leavesAndTenths) {
    Map<String, BigFraction> shares = new HashMap<>();
    for (int i = 0; i < leavesAndTenths.length; i += 2) {
      shares.put((String) leavesAndTenths[i], BigFraction.of((Integer) leavesAndTenths[i + 1], 10));
    }
    return shares;
  }

  private static Agency agency(String id, Object... leavesAndTenths) {
    return new Agency(id, List.of(shares(leavesAndTenths)));
  }

  private static Robustness.Report study(Node root, List<Agency> agencies, int draws) {
    List<Situation> situations = agencies.stream().map(a -> a.situation(root)).toList();
    return Studies.run(Schemes.of(root.tree()).scheme(), Studies.everything(draws), situations, 2);
  }

  private static void expectEqual(Robustness.Report report, BruteForce brute) {
    for (Robustness.Agency agency : report.agencies()) {
      assertThat(agency.best() + "-" + agency.worst())
          .as(agency.id())
          .isEqualTo(brute.interval(agency.id()));
    }
  }

  /** The pairs that turn, as the other one before the one that is ahead now. */
  private static Set<String> turning(Robustness.Report report) {
    Set<String> turning = new HashSet<>();
    report.pairs().list().forEach(pair -> turning.add(pair.behind() + ">" + pair.ahead()));
    return turning;
  }

  private static Set<String> turning(Robustness.Report report, BruteForce brute) {
    Map<String, Robustness.Agency> byId = Studies.byId(report);
    Set<String> turning = new HashSet<>();
    for (String pair : brute.before()) {
      String[] ids = pair.split(">", -1);
      if (byId.get(ids[0]).rank() > byId.get(ids[1]).rank()) {
        turning.add(pair);
      }
    }
    return turning;
  }

  @Test
  void ofAFlatTree() {
    Node root = weightless("total", leaf("x", 3), leaf("y", 2), leaf("z", 1));
    List<Agency> agencies =
        List.of(
            agency("even", "x", 6, "y", 6, "z", 6),
            agency("first", "x", 9, "y", 3, "z", 1),
            agency("last", "x", 1, "y", 4, "z", 9),
            agency("below", "x", 5, "y", 5, "z", 5),
            agency("same", "x", 6, "y", 6, "z", 6));
    Robustness.Report report = study(root, agencies, 10_000);
    BruteForce brute = new BruteForce(root, agencies).corners();

    expectEqual(report, brute);
    assertThat(Studies.interval(report, "first")).isEqualTo("1-5");
    assertThat(Studies.interval(report, "even")).isEqualTo("1-2");
    assertThat(Studies.interval(report, "same")).isEqualTo("1-2");
    assertThat(Studies.interval(report, "below")).as("never before even").isEqualTo("3-4");
    assertThat(turning(report)).isEqualTo(turning(report, brute));
    assertThat(report.pairs().all()).as("the two that are the same have no order").isEqualTo(9);
    assertThat(report.pairs().proved()).isTrue();
    assertThat(report.study().allCorners()).isTrue();
    assertThat(report.study().corners()).isEqualTo(8);
    assertThat(Studies.byId(report).get("first").proved()).isTrue();
    assertThat(Studies.byId(report).get("even").proved())
        .as("first and last may each be before it, and nothing here tells that they never both are")
        .isFalse();
  }

  @Test
  void ofATreeWithDimensions() {
    Node root =
        weightless(
            "total",
            dimension("d", 30, leaf("x", 1), leaf("y", 2)),
            dimension("e", 70, weightless("f", leaf("u", 1), leaf("v", 4)), leaf("w", 5)));
    List<Agency> agencies =
        List.of(
            agency("a", "x", 10, "y", 0, "u", 10, "v", 2, "w", 3),
            agency("b", "x", 0, "y", 10, "u", 1, "v", 3, "w", 4),
            agency("c", "x", 4, "y", 5, "u", 4, "v", 4, "w", 4),
            agency("d", "x", 3, "y", 4, "u", 3, "v", 3, "w", 3));
    Robustness.Report report = study(root, agencies, 10_000);
    BruteForce brute = new BruteForce(root, agencies).corners();

    assertThat(brute.interval("c")).isEqualTo("1-2");
    expectEqual(report, brute.inside(3_000, new Random(7)));
    assertThat(Studies.interval(report, "c"))
        .as("a and b before it: at no corner")
        .isEqualTo("1-3");
    assertThat(turning(report)).isEqualTo(turning(report, brute));
    assertThat(report.study().weights()).isEqualTo(7);
    assertThat(report.study().corners()).isEqualTo(128);
    assertThat(report.agencies()).as("c is always before d").allMatch(Robustness.Agency::proved);
  }

  @Test
  void ofATreeInWhichNotAllApplies() {
    Node root =
        weightless(
            "total",
            dimension("d", 2, leaf("x", 1), leaf("y", 1)),
            weightless("e", leaf("z", 1), leaf("w", 2)));
    List<Agency> agencies =
        List.of(
            new Agency(
                "mixed", List.of(shares("x", 10, "y", 0, "z", 5, "w", 5), shares("x", 2, "w", 9))),
            agency("withoutD", "z", 6, "w", 4),
            agency("withoutY", "x", 5, "z", 5, "w", 6),
            agency("all", "x", 5, "y", 6, "z", 4, "w", 5));
    Robustness.Report report = study(root, agencies, 10_000);
    BruteForce brute = new BruteForce(root, agencies).corners().inside(3_000, new Random(7));

    expectEqual(report, brute);
    assertThat(turning(report)).isEqualTo(turning(report, brute));
    assertThat(report.pairs().proved()).as("different nodes count").isFalse();
    assertThat(report.agencies()).noneMatch(Robustness.Agency::proved);
  }

  /** On trees of which nobody has thought: what is proved holds, and no corner lies outside. */
  @Test
  void ofInventedTrees() {
    int proved = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Node root = invented(random);
      List<Agency> agencies = agencies(root, random);
      Robustness.Report report = study(root, agencies, 300);
      BruteForce brute = new BruteForce(root, agencies).corners();
      assertThat(report.pairs().proved()).isTrue();
      assertThat(turning(report)).as("tree %d", seed).isEqualTo(turning(report, brute));
      for (Robustness.Agency agency : report.agencies()) {
        assertThat(agency.best()).isLessThanOrEqualTo(brute.best(agency.id()));
        assertThat(agency.worst()).isGreaterThanOrEqualTo(brute.worst(agency.id()));
      }
      brute.inside(200, random);
      for (Robustness.Agency agency : report.agencies()) {
        if (agency.proved()) {
          proved++;
          assertThat(agency.best()).isLessThanOrEqualTo(brute.best(agency.id()));
          assertThat(agency.worst()).isGreaterThanOrEqualTo(brute.worst(agency.id()));
        }
      }
    }
    assertThat(proved).isGreaterThan(80);
  }

  private static Node invented(Random random) {
    List<Node> children = new ArrayList<>();
    int leaves = 0;
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      if (leaves < 3 && random.nextBoolean()) {
        Node[] below = {leaf("l" + leaves++, weight(random)), leaf("l" + leaves++, weight(random))};
        children.add(
            random.nextBoolean()
                ? weightless("n" + i, below)
                : dimension("n" + i, weight(random), below));
      } else {
        children.add(leaf("l" + leaves++, weight(random)));
      }
    }
    return weightless("total", children.toArray(Node[]::new));
  }

  private static int weight(Random random) {
    return 1 + random.nextInt(9);
  }

  private static List<Agency> agencies(Node root, Random random) {
    List<Node> leaves = new ArrayList<>();
    root.leaves(leaves);
    List<Agency> agencies = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(3); i++) {
      List<Map<String, BigFraction>> services = new ArrayList<>();
      for (int s = 0; s < 1 + random.nextInt(2); s++) {
        Map<String, BigFraction> shares = new HashMap<>();
        leaves.forEach(leaf -> shares.put(leaf.id(), BigFraction.of(random.nextInt(5), 4)));
        services.add(shares);
      }
      agencies.add(new Agency("a" + i, services));
    }
    return agencies;
  }
}
