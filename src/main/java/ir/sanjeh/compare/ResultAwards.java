package ir.sanjeh.compare;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives back what the rules awarded, from a result file: the file says which options were reached
 * and with which score, the rules say who earned them. Whatever fits neither is passed over, so
 * that the scores come out otherwise than the file has them. Immutable.
 */
final class ResultAwards {
  private final Dictionary dictionary;
  private final Map<String, OptionRule> options;
  private final Map<String, String> conditions = new HashMap<>();

  /** For the results of some rules. */
  ResultAwards(Scheme scheme, Guide guide) {
    this.dictionary = guide.dictionary();
    this.options =
        guide.rules().stream()
            .collect(Collectors.toUnmodifiableMap(OptionRule::option, Function.identity()));
    for (Node leaf : scheme.indicators()) {
      leaf.notApplicableWhen().ifPresent(condition -> conditions.put(leaf.id(), condition));
    }
  }

  /** What an agency, its parts and its services were awarded, and what does not apply to them. */
  AgencyAwards of(Result.Agency agency) {
    return new Gathering(agency).awards();
  }

  private final class Gathering {
    private final Fact agency;
    private final Map<String, Fact> parts = new LinkedHashMap<>();
    private final List<Fact> services = new ArrayList<>();
    private final Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();

    Gathering(Result.Agency told) {
      agency = fact(dictionary.agency(), told.id(), told.name(), told.nameEn());
      if (told.services().isEmpty()) {
        add(agency, told.indicators(), told.notApplicable());
      }
      dictionary
          .service()
          .ifPresent(type -> told.services().forEach(service -> add(type, service)));
    }

    private void add(DeclaredType type, Result.Service told) {
      Fact service = fact(type, told.id(), told.name(), told.nameEn());
      services.add(service);
      add(service, told.indicators(), told.notApplicable());
    }

    private void add(
        Fact subject, Map<String, Result.Indicator> indicators, List<String> notApplicable) {
      indicators.forEach((node, indicator) -> add(subject, node, indicator));
      for (String node : notApplicable) {
        if (conditions.containsKey(node)) {
          exempt.computeIfAbsent(subject, fact -> new HashSet<>()).add(conditions.get(node));
        }
      }
    }

    private void add(Fact subject, String node, Result.Indicator indicator) {
      OptionRule rule = indicator.option() == null ? null : options.get(indicator.option());
      if (rule != null && rule.node().equals(node)) {
        Fact earner = earner(rule.subjectType(), subject);
        awards
            .computeIfAbsent(earner, fact -> new HashMap<>())
            .put(node, new Award(rule, earner, ExactScores.of(indicator), List.of()));
      }
    }

    /** A service takes over what its agency, or the one part of a kind, has earned. */
    private Fact earner(String name, Fact subject) {
      DeclaredType type = dictionary.types().get(name);
      return switch (type.nesting()) {
        case MANY -> subject;
        case ROOT -> agency;
        case ONE -> parts.computeIfAbsent(name, key -> fact(type, type.key(), null, null));
      };
    }

    AgencyAwards awards() {
      List<Fact> all = new ArrayList<>(parts.values());
      all.addAll(services);
      return new AgencyAwards(new AgencyFacts(agency, all), awards, exempt);
    }
  }

  private static Fact fact(DeclaredType type, String id, String name, String nameEn) {
    Map<String, Object> values = new HashMap<>();
    values.put(Dictionary.ID, id);
    if (name != null) {
      values.put(Dictionary.NAME, name);
    }
    if (nameEn != null) {
      values.put(Dictionary.NAME_EN, nameEn);
    }
    return new Fact(type, id, Map.copyOf(values), Map.of(), Place.of(id));
  }
}
