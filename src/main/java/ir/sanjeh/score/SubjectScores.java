package ir.sanjeh.score;

import ir.sanjeh.facts.Fact;
import java.util.List;

/**
 * What one subject has for every node of the tree.
 *
 * @param subject an agency or a service
 * @param scores by the nodes' index
 * @param unscored the indicators without an award that were expected to have one, in the order of
 *     the tree
 */
record SubjectScores(Fact subject, List<NodeScore> scores, List<PlannedNode> unscored) {}
