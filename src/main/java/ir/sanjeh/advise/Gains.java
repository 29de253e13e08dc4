package ir.sanjeh.advise;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Composition;
import ir.sanjeh.score.Part;
import ir.sanjeh.score.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Tells what a better award adds to an agency's total. As long as it does not decide what counts,
 * the part of the total that hangs on an indicator stays the same, and the gain is that part times
 * the rise of the share; such gains add up.
 */
final class Gains {
  private final Map<String, List<Part>> parts;
  private final Evaluated agency;

  Gains(Composition composition, Evaluated agency) {
    AgencyScorecard card = agency.card();
    this.parts =
        composition.of(card).stream().collect(Collectors.groupingBy(p -> p.score().node().id()));
    this.agency = agency;
  }

  /**
   * What an award adds to the share of the root.
   *
   * @param fact who would get it
   * @param node the indicator
   * @param share the share that it would give
   * @return exact; empty where the award may decide what counts, so that only an evaluation tells
   */
  Optional<BigFraction> of(Fact fact, Node node, BigFraction share) {
    Optional<Award> now = agency.award(fact, node.id());
    List<Part> own = parts.getOrDefault(node.id(), List.of());
    if (own.isEmpty() || agency.card().agency().total().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        own.stream()
            .filter(part -> now.isPresent() ? decides(now.get(), part) : waitsFor(fact, part))
            .map(part -> part.weight().multiply(share.subtract(part.score().share())))
            .reduce(BigFraction.ZERO, BigFraction::add));
  }

  private static boolean decides(Award award, Part part) {
    return part.score().award().filter(own -> own == award).isPresent();
  }

  /** Whether a part counts 0 for want of an award that the fact may give. */
  private static boolean waitsFor(Fact fact, Part part) {
    return part.score().state() == State.UNSCORED
        && (part.subject() == fact || !fact.type().name().equals(Dictionary.SERVICE));
  }
}
