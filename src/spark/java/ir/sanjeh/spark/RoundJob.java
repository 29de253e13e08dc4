package ir.sanjeh.spark;

import ir.sanjeh.api.Evaluation;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.RoundFacts;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.ResultJson;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.local.RawLocalFs;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Evaluates a round as a job of Apache Spark.
 *
 * <pre>RoundJob RULES FACTS OUT [MASTER]</pre>
 *
 * <p>RULES is a rule folder where the driver runs. FACTS is a facts file ({@code .json}, {@code
 * .json.gz}), which the driver cuts into parts, or a folder with {@code header.json} and files
 * {@code *.jsonl} or {@code *.jsonl.gz} with an agency in each line. OUT is a file whose name ends
 * in {@code .json} or {@code .json.gz}: the result, with the same bytes that a single process
 * writes; or else a new folder with {@code head.json} and {@code agencies/part-*}, an agency in
 * each line, by rank. FACTS and OUT are where all machines find them, such as {@code hdfs:}
 * addresses.
 *
 * <p>{@code spark.sanjeh.partitions} says in how many pieces to work; by default as many as the
 * engine takes for good. The exit code is 0 when the result is written; 2 when rules, facts or
 * arguments cannot be used, with every problem told on standard error; and 1 when the engine fails.
 * Then nothing is written, and what was there is untouched.
 */
public final class RoundJob {
  private static final int DONE = 0;
  private static final int UNUSABLE = 2;

  private final JavaSparkContext spark;
  private final Configuration configuration;
  private final int partitions;

  /**
   * A job.
   *
   * @param spark the engine, set up by {@link #configured}, not null
   * @param partitions in how many pieces to work, at least 1
   */
  public RoundJob(JavaSparkContext spark, int partitions) {
    this.spark = spark;
    this.configuration = spark.hadoopConfiguration();
    this.partitions = partitions;
  }

  /**
   * Runs the job.
   *
   * @param args see above
   */
  public static void main(String[] args) {
    if (args.length < 3 || args.length > 4) {
      System.err.println("usage: RoundJob RULES FACTS OUT [MASTER]");
      System.exit(UNUSABLE);
    }
    SparkConf conf = configured(new SparkConf().setAppName("sanjeh"));
    if (args.length == 4) {
      conf.setMaster(args[3]);
    } else {
      conf.setIfMissing("spark.master", "local[*]");
    }
    int code;
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      int partitions = conf.getInt("spark.sanjeh.partitions", spark.defaultParallelism());
      code =
          new RoundJob(spark, Math.max(1, partitions))
              .run(java.nio.file.Path.of(args[0]), args[1], args[2], System.err);
    }
    if (code != DONE) {
      System.exit(code);
    }
  }

  /**
   * Sets up an engine so that nothing but results is written.
   *
   * @param conf changed, not null
   * @return the same
   */
  public static SparkConf configured(SparkConf conf) {
    return conf.set("spark.hadoop.fs.file.impl", RawLocalFileSystem.class.getName())
        .set("spark.hadoop.fs.AbstractFileSystem.file.impl", RawLocalFs.class.getName())
        .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
  }

  /**
   * Evaluates and writes a round.
   *
   * @param rules the rule folder, not null
   * @param facts a file or a folder, not null
   * @param out a file or a folder, not null
   * @param err where problems are told, not null
   * @return the exit code
   */
  public int run(java.nio.file.Path rules, String facts, String out, PrintStream err) {
    try {
      FileSystem files = new Path(out).getFileSystem(configuration);
      Path place = files.makeQualified(new Path(out));
      if (!isFile(place) && files.exists(place)) {
        throw unusable(
            "result.exists",
            out,
            "there is such a folder already",
            "Remove it, or name another; only a file (.json, .json.gz) is replaced.");
      }
      // Beside its place, so that it can be moved there in one step.
      String draft = "." + place.getName() + "." + UUID.randomUUID() + ".draft";
      Path work = new Path(place.getParent(), draft);
      try {
        run(new Round(spark, rules, partitions), facts, place, work);
      } finally {
        files.delete(work, true);
      }
      return DONE;
    } catch (UnusableInputException e) {
      e.problems().forEach(err::println);
      int more = e.total() - e.problems().size();
      if (more > 0) {
        err.println("and " + more + " more");
      }
    } catch (IOException e) {
      err.println(e);
    }
    return UNUSABLE;
  }

  private void run(Round rules, String facts, Path out, Path work) throws IOException {
    Round.Evaluated round =
        rules.evaluate(input(rules.evaluator(), facts, new Path(work, "facts")));
    Path result = new Path(work, out.getName());
    if (isFile(out)) {
      try (Writer text = text(result)) {
        round.round().writeJson(round.agencies().toLocalIterator(), text);
      }
      FileContext.getFileContext(out.toUri(), configuration)
          .rename(result, out, Options.Rename.OVERWRITE);
      return;
    }
    round.agencies().saveAsTextFile(new Path(result, "agencies").toString());
    try (Writer text = text(new Path(result, "head.json"))) {
      text.write(
          ResultJson.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(round.round().head())
              .replace("\r", ""));
      text.write("\n");
    }
    if (!out.getFileSystem(configuration).rename(result, out)) {
      throw new IOException(out + " cannot be written: it may have come into being meanwhile");
    }
  }

  private RoundInput input(Evaluator evaluator, String facts, Path work) throws IOException {
    Path path = new Path(facts);
    try {
      if (path.getFileSystem(configuration).getFileStatus(path).isDirectory()) {
        return PartFolder.list(path, facts, configuration);
      }
      return new FactsSplitter(path, facts, configuration)
          .split(partitions, work)
          .orElseThrow(() -> refusal(evaluator, path, facts));
    } catch (FileNotFoundException e) {
      throw unusable("file.missing", facts, "there is no such file", "Check its name and folder.");
    }
  }

  /** What the evaluator has against a file that cannot be cut into agencies. */
  private UnusableInputException refusal(Evaluator evaluator, Path path, String facts) {
    try (Stream<Evaluation> all =
        evaluator.stream(RoundFacts.json(facts, EngineFiles.open(path, configuration)))) {
      all.forEach(evaluation -> {});
      return unusable(
          "facts.header",
          facts,
          "the file cannot be cut into its agencies",
          "Write { \"scheme\": ..., \"period\": ..., \"agencies\": [ ... ] } in UTF-8.");
    } catch (UnusableInputException e) {
      return e;
    } catch (IOException e) {
      return unusable("file.unreadable", facts, "the file cannot be read: " + e, "Check it.");
    }
  }

  private static UnusableInputException unusable(
      String id, String file, String message, String remedy) {
    return new UnusableInputException(List.of(new Problem(id, Place.of(file), message, remedy)));
  }

  private static boolean isFile(Path out) {
    return EngineFiles.plainName(out).endsWith(".json");
  }

  private Writer text(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(EngineFiles.create(file, configuration), StandardCharsets.UTF_8));
  }
}
