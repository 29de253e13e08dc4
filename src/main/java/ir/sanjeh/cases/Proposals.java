package ir.sanjeh.cases;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.Coverage.BranchReached;
import ir.sanjeh.cases.Coverage.Item;
import ir.sanjeh.cases.Coverage.OptionReached;
import ir.sanjeh.cases.Coverage.SideReached;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes the cases that are missing in a rule folder. They say what the rules give now, which may
 * be wrong: an officer compares each with the official guide before it counts.
 */
public final class Proposals {
  private static final String APPLICABILITY = "applicability";

  private final Coverage coverage;
  private final Rulebook rulebook;
  private final SituationFinder finder;
  private final ProposalNames names;

  /**
   * For a rule folder.
   *
   * @param coverage what its confirmed cases reach, not null
   */
  public Proposals(Coverage coverage) {
    this.coverage = coverage;
    this.rulebook = coverage.rulebook();
    this.finder = new SituationFinder(rulebook);
    this.names = new ProposalNames(rulebook);
  }

  /**
   * Writes the missing cases, one file for each indicator.
   *
   * @param folder where to; it is made when it is missing. A file that holds nothing confirmed is
   *     replaced, others stay
   * @param out tells what was written, and what could not be proposed
   * @throws IOException when a file cannot be written
   */
  public void write(Path folder, PrintWriter out) throws IOException {
    Coverage reached = new Coverage(rulebook);
    Map<String, List<Proposal>> files = new LinkedHashMap<>();
    List<Item> impossible = new ArrayList<>();
    for (Item item : coverage.missing()) {
      if (!reached.has(item)) {
        Optional<Proposal> proposal = proposal(item);
        if (proposal.isEmpty()) {
          impossible.add(item);
        } else {
          reached.add(proposal.get().agency());
          files.computeIfAbsent(file(item), f -> new ArrayList<>()).add(proposal.get());
        }
      }
    }
    ProposalFile writer = new ProposalFile(rulebook, coverage.with());
    for (Map.Entry<String, List<Proposal>> file : files.entrySet()) {
      Path written = writer.write(folder, file.getKey(), file.getValue());
      out.println(
          "proposed: "
              + written.toString().replace('\\', '/')
              + ", "
              + Plural.of(file.getValue().size(), "case"));
    }
    impossible.forEach(
        item ->
            out.println("no facts found that reach " + item.text() + "  (" + item.place() + ")"));
    if (!files.isEmpty()
        && coverage.with().isEmpty()
        && !rulebook.dictionary().results().isEmpty()) {
      out.println(
          "these rules use the result of another scheme: name its facts or its result in each file,"
              + " with: [ ... ]");
    }
  }

  private static String file(Item item) {
    if (item instanceof OptionReached option) {
      return option.rule().node();
    }
    return item instanceof SideReached side ? side.threshold().rule().node() : APPLICABILITY;
  }

  private Optional<Proposal> proposal(Item item) {
    String id = names.id(item);
    Title title = names.title(item);
    Iterator<Draft> drafts = finder.find(item).iterator();
    while (drafts.hasNext()) {
      Draft draft = drafts.next();
      Optional<AssessedAgency> agency = evaluated(draft, id);
      if (agency.isPresent() && reaches(agency.get(), item)) {
        return Optional.of(new Proposal(id, title.fa(), title.en(), item, draft, agency.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<AssessedAgency> evaluated(Draft draft, String id) {
    AgencyFacts facts = draft.facts(rulebook.dictionary(), id);
    try {
      AgencyAwards awards = rulebook.fire(facts);
      AssessedRound round = AssessedRound.of(rulebook.scheme(), rulebook.rules(), List.of(awards));
      return Optional.of(round.agencies().get(id));
    } catch (UnusableInputException e) {
      // Two awards for the same indicator: that is for "check" to tell.
      return Optional.empty();
    }
  }

  /** The engine has the last word. */
  private boolean reaches(AssessedAgency agency, Item item) {
    Coverage own = new Coverage(rulebook);
    own.add(agency);
    boolean applies =
        !(item instanceof BranchReached branch)
            || branch.holds() == !agency.awards().exempt().isEmpty();
    return applies && own.has(item);
  }
}
