package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads facts that stand inside another file, in the form of a JSON facts file. */
final class ValueFacts implements FactsSource {
  private static final String AGENCIES = "agencies";

  private final Value.Mapping facts;
  private final Problems problems;
  private final RoundHeader header;
  private final Iterator<Value> agencies;
  private final Map<String, DeclaredType> parts = new HashMap<>();
  private FactBinder binder;

  /**
   * Reads the header.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when there is none, or no agency
   */
  ValueFacts(Value.Mapping facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
    HeaderBinder read = new HeaderBinder(problems);
    facts
        .entries()
        .forEach(
            (name, value) -> {
              if (!name.equals(AGENCIES)) {
                read.put(name, facts.keys().get(name), value);
              }
            });
    Optional<RoundHeader> found = read.end(facts.place());
    this.agencies = agencies(facts).iterator();
    if (found.isEmpty()) {
      problems.throwIfAny();
    }
    this.header = found.orElseThrow();
  }

  private List<Value> agencies(Value.Mapping facts) {
    Value written = facts.entries().get(AGENCIES);
    if (written instanceof Value.Sequence list && !list.items().isEmpty()) {
      return list.items();
    }
    problems.add(
        "facts.no-agencies",
        written == null ? facts.place() : written.place(),
        written == null
            ? "there are no \"agencies\""
            : "\"agencies\" is "
                + (written instanceof Value.Sequence ? "an empty list" : written.describe()),
        "Write a list with at least one agency: agencies: [ { id: ... } ].");
    problems.throwIfAny();
    throw new IllegalStateException("a problem was just added");
  }

  @Override
  public RoundHeader header() {
    return header;
  }

  @Override
  public void bind(Dictionary dictionary) {
    binder = new FactBinder(dictionary, Medium.JSON, header, problems);
    dictionary.parts().forEach(part -> parts.put(part.key(), part));
  }

  @Override
  public Optional<AgencyFacts> next() {
    while (agencies.hasNext()) {
      Value written = agencies.next();
      AgencyDraft draft = binder.begin(written.place());
      if (written instanceof Value.Mapping agency) {
        return Optional.of(agency(agency, draft));
      }
      problems.add(
          "facts.wrong-type",
          written.place(),
          draft.own().label() + ": " + written.describe() + " is not an object",
          "Write one agency as { id: ..., ... }.");
    }
    return Optional.empty();
  }

  private AgencyFacts agency(Value.Mapping agency, AgencyDraft draft) {
    agency
        .entries()
        .forEach(
            (name, value) -> {
              DeclaredType type = parts.get(name);
              if (type == null) {
                draft.own().put(name, agency.keys().get(name), value);
              } else {
                part(type, value, draft);
              }
            });
    return draft.end();
  }

  private void part(DeclaredType type, Value value, AgencyDraft draft) {
    if (value instanceof Value.Nothing) {
      return;
    }
    if (type.nesting() == Nesting.ONE) {
      draft.part(type, value);
    } else if (value instanceof Value.Sequence list) {
      list.items().forEach(item -> draft.part(type, item));
    } else {
      problems.add(
          "facts.wrong-type",
          value.place(),
          draft.own().label() + ": \"" + type.key() + "\" is " + value.describe(),
          "Write a list: " + type.key() + ": [ { id: ... }, ... ].");
    }
  }

  /** Over the values and their order, whatever blanks and comments stand around them. */
  @Override
  public String digest() {
    MessageDigest digest = Sha256.begin();
    StringBuilder text = new StringBuilder();
    write(facts, text);
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return Sha256.end(digest);
  }

  /** With lengths, so that no text can pass for the end of another. */
  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.Mapping mapping) {
      out.append('m').append(mapping.entries().size()).append(':');
      mapping
          .entries()
          .forEach(
              (name, inner) -> {
                write('k', name, out);
                write(inner, out);
              });
    } else if (value instanceof Value.Sequence list) {
      out.append('l').append(list.items().size()).append(':');
      list.items().forEach(item -> write(item, out));
    } else if (value instanceof Value.Text text) {
      write('t', text.text(), out);
    } else if (value instanceof Value.Numeral numeral) {
      write('n', numeral.text(), out);
    } else {
      write('w', value.describe(), out);
    }
  }

  private static void write(char kind, String text, StringBuilder out) {
    out.append(kind).append(text.length()).append(':').append(text);
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
