package ir.sanjeh.mutate;

import java.util.function.Function;

/**
 * A thing of the rules with one small change in it.
 *
 * @param value the thing with the change
 * @param kind what was changed
 * @param from the changed part as it is written now
 * @param to what would stand there instead
 * @param <T> what it is
 */
record Variant<T>(T value, Kind kind, String from, String to) {
  /** The same change, in what holds the thing. */
  <R> Variant<R> in(Function<T, R> holder) {
    return new Variant<>(holder.apply(value), kind, from, to);
  }
}
