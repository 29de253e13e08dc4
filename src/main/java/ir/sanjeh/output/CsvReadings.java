package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The columns of both readings of the evidence; none where the readings do not differ. */
final class CsvReadings {
  private final boolean differ;

  /**
   * For a result.
   *
   * @param head what stands before its agencies
   */
  CsvReadings(Result.Head head) {
    this.differ = head.readings() != null && head.readings().differing() > 0;
  }

  /** The titles of the columns. */
  List<String> titles() {
    return differ
        ? List.of(
            "declared score",
            "declared rank",
            "verified score",
            "verified rank",
            "difference",
            "to verify")
        : List.of();
  }

  /** The cells of an agency. */
  List<String> cells(Result.Agency agency) {
    List<String> cells = new ArrayList<>();
    if (differ) {
      ResultReadings.Agency readings = agency.readings();
      add(readings.declared(), cells);
      add(readings.verified(), cells);
      cells.add(CsvCells.number(readings.difference()));
      cells.add(String.valueOf(agency.toVerify().values()));
    }
    return cells;
  }

  private static void add(ResultReadings.Score score, List<String> cells) {
    cells.add(CsvCells.number(score.score()));
    cells.add(Objects.toString(score.rank(), null));
  }
}
