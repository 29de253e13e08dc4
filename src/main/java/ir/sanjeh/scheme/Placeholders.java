package ir.sanjeh.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a scheme that stand in for lost ones. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * Every weight, all points, settings and bands that are placeholders.
   *
   * @param scheme any scheme
   * @return first the nodes in the order of the tree, then the settings and the bands
   */
  public static List<Placeholder> of(Scheme scheme) {
    List<Placeholder> found = new ArrayList<>();
    addChildren(scheme.root(), found);
    for (Setting setting : scheme.settings().values()) {
      add(Placeholder.Kind.SETTING, setting.name(), setting.quantity(), found);
    }
    for (Band band : scheme.bands()) {
      if (band.provenance() == Provenance.PLACEHOLDER) {
        found.add(
            new Placeholder(
                Placeholder.Kind.BAND, band.id(), band.range(), Optional.empty(), band.place()));
      }
    }
    return List.copyOf(found);
  }

  private static void addChildren(Node parent, List<Placeholder> found) {
    Placeholder.Kind kind =
        parent.addsUp() == AddingUp.WEIGHTED_MEAN
            ? Placeholder.Kind.WEIGHT
            : Placeholder.Kind.POINTS;
    for (Node child : parent.children()) {
      child.weight().ifPresent(quantity -> add(kind, child.id(), quantity, found));
      addChildren(child, found);
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
