package ir.sanjeh.examples;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import ir.sanjeh.api.Evaluation;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.Facts;
import ir.sanjeh.api.LiveEvaluator;
import ir.sanjeh.api.RuleSource;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An example of a backend: scores an agency's form as it comes, and takes new rules while it runs.
 *
 * <ul>
 *   <li>{@code POST /evaluations} with the facts of one agency: score and reasons; with {@code
 *       ?explain} also what each node adds and what would have earned more
 *   <li>{@code GET /rules}: which rules are current, and their data dictionary as a JSON Schema
 *   <li>{@code POST /rules/reload}: reads the rules once more; what cannot be used changes nothing
 * </ul>
 *
 * <p>Every answer names the rules that it was made with. Who may reload is for the program around
 * it to say: the service itself is heard on this machine only.
 */
final class EvaluationService implements AutoCloseable {
  /** The largest form, in bytes: an agency with thousands of services. */
  static final int LARGEST_FORM = 4 * 1024 * 1024;

  /** Evaluating is work for processors: more threads than this only wait for each other. */
  private static final int THREADS = 16;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final LiveEvaluator live;
  private final Javalin server;

  /** What was asked for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(Result.Rules rules, Result.Agency result, Explanation.Report explanation) {}

  /** Why it cannot be had: the first problems, and how many there are. */
  record Refusal(Result.Rules rules, int total, List<Problem> problems) {}

  /** Which rules are current. */
  record Rules(Result.Rules rules, Object factsSchema) {}

  /**
   * Opens the rules and begins to serve.
   *
   * @param folder {@code rules/<scheme>/<period>}
   * @param port 0 for any that is free
   */
  EvaluationService(Path folder, int port) {
    this.live = new LiveEvaluator(RuleSource.folder(folder), List.of());
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.startup.startupWatcherEnabled = false;
                  config.http.prefer405over404 = true;
                  config.jetty.threadPool = new QueuedThreadPool(THREADS);
                  config.routes.post("/evaluations", this::evaluate);
                  config.routes.get("/rules", this::rules);
                  config.routes.post("/rules/reload", this::reload);
                })
            .start("127.0.0.1", port);
  }

  int port() {
    return server.port();
  }

  private void evaluate(Context call) throws IOException {
    // Asked for once: whatever happens meanwhile, this call is of one piece.
    Evaluator rules = live.current();
    String type = String.valueOf(call.contentType());
    if (!type.split(";", -1)[0].strip().equalsIgnoreCase("application/json")) {
      refuse(call, 415, rules, "the facts are sent as " + type, "send application/json");
      return;
    }
    byte[] form = call.bodyInputStream().readNBytes(LARGEST_FORM + 1);
    if (form.length > LARGEST_FORM) {
      refuse(call, 413, rules, "the facts are too large", "send at most " + LARGEST_FORM + " B");
      return;
    }
    Facts facts;
    try {
      facts = Facts.json("facts", form);
    } catch (UnusableInputException e) {
      refuse(call, 400, rules, e);
      return;
    }
    try {
      Evaluation evaluation = rules.evaluate(facts);
      boolean explain = call.queryParamMap().containsKey("explain");
      answer(
          call,
          200,
          new Answer(rules.rules(), evaluation.result(), explain ? evaluation.explain() : null));
    } catch (UnusableInputException e) {
      refuse(call, 422, rules, e);
    }
  }

  private void rules(Context call) throws IOException {
    Evaluator rules = live.current();
    answer(call, 200, new Rules(rules.rules(), rules.factsSchema()));
  }

  private void reload(Context call) throws IOException {
    try {
      answer(call, 200, new Answer(live.reload().rules(), null, null));
    } catch (UnusableInputException e) {
      refuse(call, 409, live.current(), e);
    }
  }

  private static void refuse(
      Context call, int status, Evaluator rules, String message, String remedy) throws IOException {
    Problem problem = new Problem("service.request", Place.of("facts"), message, remedy);
    answer(call, status, new Refusal(rules.rules(), 1, List.of(problem)));
  }

  private static void refuse(Context call, int status, Evaluator rules, UnusableInputException e)
      throws IOException {
    answer(call, status, new Refusal(rules.rules(), e.total(), e.problems()));
  }

  private static void answer(Context call, int status, Object body) throws IOException {
    call.status(status).contentType("application/json").result(JSON.writeValueAsBytes(body));
  }

  /** Lets calls under way end, and frees the port. */
  @Override
  public void close() {
    server.stop();
  }
}
