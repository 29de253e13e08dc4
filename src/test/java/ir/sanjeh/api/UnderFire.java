package ir.sanjeh.api;

import ir.sanjeh.problem.CancelledException;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that goes through everything at once: evaluations while rules are reloaded and broken,
 * rounds that are cancelled, rules that fail on some facts, facts that no memory can hold. Every
 * call must give what its rules give for its facts, or say why not. It ends with an exception where
 * one does not, and else prints what it did.
 */
final class UnderFire {
  private static final int EVALUATORS = 2;
  private static final int LEAST_EVALUATIONS = 300;
  private static final int GOOD = 24;

  /** How many services the large agencies have: no more than the limits of facts allow. */
  private static final List<Integer> FEW_SIZES = List.of(1_000, 256_000);

  private static final List<Integer> MANY_SIZES =
      List.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000);

  /** From so many turns on, many sizes are tried. */
  private static final int LONG = 500;

  /** How many evaluations are asked for beside each of these. */
  private static final int OTHERS = 50;

  private final SmallRules files;
  private final Map<String, Version> versions = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final LiveEvaluator live;
  private final int turns;
  private final List<Integer> sizes;

  /** An agency as it comes. */
  private record Form(String id, String json) {}

  /** What a call gives: a result, or why there is none. */
  private record Outcome(Result.Agency result, List<Problem> problems) {
    static Outcome of(Evaluator rules, String json) {
      try {
        return new Outcome(rules.evaluate(Facts.json(json)).result(), List.of());
      } catch (UnusableInputException e) {
        return new Outcome(null, e.problems());
      }
    }
  }

  /** What one version of the rules gives, found while nothing else was done. */
  private record Version(Map<String, Outcome> outcomes, String round, List<Problem> failingRound) {}

  private UnderFire(Path root, int turns) {
    this.files = new SmallRules(root);
    this.turns = turns;
    this.sizes = turns < LONG ? FEW_SIZES : MANY_SIZES;
    for (int i = 0; i < GOOD; i++) {
      forms.add(form("good" + i, "\"count\":" + (1 + i % 5), 1 + i % 7));
    }
    forms.add(form("zero", "\"count\":0", 3));
    forms.add(form("both", "\"grades\":[\"A\",\"B\"]", 3));
    forms.add(form("deep", "\"note\":" + "[".repeat(10_000) + "]".repeat(10_000), 1));
    forms.add(form("long", "\"note\":\"" + "x".repeat(1_000_001) + "\"", 1));
    forms.add(form("digits", "\"count\":" + "9".repeat(101), 1));
    forms.add(form("key", "\"" + "k".repeat(1_001) + "\":1", 1));
    for (String threshold : List.of("0.6", "0.5")) {
      Evaluator rules = Evaluator.open(RuleSource.folder(files.write(threshold).folder()));
      versions.put(rules.rules().digest(), version(rules));
    }
    this.live = new LiveEvaluator(RuleSource.folder(files.folder()), List.of());
  }

  private static Form form(String id, String own, int services) {
    return new Form(id, SmallRules.agency(id, own, services));
  }

  private Version version(Evaluator rules) {
    Map<String, Outcome> outcomes = new HashMap<>();
    forms.forEach(form -> outcomes.put(form.id(), Outcome.of(rules, form.json())));
    List<Problem> failing;
    try {
      round(rules, new ByteArrayInputStream(roundOf(GOOD + 1)), 1);
      throw new IllegalStateException("the rules did not fail");
    } catch (UnusableInputException e) {
      failing = e.problems();
    }
    String round = round(rules, new ByteArrayInputStream(roundOf(GOOD)), 1);
    return new Version(outcomes, round, failing);
  }

  /** A facts file of the first agencies. */
  private byte[] roundOf(int agencies) {
    return roundOf(forms.subList(0, agencies).stream().map(Form::json).toList());
  }

  private static byte[] roundOf(List<String> agencies) {
    return agencies.stream()
        .collect(
            Collectors.joining(
                ",\n", "{\"scheme\":\"sample\",\"period\":\"one\",\"agencies\":[\n", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String round(Evaluator rules, InputStream facts, int threads) {
    try (RoundResult round = rules.evaluate(RoundFacts.json("round", facts), threads)) {
      StringWriter json = new StringWriter();
      round.writeJson(json);
      return json.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs.
   *
   * @param arguments an empty folder, and how many reloads and rounds there are
   */
  public static void main(String[] arguments) throws Exception {
    UnderFire fire = new UnderFire(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    fire.everythingAtOnce();
    fire.exhaustedHeap();
  }

  private void everythingAtOnce() throws InterruptedException, ExecutionException {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(EVALUATORS + 2);
    try {
      List<Future<int[]>> evaluators = new ArrayList<>();
      for (int i = 0; i < EVALUATORS; i++) {
        int first = i;
        evaluators.add(threads.submit(() -> evaluations(first, done)));
      }
      List<Future<int[]>> disturbers = new ArrayList<>();
      disturbers.add(threads.submit(this::reloads));
      disturbers.add(threads.submit(this::rounds));
      try {
        int[] reloads = disturbers.get(0).get();
        int[] rounds = disturbers.get(1).get();
        System.out.printf("reloads: %d taken, %d refused%n", reloads[0], reloads[1]);
        System.out.printf(
            "rounds: %d whole, %d cancelled, %d with failing rules%n",
            rounds[0], rounds[1], rounds[2]);
      } finally {
        done.set(true);
      }
      int right = 0;
      int refused = 0;
      for (Future<int[]> each : evaluators) {
        right += each.get()[0];
        refused += each.get()[1];
      }
      System.out.printf("evaluations: %d with a result, %d refused%n", right, refused);
    } finally {
      threads.shutdownNow();
    }
  }

  private int[] evaluations(int first, AtomicBoolean done) {
    int[] counts = new int[2];
    for (int i = first; !done.get() || i < LEAST_EVALUATIONS; i++) {
      Outcome outcome = right(forms.get(i % forms.size()));
      counts[outcome.problems().isEmpty() ? 0 : 1]++;
    }
    return counts;
  }

  /** An agency's outcome, which must be what the rules give that were current. */
  private Outcome right(Form form) {
    Evaluator rules = live.current();
    Outcome outcome = Outcome.of(rules, form.json());
    same(versions.get(rules.rules().digest()).outcomes().get(form.id()), outcome);
    return outcome;
  }

  private static void same(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException("expected " + expected + "\nand not " + found);
    }
  }

  private int[] reloads() {
    int[] counts = new int[2];
    for (int i = 0; i < turns; i++) {
      Evaluator before = live.current();
      if (i % 3 == 2) {
        files.breakThem();
        try {
          live.reload();
          throw new IllegalStateException("broken rules were taken");
        } catch (UnusableInputException e) {
          same(before, live.current());
          counts[1]++;
        }
      } else {
        files.write(i % 2 == 0 ? "0.6" : "0.5");
        same(true, versions.containsKey(live.reload().rules().digest()));
        counts[0]++;
      }
    }
    return counts;
  }

  /** Rounds that are left alone, cancelled by themselves or by others, or fail. */
  private int[] rounds() throws InterruptedException, ExecutionException {
    int[] counts = new int[3];
    byte[] good = roundOf(GOOD);
    byte[] failing = roundOf(GOOD + 1);
    for (int i = 0; i < turns; i++) {
      Evaluator rules = live.current();
      Version version = versions.get(rules.rules().digest());
      int threads = 1 + i % 2;
      int where = good.length * (i % 11) / 10;
      switch (i % 4) {
        case 0 -> {
          same(version.round(), alone(() -> round(rules, stream(good), threads)).get());
          counts[0]++;
        }
        case 1 -> {
          Thread[] self = new Thread[1];
          Runnable interrupt = () -> self[0].interrupt();
          boolean cancelled =
              alone(
                      () -> {
                        self[0] = Thread.currentThread();
                        return cancelled(rules, at(where, good, interrupt), threads, version);
                      })
                  .get();
          counts[cancelled ? 1 : 0]++;
        }
        case 2 -> {
          Semaphore reached = new Semaphore(0);
          Thread[] self = new Thread[1];
          Answer<Boolean> answer =
              alone(
                  () -> {
                    self[0] = Thread.currentThread();
                    InputStream facts = at(where, good, reached::release);
                    try {
                      return cancelled(rules, facts, threads, version);
                    } finally {
                      reached.release();
                    }
                  });
          reached.acquire();
          self[0].interrupt();
          counts[answer.get() ? 1 : 0]++;
        }
        default -> {
          same(version.failingRound(), alone(() -> refused(rules, failing, threads)).get());
          counts[2]++;
        }
      }
    }
    return counts;
  }

  private static InputStream stream(byte[] facts) {
    return new ByteArrayInputStream(facts);
  }

  /** A stream that does something when it has been read to a place. */
  private static InputStream at(int where, byte[] facts, Runnable action) {
    return new FilterInputStream(stream(facts)) {
      private int read;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int before = read;
        int count = super.read(bytes, from, Math.min(length, 100));
        read += Math.max(0, count);
        if (before <= where && (where < read || count < 0)) {
          action.run();
        }
        return count;
      }
    };
  }

  /** Whether a round was cancelled; where it was not, it has to be right. */
  private static boolean cancelled(
      Evaluator rules, InputStream facts, int threads, Version version) {
    try {
      same(version.round(), round(rules, facts, threads));
      return false;
    } catch (CancelledException e) {
      same(true, Thread.currentThread().isInterrupted());
      return true;
    }
  }

  private static List<Problem> refused(Evaluator rules, byte[] facts, int threads) {
    try {
      round(rules, stream(facts), threads);
      throw new IllegalStateException("the rules did not fail");
    } catch (UnusableInputException e) {
      return e.problems();
    }
  }

  /** What a thread will have answered. */
  private interface Answer<T> {
    T get() throws InterruptedException, ExecutionException;
  }

  /** Calls on a thread of its own, and sees that the call leaves no other thread behind. */
  private static <T> Answer<T> alone(Callable<T> call) {
    ThreadGroup group = new ThreadGroup("alone");
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try {
                return call.call();
              } finally {
                same(1, group.activeCount());
              }
            });
    new Thread(group, task, "alone").start();
    return task::get;
  }

  /** Facts that no memory holds, one agency at a time and in a round, while others go on. */
  private void exhaustedHeap() throws InterruptedException, ExecutionException {
    Semaphore asked = new Semaphore(0);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    try {
      Future<int[]> others = threads.submit(() -> others(asked));
      int held = 0;
      for (int services : sizes) {
        asked.release(OTHERS);
        held += holds(services) ? 1 : 0;
        allRight();
      }
      same(true, 0 < held && held < sizes.size());
      asked.release(OTHERS);
      same(false, alone(() -> holdsRound(2)).get());
      allRight();
      int[] counts = others.get();
      System.out.printf(
          "large agencies: %d held, %d exhausted the heap; so did a round%n",
          held, sizes.size() - held);
      System.out.printf(
          "meanwhile: %d evaluations right, %d without memory%n", counts[0], counts[1]);
    } finally {
      threads.shutdownNow();
    }
    // What an exhausted heap cut off has left nothing broken for what comes.
    for (String threshold : List.of("0.6", "0.5")) {
      files.write(threshold);
      live.reload();
      allRight();
      same(
          versions.get(live.current().rules().digest()).round(),
          round(live.current(), stream(roundOf(GOOD)), 2));
    }
  }

  /** Agencies that fit, and such that rules fail on. */
  private void allRight() {
    forms.subList(0, GOOD + 2).forEach(this::right);
  }

  private boolean holds(int services) {
    try {
      String json = SmallRules.agency("large", "\"count\":2", services);
      Result.Agency large = live.current().evaluate(Facts.json(json)).result();
      same(services, large.services().size());
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  private boolean holdsRound(int threads) {
    try {
      String large = SmallRules.agency("large", "\"count\":2", 128_000);
      List<String> agencies =
          IntStream.range(0, 3).mapToObj(i -> i == 1 ? large : forms.get(i).json()).toList();
      round(live.current(), stream(roundOf(agencies)), threads);
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  /** Evaluations beside those that take all memory: they may fail of it, and never be wrong. */
  private int[] others(Semaphore asked) throws InterruptedException {
    int[] counts = new int[2];
    for (int i = 0; i < OTHERS * (sizes.size() + 1); i++) {
      asked.acquire();
      try {
        right(forms.get(i % GOOD));
        counts[0]++;
      } catch (OutOfMemoryError e) {
        counts[1]++;
      }
    }
    return counts;
  }
}
