package ir.sanjeh.advise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts proposals together that do not touch each other, so that one firing tells of them all:
 * always into the first batch that takes them.
 */
final class Batches {
  private Batches() {}

  static List<List<Proposal>> of(List<Proposal> proposals) {
    List<Batch> batches = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Batch open = batches.stream().filter(batch -> batch.takes(proposal)).findFirst().orElse(null);
      if (open == null) {
        open = new Batch();
        batches.add(open);
      }
      open.add(proposal);
    }
    return batches.stream().map(batch -> batch.proposals).toList();
  }

  private static final class Batch {
    private final List<Proposal> proposals = new ArrayList<>();
    private final Set<Touched.Spot> writes = new HashSet<>();
    private final Set<Touched.Spot> reads = new HashSet<>();
    private final Set<String> awards = new HashSet<>();

    boolean takes(Proposal proposal) {
      return proposal.touched().writes().keySet().stream()
              .noneMatch(spot -> writes.contains(spot) || reads.contains(spot))
          && proposal.touched().reads().stream().noneMatch(writes::contains)
          && awards(proposal).stream().noneMatch(awards::contains);
    }

    void add(Proposal proposal) {
      proposals.add(proposal);
      writes.addAll(proposal.touched().writes().keySet());
      reads.addAll(proposal.touched().reads());
      awards.addAll(awards(proposal));
    }

    private static List<String> awards(Proposal proposal) {
      return proposal.subjects().stream()
          .map(subject -> subject + " " + proposal.node().id())
          .toList();
    }
  }
}
