package ir.sanjeh.mutate;

import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.located.ValueWriter;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.text.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes one thing in a {@code scheme.yaml}: a number, an end of a band, or a choice between the
 * ways of adding up, rounding and ranking. It works on what is written, so that a number changes
 * everything that follows from it.
 */
final class SchemeVariants {
  /** Keys whose value is a number, bare, with its provenance, or as arithmetic in a text. */
  private static final Set<String> NUMBERS =
      Set.of("weight", "points", "out-of", "ideal", "counts", "passes-at");

  private static final Set<String> PROVENANCED = Set.of("stated", "inferred", "placeholder");

  /** Keys whose value is one of a few words, with all of these. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "unscored", List.of("zero", "leave-out"),
          "not-applicable", List.of("redistribute", "rescale", "full"),
          "mode", List.of("half-up", "truncate"),
          "by", List.of("exact", "rounded"),
          "ties", List.of("1-2-2-4", "1-2-2-3"));

  private static final Set<String> PARTS =
      Set.of(
          "settings",
          "rounding",
          "standings",
          "bands",
          "figures",
          "tree",
          "unscored",
          "not-applicable");

  /** A number or an operator outside names and quotes. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.\"'-])[0-9]+(?:\\.[0-9]+)?(?![\\w\"'])");

  private static final Pattern OPERATOR =
      Pattern.compile("(?<=\\s)[+*/-](?=\\s)|\\bmin\\b|\\bmax\\b");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

  private final SchemeFile file;
  private final Value root;
  private final boolean anyNotApplicable;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * A changed file.
   *
   * @param kind what was changed
   * @param subject what it belongs to
   * @param from what is written now
   * @param to what would stand there instead
   * @param place where it is written
   * @param file the changed file
   */
  record Edit(Kind kind, String subject, String from, String to, Place place, SchemeFile file) {}

  private SchemeVariants(SchemeFile file, boolean anyNotApplicable) {
    this.file = file;
    this.root = ValueReader.yaml(file.name(), file.content());
    this.anyNotApplicable = anyNotApplicable;
  }

  /**
   * The file with one change each.
   *
   * @param file a sound {@code scheme.yaml}
   * @param anyNotApplicable whether anything may not apply, in this scheme
   */
  static List<Edit> of(SchemeFile file, boolean anyNotApplicable) {
    SchemeVariants variants = new SchemeVariants(file, anyNotApplicable);
    Value.Mapping scheme = (Value.Mapping) variants.root;
    for (String key : scheme.entries().keySet()) {
      if (PARTS.contains(key)) {
        variants.walk(scheme.entries().get(key), List.of(key));
      }
    }
    return variants.edits;
  }

  private void walk(Value value, List<Object> path) {
    String key = path.get(path.size() - 1).toString();
    boolean setting = path.get(0).equals("settings");
    if (CHOICES.containsKey(key) && value instanceof Value.Text text) {
      choices(key, text, path);
    } else if (NUMBERS.contains(key) || (setting && path.size() == 2)) {
      quantity(value, path);
    } else if (key.equals("decimals") || key.equals("formula")) {
      arithmetic(value, path);
    } else if (key.equals("bands") && value instanceof Value.Sequence bands) {
      new BandEdits(bands, path).add();
    } else if (key.equals("not-applicable-when")) {
      edit(Kind.APPLICABILITY, path, text(value), Mutant.DROPPED, value.place(), null);
    } else if (key.equals("measured-on") || key.equals("break-by")) {
      listed(value, path);
    } else if (value instanceof Value.Mapping mapping) {
      mapping.entries().forEach((name, inner) -> walk(inner, joined(path, name)));
    } else if (value instanceof Value.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        walk(list.items().get(i), joined(path, i));
      }
    }
  }

  private static List<Object> joined(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  private void choices(String key, Value.Text now, List<Object> path) {
    if (key.equals("not-applicable") && !anyNotApplicable) {
      return;
    }
    Kind kind = key.equals("not-applicable") ? Kind.APPLICABILITY : Kind.RESULT;
    for (String other : CHOICES.get(key)) {
      if (!other.equals(now.text())) {
        edit(kind, path, now.text(), other, now.place(), new Value.Text(other, now.place()));
      }
    }
  }

  /** A number with or without its provenance. */
  private void quantity(Value value, List<Object> path) {
    if (value instanceof Value.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, inner) -> {
                if (PROVENANCED.contains(name)) {
                  arithmetic(inner, joined(path, name));
                }
              });
    } else {
      arithmetic(value, path);
    }
  }

  /** A number, or arithmetic in a text. */
  private void arithmetic(Value value, List<Object> path) {
    if (!(value instanceof Value.Numeral) && !(value instanceof Value.Text)) {
      return;
    }
    String written = Digits.toLatin(text(value));
    // As long as the text, so that the places of the rest stay the same.
    String searched = QUOTED.matcher(written).replaceAll(m -> "\"".repeat(m.group().length()));
    Matcher numbers = NUMBER.matcher(searched);
    while (numbers.find()) {
      for (String other : neighbours(numbers.group())) {
        changed(value, path, written, numbers.start(), numbers.end(), other);
      }
    }
    Matcher operators = OPERATOR.matcher(searched);
    while (operators.find()) {
      String other =
          switch (operators.group()) {
            case "+" -> "-";
            case "-" -> "+";
            case "*" -> "/";
            case "/" -> "*";
            case "min" -> "max";
            default -> "min";
          };
      changed(value, path, written, operators.start(), operators.end(), other);
    }
  }

  private void changed(
      Value value, List<Object> path, String written, int from, int to, String other) {
    String text = written.substring(0, from) + other + written.substring(to);
    edit(kind(path), path, written, text, value.place(), new Value.Text(text, value.place()));
  }

  /** One unit of the last digit down and up; a tenth of it where a whole one would lead to 0. */
  private static List<String> neighbours(String number) {
    BigDecimal value = new BigDecimal(number);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(value.scale());
    BigDecimal below = value.subtract(unit);
    List<String> neighbours = new ArrayList<>();
    if (below.signum() > 0) {
      neighbours.add(below.toPlainString());
    } else if (value.signum() > 0) {
      neighbours.add(value.subtract(unit.movePointLeft(1)).toPlainString());
    }
    neighbours.add(value.add(unit).toPlainString());
    return neighbours;
  }

  private static Kind kind(List<Object> path) {
    return switch (path.get(0).toString()) {
      case "settings" -> Kind.SETTING;
      case "rounding", "standings" -> Kind.RESULT;
      case "figures" -> Kind.FIGURE;
      default -> Kind.WEIGHT;
    };
  }

  /** Where several are asked in turn: one left out, or the order turned round. */
  private void listed(Value value, List<Object> path) {
    if (!(value instanceof Value.Sequence list) || list.items().size() < 2) {
      return;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      edit(Kind.RESULT, joined(path, i), text(item), Mutant.DROPPED, item.place(), null);
    }
    List<Value> reversed = new ArrayList<>(list.items());
    Collections.reverse(reversed);
    edit(
        Kind.RESULT,
        path,
        words(list.items()),
        words(reversed),
        list.place(),
        new Value.Sequence(reversed, list.place()));
  }

  private static String words(List<Value> items) {
    return String.join(", ", items.stream().map(SchemeVariants::text).toList());
  }

  private static String text(Value value) {
    if (value instanceof Value.Numeral numeral) {
      return numeral.text();
    }
    return value instanceof Value.Text text ? text.text() : value.describe();
  }

  private void edit(
      Kind kind, List<Object> path, String from, String to, Place place, Value replacement) {
    add(kind, subject(path), from, to, place, ValueEdit.replace(root, path, replacement));
  }

  private void add(Kind kind, String subject, String from, String to, Place place, Value changed) {
    edits.add(
        new Edit(
            kind,
            subject,
            from,
            to,
            place,
            new SchemeFile(file.name(), ValueWriter.bytes(changed))));
  }

  /** What a path leads to, in words: the nearest thing with an id, and the keys below it. */
  private String subject(List<Object> path) {
    if (path.get(0).equals("settings")) {
      return "setting " + path.get(1);
    }
    Set<String> words = new LinkedHashSet<>();
    Value value = root;
    for (int i = 0; i < path.size(); i++) {
      Object step = path.get(i);
      value =
          value instanceof Value.Mapping mapping
              ? mapping.entries().get(step.toString())
              : ((Value.Sequence) value).items().get((Integer) step);
      boolean changesNode = i > 0 && path.get(i - 1).equals("nodes");
      if (value instanceof Value.Mapping mapping && mapping.entries().containsKey("id")) {
        words.clear();
        words.add(noun(path) + " " + text(mapping.entries().get("id")));
      } else if (changesNode) {
        words.clear();
        words.add("node " + step);
      } else if (step instanceof String && !PROVENANCED.contains(step)) {
        words.add(step.toString());
      }
    }
    return String.join(", ", words);
  }

  private static String noun(List<Object> path) {
    return path.get(0).equals("figures") ? "figure" : "node";
  }

  /** Moves the ends that neighbouring bands share. */
  private final class BandEdits {
    private static final String DECIMAL = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern RANGE =
        Pattern.compile("([\\[(])\\s*" + DECIMAL + "\\s*[,\u060C]\\s*" + DECIMAL + "\\s*([\\])])");

    private final List<Object> path;
    private final List<Range> ranges = new ArrayList<>();

    /** A band as it is written. */
    private record Range(
        int index,
        String id,
        boolean low,
        BigDecimal from,
        BigDecimal to,
        boolean high,
        Place place) {
      String text(BigDecimal newFrom, boolean newLow, BigDecimal newTo, boolean newHigh) {
        return (newLow ? "[" : "(")
            + newFrom.toPlainString()
            + ", "
            + newTo.toPlainString()
            + (newHigh ? "]" : ")");
      }
    }

    BandEdits(Value.Sequence bands, List<Object> path) {
      this.path = path;
      for (int i = 0; i < bands.items().size(); i++) {
        Value.Mapping band = (Value.Mapping) bands.items().get(i);
        Value range = band.entries().get("range");
        Matcher written = RANGE.matcher(Digits.toLatin(SchemeVariants.text(range)));
        if (written.matches()) {
          ranges.add(
              new Range(
                  i,
                  SchemeVariants.text(band.entries().get("id")),
                  written.group(1).equals("["),
                  new BigDecimal(written.group(2)),
                  new BigDecimal(written.group(3)),
                  written.group(4).equals("]"),
                  range.place()));
        }
      }
    }

    void add() {
      for (Range lower : ranges) {
        for (Range upper : ranges) {
          if (lower != upper && lower.to().compareTo(upper.from()) == 0) {
            between(lower, upper);
          }
        }
      }
    }

    private void between(Range lower, Range upper) {
      String subject =
          (path.size() == 1 ? "bands " : SchemeVariants.this.subject(path) + " ")
              + lower.id()
              + " and "
              + upper.id();
      BigDecimal end = upper.from();
      BigDecimal unit = BigDecimal.ONE.movePointLeft(end.scale());
      for (BigDecimal moved : List.of(end.subtract(unit), end.add(unit))) {
        SchemeVariants.this.add(
            Kind.BAND,
            subject,
            end.toPlainString(),
            moved.toPlainString(),
            upper.place(),
            with(lower, upper, moved, upper.low()));
      }
      String belongs = end.toPlainString() + " belongs to ";
      SchemeVariants.this.add(
          Kind.BAND,
          subject,
          belongs + (upper.low() ? upper : lower).id(),
          belongs + (upper.low() ? lower : upper).id(),
          upper.place(),
          with(lower, upper, end, !upper.low()));
    }

    private Value with(Range lower, Range upper, BigDecimal end, boolean toUpper) {
      Value one = put(root, lower, lower.text(lower.from(), lower.low(), end, !toUpper));
      return put(one, upper, upper.text(end, toUpper, upper.to(), upper.high()));
    }

    private Value put(Value scheme, Range band, String range) {
      return ValueEdit.replace(
          scheme, joined(joined(path, band.index()), "range"), new Value.Text(range, band.place()));
    }
  }
}
