package ir.sanjeh.cases;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Facts of one invented agency.
 *
 * @param parts the values of each fact by field, by declared type; the agency's own type has one
 */
record Draft(Map<String, List<Map<String, Object>>> parts) {
  /** The facts as an evaluation has them. */
  AgencyFacts facts(Dictionary dictionary, String id) {
    List<Fact> facts = new ArrayList<>();
    Fact agency = null;
    for (DeclaredType type : dictionary.types().values()) {
      int number = 0;
      for (Map<String, Object> values : parts.getOrDefault(type.name(), List.of())) {
        number++;
        Map<String, Object> all = new LinkedHashMap<>(values);
        String own = type.nesting() == Nesting.ROOT ? id : id(type, number);
        if (type.nesting() != Nesting.ONE) {
          all.put(Dictionary.ID, own);
        }
        Fact fact =
            new Fact(
                type,
                type.nesting() == Nesting.ONE ? type.key() : own,
                all,
                Map.of(),
                type.place());
        if (type.nesting() == Nesting.ROOT) {
          agency = fact;
        } else {
          facts.add(fact);
        }
      }
    }
    return new AgencyFacts(agency, facts);
  }

  private static String id(DeclaredType type, int number) {
    return type.name().toLowerCase(Locale.ROOT) + "-" + number;
  }

  /** The agency as a facts file has it. */
  Map<String, Object> written(Dictionary dictionary, String id, String fa, String en) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put(Dictionary.ID, id);
    written.put(Dictionary.NAME, fa);
    written.put(Dictionary.NAME_EN, en);
    for (DeclaredType type : dictionary.types().values()) {
      List<Map<String, Object>> facts = parts.getOrDefault(type.name(), List.of());
      if (type.nesting() == Nesting.ROOT) {
        facts.forEach(values -> values.forEach((name, value) -> written.put(name, plain(value))));
      } else if (type.nesting() == Nesting.ONE && !facts.isEmpty()) {
        written.put(type.key(), plain(facts.get(0)));
      } else if (!facts.isEmpty()) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map<String, Object> values : facts) {
          Map<String, Object> part = new LinkedHashMap<>();
          part.put(Dictionary.ID, id(type, list.size() + 1));
          part.putAll(plain(values));
          list.add(part);
        }
        written.put(type.key(), list);
      }
    }
    return written;
  }

  private static Map<String, Object> plain(Map<String, Object> values) {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  /** Whole numbers without an exponent, as people write them. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal number && number.scale() < 0 ? number.setScale(0) : value;
  }
}
