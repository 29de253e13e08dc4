package ir.sanjeh.texts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Field;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads {@code texts.yaml} of a rule folder and of those it builds on:
 *
 * <pre>
 * strengths:  { range: "[75, 100]", most: 6 }   # percent of what the indicator can reach
 * weaknesses: { range: "[0, 25]", most: 6 }
 * in-one-view: [ "2", "3" ]                     # nodes that are shown side by side
 * key-figures:                                  # numbers of the facts, added up for the agency
 *   - { total-of: Service.subServices, title: { fa: "...", en: "..." } }
 * remarks:
 *   "2":                                        # a node; the first remark that fits is said
 *     - { range: "[0.75, 1]", fa: "...", en: "..." }   # scores on the node's own scale, as shown
 *     - { option: 2.low, fa: "...", en: "..." }        # an option that was awarded
 *     - { fa: "...", en: "..." }                       # otherwise
 * </pre>
 *
 * <p>In a remark, {@code {score}}, {@code {mean}} (of the nation) and {@code {out-of}} stand for
 * the numbers. A folder that builds on another says the remarks of a node anew, or all others stay.
 */
public final class TextsReader {
  /** The name of the file. Rulebooks do not read it: it changes no score. */
  public static final String FILE = "texts.yaml";

  private static final String REMARKS = "remarks";
  private static final String RANGE = "range";
  private static final String OPTION = "option";
  private static final String TITLE = "title";
  private static final String TOTAL_OF = "total-of";
  private static final String MOST = "most";
  private static final String STRENGTHS = "strengths";
  private static final String WEAKNESSES = "weaknesses";
  private static final String IN_ONE_VIEW = "in-one-view";
  private static final String KEY_FIGURES = "key-figures";
  private static final List<String> KEYS =
      List.of(STRENGTHS, WEAKNESSES, IN_ONE_VIEW, KEY_FIGURES, REMARKS);
  private static final Set<String> FILLED = new TreeSet<>(Set.of("score", "mean", "out-of"));
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*(\\d+(?:\\.\\d+)?)\\s*,\\s*(\\d+(?:\\.\\d+)?)\\s*([\\])])");
  private static final int MOST_HIGHLIGHTS = 50;
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Rulebook rulebook;
  private final Problems problems = new Problems();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<String>> options = new LinkedHashMap<>();

  private TextsReader(Rulebook rulebook) {
    this.rulebook = rulebook;
    rulebook.scheme().root().walk().forEach(node -> nodes.put(node.id(), node));
    rulebook
        .rules()
        .forEach(
            rule ->
                options.computeIfAbsent(rule.node(), n -> new ArrayList<>()).add(rule.option()));
  }

  /**
   * Reads the texts.
   *
   * @param folder the rule folder, not null
   * @param rulebook what was read from it, not null
   * @return the texts; {@link Texts#NONE} where no folder of the chain has any
   * @throws ir.sanjeh.problem.UnusableInputException with all problems of the files
   */
  public static Texts read(Path folder, Rulebook rulebook) {
    TextsReader reader = new TextsReader(rulebook);
    Texts texts = Texts.NONE;
    MessageDigest digest = sha256();
    boolean found = false;
    for (Path part : chain(folder)) {
      Path file = part.resolve(FILE);
      if (Files.exists(file)) {
        String name = name(part);
        byte[] content = SourceFile.read(name, file);
        Value value = ValueReader.yaml(name, content);
        texts = reader.over(texts, value);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        digest.update(content);
        found = true;
      }
    }
    reader.problems.throwIfAny();
    return found
        ? new Texts(
            texts.remarks(),
            texts.strengths(),
            texts.weaknesses(),
            texts.inOneView(),
            texts.totals(),
            Optional.of("sha256:" + HexFormat.of().formatHex(digest.digest())))
        : Texts.NONE;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The folders of the chain: what the first ones say, the last one may say anew. */
  private static List<Path> chain(Path folder) {
    List<SchemeFile> files = Rulebook.schemeFiles(folder);
    Path root = folder.toAbsolutePath().normalize().resolve("../..").normalize();
    List<Path> chain = new ArrayList<>();
    for (SchemeFile file : files.subList(0, files.size() - 1)) {
      chain.add(root.resolve(file.name()).getParent());
    }
    chain.add(folder);
    return chain;
  }

  private static String name(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    int parts = absolute.getNameCount();
    return absolute.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/')
        + "/"
        + FILE;
  }

  private Texts over(Texts base, Value value) {
    if (!(value instanceof Value.Mapping file)) {
      problems.add(
          "texts.type",
          value.place(),
          "the file holds " + value.describe(),
          "write keys with their values: " + String.join(", ", KEYS));
      return base;
    }
    onlyKeys(file, KEYS, "the file");
    Map<String, List<Remark>> remarks = new LinkedHashMap<>(base.remarks());
    mapping(file, REMARKS)
        .ifPresent(
            entries ->
                entries
                    .entries()
                    .forEach(
                        (node, said) -> {
                          if (isNode(node, entries.keys().get(node))) {
                            remarks.put(node, remarks(node, said));
                          }
                        }));
    List<String> view = list(file, IN_ONE_VIEW).map(this::nodeIds).orElse(base.inOneView());
    List<FieldTotal> totals = list(file, KEY_FIGURES).map(this::totals).orElse(base.totals());
    return new Texts(
        remarks,
        highlights(file, STRENGTHS).or(base::strengths),
        highlights(file, WEAKNESSES).or(base::weaknesses),
        view,
        totals,
        Optional.empty());
  }

  private boolean isNode(String id, Place place) {
    if (nodes.containsKey(id)) {
      return true;
    }
    problems.add(
        "texts.node",
        place,
        "the tree has no node \"" + id + "\"",
        () ->
            DidYouMean.question(id, nodes.keySet()) + "Write the id of a node, digits in quotes.");
    return false;
  }

  private List<Remark> remarks(String node, Value said) {
    List<Remark> remarks = new ArrayList<>();
    Optional<Place> last = Optional.empty();
    for (Value entry : items(said, "the remarks on " + node)) {
      if (last.isPresent()) {
        problems.add(
            "texts.never-said",
            entry.place(),
            "a remark on " + node + " is never said",
            "the one at " + last.get() + " has no condition and fits always; let it be the last");
      }
      Optional<Remark> remark = remark(node, entry);
      remark.ifPresent(remarks::add);
      last = remark.filter(r -> r.range().isEmpty() && r.option().isEmpty()).map(Remark::place);
    }
    return remarks;
  }

  private Optional<Remark> remark(String node, Value entry) {
    String name = "a remark on " + node;
    if (!(entry instanceof Value.Mapping mapping)) {
      problems.add(
          "texts.type",
          entry.place(),
          name + " is " + entry.describe(),
          "write { range: \"[0, 0.5)\", fa: \"...\", en: \"...\" }");
      return Optional.empty();
    }
    onlyKeys(mapping, List.of(RANGE, OPTION, "fa", "en"), name);
    Optional<Range> range =
        mapping.entries().containsKey(RANGE)
            ? range(mapping, name, nodes.get(node).outOf())
            : Optional.empty();
    Optional<String> option =
        mapping.entries().containsKey(OPTION) ? option(node, mapping, name) : Optional.empty();
    Optional<Title> title = title(mapping, name);
    return title.map(t -> new Remark(range, option, t, mapping.place()));
  }

  private Optional<String> option(String node, Value.Mapping mapping, String name) {
    Optional<String> option = text(mapping, OPTION, name);
    List<String> known = options.getOrDefault(node, List.of());
    if (option.isPresent() && !known.contains(option.get())) {
      problems.add(
          "texts.option",
          mapping.entries().get(OPTION).place(),
          node + " has no option \"" + option.get() + "\"",
          () ->
              DidYouMean.question(option.get(), known)
                  + "Its options: "
                  + String.join(", ", known)
                  + ".");
    }
    return option;
  }

  private Optional<Title> title(Value.Mapping mapping, String name) {
    Optional<String> fa = text(mapping, "fa", name);
    Optional<String> en = text(mapping, "en", name);
    return fa.isPresent() && en.isPresent()
        ? Optional.of(new Title(fa.get(), en.get()))
        : Optional.empty();
  }

  private Optional<String> text(Value.Mapping mapping, String key, String name) {
    Value value = mapping.entries().get(key);
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      Matcher braces = BRACES.matcher(text.text());
      while (braces.find()) {
        String filled = braces.group(1);
        if (!FILLED.contains(filled)) {
          problems.add(
              "texts.filled",
              value.place(),
              name + " says {" + filled + "}",
              "numbers that can be filled in: {" + String.join("}, {", FILLED) + "}");
        }
      }
      return Optional.of(text.text().strip());
    }
    problems.add(
        "texts.missing",
        value == null ? mapping.place() : value.place(),
        "\"" + key + "\" of " + name + (value == null ? " is missing" : " is " + value.describe()),
        "write a text in quotes");
    return Optional.empty();
  }

  private Optional<Range> range(Value.Mapping mapping, String name, BigFraction scale) {
    Value value = mapping.entries().get(RANGE);
    String written = value instanceof Value.Text text ? Digits.toLatin(text.text().strip()) : "";
    Matcher interval = INTERVAL.matcher(written);
    if (interval.matches()) {
      Range range =
          new Range(
              new BigDecimal(interval.group(2)),
              "[".equals(interval.group(1)),
              new BigDecimal(interval.group(3)),
              "]".equals(interval.group(4)));
      int order = range.from().compareTo(range.to());
      boolean inScale = Exact.of(range.to()).compareTo(scale) <= 0;
      if ((order < 0 || (order == 0 && range.fromClosed() && range.toClosed())) && inScale) {
        return Optional.of(range);
      }
    }
    problems.add(
        "texts.range",
        value == null ? mapping.place() : value.place(),
        "\"range\" of " + name + " is " + (value == null ? "missing" : value.describe()),
        "write two numbers of the scale, 0 to "
            + Exact.text(scale)
            + ", between brackets, the lower one first: \"[50, 75)\" holds 50 and not 75");
    return Optional.empty();
  }

  private Optional<Highlights> highlights(Value.Mapping file, String key) {
    Optional<Value.Mapping> mapping = mapping(file, key);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    onlyKeys(mapping.get(), List.of(RANGE, MOST), key);
    Optional<Range> range = range(mapping.get(), key, HUNDRED);
    Value most = mapping.get().entries().get(MOST);
    if (most instanceof Value.Numeral number && number.text().matches("[1-9]\\d?")) {
      int count = Integer.parseInt(number.text());
      if (count <= MOST_HIGHLIGHTS) {
        return range.map(r -> new Highlights(r, count));
      }
    }
    problems.add(
        "texts.most",
        most == null ? mapping.get().place() : most.place(),
        "\"most\" of " + key + " is " + (most == null ? "missing" : most.describe()),
        "write how many are named at most, 1 to " + MOST_HIGHLIGHTS);
    return Optional.empty();
  }

  private List<String> nodeIds(Value.Sequence list) {
    List<String> ids = new ArrayList<>();
    for (Value item : list.items()) {
      String id =
          item instanceof Value.Text text
              ? text.text().strip()
              : item instanceof Value.Numeral number ? number.text() : item.describe();
      if (isNode(id, item.place())) {
        ids.add(id);
      }
    }
    return ids;
  }

  private List<FieldTotal> totals(Value.Sequence list) {
    return list.items().stream().map(this::total).filter(Objects::nonNull).toList();
  }

  /** Null after a problem. */
  private FieldTotal total(Value item) {
    if (!(item instanceof Value.Mapping mapping)) {
      problems.add(
          "texts.type",
          item.place(),
          "a key figure is " + item.describe(),
          "write { total-of: Type.field, title: { fa: \"...\", en: \"...\" } }");
      return null;
    }
    onlyKeys(mapping, List.of(TOTAL_OF, TITLE), "a key figure");
    Optional<String> path = text(mapping, TOTAL_OF, "a key figure");
    Optional<Title> title =
        mapping(mapping, TITLE).flatMap(t -> title(t, "the title of a key figure"));
    if (path.isEmpty() || title.isEmpty()) {
      if (!mapping.entries().containsKey(TITLE)) {
        problems.add(
            "texts.missing",
            mapping.place(),
            "a key figure has no title",
            "add title: { fa: \"...\", en: \"...\" }");
      }
      return null;
    }
    int point = path.get().indexOf('.');
    String type = point < 0 ? path.get() : path.get().substring(0, point);
    String field = path.get().substring(point + 1);
    DeclaredType declared = rulebook.dictionary().types().get(type);
    Field known = declared == null ? null : declared.fields().get(field);
    if (point < 0 || known == null || !known.kind().isNumber()) {
      problems.add(
          "texts.field",
          mapping.entries().get(TOTAL_OF).place(),
          "the facts have no number \"" + path.get() + "\"",
          "write a type of facts.drl and one of its whole numbers or decimals: Type.field");
      return null;
    }
    return new FieldTotal(type, field, title.get());
  }

  private void onlyKeys(Value.Mapping mapping, Collection<String> known, String name) {
    mapping
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                problems.add(
                    "texts.unknown-key",
                    place,
                    "unknown key \"" + key + "\" in " + name,
                    () ->
                        DidYouMean.question(key, known)
                            + "Keys here: "
                            + String.join(", ", known)
                            + ".");
              }
            });
  }

  private Optional<Value.Mapping> mapping(Value.Mapping parent, String key) {
    Value value = parent.entries().get(key);
    if (value == null || value instanceof Value.Mapping) {
      return Optional.ofNullable((Value.Mapping) value);
    }
    problems.add(
        "texts.type",
        value.place(),
        "\"" + key + "\" is " + value.describe(),
        "write keys with their values: " + key + ": { ... }");
    return Optional.empty();
  }

  private Optional<Value.Sequence> list(Value.Mapping parent, String key) {
    Value value = parent.entries().get(key);
    if (value == null || value instanceof Value.Sequence) {
      return Optional.ofNullable((Value.Sequence) value);
    }
    problems.add(
        "texts.type",
        value.place(),
        "\"" + key + "\" is " + value.describe(),
        "write a list: " + key + ": [ ... ]");
    return Optional.empty();
  }

  private List<Value> items(Value value, String name) {
    if (value instanceof Value.Sequence list) {
      return list.items();
    }
    problems.add(
        "texts.type", value.place(), name + " are " + value.describe(), "write a list: - { ... }");
    return List.of();
  }
}
