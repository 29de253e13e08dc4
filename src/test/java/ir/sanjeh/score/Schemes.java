package ir.sanjeh.score;

import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Comparisons;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Roundings;
import ir.sanjeh.scheme.RuleDefaults;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import ir.sanjeh.scheme.Standings;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes small schemes around a tree. */
public final class Schemes {
  private static final Place PLACE = Place.of("scheme.yaml", 1);

  private final Tree tree;
  private final Map<String, Setting> settings = new HashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private UnscoredHandling unscored = UnscoredHandling.ZERO;
  private Standings standings = new Standings(false, Ties.SKIP, List.of());
  private Comparisons comparisons = Comparisons.NONE;
  private Rounding ranking = new Rounding(2, RoundingMode.HALF_UP);

  private Schemes(Tree tree) {
    this.tree = tree;
  }

  /** A scheme that counts what is unscored as 0 and ranks 1-2-2-4 by the exact total. */
  public static Schemes of(Tree tree) {
    return new Schemes(tree);
  }

  /** Leaves out what is unscored. */
  public Schemes leavingOut() {
    unscored = UnscoredHandling.LEAVE_OUT;
    return this;
  }

  /** Adds a named number. */
  public Schemes setting(String name, String value) {
    settings.put(
        name, new Setting(name, new Title(name, name), Tree.quantity(Numbers.exact(value))));
    return this;
  }

  /** Adds a figure. */
  public Schemes figure(String id, Arithmetic formula) {
    figures.add(new Figure(id, new Title(id, id), Optional.empty(), formula, PLACE));
    return this;
  }

  /** Adds a band, {@code [50, 75)}. */
  public Schemes band(String id, String range) {
    String[] ends = range.substring(1, range.length() - 1).split(",", -1);
    bands.add(
        new Band(
            id,
            new Title(id, id),
            new BigDecimal(ends[0].strip()),
            range.startsWith("["),
            new BigDecimal(ends[1].strip()),
            range.endsWith("]"),
            Provenance.STATED,
            PLACE));
    return this;
  }

  /** Says what results are laid beside. */
  public Schemes comparing(Comparisons with) {
    comparisons = with;
    return this;
  }

  /** Rules what ties get. */
  public Schemes ties(Ties ties, String... tieBreak) {
    standings = new Standings(standings.byRounded(), ties, List.of(tieBreak));
    return this;
  }

  /** Ranks by the rounded total. */
  public Schemes byRounded(int decimals, RoundingMode mode) {
    standings = new Standings(true, standings.ties(), standings.tieBreak());
    ranking = new Rounding(decimals, mode);
    return this;
  }

  /** The finished scheme. */
  public Scheme scheme() {
    return new Scheme(
        "test",
        "round-1",
        new Title("آزمون", "test"),
        new Title("", ""),
        unscored,
        List.of(new RuleDefaults(Provenance.STATED, Provenance.STATED)),
        settings,
        Map.of(),
        new Roundings(ranking, new Rounding(2, RoundingMode.DOWN)),
        standings,
        bands,
        figures,
        comparisons,
        Optional.empty(),
        tree.node());
  }

  /** A scorer of the scheme that knows no rules. */
  public Scorer scorer() {
    return new Scorer(scheme(), List.of());
  }
}
