package ir.sanjeh.trend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.score.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes results of rounds: what a test cares about, the rest neutral. */
final class Rounds {
  static final Rounding TWO = new Rounding(2, RoundingMode.HALF_UP);
  static final String SCHEME = "test";

  private static final String DIGEST = "sha256:" + "00".repeat(32);

  private final ObjectMapper mapper = ResultJson.mapper();
  private final String period;
  private final ArrayNode agencies = mapper.createArrayNode();
  private final ObjectNode rules = mapper.createObjectNode();
  private final ObjectNode facts = mapper.createObjectNode().put("digest", DIGEST);
  private final Map<String, String> outOf = new LinkedHashMap<>();

  Rounds(String period) {
    this.period = period;
    rules.put("scheme", SCHEME).put("period", period).set("title", title(period));
    rules.put("digest", DIGEST);
    outOf.put("total", "100");
  }

  private ObjectNode title(String en) {
    return mapper.createObjectNode().put("fa", "-").put("en", en);
  }

  Rounds scheme(String name) {
    rules.put("scheme", name);
    return this;
  }

  /** An agency, added by rank; {@code total} null for one of which nothing is scored. */
  Rounds agency(String id, String total, String... dimensions) {
    ObjectNode agency = agencies.addObject().put("id", id).put("name", "نام " + id);
    if (total != null) {
      BigFraction exact = Numbers.exact(total);
      BigDecimal rounded = TWO.round(exact);
      agency.put("score", rounded).put("tableScore", rounded).put("exact", Exact.text(exact));
      agency.put("rank", agencies.size());
    }
    ObjectNode scores = agency.putObject("dimensions");
    ObjectNode exacts = agency.putObject("exactDimensions");
    for (String dimension : dimensions) {
      String[] parts = dimension.split(" ", -1);
      BigFraction score = Numbers.exact(parts[1]);
      scores.put(parts[0], TWO.round(score));
      outOf.putIfAbsent(parts[0], "100");
      if (!Exact.of(TWO.round(score)).equals(score)) {
        exacts.put(parts[0], Exact.text(score));
      }
    }
    agency.putObject("indicators");
    agency.putArray("unscored");
    agency.putArray("notApplicable");
    agency.putArray("services");
    return this;
  }

  Rounds published(long count, String... newAgencies) {
    ObjectNode published = facts.putObject("published").put("agencies", count);
    if (newAgencies.length > 0) {
      ArrayNode ids = published.putArray("new");
      List.of(newAgencies).forEach(ids::add);
    }
    return this;
  }

  Rounds outOf(String node, String scale) {
    outOf.put(node, scale);
    return this;
  }

  /** A remark of the scheme on comparing the period; with all others when none is named. */
  Rounds remark(String note, String... with) {
    ObjectNode remark = rules.withArray("comparability").addObject();
    remark.set("note", title(note));
    if (with.length > 0) {
      ArrayNode periods = remark.putArray("with");
      List.of(with).forEach(periods::add);
    }
    return this;
  }

  Rounds cooperation(String id, String status, String reason) {
    ObjectNode entry = facts.withArray("cooperation").addObject();
    entry.put("id", id).put("status", status).set("reason", title(reason));
    return this;
  }

  private ObjectNode headNode() {
    ObjectNode head = mapper.createObjectNode().put("version", Result.VERSION);
    head.set("rules", rules);
    head.set("facts", facts);
    head.putArray("placeholders");
    long ranked =
        StreamSupport.stream(agencies.spliterator(), false).filter(a -> a.has("rank")).count();
    head.putObject("counts")
        .put("agencies", agencies.size())
        .put("ranked", ranked)
        .put("services", 0);
    ObjectNode means = head.putObject("nationalMeans");
    outOf.forEach(
        (node, scale) -> {
          ObjectNode mean = means.putObject(node);
          mean.set("title", title(node));
          mean.put("mean", new BigDecimal("50.00")).put("agencies", 1).put("outOf", scale);
        });
    return head;
  }

  private <T> T bound(ObjectNode node, Class<T> type) {
    try {
      return mapper.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the result as a file. */
  Path write(Path folder, String name) {
    ObjectNode result = headNode();
    result.set("agencies", agencies);
    try {
      return Files.writeString(folder.resolve(name), mapper.writeValueAsString(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays the last round beside the others. */
  static Trend trend(Path folder, Aliases aliases, Rounds... rounds) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < rounds.length - 1; i++) {
      files.add(rounds[i].write(folder, "r" + i + ".json"));
    }
    Rounds last = rounds[rounds.length - 1];
    History history = History.read(files, aliases, SCHEME, last.period);
    Iterator<Result.Agency> agencies =
        StreamSupport.stream(last.agencies.spliterator(), false)
            .map(agency -> last.bound((ObjectNode) agency, Result.Agency.class))
            .iterator();
    return Trend.of(history, last.bound(last.headNode(), Result.Head.class), agencies, TWO);
  }
}
