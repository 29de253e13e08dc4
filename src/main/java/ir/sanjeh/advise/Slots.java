package ir.sanjeh.advise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Steps by the facts and the indicator that they improve: of a slot only one step can be taken.
 *
 * @param byKey the steps of each slot, in the order in which they came
 */
record Slots(Map<Slots.Key, List<Step>> byKey) {
  /**
   * What a slot is about.
   *
   * @param node the indicator
   * @param facts the numbers of the facts
   */
  record Key(String node, Set<Integer> facts) {}

  static Slots of(List<Step> steps) {
    Map<Key, List<Step>> byKey = new LinkedHashMap<>();
    for (Step step : steps) {
      byKey
          .computeIfAbsent(new Key(step.node().id(), step.facts()), key -> new ArrayList<>())
          .add(step);
    }
    return new Slots(byKey);
  }

  Slots without(Set<Key> keys) {
    Map<Key, List<Step>> left = new LinkedHashMap<>(byKey);
    left.keySet().removeAll(keys);
    return new Slots(left);
  }

  /**
   * Slots without which the steps of all others simply add up: always the one that meets most of
   * the others, until none meets another.
   */
  Set<Key> hubs() {
    Map<Key, Set<Key>> met = new LinkedHashMap<>();
    for (Set<Key> close : neighbours()) {
      List<Key> keys = List.copyOf(close);
      for (int i = 0; i < keys.size(); i++) {
        for (int j = i + 1; j < keys.size(); j++) {
          if (meet(byKey.get(keys.get(i)), byKey.get(keys.get(j)))) {
            met.computeIfAbsent(keys.get(i), key -> new LinkedHashSet<>()).add(keys.get(j));
            met.computeIfAbsent(keys.get(j), key -> new LinkedHashSet<>()).add(keys.get(i));
          }
        }
      }
    }
    Set<Key> hubs = new LinkedHashSet<>();
    while (met.values().stream().anyMatch(others -> !others.isEmpty())) {
      // The first of those that meet as many: the slots come in a fixed order.
      Key hub =
          met.keySet().stream()
              .min(Comparator.comparing(key -> -met.get(key).size()))
              .orElseThrow();
      hubs.add(hub);
      met.remove(hub).forEach(other -> met.get(other).remove(hub));
    }
    return hubs;
  }

  /** Slots that touch the same value, or the same option: only these can meet. */
  private Collection<Set<Key>> neighbours() {
    Map<Object, Set<Key>> close = new LinkedHashMap<>();
    Set<Object> written = new HashSet<>();
    byKey.values().stream()
        .flatMap(List::stream)
        .forEach(step -> written.addAll(step.touched().writes().keySet()));
    byKey.forEach(
        (key, steps) -> {
          for (Step step : steps) {
            Stream.of(
                    step.touched().writes().keySet().stream(),
                    step.touched().reads().stream().filter(written::contains),
                    step.awards().stream().map(better -> better.fact() + " " + better.node().id()))
                .flatMap(things -> things)
                .forEach(
                    thing -> close.computeIfAbsent(thing, t -> new LinkedHashSet<>()).add(key));
          }
        });
    return close.values();
  }

  private static boolean meet(List<Step> some, List<Step> others) {
    return some.stream().anyMatch(step -> others.stream().anyMatch(step::meets));
  }
}
