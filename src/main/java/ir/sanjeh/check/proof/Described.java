package ir.sanjeh.check.proof;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the facts of an experiment as a counterexample: a few fields and their values. */
public final class Described {
  private static final String MISSING = "missing";

  private final Dictionary dictionary;
  private final AgencyFacts facts;
  private final Map<String, String> written = new LinkedHashMap<>();

  private Described(Dictionary dictionary, AgencyFacts facts) {
    this.dictionary = dictionary;
    this.facts = facts;
  }

  /**
   * The known values of some fields, and which parts are not there.
   *
   * @param dictionary the data dictionary
   * @param facts the facts
   * @param reads what to tell: fields and types
   * @return values by {@code Type.field}, in the order of the reading
   */
  public static Map<String, String> known(Dictionary dictionary, AgencyFacts facts, Reads reads) {
    return new Described(dictionary, facts).write(reads.types(), reads.uses().keySet(), Set.of());
  }

  /**
   * The values of some fields, known or missing.
   *
   * @param dictionary the data dictionary
   * @param facts the facts
   * @param fields what to tell
   * @return values by {@code Type.field}, in the order of the fields
   */
  public static Map<String, String> fields(
      Dictionary dictionary, AgencyFacts facts, Collection<FieldKey> fields) {
    Set<String> types = new LinkedHashSet<>();
    fields.forEach(field -> types.add(field.type()));
    return new Described(dictionary, facts).write(types, fields, fields);
  }

  /**
   * A value as people write it.
   *
   * @param value a value of a fact, or null
   * @return plain text; {@code missing} for null
   */
  public static String value(Object value) {
    if (value == null) {
      return MISSING;
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof List<?> ticked) {
      return ticked.isEmpty()
          ? "none ticked"
          : String.join(", ", ticked.stream().map(String::valueOf).toList());
    }
    return String.valueOf(value);
  }

  private Map<String, String> write(
      Collection<String> types, Collection<FieldKey> fields, Collection<FieldKey> evenMissing) {
    for (String name : types) {
      DeclaredType type = dictionary.types().get(name);
      List<Fact> members =
          Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
              .filter(fact -> fact.type() == type)
              .toList();
      if (members.isEmpty()) {
        written.put(name, type.nesting() == DeclaredType.Nesting.ONE ? "absent" : "none");
      }
      Map<Map<String, Object>, Integer> alike = new LinkedHashMap<>();
      for (Fact member : members) {
        alike.merge(shown(member, fields), 1, Integer::sum);
      }
      int number = 0;
      for (Map.Entry<Map<String, Object>, Integer> group : alike.entrySet()) {
        number++;
        String prefix = name + (alike.size() > 1 ? " " + number : "");
        if (group.getValue() > 1) {
          written.put(prefix, group.getValue() + " alike");
        } else if (alike.size() > 1 && group.getKey().isEmpty()) {
          written.put(prefix, "there");
        }
        fields.stream()
            .filter(f -> f.type().equals(name))
            .filter(f -> group.getKey().containsKey(f.field()) || evenMissing.contains(f))
            .forEach(
                f -> written.put(prefix + "." + f.field(), value(group.getKey().get(f.field()))));
      }
    }
    return written;
  }

  /** Only the fields that are told, so that members which differ in others are alike. */
  private static Map<String, Object> shown(Fact fact, Collection<FieldKey> fields) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (FieldKey field : fields) {
      Object value = fact.values().get(field.field());
      if (field.type().equals(fact.type().name()) && value != null) {
        shown.put(field.field(), value);
      }
    }
    return shown;
  }
}
