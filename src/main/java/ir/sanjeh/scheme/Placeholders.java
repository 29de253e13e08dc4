package ir.sanjeh.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a scheme that stand in for lost ones. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * Every weight, all points, ideals, bands, passing scores and settings that are placeholders.
   *
   * @param scheme any scheme
   * @return first the nodes in the order of the tree, then the settings and the bands
   */
  public static List<Placeholder> of(Scheme scheme) {
    List<Placeholder> found = new ArrayList<>();
    addNode(scheme.root(), found);
    for (Setting setting : scheme.settings().values()) {
      add(Placeholder.Kind.SETTING, setting.name(), setting.quantity(), found);
    }
    addBands("", scheme.bands(), found);
    return List.copyOf(found);
  }

  private static void addNode(Node node, List<Placeholder> found) {
    node.ideal().ifPresent(ideal -> add(Placeholder.Kind.IDEAL, node.id(), ideal, found));
    node.passesAt().ifPresent(score -> add(Placeholder.Kind.PASSES_AT, node.id(), score, found));
    addBands(node.id() + ".", node.bands(), found);
    Placeholder.Kind kind =
        node.addsUp() == AddingUp.WEIGHTED_MEAN ? Placeholder.Kind.WEIGHT : Placeholder.Kind.POINTS;
    for (Node child : node.children()) {
      child.weight().ifPresent(quantity -> add(kind, child.id(), quantity, found));
      addNode(child, found);
    }
  }

  private static void addBands(String owner, List<Band> bands, List<Placeholder> found) {
    for (Band band : bands) {
      if (band.provenance() == Provenance.PLACEHOLDER) {
        found.add(
            new Placeholder(
                Placeholder.Kind.BAND,
                owner + band.id(),
                band.range(),
                Optional.empty(),
                band.place()));
      }
    }
  }

  private static void add(
      Placeholder.Kind kind, String id, Quantity quantity, List<Placeholder> found) {
    if (quantity.provenance() == Provenance.PLACEHOLDER) {
      found.add(
          new Placeholder(
              kind, id, Exact.text(quantity.value()), quantity.note(), quantity.place()));
    }
  }
}
