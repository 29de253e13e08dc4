package ir.sanjeh.compare.edit;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.compare.edit.Combinations.Material;
import ir.sanjeh.facts.AgencyFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each edit of a rule folder adds to the change of every agency's total.
 *
 * <p>With several edits the order in which one would make them must not matter, so every set of
 * them is evaluated and the change is shared out by Shapley's rule ({@link Shapley}): the parts add
 * up to the change, exactly. An edit that changes nothing for an agency, with whatever other edits,
 * is left out of its sets. Up to {@value #MOST} edits are told one by one. Of more than that, and
 * of edits that cannot stand without each other, some are told together; the sum stays exact.
 *
 * <p>Two conventions, which matter only in between and not for the sum: an agency that some of the
 * edits leave without any score has 0 there, and where some of the edits make the rules of a node
 * contradict each other, the node has what it had before.
 *
 * <p>Immutable; any number of threads may share one.
 */
public final class EditContributions {
  /** How many edits are told one by one at most: the number of sets doubles with each. */
  public static final int MOST = 8;

  private final List<Cell> cells;
  private final Optional<Combinations> combinations;
  private final List<EditGroup> groups;
  private final List<Boolean> inTree;
  private final Optional<String> note;

  private EditContributions(
      List<Cell> cells,
      Optional<Combinations> combinations,
      List<EditGroup> groups,
      List<Boolean> inTree,
      Optional<String> note) {
    this.cells = cells;
    this.combinations = combinations;
    this.groups = groups;
    this.inTree = inTree;
    this.note = note;
  }

  /**
   * Looks through two folders.
   *
   * @param before the one, not null
   * @param after the other, not null
   * @return the edits that lead from the one to the other
   */
  public static EditContributions of(Folder before, Folder after) {
    WrittenScheme writtenBefore = new WrittenScheme(before.schemes());
    WrittenScheme writtenAfter = new WrittenScheme(after.schemes());
    RuleEdits edits =
        new RuleEdits(
            before,
            after,
            writtenBefore,
            writtenAfter,
            SchemeEdits.between(writtenBefore, writtenAfter));
    List<Atom> scoring = edits.atoms().stream().filter(a -> a.edit().kind().scores()).toList();
    Stream<EditGroup> others =
        edits.atoms().stream()
            .filter(atom -> !atom.edit().kind().scores())
            .map(atom -> new EditGroup(List.of(atom.edit())));
    if (scoring.isEmpty()) {
      return new EditContributions(
          edits.cells(), Optional.empty(), others.toList(), List.of(), Optional.empty());
    }
    Material material =
        new Material(before, after, new CombinedScheme(writtenBefore, writtenAfter), edits.cells());
    Set<Piece> ofTree = ofTree(scoring, writtenBefore, writtenAfter);
    for (List<List<Atom>> way : new Grouping(writtenBefore, writtenAfter).ways(scoring)) {
      List<Set<Piece>> players = way.stream().map(EditContributions::pieces).toList();
      Optional<Combinations> found =
          players.size() > MOST ? Optional.empty() : Combinations.of(players, material);
      if (found.isPresent()) {
        return new EditContributions(
            edits.cells(),
            found,
            Stream.concat(way.stream().map(EditContributions::group), others).toList(),
            players.stream().map(p -> p.stream().anyMatch(ofTree::contains)).toList(),
            note(scoring.size(), way.size()));
      }
    }
    throw new IllegalStateException("all edits together are the folder itself");
  }

  private static Optional<String> note(int edits, int told) {
    if (edits == told) {
      return Optional.empty();
    }
    String why =
        edits > MOST
            ? "more than " + MOST + " are not told apart"
            : "some cannot stand without each other";
    return Optional.of(
        edits
            + " edits can change a total and are told in "
            + told
            + (told == 1 ? " group: " : " groups: ")
            + why);
  }

  private static Set<Piece> pieces(List<Atom> atoms) {
    return atoms.stream()
        .flatMap(atom -> atom.pieces().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static EditGroup group(List<Atom> atoms) {
    return new EditGroup(atoms.stream().map(Atom::edit).toList());
  }

  /** The pieces that change how scores add up, whatever the rules give. */
  private static Set<Piece> ofTree(List<Atom> scoring, WrittenScheme before, WrittenScheme after) {
    Set<String> settings = new HashSet<>(before.settingsIn(Canonical.of(before.get("tree"))));
    settings.addAll(after.settingsIn(Canonical.of(after.get("tree"))));
    Set<Piece> pieces = new HashSet<>();
    for (Piece piece : pieces(scoring)) {
      boolean adds =
          switch (piece.kind()) {
            case NODE, ADDED, REMOVED, MOVED, UNSCORED, NOT_APPLICABLE -> true;
            case SETTING -> settings.contains(piece.key());
            default -> false;
          };
      if (adds) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /**
   * What was edited.
   *
   * @return those whose effect is told together in one group each; those that can change a total
   *     come first
   */
  public List<EditGroup> groups() {
    return groups;
  }

  /**
   * Why edits are told together, for people.
   *
   * @return empty where each is told by itself
   */
  public Optional<String> note() {
    return note;
  }

  /**
   * An agency on both sides.
   *
   * @param factsBefore its facts as the folder before binds them
   * @param factsAfter the same facts as the folder after binds them
   * @param awardsBefore what the folder before gives
   * @param awardsAfter what the folder after gives
   */
  public record Evaluated(
      AgencyFacts factsBefore,
      AgencyFacts factsAfter,
      AgencyAwards awardsBefore,
      AgencyAwards awardsAfter) {}

  /**
   * Shares out the change of an agency's total.
   *
   * @param agency on both sides, not null
   * @param before its total before, exact
   * @param after its total after, exact
   * @return for every group what it adds; the sum is {@code after} minus {@code before}
   */
  public List<BigFraction> of(Evaluated agency, BigFraction before, BigFraction after) {
    List<BigFraction> shares =
        new ArrayList<>(Collections.nCopies(groups.size(), BigFraction.ZERO));
    if (combinations.isEmpty()) {
      return shares;
    }
    AgencyTrial trial =
        new AgencyTrial(
            combinations.get(),
            cells,
            agency.factsBefore(),
            agency.factsAfter(),
            agency.awardsBefore(),
            agency.awardsAfter());
    List<Integer> players = players(trial, !before.equals(after));
    if (players.isEmpty()) {
      return shares;
    }
    List<BigFraction> values = new ArrayList<>();
    int all = (1 << players.size()) - 1;
    for (int set = 0; set <= all; set++) {
      values.add(set == 0 ? before : set == all ? after : trial.total(named(players, set)));
    }
    List<BigFraction> shared = Shapley.shares(values);
    for (int i = 0; i < players.size(); i++) {
      shares.set(players.get(i), shared.get(i));
    }
    return shares;
  }

  /** Those that can change anything for an agency; all, should a change have no other cause. */
  private List<Integer> players(AgencyTrial trial, boolean changed) {
    List<Integer> touching = new ArrayList<>();
    List<Integer> everyone = new ArrayList<>();
    for (int player = 0; player < combinations.get().players(); player++) {
      everyone.add(player);
      if (inTree.get(player) || trial.isTouchedBy(combinations.get().player(player))) {
        touching.add(player);
      }
    }
    return touching.isEmpty() && changed ? everyone : touching;
  }

  private static int named(List<Integer> players, int set) {
    int named = 0;
    for (int i = 0; i < players.size(); i++) {
      if ((set & (1 << i)) != 0) {
        named |= 1 << players.get(i);
      }
    }
    return named;
  }
}
