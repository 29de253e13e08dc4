package ir.sanjeh.resultfile;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.standing.Correlation;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Correlates any two scores of a result over its agencies, which are read one after the other. */
public final class ResultCorrelation {
  private final ResultReader reader;
  private final Optional<String> root;
  private final Set<String> known = new LinkedHashSet<>();

  private ResultCorrelation(ResultReader reader) {
    this.reader = reader;
    // The first of the means is that of the total; without any, nothing is scored.
    this.root = reader.head().nationalMeans().keySet().stream().findFirst();
    known.addAll(reader.head().nationalMeans().keySet());
  }

  /**
   * Correlates two scores.
   *
   * @param reader an opened result, whose agencies are read here
   * @param of the id of a node (the total, a dimension, an indicator), or else of a figure
   * @param with the id of another one
   * @return the correlation
   * @throws ir.sanjeh.problem.UnusableInputException when the file is not sound, or has no such
   *     score
   */
  public static ResultGroups.Correlation of(ResultReader reader, String of, String with) {
    return new ResultCorrelation(reader).correlate(of, with);
  }

  private ResultGroups.Correlation correlate(String of, String with) {
    Correlation correlation = new Correlation();
    Iterator<Result.Agency> agencies = reader.agencies();
    while (agencies.hasNext()) {
      Result.Agency agency = agencies.next();
      if (agency.figures() != null) {
        known.addAll(agency.figures().keySet());
      }
      Optional<BigFraction> first = score(agency, of);
      Optional<BigFraction> second = score(agency, with);
      if (first.isPresent() && second.isPresent()) {
        correlation.add(first.get(), second.get());
      }
    }
    Problems problems = new Problems();
    refuseUnknown(of, problems);
    if (!of.equals(with)) {
      refuseUnknown(with, problems);
    }
    problems.throwIfAny();
    Map<String, Title> titles = new HashMap<>();
    reader.head().nationalMeans().forEach((id, mean) -> titles.put(id, mean.title()));
    return GroupResults.correlation(of, with, titles, correlation);
  }

  private Optional<BigFraction> score(Result.Agency agency, String id) {
    if (root.filter(id::equals).isPresent()) {
      return ExactScores.total(agency);
    }
    return ExactScores.dimension(agency, id)
        .or(() -> ExactScores.indicator(agency, id))
        .or(
            () ->
                reader.head().nationalMeans().containsKey(id)
                    ? Optional.empty()
                    : ExactScores.figure(agency, id));
  }

  private void refuseUnknown(String id, Problems problems) {
    if (!known.contains(id)) {
      problems.add(
          "correlate.unknown-score",
          Place.of(reader.name()),
          "the result has no score \"" + Excerpt.of(id) + "\"",
          () ->
              DidYouMean.question(id, known)
                  + "The scores are: "
                  + Excerpt.of(String.join(", ", known))
                  + ".");
    }
  }
}
