package ir.sanjeh.rulebook;

import java.util.List;

/** A shape that a rule can have, over the dictionary of {@link SampleRules}. */
record Shape(String option, String when, String score) {
  private static final String DONE =
      "$agency : Agency( )\n    accumulate( Service( done == true, $r : ratio );";

  /** Every shape that a premise can have, also those that no shipped guide needs. */
  static List<Shape> all() {
    return List.of(
        new Shape("1.sum", DONE + " $s : sum( $r ); $s > 0.3 )", "1"),
        new Shape("1.least", DONE + " $m : min( $r ); $m <= 0.2 )", "$m"),
        new Shape("1.greatest", DONE + " $m : max( $r ), $n : count(); $n >= 2 )", "$m / $n"),
        new Shape(
            "1.count", "$agency : Agency( )\n    accumulate( Service( ); $n : count() )", "0"),
        new Shape(
            "1.some", "$agency : Agency( done != true )\n    exists Service( done == true )", "1"),
        new Shape("1.none", "$agency : Agency( count != 3 )\n    not Service( ratio > 0.5 )", "0"),
        new Shape("1.in", "$agency : Agency( count in ( 1, 2.0, 5 ) || note in ( \"x1\" ) )", "1"),
        new Shape("1.not-in", "$agency : Agency( grade not in ( Grade.A ), note != \"x2\" )", "1"),
        new Shape("1.ticks", "$agency : Agency( grades contains Grade.A )", "1"),
        new Shape("1.lacks", "$agency : Agency( grades not contains Grade.B, ratio == null )", "1"),
        new Shape("1.divided", "$agency : Agency( $c : count, $q : ratio )", "min( 1, $q / $c )"),
        new Shape(
            "2.above",
            "$agency : Agency( $limit : ratio )\n    $service : Service( ratio >= $limit )",
            "$service.ratio"),
        new Shape(
            "2.below",
            "$service : Service( $r : ratio )\n    Agency( ratio > $r, done == true )",
            "0.5"),
        new Shape(
            "2.behind",
            "$service : Service( done == true, $r : ratio )\n    exists Service( ratio > $r )",
            "1"),
        new Shape(
            "2.alone",
            "$service : Service( $r : ratio )\n    not Service( ratio > $r )",
            "$service.ratio"));
  }

  /** The rule, added to others. */
  SampleRules addTo(SampleRules rules) {
    return rules.rule(option, when, score);
  }
}
