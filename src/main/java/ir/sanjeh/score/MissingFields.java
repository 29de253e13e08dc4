package ir.sanjeh.score;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says which of the values that an indicator's rules read are not in the facts. */
final class MissingFields {
  /** By node and declared type, the fields that rules read; a type may be looked for as such. */
  private final Map<String, Map<String, SortedSet<String>>> reads = new HashMap<>();

  /** Gathers once what the rules of a folder read. */
  MissingFields(List<OptionRule> rules) {
    for (OptionRule rule : rules) {
      Map<String, SortedSet<String>> types =
          reads.computeIfAbsent(rule.node(), node -> new TreeMap<>());
      for (Premise premise : rule.premises()) {
        gather(premise.pattern(), types);
        gather(rule.score(), premise.pattern(), types);
      }
    }
  }

  /**
   * What is missing for a subject.
   *
   * @param node an indicator's id
   * @param subject the agency or one of its services
   * @param facts of the agency
   * @return {@code Type.field}, or {@code Type} where there is no such fact at all, in ascending
   *     order
   */
  List<String> of(String node, Fact subject, AgencyFacts facts) {
    List<String> missing = new ArrayList<>();
    reads
        .getOrDefault(node, Map.of())
        .forEach(
            (type, fields) -> {
              List<Fact> read = facts(type, subject, facts);
              if (read.isEmpty()) {
                missing.add(type);
              }
              for (String field : fields) {
                if (read.stream().anyMatch(fact -> !fact.values().containsKey(field))) {
                  missing.add(type + "." + field);
                }
              }
            });
    return List.copyOf(missing);
  }

  /** The subject stands for its own type: a service does not ask for what its siblings lack. */
  private static List<Fact> facts(String type, Fact subject, AgencyFacts facts) {
    if (subject.type().name().equals(type)) {
      return List.of(subject);
    }
    return Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
        .filter(fact -> fact.type().name().equals(type))
        .toList();
  }

  private static void gather(Pattern pattern, Map<String, SortedSet<String>> types) {
    Set<String> fields = types.computeIfAbsent(pattern.type(), type -> new TreeSet<>());
    pattern.bindings().forEach(binding -> fields.add(binding.field()));
    pattern
        .test()
        .fields()
        .forEach(
            read -> types.computeIfAbsent(read.type(), type -> new TreeSet<>()).add(read.field()));
  }

  /** A rule whose score is a measured value, {@code $service.presence}, reads that value too. */
  private static void gather(
      Arithmetic score, Pattern pattern, Map<String, SortedSet<String>> types) {
    score
        .walk()
        .forEach(
            part -> {
              if (part instanceof Arithmetic.FieldValue value
                  && value.variable().equals(pattern.variable())) {
                types.get(pattern.type()).add(value.field());
              }
            });
  }
}
