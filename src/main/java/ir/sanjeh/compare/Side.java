package ir.sanjeh.compare;

import ir.sanjeh.result.Result;
import ir.sanjeh.text.Title;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two evaluations that are compared.
 *
 * @param source the result file; empty where the side was evaluated now
 * @param rules the rule folder as it was named, or as it was found for a result file; empty where
 *     that is not known
 * @param facts the facts as they were named; empty for a result file
 * @param scheme the scheme's name
 * @param period the period's name
 * @param title of the rules, in both languages
 * @param rulesDigest the fingerprint of the rule files
 * @param factsDigest the fingerprint of the facts
 * @param placeholders the numbers that the source document has lost
 * @param counts how much was evaluated
 * @param nodes the titles of the nodes, by id, in the order of the tree
 * @param bands the titles of the bands, by id, from the highest to the lowest; empty where they are
 *     not known
 */
public record Side(
    Optional<String> source,
    Optional<String> rules,
    Optional<String> facts,
    String scheme,
    String period,
    Title title,
    String rulesDigest,
    String factsDigest,
    List<Result.Placeholder> placeholders,
    Result.Counts counts,
    Map<String, Title> nodes,
    Map<String, Title> bands) {
  /** Keeps its own copies, in the same order. */
  public Side {
    placeholders = List.copyOf(placeholders);
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
  }
}
