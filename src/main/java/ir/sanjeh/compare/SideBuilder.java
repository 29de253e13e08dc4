package ir.sanjeh.compare;

import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import ir.sanjeh.text.Title;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is known of one side, agency by agency. For use by one thread. */
final class SideBuilder {
  private final Map<String, Placing> placings = new LinkedHashMap<>();
  private final List<AgencySummary> summaries = new ArrayList<>();
  private long services;

  /** An agency that was evaluated now. */
  void add(Evaluator.Evaluated agency) {
    summaries.add(agency.summary());
    services += agency.services();
  }

  /** An agency of a result file. */
  void add(Result.Agency agency, AgencyState state) {
    placings.put(
        agency.id(),
        new Placing(
            state.total(),
            Optional.ofNullable(agency.score()),
            Optional.ofNullable(agency.rank()),
            Optional.ofNullable(agency.band())));
  }

  /** Ranks the agencies that were evaluated now. */
  void rank(Scheme scheme) {
    for (Standing standing : new Ranking(scheme).rank(summaries)) {
      placings.put(
          standing.agencyId(),
          new Placing(
              standing.total(),
              standing.total().map(scheme.roundings().ranking()::round),
              standing.rank(),
              standing.band().map(Band::id)));
    }
  }

  /** Where the agencies stand, in the order of the ranks. */
  Map<String, Placing> placings() {
    return placings;
  }

  Side of(Folder folder, Path facts, String factsDigest) {
    Scheme scheme = folder.rulebook().scheme();
    long ranked = placings.values().stream().filter(p -> p.rank().isPresent()).count();
    return new Side(
        Optional.empty(),
        Optional.of(folder.path().toString()),
        Optional.of(facts.toString()),
        scheme.scheme(),
        scheme.period(),
        scheme.title(),
        folder.digest(),
        factsDigest,
        folder.rulebook().placeholders().stream().map(SideBuilder::placeholder).toList(),
        new Result.Counts(placings.size(), ranked, services),
        nodes(scheme),
        bands(scheme));
  }

  private static Map<String, Title> nodes(Scheme scheme) {
    Map<String, Title> nodes = new LinkedHashMap<>();
    scheme.root().walk().forEach(node -> nodes.put(node.id(), node.title()));
    return nodes;
  }

  private static Map<String, Title> bands(Scheme scheme) {
    Map<String, Title> bands = new LinkedHashMap<>();
    scheme.bands().forEach(band -> bands.put(band.id(), band.title()));
    return bands;
  }

  private static Result.Placeholder placeholder(Placeholder placeholder) {
    return new Result.Placeholder(
        placeholder.kind().word(),
        placeholder.id(),
        placeholder.value().isEmpty() ? null : placeholder.value(),
        placeholder.note().orElse(null),
        placeholder.place().file(),
        placeholder.place().line());
  }

  /** A result file, with the rules that made it where they are known. */
  static Side of(ResultReader result, Optional<Path> rules, Optional<Scheme> scheme) {
    Result.Head head = result.head();
    Map<String, Title> nodes = new LinkedHashMap<>();
    head.nationalMeans().forEach((id, mean) -> nodes.put(id, mean.title()));
    scheme.ifPresent(known -> nodes.putAll(nodes(known)));
    return new Side(
        Optional.of(result.name()),
        rules.map(Path::toString),
        Optional.empty(),
        head.rules().scheme(),
        head.rules().period(),
        head.rules().title(),
        head.rules().digest(),
        head.facts().digest(),
        head.placeholders(),
        head.counts(),
        nodes,
        scheme.map(SideBuilder::bands).orElse(Map.of()));
  }
}
