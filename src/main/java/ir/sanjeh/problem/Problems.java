package ir.sanjeh.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the problems of a reading, keeping the first ones and counting the rest. */
public final class Problems {
  /** How many problems are kept unless another limit is stated. */
  public static final int DEFAULT_LIMIT = 100;

  private final int limit;
  private final List<Problem> kept = new ArrayList<>();
  private int total;

  /** Keeps the first {@value #DEFAULT_LIMIT} problems. */
  public Problems() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Keeps the first problems only.
   *
   * @param limit how many to keep, at least 1
   */
  public Problems(int limit) {
    this.limit = limit;
  }

  /**
   * Adds a problem.
   *
   * @param id the stable name of its kind
   * @param place where it stands
   * @param message what was found
   * @param remedy what to do about it
   */
  public void add(String id, Place place, String message, String remedy) {
    add(id, place, message, () -> remedy);
  }

  /**
   * Adds a problem whose remedy takes time to find, such as the most similar of many names. It is
   * not looked for once only the number of problems is counted.
   *
   * @param id the stable name of its kind
   * @param place where it stands
   * @param message what was found
   * @param remedy finds what to do about it
   */
  public void add(String id, Place place, String message, Supplier<String> remedy) {
    total++;
    if (kept.size() < limit) {
      kept.add(new Problem(id, place, message, remedy.get()));
    }
  }

  /**
   * Takes over the problems of another reading.
   *
   * @param other what that reading threw
   */
  public void addAll(UnusableInputException other) {
    other.problems().forEach(p -> add(p.id(), p.place(), p.message(), p.remedy()));
    total += other.total() - other.problems().size();
  }

  /**
   * The problems kept so far.
   *
   * @return an immutable copy, at most as many as the limit
   */
  public List<Problem> kept() {
    return List.copyOf(kept);
  }

  /**
   * Whether nothing was added yet.
   *
   * @return true when there is no problem
   */
  public boolean isEmpty() {
    return total == 0;
  }

  /**
   * Ends the reading when there is any problem.
   *
   * @throws UnusableInputException with all that were added
   */
  public void throwIfAny() {
    if (total > 0) {
      throw new UnusableInputException(kept, total);
    }
  }
}
