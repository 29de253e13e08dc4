package ir.sanjeh.cases;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import ir.sanjeh.cases.Coverage.BranchReached;
import ir.sanjeh.cases.Coverage.Item;
import ir.sanjeh.cases.Coverage.OptionReached;
import ir.sanjeh.cases.Coverage.SideReached;
import ir.sanjeh.output.Destination;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes proposals as a case file that counts for nothing until it is confirmed. */
final class ProposalFile {
  private static final String HEAD =
      """
      # Proposed: situations that no confirmed case reaches, with what the rules give now.
      # Compare each with the official guide. Where the rules differ, correct the rules and the
      # expected values; then write who confirmed it in the place of false, for the whole file or
      # for one agency:  confirmed: { by: "...", date: "1400-05-01" }
      # Until then nothing here counts.
      # پیشنهادی: وضعیت‌هایی که هیچ نمونه تأییدشده‌ای به آن نمی‌رسد، با نتیجه‌ای که قواعد اکنون می‌دهند.
      # هر یک را با راهنمای رسمی بسنجید، سپس به جای false بنویسید چه کسی و کی تأیید کرده است.

      """;

  private final Rulebook rulebook;
  private final List<Path> with;
  private final ObjectMapper yaml =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .build());

  /**
   * For the cases of a rule folder.
   *
   * @param rulebook of the folder
   * @param with the earlier results or facts that its cases build on
   */
  ProposalFile(Rulebook rulebook, List<Path> with) {
    this.rulebook = rulebook;
    this.with = with;
  }

  /** Writes a file and says where it is. */
  Path write(Path folder, String name, List<Proposal> proposals) throws IOException {
    Files.createDirectories(folder);
    Path file = free(folder, name);
    String text = HEAD + yaml.writeValueAsString(content(folder, proposals));
    Destination.write(file, out -> out.write(text));
    return file;
  }

  /** Not over anything that somebody has confirmed. */
  private static Path free(Path folder, String name) {
    Path file = folder.resolve(name + ".expected.yaml");
    for (int number = 2; Files.exists(file) && !isUnconfirmed(file); number++) {
      file = folder.resolve(name + "-" + number + ".expected.yaml");
    }
    return file;
  }

  private static boolean isUnconfirmed(Path file) {
    try {
      return CaseFileReader.read(file).countsForNothing();
    } catch (UnusableInputException e) {
      return false;
    }
  }

  private Map<String, Object> content(Path folder, List<Proposal> proposals) {
    Scheme scheme = rulebook.scheme();
    List<Object> agencies = new ArrayList<>();
    Map<String, Object> expected = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      agencies.add(
          proposal
              .draft()
              .written(rulebook.dictionary(), proposal.id(), proposal.fa(), proposal.en()));
      expected.put(proposal.id(), expected(proposal));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scheme", scheme.scheme());
    facts.put("period", scheme.period());
    facts.put("agencies", agencies);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("confirmed", false);
    if (!with.isEmpty()) {
      file.put("with", with.stream().map(path -> beside(folder, path)).toList());
    }
    file.put("facts", facts);
    file.put("expect", Map.of("agencies", expected));
    return file;
  }

  private static String beside(Path folder, Path path) {
    Path relative =
        folder.toAbsolutePath().normalize().relativize(path.toAbsolutePath().normalize());
    return relative.toString().replace('\\', '/');
  }

  private Map<String, Object> expected(Proposal proposal) {
    Scorecard own = proposal.agency().card().agency();
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("note", note(proposal.item()));
    expected.put("score", number(proposal, Check.Aspect.SCORE));
    expected.put("exact", text(proposal, Check.Aspect.EXACT));
    scores(proposal.item(), own, expected);
    Map<String, Object> services = new LinkedHashMap<>();
    for (Scorecard service : proposal.agency().card().services()) {
      Map<String, Object> part = new LinkedHashMap<>();
      scores(proposal.item(), service, part);
      if (!part.isEmpty()) {
        services.put(service.subject().id(), part);
      }
    }
    if (!services.isEmpty()) {
      expected.put("services", services);
    }
    return expected;
  }

  private static String note(Item item) {
    String source =
        item instanceof OptionReached option
            ? option.rule().source().map(s -> "; " + s).orElse("")
            : item instanceof SideReached side
                ? side.threshold().rule().source().map(s -> "; " + s).orElse("")
                : "";
    return item.text() + source + " (" + item.place() + ")";
  }

  private void scores(Item item, Scorecard card, Map<String, Object> into) {
    if (item instanceof BranchReached) {
      into.put(
          Check.Aspect.NOT_APPLICABLE.key(),
          card.notApplicable().stream().map(node -> node.id()).toList());
      return;
    }
    String node =
        item instanceof OptionReached option
            ? option.rule().node()
            : ((SideReached) item).threshold().rule().node();
    NodeScore score = card.nodes().get(node);
    if (!score.node().isLeaf()) {
      if (score.state() == State.SCORED) {
        into.put(Check.Aspect.DIMENSION.key(), Map.of(node, rounded(score)));
      }
      return;
    }
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put(
        Check.Aspect.SCORE.key(),
        score.share() == null || score.state() == State.NOT_APPLICABLE ? null : rounded(score));
    if (score.state() == State.SCORED && score.award().isPresent()) {
      indicator.put("option", score.award().get().rule().option());
    }
    into.put(Check.Aspect.INDICATOR.key(), Map.of(node, indicator));
  }

  private BigDecimal rounded(NodeScore score) {
    return rulebook.scheme().roundings().table().round(score.score());
  }

  private static BigDecimal number(Proposal proposal, Check.Aspect aspect) {
    String text = text(proposal, aspect);
    return text == null ? null : new BigDecimal(text);
  }

  private static String text(Proposal proposal, Check.Aspect aspect) {
    Check check =
        new Check(aspect, Optional.empty(), "", new Term.Nothing(), proposal.item().place());
    return proposal.agency().actual(check).orElseThrow() instanceof Term.Amount amount
        ? amount.text()
        : null;
  }
}
