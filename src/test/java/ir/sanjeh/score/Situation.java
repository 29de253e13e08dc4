package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what the rules gave an agency and its parts; every fact is named by its id. */
public final class Situation {
  /** The id of the agency unless another is given. */
  public static final String AGENCY = "agency";

  private static final Place PLACE = Place.of("facts.json", 1);

  private final String agency;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> values = new HashMap<>();
  private final IdentityHashMap<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
  private final IdentityHashMap<Fact, Set<String>> exempt = new IdentityHashMap<>();

  /** An agency without parts. */
  public Situation() {
    this(AGENCY);
  }

  /** An agency without parts, of that id. */
  public Situation(String agency) {
    this.agency = agency;
    fact(agency, "Agency", Nesting.ROOT);
  }

  /** A part of which an agency has one: a portal of the id {@code portal}, and so on. */
  public Situation part(String type) {
    fact(type.toLowerCase(Locale.ROOT), type, Nesting.ONE);
    return this;
  }

  /** A part of which an agency may have several. */
  public Situation member(String id, String type) {
    fact(id, type, Nesting.MANY);
    return this;
  }

  /** A service. */
  public Situation service(String id) {
    return member(id, "Service");
  }

  private void fact(String id, String type, Nesting nesting) {
    values.put(id, new HashMap<>(Map.of("id", id)));
    DeclaredType declared =
        new DeclaredType(type, nesting, "", new Title(type, type), Map.of(), PLACE);
    facts.put(id, new Fact(declared, id, values.get(id), Map.of(), PLACE));
  }

  /** A known value of a fact. */
  public Situation value(String subject, String field, Object value) {
    values.get(subject).put(field, value);
    return this;
  }

  /** An award, on the scale of the node. */
  public Situation award(String subject, String node, String score) {
    Fact fact = facts.get(subject);
    awards
        .computeIfAbsent(fact, f -> new HashMap<>())
        .put(node, new Award(null, fact, Numbers.exact(score), List.of()));
    return this;
  }

  /** A condition that holds for a fact. */
  public Situation holds(String condition, String subject) {
    exempt.computeIfAbsent(facts.get(subject), f -> new HashSet<>()).add(condition);
    return this;
  }

  /** The finished awards. */
  public AgencyAwards awards() {
    List<Fact> parts = new ArrayList<>(facts.values());
    Fact root = facts.get(agency);
    parts.remove(root);
    return new AgencyAwards(new AgencyFacts(root, parts), awards, exempt);
  }
}
