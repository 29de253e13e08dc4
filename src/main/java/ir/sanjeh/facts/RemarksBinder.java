package ir.sanjeh.facts;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what the header of a facts file says of the round beyond the facts:
 *
 * <pre>
 * published: { agencies: 105, services: 2207, new: [ "id", ... ] }
 * cooperation:
 *   - { id: "...", name: "...", nameEn: "...", status: opted-out, reason: { fa: "...", en: "..." } }
 * </pre>
 *
 * Nothing of it changes a score; results carry it on for those who lay rounds beside each other.
 */
final class RemarksBinder {
  static final String PUBLISHED = "published";
  static final String COOPERATION = "cooperation";

  private static final String PROBLEM = "facts.header";
  private static final String AGENCIES = "agencies";
  private static final String SERVICES = "services";
  private static final String NEW = "new";
  private static final List<String> PUBLISHED_KEYS = List.of(AGENCIES, SERVICES, NEW);
  private static final List<String> COOPERATION_KEYS =
      List.of("id", "name", "nameEn", "status", "reason");
  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

  private final Problems problems;
  private final Hints hints = new Hints();
  private Optional<Published> published = Optional.empty();
  private List<Cooperation> cooperation = List.of();

  RemarksBinder(Problems problems) {
    this.problems = problems;
  }

