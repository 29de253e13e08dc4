package ir.sanjeh.check.proof;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How rules read one field, and what they compare it with. */
public final class Use {
  private final SortedSet<BigDecimal> numbers = new TreeSet<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<String> choices = new LinkedHashSet<>();
  private final Set<FieldKey> partners = new LinkedHashSet<>();
  private boolean scored;
  private boolean asked;
  private boolean awaited;

  Use() {}

  void number(BigDecimal number) {
    numbers.add(number);
  }

  void text(String text) {
    texts.add(text);
  }

  void choice(String choice) {
    choices.add(choice);
  }

  void partner(FieldKey partner) {
    partners.add(partner);
  }

  void score() {
    scored = true;
  }

  void ask() {
    asked = true;
  }

  void await() {
    awaited = true;
  }

  /**
   * The numbers that the field is compared with.
   *
   * @return in ascending order
   */
  public SortedSet<BigDecimal> numbers() {
    return Collections.unmodifiableSortedSet(numbers);
  }

  /**
   * The values of its enum that are named.
   *
   * @return in the order of the rules
   */
  public Set<String> choices() {
    return Collections.unmodifiableSet(choices);
  }

  /**
   * Whether a rule asks in so many words whether the field is known or missing.
   *
   * @return true for {@code field == null} and {@code field != null}
   */
  public boolean isAsked() {
    return asked;
  }

  /** Whether a rule wants it to be missing, so that a missing value is one to be judged. */
  boolean isAwaitedMissing() {
    return awaited;
  }

  Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  /** The fields that it is compared with. */
  Set<FieldKey> partners() {
    return Collections.unmodifiableSet(partners);
  }

  /** Whether a score is worked out from it. */
  boolean isScored() {
    return scored;
  }
}
