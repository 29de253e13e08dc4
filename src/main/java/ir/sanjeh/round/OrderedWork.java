package ir.sanjeh.round;

import ir.sanjeh.problem.CancelledException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items with several threads and hands the outcomes over in the order of the items, so
 * that nothing depends on which thread was faster. Only a few items are in the house at a time.
 */
public final class OrderedWork {
  private static final int AHEAD_PER_THREAD = 4;

  private OrderedWork() {}

  /**
   * Does the work.
   *
   * @param <T> the items
   * @param <R> the outcomes
   * @param items read by the calling thread, one after the other
   * @param work done by the threads
   * @param threads how many, at least 1
   * @param outcomes receives every outcome on the calling thread, in order
   * @throws CancelledException when the calling thread is interrupted
   */
  public static <T, R> void run(
      Iterator<T> items, Function<T, R> work, int threads, Consumer<R> outcomes) {
    if (threads == 1) {
      while (items.hasNext()) {
        refuseInterrupted();
        outcomes.accept(work.apply(items.next()));
      }
      return;
    }
    Threads started = new Threads();
    ExecutorService executor = Executors.newFixedThreadPool(threads, started);
    Deque<Future<R>> ahead = new ArrayDeque<>();
    try {
      while (items.hasNext()) {
        refuseInterrupted();
        T item = items.next();
        ahead.addLast(executor.submit(() -> work.apply(item)));
        if (ahead.size() >= threads * AHEAD_PER_THREAD) {
          outcomes.accept(outcome(ahead.removeFirst()));
        }
      }
      while (!ahead.isEmpty()) {
        outcomes.accept(outcome(ahead.removeFirst()));
      }
    } finally {
      // Not interrupted, which would close the file that they may be reading: it may be asked
      // again.
      ahead.forEach(future -> future.cancel(false));
      executor.shutdown();
      started.join();
    }
  }

  /** Whoever asked for the work is to find no thread of it afterwards, not even an ending one. */
  private static final class Threads implements ThreadFactory {
    private final ThreadFactory factory = Executors.defaultThreadFactory();
    private final List<Thread> started = new CopyOnWriteArrayList<>();

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = factory.newThread(work);
      started.add(thread);
      return thread;
    }

    void join() {
      boolean interrupted = false;
      for (Thread thread : started) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
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
      throw new CancelledException();
    }
  }

  private static void refuseInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancelledException();
    }
  }
}
