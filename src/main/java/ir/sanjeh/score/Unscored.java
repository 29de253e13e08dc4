package ir.sanjeh.score;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.scheme.Node;
import java.util.List;

/**
 * An indicator that applies but has no award.
 *
 * @param node the indicator
 * @param subject the agency or service that lacks it
 * @param missing the fields without a value that its rules read, as {@code Type.field}; empty when
 *     all are known and yet no rule matches
 */
public record Unscored(Node node, Fact subject, List<String> missing) {}
