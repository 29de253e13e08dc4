package ir.sanjeh.api;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An evaluator whose rules are replaced while others evaluate. Who asks for {@link #current()} gets
 * rules that never change, and keeps them for as long as a call takes: nothing is ever evaluated by
 * a mixture of old and new. Any number of threads may use one.
 */
public final class LiveEvaluator {
  private final RuleSource source;
  private final List<Path> with;
  private final AtomicReference<Evaluator> current;

  /**
   * Opens rules.
   *
   * @param source where they come from, now and whenever they are reloaded, not null
   * @param with the results of other schemes that they use, not null
   * @throws ir.sanjeh.problem.UnusableInputException as {@link Evaluator#open(RuleSource, List)}
   *     does
   */
  public LiveEvaluator(RuleSource source, List<Path> with) {
    this.source = source;
    this.with = List.copyOf(with);
    this.current = new AtomicReference<>(Evaluator.open(source, with));
  }

  /**
   * The rules as they are now. Ask once for each piece of work that has to be of one piece.
   *
   * @return never null
   */
  public Evaluator current() {
    return current.get();
  }

  /**
   * Reads the rules once more. The old ones go on until the new ones are ready; calls under way
   * finish on those that they began with.
   *
   * @return the rules that are current from now on; those that were, where nothing has changed
   * @throws ir.sanjeh.problem.UnusableInputException when the new rules cannot be used; the old
   *     ones stay
   */
  public synchronized Evaluator reload() {
    Evaluator opened = Evaluator.open(source, with);
    if (with.isEmpty() && opened.rules().digest().equals(current().rules().digest())) {
      return current();
    }
    current.set(opened);
    return opened;
  }
}
