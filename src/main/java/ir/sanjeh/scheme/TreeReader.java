package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the tree of dimensions and indicators, and checks how its numbers fit together. */
final class TreeReader {
  /** How many nodes may stand above one another. */
  static final int MAX_DEPTH = 20;

  /** How many nodes a tree may have. */
  static final int MAX_NODES = 5_000;

  private static final String CHILDREN = "children";
  private static final String BANDS = "bands";
  private static final List<String> LEAF_KEYS =
      List.of("measured-on", "measured-by", "not-applicable-when");
  private static final List<String> INNER_KEYS =
      List.of("adds-up", PointsReader.IDEAL, BANDS, PassesAtReader.PASSES_AT);
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "weight",
          "points",
          PointsReader.COUNTS,
          "adds-up",
          PointsReader.IDEAL,
          "out-of",
          BANDS,
          PassesAtReader.PASSES_AT,
          CHILDREN,
          "measured-on",
          "measured-by",
          "not-applicable-when",
          "not-applicable",
          EvidenceReader.KEY,
          "source");

  /** Stands for the agency's id among the nodes that break ties. */
  private static final String RESERVED_ID = "id";

  private final Problems problems;
  private final WeightReader weights;
  private final PointsReader points;
  private final PassesAtReader passesAt;
  private final BandsReader bands;
  private final ScaleReader scales;
  private final MeasuredOnReader measuredOn;
  private final ConditionsReader conditions;
  private final NotApplicableHandling notApplicable;
  private final Map<String, Place> ids = new LinkedHashMap<>();
  private int nodes;

  TreeReader(
      Problems problems,
      Settings settings,
      ProvenanceDefaults defaults,
      ConditionsReader conditions,
      NotApplicableHandling notApplicable) {
    this.problems = problems;
    QuantityReader quantities = new QuantityReader(problems, settings, defaults);
    this.weights = new WeightReader(quantities);
    this.points = new PointsReader(quantities);
    this.passesAt = new PassesAtReader(quantities);
    this.bands = new BandsReader(problems, defaults);
    this.scales = new ScaleReader(new Amounts(problems), settings);
    this.measuredOn = new MeasuredOnReader(problems);
    this.conditions = conditions;
    this.notApplicable = notApplicable;
  }

  /**
   * A tree as far as it could be read.
   *
   * @param root the root with all below it
   * @param outOf the scale of the total, unless there is a problem with it
   * @param ids of all nodes
   */
  record Tree(Node root, Optional<BigFraction> outOf, Set<String> ids) {}

  /**
   * A node with what it weighs among its siblings (its own quantity, or what its children weigh
   * together) and its scale. Both are empty where a problem stands in the way, so that one problem
   * does not cause others.
   */
  private record Grown(Node node, Optional<BigFraction> weighs, Optional<BigFraction> outOf) {}

  Optional<Tree> read(Section tree) {
    return node(tree, Below.NOTHING, 1)
        .map(grown -> new Tree(grown.node(), grown.outOf(), ids.keySet()));
  }

  private Optional<Grown> node(Section unnamed, Below below, int depth) {
    if (!fits(unnamed, depth)) {
      return Optional.empty();
    }
    Optional<String> id = unnamed.requiredId();
    Section section = id.map(known -> unnamed.named("node \"" + known + "\"")).orElse(unnamed);
    section.onlyKeys(KEYS);
    id.ifPresent(known -> register(known, section));
    Title title = section.requiredTitle("title").orElse(new Title("", ""));
    NotApplicableHandling handling =
        section.optionalChoice("not-applicable", Words.NOT_APPLICABLE).orElse(notApplicable);
    Optional<String> source = section.optionalText("source");
    if (section.has(CHILDREN)) {
      return Optional.of(inner(section, id.orElse("?"), title, handling, source, below, depth));
    }
    return Optional.of(leaf(section, id.orElse("?"), title, handling, source, below));
  }

  private boolean fits(Section node, int depth) {
    if (++nodes > MAX_NODES) {
      if (nodes == MAX_NODES + 1) {
        problems.add(
            "scheme.tree-size",
            node.place(),
            "the tree has more than " + MAX_NODES + " nodes",
            "Split the scheme.");
      }
      return false;
    }
    if (depth > MAX_DEPTH) {
      problems.add(
          "scheme.tree-depth",
          node.place(),
          "the tree is more than " + MAX_DEPTH + " nodes deep",
          "Put the node further up.");
      return false;
    }
    return true;
  }

  private void register(String id, Section section) {
    if (id.equals(RESERVED_ID)) {
      section.problem(
          "scheme.id",
          "id",
          "\"id\" cannot be the id of a node: it stands for the agency's id where ties are broken",
          "Choose another id.");
    }
    Place before = ids.putIfAbsent(id, section.placeOf("id"));
    if (before != null) {
      section.problem(
          "scheme.duplicate-id",
          "id",
          section.name() + " stands in the tree twice, first at " + before,
          "Give one of the two another id.");
    }
  }

  private Grown leaf(
      Section section,
      String id,
      Title title,
      NotApplicableHandling handling,
      Optional<String> source,
      Below below) {
    refuseKeys(
        section, INNER_KEYS, "scheme.inner-only", "no children", "Remove it, or add \"children\".");
    Optional<Quantity> weight = weights.read(section, below, false);
    Optional<BigFraction> weighs = weight.map(Quantity::value);
    Optional<BigFraction> outOf =
        scales.ofLeaf(section, below.pointed() ? weighs : Optional.empty());
    Node node =
        new Node(
            id,
            title,
            weight,
            points.counts(section, below),
            outOf.orElse(BigFraction.ONE),
            AddingUp.WEIGHTED_MEAN,
            Optional.empty(),
            List.of(),
            measuredOn.read(section),
            section.optionalChoice("measured-by", Words.METHODS),
            conditions.ofNode(section, id),
            handling,
            List.of(),
            Optional.empty(),
            source,
            section.place());
    return new Grown(node, weighs, outOf);
  }

  private Grown inner(
      Section section,
      String id,
      Title title,
      NotApplicableHandling handling,
      Optional<String> source,
      Below below,
      int depth) {
    refuseKeys(
        section,
        LEAF_KEYS,
        "scheme.leaf-only",
        "children",
        "Write it on the indicators below: only nodes without children are measured.");
    Optional<AddingUp> addsUp = section.requiredChoice("adds-up", Words.ADDING_UP);
    boolean sameKind =
        addsUp.isEmpty() || below.weighted() == (addsUp.get() == AddingUp.WEIGHTED_MEAN);
    Optional<Quantity> weight = weights.read(section, below, sameKind);
    List<Grown> children = children(section, addsUp, depth);
    Optional<BigFraction> together = together(section, children);
    if (together.isPresent() && together.get().signum() == 0) {
      section.problem(
          "scheme.weights-all-zero",
          CHILDREN,
          "the children of " + section.name() + " all weigh 0",
          "Give at least one of them a weight above 0.");
    }
    Optional<BigFraction> own = weight.map(Quantity::value);
    Optional<BigFraction> outOf =
        scales.ofInner(
            section,
            below.pointed() ? own : Optional.empty(),
            addsUp.filter(AddingUp.SUM_OF_POINTS::equals).flatMap(sum -> together));
    Optional<Quantity> ideal = points.ideal(section, addsUp);
    Node node =
        new Node(
            id,
            title,
            weight,
            points.counts(section, below),
            outOf.orElse(BigFraction.ONE),
            addsUp.orElse(AddingUp.WEIGHTED_MEAN),
            ideal,
            children.stream().map(Grown::node).toList(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            handling,
            bands(section, below, outOf),
            passesAt.read(section, outOf),
            source,
            section.place());
    // What it is divided by is also what it is out of: its points reach its parent unchanged.
    Optional<BigFraction> counted =
        section.has(PointsReader.IDEAL) ? ideal.map(Quantity::value) : together;
    return new Grown(node, WeightReader.isStated(section) ? own : counted, outOf);
  }

  private List<Band> bands(Section section, Below below, Optional<BigFraction> outOf) {
    if (below.root() && section.has(BANDS)) {
      section.problem(
          "scheme.root-bands",
          BANDS,
          section.name() + " is the root of the tree and has \"bands\"",
          "Write the bands of the total beside \"tree\".");
      return List.of();
    }
    return bands.read(section, outOf);
  }

  private static void refuseKeys(
      Section section, List<String> keys, String problem, String reason, String remedy) {
    for (String key : keys) {
      if (section.has(key)) {
        section.problem(
            problem, key, section.name() + " has \"" + key + "\" and " + reason, remedy);
      }
    }
  }

  private List<Grown> children(Section section, Optional<AddingUp> addsUp, int depth) {
    List<Value> values =
        section.list(CHILDREN, "Add some, or remove the key: without it the node is an indicator.");
    List<Grown> children = new ArrayList<>();
    for (int i = 0; i < values.size() && nodes <= MAX_NODES; i++) {
      Section.of(values.get(i), "child " + (i + 1) + " of " + section.name(), problems)
          .flatMap(child -> node(child, Below.node(addsUp), depth + 1))
          .ifPresent(children::add);
    }
    return children;
  }

  /** What the children weigh together; empty unless all of them could be read. */
  private static Optional<BigFraction> together(Section section, List<Grown> children) {
    boolean complete =
        !children.isEmpty()
            && section.entries().get(CHILDREN) instanceof Value.Sequence written
            && written.items().size() == children.size()
            && children.stream().allMatch(child -> child.weighs().isPresent());
    return complete
        ? Optional.of(
            children.stream()
                .map(child -> child.weighs().orElseThrow())
                .reduce(BigFraction.ZERO, BigFraction::add))
        : Optional.empty();
  }
}
