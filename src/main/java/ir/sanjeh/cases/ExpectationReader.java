package ir.sanjeh.cases;

import ir.sanjeh.cases.Check.Aspect;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands under {@code expect}. */
final class ExpectationReader {
  private static final List<String> SERVICE_KEYS =
      List.of(
          Aspect.SCORE.key(),
          Aspect.EXACT.key(),
          Aspect.DIMENSION.key(),
          Aspect.INDICATOR.key(),
          Aspect.UNSCORED.key(),
          Aspect.NOT_APPLICABLE.key());
  private static final String SERVICES = "services";
  private static final String CONFIRMED = "confirmed";
  private static final String NOTE = "note";
  private static final List<String> AGENCY_KEYS =
      List.of(
          Aspect.SCORE.key(),
          Aspect.TABLE_SCORE.key(),
          Aspect.EXACT.key(),
          Aspect.RANK.key(),
          Aspect.BAND.key(),
          Aspect.DIMENSION.key(),
          Aspect.INDICATOR.key(),
          Aspect.FIGURE.key(),
          Aspect.UNSCORED.key(),
          Aspect.NOT_APPLICABLE.key(),
          SERVICES,
          CONFIRMED,
          NOTE);
  private static final List<String> COUNTS = List.of("agencies", "ranked", "services");
  private static final String OPTION = "option";

  private final TermReader terms;
  private final ConfirmationReader confirmations;

  ExpectationReader(TermReader terms) {
    this.terms = terms;
    this.confirmations = new ConfirmationReader(terms);
  }

