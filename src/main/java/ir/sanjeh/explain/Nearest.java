package ir.sanjeh.explain;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Requirement;
import ir.sanjeh.attain.Requirements;
import ir.sanjeh.attain.Way;
import ir.sanjeh.attain.Words;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds what would have earned more: of the options that can be reached the one that gives least
 * more, or else the same of those that cannot.
 */
final class Nearest {
  private final boolean unscoredIsZero;
  private final Attainment attainment;
  private final Requirements requirements;
  private final Words words;

  Nearest(Rulebook rulebook, Words words) {
    this.unscoredIsZero = rulebook.scheme().unscored() == UnscoredHandling.ZERO;
    this.attainment = new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.requirements = new Requirements(words);
    this.words = words;
  }

  /**
   * A better option of a fact.
   *
   * @param rule the option
   * @param score what it would give
   * @param subject the fact
   * @param facts all of its agency, as the rules of the indicator saw them
   * @param changes what would have to be measured; empty where that is not enough
   */
  record Better(
      OptionRule rule,
      BigFraction score,
      Fact subject,
      AgencyFacts facts,
      Optional<List<Change>> changes) {}

  /** The nearest better option; empty where there is none. */
  Optional<Better> of(Node node, Fact subject, AgencyFacts facts, Optional<Award> award) {
    // Where an indicator without an award counts 0, only what earns more than that is better.
    Optional<BigFraction> now =
        award
            .map(Award::score)
            .or(() -> unscoredIsZero ? Optional.of(BigFraction.ZERO) : Optional.empty());
    if (now.filter(score -> score.compareTo(node.outOf()) >= 0).isPresent()) {
      return Optional.empty();
    }
    List<Way> ways = attainment.ways(node, subject, facts, now);
    if (!ways.isEmpty()) {
      Way way = ways.get(0);
      return Optional.of(
          new Better(way.rule(), way.score(), subject, facts, Optional.of(way.changes())));
    }
    Better nearest = null;
    for (OptionRule rule : attainment.options(node, subject.type().name())) {
      BigFraction score = attainment.score(rule, subject, facts).orElse(node.outOf());
      boolean better = now.isEmpty() || score.compareTo(now.get()) > 0;
      if (better && (nearest == null || score.compareTo(nearest.score()) < 0)) {
        nearest = new Better(rule, score, subject, facts, Optional.empty());
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * Tells of the same better option of one fact or of several.
   *
   * @param better at least one, all with the same rule
   */
  Explanation.Next told(List<Better> better) {
    Better first = better.get(0);
    boolean one = better.size() == 1;
    List<Explanation.Need> needs = new ArrayList<>();
    for (Better each : better) {
      requirements.of(each.rule(), each.subject(), each.facts()).stream()
          .map(requirement -> need(requirement, one))
          .filter(need -> one || (!need.met() && !needs.contains(need)))
          .forEach(needs::add);
    }
    return new Explanation.Next(
        first.rule().option(),
        first.rule().label(),
        first.rule().place().file(),
        first.rule().place().line(),
        Exact.text(first.score()),
        needs,
        one
            ? first.changes().map(list -> list.stream().map(words::change).toList()).orElse(null)
            : null,
        better.stream().allMatch(each -> each.changes().isPresent()));
  }

  private Explanation.Need need(Requirement requirement, boolean withValues) {
    List<Title> is =
        requirement.seen().stream().map(seen -> words.value(seen.field(), seen.value())).toList();
    return new Explanation.Need(
        requirement.words(),
        requirement.met(),
        requirement.met() || is.isEmpty() || !withValues
            ? null
            : new Title(
                is.stream().map(Title::fa).collect(Collectors.joining("؛ ")),
                is.stream().map(Title::en).collect(Collectors.joining("; "))));
  }
}
