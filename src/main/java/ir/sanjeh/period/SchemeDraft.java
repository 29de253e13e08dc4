package ir.sanjeh.period;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import ir.sanjeh.scheme.Standings;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@code scheme.yaml} of a period that builds on another. What could change stands there as the
 * earlier period has it, each line behind a {@code #} without a blank: without the {@code #} it
 * says the same as before.
 */
final class SchemeDraft {
  private final Scheme from;
  private final String period;
  private final Title title;
  private final List<String> lines = new ArrayList<>();

  private SchemeDraft(Scheme from, String period, Title title) {
    this.from = from;
    this.period = period;
    this.title = title;
  }

  /** The text of the file. */
  static String of(Scheme from, String period, Title title) {
    SchemeDraft draft = new SchemeDraft(from, period, title);
    draft.write();
    return String.join("\n", draft.lines) + "\n";
  }

  private void write() {
    String base = from.scheme() + "/" + from.period();
    remark("This period builds on " + base + ": whatever is not written here is as it is there.");
    remark("The questions that have to be answered first stand in questions.md.");
    remark("A line with # and no blank behind it says what holds now: take the # away (also those");
    remark("of the lines above it that end in a colon) and change it.");
    remark("این دوره بر پایه " + base + " است: هر چه این‌جا نیامده همان است که آن‌جا آمده است.");
    lines.add("");
    lines.add("scheme: " + from.scheme());
    lines.add("period: " + YamlText.quoted(period));
    lines.add("title:");
    lines.add("  fa: " + YamlText.quoted(title.fa()));
    lines.add("  en: " + YamlText.quoted(title.en()));
    lines.add("based-on: " + base);
    part("The published document of this period.");
    open("source:");
    open("  fa: " + YamlText.quoted(from.source().fa()));
    open("  en: " + YamlText.quoted(from.source().en()));
    part("What an indicator without evidence counts: zero | leave-out.");
    open("unscored: " + (from.unscored() == UnscoredHandling.ZERO ? "zero" : "leave-out"));
    part("What numbers written here are that do not say so themselves.");
    open(provenance());
    settings();
    ranking();
    bands();
    part("What a reader must know who lays this period beside others.");
    open("comparability:");
    open(
        "  - { with: [ "
            + YamlText.quoted(from.period())
            + " ], note: { fa: \"...\", en: \"...\" } }");
    tree();
  }

  private String provenance() {
    int last = from.ruleDefaults().size() - 1;
    return "provenance: { weights: stated, scores: "
        + word(from.ruleDefaults().get(last).scores())
        + ", thresholds: "
        + word(from.ruleDefaults().get(last).thresholds())
        + " }";
  }

  private void settings() {
    if (from.settings().isEmpty()) {
      return;
    }
    part("Named numbers. A number that is set keeps its title.");
    open("settings:");
    for (Setting setting : from.settings().values()) {
      open("  " + setting.name() + ": " + quantity(setting.quantity()) + says(setting.title()));
    }
  }

  private void ranking() {
    part("How scores are printed (half-up | truncate), and agencies put in order.");
    open("rounding:");
    open("  ranking: " + rounding(from.roundings().ranking()));
    open("  table: " + rounding(from.roundings().table()));
    Standings standings = from.standings();
    String ties =
        switch (standings.ties()) {
          case SKIP -> "1-2-2-4";
          case DENSE -> "1-2-2-3";
          case BREAK -> "{ break-by: [ " + quotedList(standings.tieBreak()) + " ] }";
        };
    open("standings:");
    open("  by: " + (standings.byRounded() ? "rounded" : "exact"));
    open("  ties: " + ties);
  }

  private static String quotedList(List<String> names) {
    return String.join(", ", names.stream().map(YamlText::quoted).toList());
  }

  private static String rounding(Rounding rounding) {
    boolean up = rounding.mode() == RoundingMode.HALF_UP;
    return "{ decimals: " + rounding.decimals() + ", mode: " + (up ? "half-up" : "truncate") + " }";
  }

  private void bands() {
    if (from.bands().isEmpty()) {
      return;
    }
    part("Quality bands: [ ] hold their ends, ( ) do not.");
    open("bands:");
    for (Band band : from.bands()) {
      open(
          "  - { id: "
              + YamlText.quoted(band.id())
              + ", title: "
              + title(band.title())
              + ", range: "
              + YamlText.quoted(band.range())
              + ", provenance: "
              + word(band.provenance())
              + " }");
    }
  }

  private void tree() {
    part("Weights and points. A node is taken away with null, others are added below a node with");
    remark("add-children: [ { id: ..., ... } ].");
    open("tree:");
    open("  nodes:");
    below(from.root());
  }

  private void below(Node node) {
    for (Node child : node.children()) {
      List<String> attributes = new ArrayList<>();
      String key = node.addsUp() == AddingUp.WEIGHTED_MEAN ? "weight" : "points";
      child.weight().ifPresent(q -> attributes.add(key + ": " + quantity(q)));
      child.ideal().ifPresent(q -> attributes.add("ideal: " + quantity(q)));
      child.passesAt().ifPresent(q -> attributes.add("passes-at: " + quantity(q)));
      if (!attributes.isEmpty()) {
        open(
            "    "
                + YamlText.quoted(child.id())
                + ": { "
                + String.join(", ", attributes)
                + " }"
                + says(child.title()));
      }
      below(child);
    }
  }

  private static String quantity(Quantity quantity) {
    String exact = Exact.text(quantity.value());
    String number = exact.contains("/") ? YamlText.quoted(exact.replace("/", " / ")) : exact;
    return "{ "
        + word(quantity.provenance())
        + ": "
        + number
        + quantity.note().map(note -> ", note: " + YamlText.quoted(note)).orElse("")
        + " }";
  }

  private static String title(Title title) {
    return "{ fa: " + YamlText.quoted(title.fa()) + ", en: " + YamlText.quoted(title.en()) + " }";
  }

  private static String says(Title title) {
    return "  # " + Visible.of(title.en());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void part(String text) {
    lines.add("");
    remark(text);
  }

  private void remark(String text) {
    lines.add("# " + text);
  }

  /** A line that says what holds now. */
  private void open(String text) {
    lines.add("#" + text);
  }
}