  /** The agencies with what is expected of them. */
  List<ExpectedAgency> agencies(Value value, Confirmation ofFile) {
    List<ExpectedAgency> agencies = new ArrayList<>();
    terms
        .mapping(value, "expect.agencies", "the agencies by id: agencies: { a1: { score: 50 } }")
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach((id, expected) -> agency(id, expected, ofFile, agencies)));
    return agencies;
  }

  private void agency(String id, Value value, Confirmation ofFile, List<ExpectedAgency> agencies) {
    String name = "agency \"" + id + "\"";
    Optional<Value.Mapping> mapping =
        terms.mapping(value, name, "what is expected of it: { score: 50, rank: 1 }");
    if (mapping.isEmpty()) {
      return;
    }
    terms.onlyKeys(mapping.get(), name, AGENCY_KEYS);
    Confirmation confirmed =
        Optional.ofNullable(mapping.get().entries().get(CONFIRMED))
            .flatMap(v -> confirmations.read(v, name + ", " + CONFIRMED))
            .orElse(ofFile);
    List<Check> checks = new ArrayList<>();
    mapping
        .get()
        .entries()
        .forEach(
            (key, expected) -> {
              if (key.equals(SERVICES)) {
                services(expected, name, checks);
              } else {
                scores(key, expected, Optional.empty(), name, checks);
              }
            });
    agencies.add(new ExpectedAgency(id, confirmed, checks, mapping.get().place()));
  }

  private void services(Value value, String agency, List<Check> checks) {
    terms
        .mapping(value, agency + ", services", "the services by id: services: { s1: { ... } }")
        .ifPresent(
            services ->
                services
                    .entries()
                    .forEach((id, expected) -> service(id, expected, agency, checks)));
  }

  private void service(String id, Value value, String agency, List<Check> checks) {
    String name = agency + ", service \"" + id + "\"";
    Optional<Value.Mapping> mapping =
        terms.mapping(value, name, "what is expected of it: { score: 50 }");
    if (mapping.isPresent()) {
      terms.onlyKeys(mapping.get(), name, SERVICE_KEYS);
      mapping
          .get()
          .entries()
          .forEach((key, expected) -> scores(key, expected, Optional.of(id), name, checks));
    }
  }

  /** One key of an agency or a service; unknown keys were told already. */
  private void scores(
      String key, Value value, Optional<String> service, String owner, List<Check> checks) {
    String name = owner + ", " + key;
    switch (key) {
      case "score" -> add(checks, Aspect.SCORE, service, "", terms.number(value, name), value);
      case "tableScore" ->
          add(checks, Aspect.TABLE_SCORE, service, "", terms.number(value, name), value);
      case "exact" -> add(checks, Aspect.EXACT, service, "", terms.number(value, name), value);
      case "rank" -> add(checks, Aspect.RANK, service, "", terms.number(value, name), value);
      case "band" -> add(checks, Aspect.BAND, service, "", terms.word(value, name), value);
      case "unscored" -> add(checks, Aspect.UNSCORED, service, "", terms.words(value, name), value);
      case "notApplicable" ->
          add(checks, Aspect.NOT_APPLICABLE, service, "", terms.words(value, name), value);
      case "dimensions" -> numbers(checks, Aspect.DIMENSION, service, value, name);
      case "figures" -> numbers(checks, Aspect.FIGURE, service, value, name);
      case "indicators" -> indicators(checks, service, value, name);
      default -> {
        // Told as unknown, or read elsewhere.
      }
    }
  }

  private void numbers(
      List<Check> checks, Aspect aspect, Optional<String> service, Value value, String name) {
    for (Map.Entry<String, Value> entry : byId(value, name).entrySet()) {
      String of = name + "." + entry.getKey();
      Value number = entry.getValue();
      add(checks, aspect, service, entry.getKey(), terms.number(number, of), number);
    }
  }

  private void indicators(List<Check> checks, Optional<String> service, Value value, String name) {
    for (Map.Entry<String, Value> entry : byId(value, name).entrySet()) {
      String id = entry.getKey();
      String of = name + "." + id;
      if (!(entry.getValue() instanceof Value.Mapping parts)) {
        Value number = entry.getValue();
        add(checks, Aspect.INDICATOR, service, id, terms.number(number, of), number);
        continue;
      }
      terms.onlyKeys(parts, of, List.of(Aspect.SCORE.key(), Aspect.EXACT.key(), OPTION));
      parts
          .entries()
          .forEach(
              (key, part) -> {
                if (key.equals(OPTION)) {
                  add(checks, Aspect.OPTION, service, id, terms.word(part, of), part);
                } else if (key.equals(Aspect.SCORE.key())) {
                  add(checks, Aspect.INDICATOR, service, id, terms.number(part, of), part);
                } else if (key.equals(Aspect.EXACT.key())) {
                  add(checks, Aspect.INDICATOR_EXACT, service, id, terms.number(part, of), part);
                }
              });
    }
  }

  /** The means over the agencies. */
  void means(Value value, List<Check> checks) {
    String name = "expect.nationalMeans";
    for (Map.Entry<String, Value> entry : byId(value, name).entrySet()) {
      String id = entry.getKey();
      Value mean = entry.getValue();
      String of = name + "." + id;
      if (!(mean instanceof Value.Mapping parts)) {
        add(checks, Aspect.MEAN, Optional.empty(), id, terms.number(mean, of), mean);
        continue;
      }
      terms.onlyKeys(parts, of, List.of("mean", "agencies"));
      parts
          .entries()
          .forEach(
              (key, part) ->
                  add(
                      checks,
                      key.equals("mean") ? Aspect.MEAN : Aspect.MEAN_AGENCIES,
                      Optional.empty(),
                      id,
                      terms.number(part, of),
                      part));
    }
  }

  /** How much was evaluated. */
  void counts(Value value, List<Check> checks) {
    String name = "expect.counts";
    terms
        .mapping(value, name, "{ agencies: 166, ranked: 166, services: 5968 }")
        .ifPresent(
            mapping -> {
              terms.onlyKeys(mapping, name, COUNTS);
              mapping
                  .entries()
                  .forEach(
                      (key, count) ->
                          add(
                              checks,
                              Aspect.COUNT,
                              Optional.empty(),
                              key,
                              terms.number(count, name + "." + key),
                              count));
            });
  }

  /** The problems that must be told. */
  List<ExpectedProblem> problems(Value value) {
    List<ExpectedProblem> expected = new ArrayList<>();
    String form = "a list such as [ { id: facts.unknown-field, message: \"uptime\" } ]";
    if (!(value instanceof Value.Sequence list) || list.items().isEmpty()) {
      terms.wrong(value, "expect.problems", form);
      return expected;
    }
    for (Value item : list.items()) {
      terms.mapping(item, "expect.problems", form).flatMap(this::problem).ifPresent(expected::add);
    }
    return expected;
  }

  private Optional<ExpectedProblem> problem(Value.Mapping mapping) {
    List<String> keys = List.of("id", "message", "line");
    terms.onlyKeys(mapping, "a problem", keys);
    Place place = mapping.place();
    if (keys.stream().noneMatch(mapping.entries()::containsKey)) {
      terms.missing(place, "what the problem is", "Write its id, or a part of its message.");
      return Optional.empty();
    }
    return Optional.of(
        new ExpectedProblem(
            part(mapping, "id").flatMap(v -> terms.text(v, "the id of a problem")),
            part(mapping, "message").flatMap(v -> terms.text(v, "the message of a problem")),
            part(mapping, "line").flatMap(this::line),
            place));
  }

  private Optional<Integer> line(Value value) {
    return terms
        .number(value, "the line of a problem")
        .flatMap(
            term ->
                term instanceof Term.Amount amount && amount.text().matches("[0-9]{1,7}")
                    ? Optional.of(Integer.valueOf(amount.text()))
                    : terms.wrong(value, "the line of a problem", "a whole number"));
  }

  private static Optional<Value> part(Value.Mapping mapping, String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  private Map<String, Value> byId(Value value, String name) {
    return terms
        .mapping(value, name, "values by id, such as { \"1\": 0.5 }")
        .map(Value.Mapping::entries)
        .orElse(Map.of());
  }

  private static void add(
      List<Check> checks,
      Aspect aspect,
      Optional<String> service,
      String id,
      Optional<Term> wanted,
      Value value) {
    wanted.ifPresent(term -> checks.add(new Check(aspect, service, id, term, value.place())));
  }
}
