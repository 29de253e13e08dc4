package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the results of a scheme are laid beside: groups, correlations and other periods. */
final class ComparisonsReader {
  private static final String FIELD = "field";
  private static final String OF = "of";
  private static final String WITH = "with";
  private static final String NOTE = "note";
  private static final String ALL = "all";
  private static final String WHEN_EMPTY = "Add some, or remove the key.";

  private final Problems problems;
  private final String period;
  private final Set<String> scores;

  /**
   * For one scheme.
   *
   * @param problems where problems are added
   * @param period the name of the period's folder
   * @param nodes the ids of the tree
   * @param figures the derived figures
   */
  ComparisonsReader(Problems problems, String period, Set<String> nodes, List<Figure> figures) {
    this.problems = problems;
    this.period = period;
    this.scores = new LinkedHashSet<>(nodes);
    figures.forEach(figure -> scores.add(figure.id()));
  }

  Comparisons read(Section scheme) {
    return new Comparisons(groups(scheme), correlations(scheme), periods(scheme));
  }

  private List<Grouping> groups(Section scheme) {
    List<Grouping> groups = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (Value value : scheme.list("groups", WHEN_EMPTY)) {
      Section.of(value, "group " + ++number, problems)
          .flatMap(section -> group(section, ids))
          .ifPresent(groups::add);
    }
    return groups;
  }

  private Optional<Grouping> group(Section unnamed, Set<String> ids) {
    Optional<String> id = unnamed.requiredId();
    Section section = id.map(known -> unnamed.named("group \"" + known + "\"")).orElse(unnamed);
    section.onlyKeys(List.of("id", "title", FIELD));
    if (id.isPresent() && !ids.add(id.get())) {
      section.problem(
          "scheme.duplicate-id",
          "id",
          section.name() + " stands under \"groups\" twice",
          "Give one of the two another id.");
    }
    Optional<Title> title = section.requiredTitle("title");
    Optional<String[]> field =
        section
            .requiredText(FIELD, "Add the field that names the group: field: Agency.parent.")
            .flatMap(written -> field(section, written));
    return id.isPresent() && title.isPresent() && field.isPresent()
        ? Optional.of(
            new Grouping(id.get(), title.get(), field.get()[0], field.get()[1], section.place()))
        : Optional.empty();
  }

  private static Optional<String[]> field(Section section, String written) {
    String[] names = written.split("\\.", -1);
    if (names.length == 2 && Identifiers.isName(names[0]) && Identifiers.isName(names[1])) {
      return Optional.of(names);
    }
    section.problem(
        "scheme.group-field",
        FIELD,
        section.nameOf(FIELD) + " is " + Quote.of(written),
        "Write the type and its field: Agency.parent.");
    return Optional.empty();
  }

  private List<Correlated> correlations(Section scheme) {
    List<Correlated> pairs = new ArrayList<>();
    Set<Set<String>> known = new HashSet<>();
    int number = 0;
    for (Value value : scheme.list("correlations", WHEN_EMPTY)) {
      Section.of(value, "correlation " + ++number, problems)
          .flatMap(section -> correlated(section, known))
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private Optional<Correlated> correlated(Section section, Set<Set<String>> known) {
    section.onlyKeys(List.of(OF, WITH));
    Optional<String> of = score(section, OF);
    Optional<String> with = score(section, WITH);
    if (of.isEmpty() || with.isEmpty()) {
      return Optional.empty();
    }
    if (of.equals(with)) {
      section.problem(
          "scheme.correlation",
          WITH,
          section.name() + " correlates " + Quote.of(of.get()) + " with itself",
          "Name two scores.");
    } else if (!known.add(Set.of(of.get(), with.get()))) {
      section.problem(
          "scheme.correlation",
          OF,
          section.name() + " stands there before: " + of.get() + " with " + with.get(),
          "Remove one of the two; their order makes no difference.");
    }
    return Optional.of(new Correlated(of.get(), with.get(), section.place()));
  }

  private Optional<String> score(Section section, String key) {
    Optional<String> id =
        section
            .required(key, "Add the id of a node or a figure: " + key + ": ...")
            .flatMap(value -> section.id(key, value));
    if (id.isPresent() && !scores.contains(id.get())) {
      section
          .problems()
          .add(
              "scheme.correlation",
              section.placeOf(key),
              section.nameOf(key)
                  + " is "
                  + Quote.of(id.get())
                  + ", and there is no such node and no such figure",
              () ->
                  DidYouMean.question(id.get(), scores)
                      + "Write the id of a node of the tree, or of a figure.");
      return Optional.empty();
    }
    return id;
  }

  private List<Comparability> periods(Section scheme) {
    List<Comparability> remarks = new ArrayList<>();
    int number = 0;
    for (Value value : scheme.list("comparability", WHEN_EMPTY)) {
      Section.of(value, "remark " + ++number + " on comparability", problems)
          .flatMap(this::remark)
          .ifPresent(remarks::add);
    }
    return remarks;
  }

  private Optional<Comparability> remark(Section section) {
    section.onlyKeys(List.of(WITH, NOTE));
    Optional<List<String>> with =
        section
            .required(WITH, "Add the other periods: with: [ round-4 ], or with: all.")
            .flatMap(value -> others(section, value));
    Optional<Title> note = section.requiredTitle(NOTE);
    return with.isPresent() && note.isPresent()
        ? Optional.of(new Comparability(with.get(), note.get(), section.place()))
        : Optional.empty();
  }

  /** The other periods; an empty list for all. */
  private Optional<List<String>> others(Section section, Value value) {
    if (!(value instanceof Value.Sequence)) {
      return section
          .text(WITH, value)
          .filter(word -> word.equals(ALL) || isOther(section, word, value))
          .map(word -> word.equals(ALL) ? List.<String>of() : List.of(word));
    }
    Set<String> names = new LinkedHashSet<>();
    List<Value> items = section.list(WITH, "Name other periods, or write: with: all.");
    for (Value item : items) {
      section.text(WITH, item).filter(name -> isOther(section, name, item)).ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  private boolean isOther(Section section, String name, Value value) {
    boolean own = name.equals(period);
    if (own || !Identifiers.isFolder(name)) {
      problems.add(
          "scheme.comparability",
          value.place(),
          section.nameOf(WITH) + " is " + Quote.of(name) + (own ? ", the period itself" : ""),
          "Name the folder of another period of the scheme, such as round-4, or write: with: all.");
      return false;
    }
    return true;
  }
}
