package ir.sanjeh.compare.edit;

import ir.sanjeh.compare.edit.Edit.Kind;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.Scorer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every set of edits, ready to be evaluated. Rules are only compiled anew where a node's rules
 * depend on several edits of which a set has some and lacks others; all else is what the two
 * folders give. Immutable; any number of threads may share one.
 */
final class Combinations {
  private static final Set<Kind> OF_RULES = EnumSet.of(Kind.RULES, Kind.DICTIONARY);

  private final List<Set<Piece>> players;
  private final Scorer[] scorers;
  private final Map<Mixture, Mixed> mixed;

  /** A cell with some of the pieces that it depends on applied. */
  private record Mixture(Cell cell, Set<Piece> applied) {}

  /**
   * The rules of a cell that neither folder has as they are.
   *
   * @param evaluator fires them
   * @param isAfter whether they are those of the folder after, with other numbers
   */
  record Mixed(ReadingEvaluator evaluator, boolean isAfter) {}

  private Combinations(List<Set<Piece>> players, Scorer[] scorers, Map<Mixture, Mixed> mixed) {
    this.players = players;
    this.scorers = scorers;
    this.mixed = mixed;
  }

  /** What combinations are made from. */
  record Material(Folder before, Folder after, CombinedScheme combined, List<Cell> cells) {}

  /**
   * Prepares all sets of players.
   *
   * @param players what each applies
   * @param material the folders
   * @return empty where some of the players cannot stand without others
   */
  static Optional<Combinations> of(List<Set<Piece>> players, Material material) {
    Scorer[] scorers = new Scorer[1 << players.size()];
    Map<Mixture, Mixed> mixed = new HashMap<>();
    Set<Piece> ofSchemes = ofSchemes(players);
    Map<Set<Piece>, Optional<Scheme>> schemes = new HashMap<>();
    schemes.put(ofSchemes, Optional.of(material.after().rulebook().scheme()));
    schemes.put(Set.of(), Optional.of(material.before().rulebook().scheme()));
    Map<Scheme, Scorer> ofScheme = new IdentityHashMap<>();
    for (int set = 0; set < scorers.length; set++) {
      Set<Piece> applied = applied(players, set);
      Set<Piece> changed = new HashSet<>(applied);
      changed.retainAll(ofSchemes);
      Optional<Scheme> scheme = schemes.computeIfAbsent(changed, material.combined()::with);
      if (scheme.isEmpty()) {
        return Optional.empty();
      }
      scorers[set] =
          ofScheme.computeIfAbsent(
              scheme.get(), s -> new Scorer(s, material.before().rulebook().rules()));
      for (Cell cell : material.cells()) {
        Mixture mixture = new Mixture(cell, common(cell, applied));
        if (isMixed(mixture) && !mixed.containsKey(mixture)) {
          try {
            mixed.put(mixture, mixed(mixture, scheme.get(), material));
          } catch (UnusableInputException e) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(new Combinations(List.copyOf(players), scorers, mixed));
  }

  private static Set<Piece> ofSchemes(List<Set<Piece>> players) {
    Set<Piece> pieces = new HashSet<>();
    players.forEach(pieces::addAll);
    pieces.removeIf(piece -> OF_RULES.contains(piece.kind()));
    return pieces;
  }

  private static Set<Piece> applied(List<Set<Piece>> players, int set) {
    Set<Piece> applied = new LinkedHashSet<>();
    for (int player = 0; player < players.size(); player++) {
      if ((set & (1 << player)) != 0) {
        applied.addAll(players.get(player));
      }
    }
    return applied;
  }

  private static Set<Piece> common(Cell cell, Set<Piece> applied) {
    Set<Piece> common = new HashSet<>(cell.governs());
    common.retainAll(applied);
    return common;
  }

  private static boolean isMixed(Mixture mixture) {
    return !mixture.applied().isEmpty() && !mixture.applied().equals(mixture.cell().governs());
  }

  private static Mixed mixed(Mixture mixture, Scheme scheme, Material material) {
    Cell cell = mixture.cell();
    boolean isAfter =
        cell.own().isPresent()
            ? mixture.applied().contains(cell.own().get())
            : !isIn(cell, material.before());
    Folder folder = isAfter ? material.after() : material.before();
    Scheme changed = Schemes.with(folder.rulebook().scheme(), scheme.settings(), scheme.evidence());
    Guide guide = GuideReader.read(folder.rules(), changed);
    Predicate<String> isCell = name -> name.equals(cell.name());
    Guide part =
        new Guide(
            folder.rulebook().dictionary(),
            guide.rules().stream()
                .filter(rule -> !cell.isCondition() && isCell.test(rule.node()))
                .toList(),
            guide.exemptions().stream()
                .filter(e -> cell.isCondition() && isCell.test(e.name()))
                .toList());
    Rulebook rulebook = Rulebook.of(changed, part);
    return new Mixed(
        new ReadingEvaluator(rulebook, new Scorer(changed, rulebook.rules())), isAfter);
  }

  private static boolean isIn(Cell cell, Folder folder) {
    return cell.isCondition()
        ? folder.rulebook().exemptions().stream().anyMatch(e -> e.name().equals(cell.name()))
        : folder.rulebook().rules().stream().anyMatch(r -> r.node().equals(cell.name()));
  }

  int players() {
    return players.size();
  }

  /** Adds up with the scheme of a set of players. */
  Scorer scorer(int set) {
    return scorers[set];
  }

  /** The pieces that a set of players applies. */
  Set<Piece> applied(int set) {
    return applied(players, set);
  }

  /** What a player applies. */
  Set<Piece> player(int player) {
    return players.get(player);
  }

  /**
   * The rules of a cell for a set of players.
   *
   * @return empty where they are those of one of the folders as they are
   */
  Optional<Mixed> mixed(Cell cell, Set<Piece> applied) {
    return Optional.ofNullable(mixed.get(new Mixture(cell, common(cell, applied))));
  }
}