  /** How a status is written. */
  static String word(Cooperation.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Takes over what the key {@value #PUBLISHED} is set to. */
  void putPublished(Value value) {
    object(value, "header field \"published\"", "{ \"agencies\": 105, \"services\": 2207 }")
        .ifPresent(
            object -> {
              onlyKeys(object, PUBLISHED_KEYS, "header field \"published\"");
              published =
                  Optional.of(
                      new Published(
                          count(object, AGENCIES),
                          count(object, SERVICES),
                          newAgencies(object),
                          object.place()));
            });
  }

  /** Takes over what the key {@value #COOPERATION} is set to. */
  void putCooperation(Value value) {
    if (!(value instanceof Value.Sequence list)) {
      add(
          value.place(),
          "header field \"cooperation\" is " + value.describe(),
          "Write a list: [ { \"id\": ..., \"status\": ... }, ... ].");
      return;
    }
    List<Cooperation> read = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Value item : list.items()) {
      object(item, "an entry of \"cooperation\"", "{ \"id\": ..., \"status\": ... }")
          .flatMap(this::cooperation)
          .filter(entry -> isFirst(ids, entry.id(), entry.place(), COOPERATION))
          .ifPresent(read::add);
    }
    cooperation = read;
  }

  /** All that was read. */
  RoundRemarks end() {
    return new RoundRemarks(published, cooperation);
  }

  private Optional<Cooperation> cooperation(Value.Mapping entry) {
    onlyKeys(entry, COOPERATION_KEYS, "an entry of \"cooperation\"");
    Optional<String> id =
        given(entry, "id").flatMap(value -> id(value, "an entry of \"cooperation\""));
    if (given(entry, "id").isEmpty()) {
      add(
          entry.place(),
          "an entry of \"cooperation\" has no \"id\"",
          "Write the id that the agency has in the facts of other rounds, or a new one.");
    }
    Optional<Cooperation.Status> status = status(entry);
    Optional<Title> reason = given(entry, "reason").flatMap(this::reason);
    return id.isPresent() && status.isPresent()
        ? Optional.of(
            new Cooperation(
                id.get(),
                given(entry, "name").flatMap(value -> text(value, "name")),
                given(entry, "nameEn").flatMap(value -> text(value, "nameEn")),
                status.get(),
                reason,
                entry.place()))
        : Optional.empty();
  }

  private Optional<Cooperation.Status> status(Value.Mapping entry) {
    Optional<Value> value = given(entry, "status");
    String written = value.isPresent() && value.get() instanceof Value.Text t ? t.text() : "";
    for (Cooperation.Status status : Cooperation.Status.values()) {
      if (word(status).equals(written)) {
        return Optional.of(status);
      }
    }
    String words =
        Stream.of(Cooperation.Status.values())
            .map(RemarksBinder::word)
            .collect(Collectors.joining(", "));
    add(
        value.map(Value::place).orElse(entry.place()),
        "an entry of \"cooperation\": "
            + value.map(v -> "\"status\" is " + v.describe()).orElse("there is no \"status\""),
        "Write one of: " + words + ".");
    return Optional.empty();
  }

  /** In both languages, or one wording for both. */
  private Optional<Title> reason(Value value) {
    if (!(value instanceof Value.Mapping languages)) {
      return text(value, "reason").map(text -> new Title(text, text));
    }
    onlyKeys(languages, List.of("fa", "en"), "\"reason\"");
    Optional<String> fa = given(languages, "fa").flatMap(v -> text(v, "reason.fa"));
    Optional<String> en = given(languages, "en").flatMap(v -> text(v, "reason.en"));
    if (fa.isPresent() && en.isPresent()) {
      return Optional.of(new Title(fa.get(), en.get()));
    }
    add(
        languages.place(),
        "\"reason\" is not in both languages",
        "Write { \"fa\": \"...\", \"en\": \"...\" }, or one text for both.");
    return Optional.empty();
  }

  private Optional<Map<String, Place>> newAgencies(Value.Mapping object) {
    Optional<Value> value = given(object, NEW);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof Value.Sequence list)) {
      add(
          value.get().place(),
          "\"new\" of \"published\" is " + value.get().describe(),
          "Write a list of the ids of agencies.");
      return Optional.empty();
    }
    Map<String, Place> ids = new LinkedHashMap<>();
    for (Value item : list.items()) {
      id(item, "\"new\" of \"published\"").ifPresent(id -> isFirst(ids, id, item.place(), NEW));
    }
    return Optional.of(ids);
  }

  private boolean isFirst(Map<String, Place> known, String id, Place place, String where) {
    Place first = known.putIfAbsent(id, place);
    if (first != null) {
      add(
          place,
          "\"" + where + "\" names agency \"" + Excerpt.of(id) + "\" twice, first at " + first,
          "Name each agency once.");
    }
    return first == null;
  }

  private Optional<Long> count(Value.Mapping object, String key) {
    Optional<Value> value = given(object, key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String written =
        value.get() instanceof Value.Numeral numeral
            ? numeral.text()
            : value.get() instanceof Value.Text text ? Digits.toLatin(text.text()) : "";
    if (!COUNT.matcher(written).matches()) {
      add(
          value.get().place(),
          "\"" + key + "\" of \"published\" is " + value.get().describe(),
          "Write a whole number.");
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(written));
  }

  private Optional<String> id(Value value, String where) {
    if (value instanceof Value.Text text && Ids.isSound(text.text())) {
      return Optional.of(text.text());
    }
    add(
        value.place(),
        where + ": " + value.describe() + " cannot be an id",
        "Write a text that can be seen, of at most " + Ids.LONGEST + " characters.");
    return Optional.empty();
  }

  private Optional<String> text(Value value, String key) {
    if (value instanceof Value.Text text && text.text().length() <= LONGEST_TEXT) {
      return Optional.of(text.text());
    }
    add(
        value.place(),
        "\"" + key + "\" of an entry of \"cooperation\" is " + value.describe(),
        "Write a text of at most " + LONGEST_TEXT + " characters.");
    return Optional.empty();
  }

  private Optional<Value.Mapping> object(Value value, String what, String form) {
    if (value instanceof Value.Mapping object) {
      return Optional.of(object);
    }
    add(value.place(), what + " is " + value.describe(), "Write " + form + ".");
    return Optional.empty();
  }

  private void onlyKeys(Value.Mapping object, List<String> known, String where) {
    for (Map.Entry<String, Place> key : object.keys().entrySet()) {
      if (!Set.copyOf(known).contains(key.getKey())) {
        add(
            key.getValue(),
            where + ": there is no key \"" + Excerpt.of(key.getKey()) + "\"",
            hints.instead(key.getKey(), known, "keys"));
      }
    }
  }

  private static Optional<Value> given(Value.Mapping object, String key) {
    return Optional.ofNullable(object.entries().get(key))
        .filter(value -> !(value instanceof Value.Nothing));
  }

  private void add(Place place, String message, String remedy) {
    problems.add(PROBLEM, place, message, remedy);
  }
}
