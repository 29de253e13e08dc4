package ir.sanjeh.group;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Spelling;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the agencies of a round into the groups of a scheme, one agency after the other, without
 * keeping their cards. For use by one thread. Which groups an agency is in, {@link PartsMaker}
 * finds.
 */
public final class Groups {
  private static final int MOST_GROUPS = 2_000;

  private final Scheme scheme;
  private final Dictionary dictionary;
  private final List<Node> nodes;
  private final List<Open> open = new ArrayList<>();

  /** A way of grouping, with its groups so far. */
  private static final class Open {
    private final Grouping grouping;
    private final Map<String, Members> groups = new LinkedHashMap<>();
    private int without;

    Open(Grouping grouping) {
      this.grouping = grouping;
    }
  }

  /**
   * Starts without agencies.
   *
   * @param scheme its groups, its tree and its ranking
   * @param dictionary the types of the facts
   */
  public Groups(Scheme scheme, Dictionary dictionary) {
    this.scheme = scheme;
    this.dictionary = dictionary;
    this.nodes = scheme.root().walk().toList();
    scheme.comparisons().groups().forEach(grouping -> open.add(new Open(grouping)));
  }

  /**
   * Adds an agency.
   *
   * @param agency its groups, as {@link PartsMaker} finds them
   * @throws UnusableInputException when a field has so many values that it does not group
   */
  public void add(List<Parts> agency) {
    for (int i = 0; i < open.size(); i++) {
      Open grouping = open.get(i);
      grouping.without += agency.get(i).without();
      for (Part part : agency.get(i).parts()) {
        members(grouping, part.value()).add(part);
      }
    }
  }

  private Members members(Open grouping, String value) {
    Members members =
        grouping.groups.computeIfAbsent(
            Spelling.plain(value), key -> new Members(value.strip(), nodes));
    if (grouping.groups.size() > MOST_GROUPS) {
      Grouping declared = grouping.grouping;
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "evaluate.too-many-groups",
                  declared.place(),
                  "group \""
                      + declared.id()
                      + "\": the facts have more than "
                      + MOST_GROUPS
                      + " different values of "
                      + declared.type()
                      + "."
                      + declared.field(),
                  "Group by a field that agencies have in common, or remove the group.")));
    }
    return members;
  }

  /**
   * The groups of the agencies added so far.
   *
   * @return in the order of the scheme
   */
  public GroupStandings standings() {
    List<GroupedRound> rounds = new ArrayList<>();
    for (Open grouping : open) {
      rounds.add(
          GroupedRound.of(
              scheme,
              grouping.grouping,
              labels(grouping.grouping),
              grouping.without,
              List.copyOf(grouping.groups.values())));
    }
    return new GroupStandings(rounds);
  }

  /** The labels by value, where the field is a choice. */
  private Map<String, Title> labels(Grouping grouping) {
    Field field = dictionary.types().get(grouping.type()).fields().get(grouping.field());
    return field.kind() == FieldKind.TEXT
        ? Map.of()
        : dictionary.choices().get(field.choiceType().orElseThrow()).values();
  }
}
