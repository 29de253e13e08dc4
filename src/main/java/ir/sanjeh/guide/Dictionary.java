package ir.sanjeh.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data dictionary of a rule folder, {@code facts.drl}.
 *
 * @param types the types of facts by name, in the order of declaration
 * @param choices the enums by name, in the order of declaration
 * @param results where the types that another scheme's result fills come from, by name of the type
 */
public record Dictionary(
    Map<String, DeclaredType> types,
    Map<String, ChoiceType> choices,
    Map<String, ResultSource> results) {
  /** The name of the type that is evaluated and ranked. */
  public static final String AGENCY = "Agency";

  /** The name of the type whose scores roll up into the agency's. */
  public static final String SERVICE = "Service";

  /** Identifies a fact; required on the agency and on members of lists. */
  public static final String ID = "id";

  /** The name of a fact in Persian. */
  public static final String NAME = "name";

  /** The name of a fact in English. */
  public static final String NAME_EN = "nameEn";

  /**
   * A dictionary whose facts all come from the facts file.
   *
   * @param types the types by name
   * @param choices the enums by name
   */
  public Dictionary(Map<String, DeclaredType> types, Map<String, ChoiceType> choices) {
    this(types, choices, Map.of());
  }

  /**
   * The type of the agencies.
   *
   * @return never null in a rulebook that was read without problems
   */
  public DeclaredType agency() {
    return types.get(AGENCY);
  }

  /**
   * The type of the services.
   *
   * @return empty where the scheme scores agencies directly
   */
  public Optional<DeclaredType> service() {
    return Optional.ofNullable(types.get(SERVICE));
  }

  /**
   * The types that a facts file nests in the agency.
   *
   * @return all but the agency and those filled from results, in the order of declaration
   */
  public List<DeclaredType> parts() {
    return types.values().stream()
        .filter(t -> t.nesting() != DeclaredType.Nesting.ROOT)
        .filter(t -> !results.containsKey(t.name()))
        .toList();
  }
}
