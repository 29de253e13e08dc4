package ir.sanjeh.texts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of results: the {@code texts.yaml} of a rule folder. It changes no score, so
 * it is no part of the fingerprint of the rules and has its own.
 *
 * @param remarks on the scores of nodes, by node id; the first that fits is said
 * @param strengths which indicators are strengths; empty where none are named
 * @param weaknesses which indicators are weaknesses; empty where none are named
 * @param inOneView the nodes that a report shows side by side
 * @param totals numbers of the facts among the key figures
 * @param digest the fingerprint of the files; empty where there are none
 */
public record Texts(
    Map<String, List<Remark>> remarks,
    Optional<Highlights> strengths,
    Optional<Highlights> weaknesses,
    List<String> inOneView,
    List<FieldTotal> totals,
    Optional<String> digest) {
  /** The texts of a folder that has none. */
  public static final Texts NONE =
      new Texts(
          Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  /** Keeps its own copies. */
  public Texts {
    remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
    inOneView = List.copyOf(inOneView);
    totals = List.copyOf(totals);
  }

  /**
   * What is said of a score.
   *
   * @param node the node's id
   * @param score as it is shown, on the node's scale
   * @param option the option that was awarded, if one was
   * @return the first remark that fits, if any
   */
  public Optional<Remark> remark(String node, BigDecimal score, Optional<String> option) {
    return remarks.getOrDefault(node, List.of()).stream()
        .filter(remark -> remark.isSaidOf(score, option))
        .findFirst();
  }
}
