package ir.sanjeh.round;

import ir.sanjeh.facts.Cooperation;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.facts.RoundRemarks;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.GroupResults;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Comparability;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.NationalMeans;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes down what stands before the agencies of a result. */
public final class RoundHead {
  private RoundHead() {}

  static Result.Head of(
      Rulebook rulebook,
      RoundHeader header,
      String digest,
      EarlierResults earlier,
      Result.Counts counts,
      NationalMeans means,
      GroupResults groups,
      Optional<RoundReadings> readings) {
    Scheme scheme = rulebook.scheme();
    return new Result.Head(
        Result.VERSION,
        rules(rulebook),
        facts(header, digest),
        earlier.sources().isEmpty() ? null : earlier.sources(),
        placeholders(rulebook),
        counts,
        means(scheme, means),
        groups.groupings(),
        groups.correlations(),
        null,
        scheme.evidence().map(rules -> rules.ranks().word()).orElse(null),
        readings.map(RoundReadings::national).orElse(null));
  }

  /**
   * Which rules a result was made by.
   *
   * @param rulebook not null
   * @return as results have it
   */
  public static Result.Rules rules(Rulebook rulebook) {
    Scheme scheme = rulebook.scheme();
    List<Comparability> remarks = scheme.comparisons().periods();
    return new Result.Rules(
        scheme.scheme(),
        scheme.period(),
        scheme.title(),
        rulebook.digest(),
        remarks.isEmpty()
            ? null
            : remarks.stream()
                .map(r -> new Result.Comparability(r.with().isEmpty() ? null : r.with(), r.note()))
                .toList());
  }

  /**
   * The numbers that the source of the rules has lost.
   *
   * @param rulebook not null
   * @return as results have them
   */
  public static List<Result.Placeholder> placeholders(Rulebook rulebook) {
    return rulebook.placeholders().stream().map(RoundHead::placeholder).toList();
  }

  private static Result.Facts facts(RoundHeader header, String digest) {
    RoundRemarks remarks = header.remarks();
    return new Result.Facts(
        header.title().orElse(null),
        header.date().orElse(null),
        digest,
        remarks
            .published()
            .map(
                p ->
                    new Result.Published(
                        p.agencies().orElse(null),
                        p.services().orElse(null),
                        p.newAgencies().map(ids -> List.copyOf(ids.keySet())).orElse(null)))
            .orElse(null),
        remarks.cooperation().isEmpty()
            ? null
            : remarks.cooperation().stream().map(RoundHead::cooperation).toList());
  }

  private static Result.Cooperation cooperation(Cooperation entry) {
    return new Result.Cooperation(
        entry.id(),
        entry.name().orElse(null),
        entry.nameEn().orElse(null),
        word(entry.status()),
        entry.reason().orElse(null));
  }

  private static Result.Placeholder placeholder(Placeholder placeholder) {
    return new Result.Placeholder(
        word(placeholder.kind()),
        placeholder.id(),
        placeholder.value().isEmpty() ? null : placeholder.value(),
        placeholder.note().orElse(null),
        placeholder.place().file(),
        placeholder.place().line());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Result.Mean> means(Scheme scheme, NationalMeans means) {
    Map<String, Result.Mean> national = new LinkedHashMap<>();
    means
        .means()
        .forEach(
            (id, mean) ->
                national.put(
                    id,
                    new Result.Mean(
                        mean.node().title(),
                        scheme.roundings().table().round(mean.score()),
                        mean.agencies(),
                        Exact.text(mean.node().outOf()))));
    return Collections.unmodifiableMap(national);
  }
}
