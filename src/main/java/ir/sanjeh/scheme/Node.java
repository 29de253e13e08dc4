package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A node of a scheme's tree: an indicator (a leaf), or a dimension that adds up its children.
 *
 * @param id unique in the tree
 * @param title in both languages
 * @param weight the relative weight among the siblings, or the points; empty where an inner node
 *     weighs what its applicable children weigh together, and at the root
 * @param counts how many times the points that it obtains are added to its parent's, at least 1;
 *     its maximum is added once, so that the parent may obtain more than there is. 1 unless the
 *     parent adds up points
 * @param outOf the scale on which the score is shown and, for awards, given: greater than 0
 * @param addsUp how the children add up; without meaning for a leaf
 * @param ideal the number by which a ratio of sums divides; empty where it divides by the points of
 *     the children that count, and for every other node. It is what the source divides by, so it
 *     stays as it is where something below does not apply
 * @param children empty for a leaf
 * @param measuredOn names of the declared types whose award counts, read in this order; empty for
 *     an inner node
 * @param measuredBy the method of measurement, if stated
 * @param notApplicableWhen the name of the condition under which a leaf does not apply
 * @param notApplicable what then happens to its weight
 * @param bands from the highest to the lowest, over the whole scale of the node; empty for a leaf
 *     and where there are none. Those of the root are the scheme's
 * @param passesAt the lowest score, on the node's scale, that is passed; empty for a leaf and where
 *     nothing is to be passed
 * @param source the part of the source document, if stated
 * @param place where the node is written
 */
public record Node(
    String id,
    Title title,
    Optional<Quantity> weight,
    int counts,
    BigFraction outOf,
    AddingUp addsUp,
    Optional<Quantity> ideal,
    List<Node> children,
    List<String> measuredOn,
    Optional<String> measuredBy,
    Optional<String> notApplicableWhen,
    NotApplicableHandling notApplicable,
    List<Band> bands,
    Optional<Quantity> passesAt,
    Optional<String> source,
    Place place) {
  /** Keeps its own copies. */
  public Node {
    children = List.copyOf(children);
    measuredOn = List.copyOf(measuredOn);
    bands = List.copyOf(bands);
  }

  /**
   * Whether this is an indicator.
   *
   * @return true when the node has no children
   */
  public boolean isLeaf() {
    return children.isEmpty();
  }

  /**
   * The node and all below it, parents first, in the order of the scheme.
   *
   * @return a fresh stream
   */
  public Stream<Node> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
  }
}
