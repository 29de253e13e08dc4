package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the named numbers, in an order in which each one finds those that it uses. */
final class SettingsReader {
  /** Bounds the work of putting settings in order; no guide comes near. */
  private static final int MAX_SETTINGS = 1_000;

  private final Problems problems;
  private final Amounts amounts;

  SettingsReader(Problems problems) {
    this.problems = problems;
    this.amounts = new Amounts(problems);
  }

  private record Draft(
      String name, Title title, Provenanced quantity, Arithmetic arithmetic, String wording) {
    Setting setting(BigFraction exact) {
      return new Setting(name, title, quantity.of(exact));
    }
  }

  Settings read(Section scheme) {
    Optional<Section> section = scheme.optionalSection("settings");
    if (section.isEmpty()) {
      return new Settings(Set.of(), Map.of());
    }
    Map<String, Value> entries = section.get().entries();
    if (entries.size() > MAX_SETTINGS) {
      problems.add(
          "scheme.too-many",
          section.get().place(),
          "there are " + entries.size() + " settings",
          "Keep at most " + MAX_SETTINGS + ".");
      return new Settings(entries.keySet(), Map.of());
    }
    List<Draft> drafts = new ArrayList<>();
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      if (!Identifiers.isName(entry.getKey())) {
        section
            .get()
            .problem(
                "scheme.setting-name",
                entry.getKey(),
                Quote.of(entry.getKey()) + " cannot name a setting",
                Identifiers.NAME_FORM);
      } else {
        draft(entry.getKey(), entry.getValue()).ifPresent(drafts::add);
      }
    }
    return new Settings(new LinkedHashSet<>(entries.keySet()), inOrder(drafts, entries.keySet()));
  }

  private Optional<Draft> draft(String name, Value value) {
    String wording = "setting \"" + name + "\"";
    if (value instanceof Value.Numeral || value instanceof Value.Text) {
      problems.add(
          "scheme.type",
          value.place(),
          wording + " is " + value.describe() + " without a title and where it comes from",
          "Write "
              + name
              + ": { stated: ..., title: { fa: \"...\", en: \"...\" } }"
              + " (or inferred, placeholder).");
      return Optional.empty();
    }
    Optional<Section> section = Section.of(value, wording, problems);
    Optional<Title> title = section.flatMap(s -> s.requiredTitle("title"));
    Optional<Provenanced> quantity = section.flatMap(s -> Provenanced.read(s, List.of("title")));
    Optional<Arithmetic> arithmetic =
        quantity.flatMap(q -> amounts.parse(q.number(), wording, Set.of(NameKind.SETTING)));
    return title.isPresent() && arithmetic.isPresent()
        ? Optional.of(new Draft(name, title.get(), quantity.get(), arithmetic.get(), wording))
        : Optional.empty();
  }

  /**
   * Works out, again and again, what depends only on settings that are known by now. What is left
   * then waits for itself: settings that use one another in a circle.
   */
  private Map<String, Setting> inOrder(List<Draft> drafts, Set<String> declared) {
    List<Draft> waiting = new ArrayList<>();
    for (Draft draft : drafts) {
      if (amounts.knows(
          draft.arithmetic(), draft.quantity().number().place(), draft.wording(), declared)) {
        waiting.add(draft);
      }
    }
    Set<String> unreadable = new LinkedHashSet<>(declared);
    waiting.forEach(draft -> unreadable.remove(draft.name()));
    Map<String, BigFraction> values = new LinkedHashMap<>();
    Map<String, Setting> settings = new LinkedHashMap<>();
    boolean progress = true;
    while (progress) {
      List<Draft> hopeless =
          waiting.stream().filter(d -> !Collections.disjoint(unreadable, uses(d))).toList();
      hopeless.forEach(draft -> unreadable.add(draft.name()));
      waiting.removeAll(hopeless);
      List<Draft> ready =
          waiting.stream().filter(d -> values.keySet().containsAll(uses(d))).toList();
      waiting.removeAll(ready);
      for (Draft draft : ready) {
        Optional<BigFraction> exact = evaluate(draft, values);
        if (exact.isPresent()) {
          values.put(draft.name(), exact.get());
          settings.put(draft.name(), draft.setting(exact.get()));
        } else {
          unreadable.add(draft.name());
        }
      }
      progress = !ready.isEmpty() || !hopeless.isEmpty();
    }
    reportCircles(waiting);
    Map<String, Setting> asWritten = new LinkedHashMap<>();
    drafts.stream()
        .map(Draft::name)
        .filter(settings::containsKey)
        .forEach(name -> asWritten.put(name, settings.get(name)));
    return asWritten;
  }

  private Optional<BigFraction> evaluate(Draft draft, Map<String, BigFraction> values) {
    return amounts.evaluate(
        draft.arithmetic(), draft.quantity().number().place(), draft.wording(), values::get);
  }

  private void reportCircles(List<Draft> waiting) {
    String names = waiting.stream().map(Draft::name).limit(10).collect(Collectors.joining(", "));
    for (Draft draft : waiting) {
      problems.add(
          "scheme.setting-cycle",
          draft.quantity().number().place(),
          draft.wording() + " is worked out from itself, directly or over others",
          "Write the number itself for one of the settings: " + names + ".");
    }
  }

  private static Set<String> uses(Draft draft) {
    Set<String> names = new LinkedHashSet<>();
    draft
        .arithmetic()
        .walk()
        .forEach(
            part -> {
              if (part instanceof Arithmetic.SettingValue setting) {
                names.add(setting.name());
              }
            });
    return names;
  }
}
