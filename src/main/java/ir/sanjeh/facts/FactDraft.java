package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One fact while its fields are read, in whatever order the file has them. */
final class FactDraft {
  private static final String VALUE = "value";
  private static final String EVIDENCE = "evidence";

  private final FactBinder binder;
  private final DeclaredType type;
  private final Place place;
  private final int number;
  private final Optional<FactDraft> owner;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();
  private final Set<String> wrong = new HashSet<>();
  private final Map<String, Place> nulls = new LinkedHashMap<>();
  private Place idPlace;

  /**
   * Begins a fact.
   *
   * @param binder what it is read with
   * @param type its declared type
   * @param place where it begins
   * @param number its number among its like, counted from 1
   * @param owner the agency that it is part of; empty for an agency
   */
  FactDraft(
      FactBinder binder, DeclaredType type, Place place, int number, Optional<FactDraft> owner) {
    this.binder = binder;
    this.type = type;
    this.place = place;
    this.number = number;
    this.owner = owner;
    this.idPlace = place;
  }

  /**
   * A finished fact, to be changed.
   *
   * @param binder what the changes are read with
   * @param fact what it is so far
   * @param number its number among its like, counted from 1
   * @param owner the agency that it is part of; empty for an agency
   */
  static FactDraft of(FactBinder binder, Fact fact, int number, Optional<FactDraft> owner) {
    FactDraft draft = new FactDraft(binder, fact.type(), fact.place(), number, owner);
    draft.values.putAll(fact.values());
    draft.evidence.putAll(fact.evidence());
    return draft;
  }

  /** The fact in the words of a message, by its id as soon as that is known. */
  String label() {
    String id = (String) values.get(Dictionary.ID);
    String which =
        type.nesting() == Nesting.ONE
            ? ""
            : id == null ? " number " + number : " \"" + Excerpt.of(id) + "\"";
    return noun() + which + owner.map(agency -> " of " + agency.label()).orElse("");
  }

  /** What its like are called: {@code service}. */
  String noun() {
    return Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1);
  }

  /**
   * The fact's id.
   *
   * @return empty while it is not known, or wrong
   */
  Optional<String> id() {
    return Optional.ofNullable((String) values.get(Dictionary.ID));
  }

  /** Where the id stands. */
  Place idPlace() {
    return idPlace;
  }

  /**
   * Takes over all fields of an object.
   *
   * @param object none of whose keys was put before
   */
  void putAll(Value.Mapping object) {
    // The id first, so that every message about the fact can name it.
    Value id = object.entries().get(Dictionary.ID);
    if (id != null) {
      put(Dictionary.ID, object.keys().get(Dictionary.ID), id);
    }
    object
        .entries()
        .forEach(
            (name, value) -> {
              if (!name.equals(Dictionary.ID)) {
                put(name, object.keys().get(name), value);
              }
            });
  }

  /**
   * Takes over one field.
   *
   * @param name the key as written
   * @param key where the key stands
   * @param value what it is set to, with or without evidence
   */
  void put(String name, Place key, Value value) {
    Field field = type.fields().get(name);
    if (field == null) {
      unknown(name, key);
    } else if (name.equals(Dictionary.ID)) {
      putId(value);
    } else if (value instanceof Value.Mapping object) {
      putWithEvidence(field, object);
    } else {
      putPlain(field, value);
    }
  }

  /**
   * Takes over another value for a field; what was said of the old one, its evidence, goes with it.
   *
   * @param name of the field
   * @param value what it is set to, with or without evidence
   */
  void replace(String name, Value value) {
    values.remove(name);
    evidence.remove(name);
    put(name, value.place(), value);
  }

  /**
   * The finished fact.
   *
   * @return never null; not fit for use when any problem was found
   */
  Fact end() {
    for (Field field : type.fields().values()) {
      boolean id = field.name().equals(Dictionary.ID) && type.nesting() != Nesting.ONE;
      boolean required = field.required() || id;
      if (required && !values.containsKey(field.name()) && !wrong.contains(field.name())) {
        missing(field);
      }
    }
    return new Fact(
        type,
        id().orElse(type.key()),
        Collections.unmodifiableMap(values),
        Collections.unmodifiableMap(evidence),
        place);
  }

  private void unknown(String name, Place key) {
    Collection<String> known = binder.keysOf(type);
    binder
        .problems()
        .add(
            "facts.unknown-field",
            key,
            label() + ": there is no field \"" + Excerpt.of(name) + "\"",
            binder.hints().instead(name, known, "fields of " + type.name()));
  }

  private void putId(Value value) {
    idPlace = value.place();
    if (value instanceof Value.Nothing) {
      nulls.put(Dictionary.ID, value.place());
    } else if (value instanceof Value.Text text && Ids.isSound(text.text())) {
      values.put(Dictionary.ID, text.text());
    } else {
      wrong.add(Dictionary.ID);
      binder
          .problems()
          .add(
              "facts.id",
              value.place(),
              where(Dictionary.ID) + ": " + value.describe() + " cannot be an id",
              "Write a text of 1 to "
                  + Ids.LONGEST
                  + " characters, without control or direction characters.");
    }
  }

  private void putWithEvidence(Field field, Value.Mapping object) {
    if (!object.entries().containsKey(VALUE) && !object.entries().containsKey(EVIDENCE)) {
      wrong.add(field.name());
      binder
          .problems()
          .add(
              "facts.wrong-type",
              object.place(),
              where(field.name()) + ": an object is not a value",
              "Write " + binder.expected(field) + ", or {\"value\": ..., \"evidence\": {...}}.");
      return;
    }
    object
        .keys()
        .forEach(
            (name, key) -> {
              if (!name.equals(VALUE) && !name.equals(EVIDENCE)) {
                binder
                    .problems()
                    .add(
                        "facts.unknown-field",
                        key,
                        where(field.name()) + ": there is no \"" + Excerpt.of(name) + "\"",
                        "Write {\"value\": ..., \"evidence\": {...}}.");
              }
            });
    Value value = object.entries().get(VALUE);
    if (value == null) {
      wrong.add(field.name());
      binder
          .problems()
          .add(
              "facts.missing-value",
              object.place(),
              where(field.name()) + ": there is evidence but no \"value\"",
              "Write \"value\": null when it is not known.");
    } else {
      putPlain(field, value);
    }
    if (object.entries().containsKey(EVIDENCE)) {
      binder
          .evidence()
          .bind(object.entries().get(EVIDENCE), this::label, written(field.name()))
          .ifPresent(known -> evidence.put(field.name(), known));
    }
  }

  private void putPlain(Field field, Value value) {
    if (value instanceof Value.Nothing) {
      nulls.put(field.name(), value.place());
      return;
    }
    binder
        .values()
        .bind(field, value, () -> where(field.name()))
        .ifPresentOrElse(bound -> values.put(field.name(), bound), () -> wrong.add(field.name()));
  }

  private void missing(Field field) {
    Place written = nulls.get(field.name());
    binder
        .problems()
        .add(
            "facts.missing-field",
            written == null ? place : written,
            written == null
                ? label() + ": " + binder.medium().missing(written(field.name()))
                : where(field.name()) + ": null, but the field is required",
            field.name().equals(Dictionary.ID)
                ? "Give it an id that no other has."
                : "Write " + binder.expected(field) + ".");
  }

  private String where(String field) {
    return label() + ", " + binder.medium().noun() + " \"" + written(field) + "\"";
  }

  private String written(String field) {
    return type.nesting() == Nesting.ONE ? binder.medium().partField(type.key(), field) : field;
  }
}
