package ir.sanjeh.facts;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Title;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a facts file says of itself: scheme, period, title, date and remarks on the round. */
final class HeaderBinder {
  static final String SCHEME = "scheme";
  static final String PERIOD = "period";
  static final String TITLE = "title";
  static final String DATE = "date";

  /** The fields of a header, in the order in which messages name them. */
  static final List<String> FIELDS =
      List.of(SCHEME, PERIOD, TITLE, DATE, RemarksBinder.PUBLISHED, RemarksBinder.COOPERATION);

  /** Scheme and period name a folder of rules: nothing in them may lead out of it. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  private static final int LONGEST_TEXT = 1_000;

  private final Problems problems;
  private final RemarksBinder remarks;
  private final Hints hints = new Hints();
  private final Set<String> given = new HashSet<>();
  private String scheme;
  private String period;
  private Title title;
  private String date;

  HeaderBinder(Problems problems) {
    this.problems = problems;
    this.remarks = new RemarksBinder(problems);
  }

  /**
   * Reads a header that stands alone.
   *
   * @param value what should be its fields
   * @param remedy what to do where it is something else
   * @param problems found in fields; the header may still be usable then
   * @return the header
   * @throws UnusableInputException when there is none, or scheme or period cannot be told
   */
  static RoundHeader read(Value value, String remedy, Problems problems) {
    if (!(value instanceof Value.Mapping object)) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "facts.header",
                  value.place(),
                  "the header is " + (value instanceof Value.Nothing ? "empty" : value.describe()),
                  remedy)));
    }
    HeaderBinder binder = new HeaderBinder(problems);
    object.entries().forEach((key, v) -> binder.put(key, object.keys().get(key), v));
    Optional<RoundHeader> header = binder.end(value.place());
    if (header.isEmpty()) {
      problems.throwIfAny();
    }
    return header.orElseThrow();
  }

  /**
   * Takes over one field.
   *
   * @param name the key as written
   * @param key where the key stands
   * @param value what it is set to
   */
  void put(String name, Place key, Value value) {
    if (!FIELDS.contains(name)) {
      unknown(name, key);
      return;
    }
    if (value instanceof Value.Nothing) {
      return;
    }
    given.add(name);
    switch (name) {
      case SCHEME -> scheme = name(SCHEME, value);
      case PERIOD -> period = name(PERIOD, value);
      case TITLE -> title = title(value);
      case RemarksBinder.PUBLISHED -> remarks.putPublished(value);
      case RemarksBinder.COOPERATION -> remarks.putCooperation(value);
      default -> date = text(DATE, value);
    }
  }

  /** Refuses a field that is not part of the header. */
  void unknown(String name, Place key) {
    problems.add(
        "facts.header",
        key,
        "there is no header field \"" + Excerpt.of(name) + "\"",
        hints.instead(name, FIELDS, "header fields"));
  }

  /**
   * The finished header.
   *
   * @param place where it stands
   * @return empty when scheme or period cannot be told, which is then a problem
   */
  Optional<RoundHeader> end(Place place) {
    for (String name : List.of(SCHEME, PERIOD)) {
      if (!given.contains(name)) {
        problems.add(
            "facts.header",
            place,
            "the header field \"" + name + "\" is missing",
            name.equals(SCHEME)
                ? "Write the name of the rules, such as \"scheme\": \"...\", before the agencies."
                : "Write the period of the rules, such as \"period\": \"round-7\", before the"
                    + " agencies.");
      }
    }
    return scheme == null || period == null
        ? Optional.empty()
        : Optional.of(
            new RoundHeader(
                scheme,
                period,
                Optional.ofNullable(title),
                Optional.ofNullable(date),
                remarks.end()));
  }

  private String name(String field, Value value) {
    String text = text(field, value);
    if (text != null && !NAME.matcher(text).matches()) {
      problems.add(
          "facts.header",
          value.place(),
          "header field \"" + field + "\": " + value.describe() + " cannot be the name of a folder",
          "Write letters a-z, digits and hyphens, such as \"round-7\".");
      return null;
    }
    return text;
  }

  private Title title(Value value) {
    if (!(value instanceof Value.Mapping object)) {
      String text = text(TITLE, value);
      return text == null ? null : new Title(text, text);
    }
    for (Map.Entry<String, Place> key : object.keys().entrySet()) {
      if (!key.getKey().equals("fa") && !key.getKey().equals("en")) {
        problems.add(
            "facts.header",
            key.getValue(),
            "header field \"title\": there is no language \"" + Excerpt.of(key.getKey()) + "\"",
            "Write { \"fa\": \"...\", \"en\": \"...\" }.");
      }
    }
    String fa = language(object, "fa");
    String en = language(object, "en");
    return fa == null || en == null ? null : new Title(fa, en);
  }

  private String language(Value.Mapping title, String language) {
    Value value = title.entries().get(language);
    if (value == null || value instanceof Value.Nothing) {
      problems.add(
          "facts.header",
          title.place(),
          "header field \"title\": \"" + language + "\" is missing",
          "Write { \"fa\": \"...\", \"en\": \"...\" }.");
      return null;
    }
    return text(TITLE + "." + language, value);
  }

  private String text(String field, Value value) {
    if (value instanceof Value.Text text && text.text().length() <= LONGEST_TEXT) {
      return text.text();
    }
    // A period or a year may be a bare number.
    if (value instanceof Value.Numeral numeral) {
      return numeral.text();
    }
    problems.add(
        "facts.header",
        value.place(),
        "header field \"" + field + "\": " + value.describe() + " cannot stand here",
        "Write a text of at most " + LONGEST_TEXT + " characters.");
    return null;
  }
}
