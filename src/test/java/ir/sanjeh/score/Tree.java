package ir.sanjeh.score;

import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes small trees: what a test cares about, the rest neutral. */
public final class Tree {
  private static final Place PLACE = Place.of("scheme.yaml", 1);

  private final String id;
  private final Optional<String> weight;
  private final List<Tree> children;
  private String outOf;
  private AddingUp addsUp = AddingUp.WEIGHTED_MEAN;
  private List<String> measuredOn;
  private Optional<String> condition = Optional.empty();
  private int counts = 1;
  private Provenance provenance = Provenance.STATED;
  private Optional<String> ideal = Optional.empty();
  private List<Band> bands = List.of();
  private Optional<String> passesAt = Optional.empty();
  private NotApplicableHandling handling = NotApplicableHandling.REDISTRIBUTE;

  private Tree(String id, Optional<String> weight, Tree... children) {
    this.id = id;
    this.weight = weight;
    this.children = List.of(children);
    this.outOf = children.length == 0 ? "1" : "100";
    this.measuredOn = children.length == 0 ? List.of("Service") : List.of();
  }

  /** An indicator out of 1, measured on services, whose weight is redistributed. */
  public static Tree leaf(String id, String weight) {
    return new Tree(id, Optional.of(weight));
  }

  /** A dimension out of 100 with a weight of its own. */
  public static Tree dimension(String id, String weight, Tree... children) {
    return new Tree(id, Optional.of(weight), children);
  }

  /** A dimension out of 100 that weighs what its children weigh together. */
  public static Tree weightless(String id, Tree... children) {
    return new Tree(id, Optional.empty(), children);
  }

  /** The root, out of 100. */
  public static Tree total(Tree... children) {
    return weightless("total", children);
  }

  /** Shown, and awarded, on another scale. */
  public Tree outOf(String scale) {
    this.outOf = scale;
    return this;
  }

  /** Adding up in another way. */
  public Tree addsUp(AddingUp way) {
    this.addsUp = way;
    return this;
  }

  /** Measured on other types. */
  public Tree on(String... types) {
    this.measuredOn = List.of(types);
    return this;
  }

  /** Not applicable under a condition. */
  public Tree unless(String name) {
    this.condition = Optional.of(name);
    return this;
  }

  /** With another fate of its weight where it does not apply. */
  public Tree handling(NotApplicableHandling fate) {
    this.handling = fate;
    return this;
  }

  /** Its points added several times to its parent's. */
  public Tree counts(int times) {
    this.counts = times;
    return this;
  }

  /** Divided by another number than the points of its children. */
  public Tree ideal(String points) {
    this.ideal = Optional.of(points);
    return this;
  }

  /** With a weight that the source has lost. */
  public Tree placeholder() {
    this.provenance = Provenance.PLACEHOLDER;
    return this;
  }

  /** With bands of its own, the highest first. */
  public Tree bands(List<Band> highestFirst) {
    this.bands = highestFirst;
    return this;
  }

  /** With a score from which it is passed. */
  public Tree passesAt(String score) {
    this.passesAt = Optional.of(score);
    return this;
  }

  /** The finished node. */
  public Node node() {
    return new Node(
        id,
        new Title(id, id),
        weight
            .map(Numbers::exact)
            .map(value -> new Quantity(value, provenance, Optional.empty(), PLACE)),
        counts,
        Numbers.exact(outOf),
        addsUp,
        ideal.map(Numbers::exact).map(Tree::quantity),
        children.stream().map(Tree::node).toList(),
        measuredOn,
        Optional.empty(),
        condition,
        handling,
        bands,
        passesAt.map(Numbers::exact).map(Tree::quantity),
        Optional.empty(),
        PLACE);
  }

  static Quantity quantity(BigFraction value) {
    return new Quantity(value, Provenance.STATED, Optional.empty(), PLACE);
  }
}
