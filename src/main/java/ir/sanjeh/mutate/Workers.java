package ir.sanjeh.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads that share work out and hand the outcomes over in the order of the work. */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;

  Workers(int threads) {
    this.executor = Executors.newFixedThreadPool(threads);
  }

  /** Does the same with each of many. */
  <T, R> List<R> map(List<T> items, Function<T, R> work) {
    List<Future<R>> futures = new ArrayList<>();
    for (T item : items) {
      futures.add(executor.submit(() -> work.apply(item)));
    }
    List<R> outcomes = new ArrayList<>();
    for (Future<R> future : futures) {
      outcomes.add(outcome(future));
    }
    return outcomes;
  }

  private static <R> R outcome(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a mutant", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
