package ir.sanjeh.compare.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.Contribution;
import ir.sanjeh.compare.IndicatorChange;
import ir.sanjeh.compare.LineChange;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.compare.Placing;
import ir.sanjeh.compare.Reached;
import ir.sanjeh.compare.Side;
import ir.sanjeh.compare.edit.Edit;
import ir.sanjeh.compare.edit.EditGroup;
import ir.sanjeh.problem.Place;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.scheme.Exact;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The whole comparison as JSON, one line for each agency.
 *
 * <p>Changes stand twice: rounded to four decimals, and under a name with {@code exact} without
 * loss, as a decimal where it ends and else as a fraction. The exact ones of the indicators add up
 * to the agency's, and those of the edits too. What is not known is left out; where that is what
 * the indicators add, {@code untold} says why.
 */
public final class JsonReport implements CompareReport {
  /** The version of the shape; its first number changes when an older reader would be misled. */
  public static final String VERSION = "1.1";

  private final ObjectMapper mapper = ResultJson.mapper();

  /** The report has no settings. */
  public JsonReport() {}

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    ObjectNode head = mapper.createObjectNode();
    head.put("version", VERSION);
    head.put("different", !comparison.isEmpty());
    head.set("before", side(comparison.before()));
    head.set("after", side(comparison.after()));
    ArrayNode notes = head.putArray("notes");
    comparison.notes().forEach(notes::add);
    head.set("counts", counts(comparison));
    ArrayNode edits = head.putArray("edits");
    comparison.edits().forEach(group -> edits.add(group(group)));
    ArrayNode lines = head.putArray("lines");
    comparison.lines().forEach(line -> lines.add(line(line)));
    String text =
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(head).replace("\r", "");
    out.write(text.substring(0, text.lastIndexOf('}')).stripTrailing());
    out.write(",\n  \"agencies\" : [");
    String separator = "\n";
    for (AgencyChange agency : comparison.agencies()) {
      out.write(separator);
      out.write(mapper.writeValueAsString(agency(agency)));
      separator = ",\n";
    }
    out.write("\n  ]\n}\n");
  }

  private ObjectNode side(Side side) {
    ObjectNode node = mapper.createObjectNode();
    side.source().ifPresent(source -> node.put("result", source));
    side.rules().ifPresent(rules -> node.put("rules", rules));
    side.facts().ifPresent(facts -> node.put("facts", facts));
    node.put("scheme", side.scheme());
    node.put("period", side.period());
    node.set("title", mapper.valueToTree(side.title()));
    node.put("rulesDigest", side.rulesDigest());
    node.put("factsDigest", side.factsDigest());
    node.set("placeholders", mapper.valueToTree(side.placeholders()));
    node.set("counts", mapper.valueToTree(side.counts()));
    return node;
  }

  private ObjectNode counts(Comparison comparison) {
    ObjectNode node = mapper.createObjectNode();
    for (AgencyChange.Kind kind : AgencyChange.Kind.values()) {
      node.put(kind.word(), comparison.count(kind));
    }
    node.put("unchanged", comparison.unchanged());
    List<AgencyChange> agencies = comparison.agencies();
    node.put("otherRank", agencies.stream().filter(AgencyChange::hasOtherRank).count());
    node.put("otherBand", agencies.stream().filter(AgencyChange::hasOtherBand).count());
    return node;
  }

  private ObjectNode group(EditGroup group) {
    ObjectNode node = mapper.createObjectNode();
    node.put("text", group.text());
    node.put("scores", group.scores());
    ArrayNode edits = node.putArray("edits");
    for (Edit edit : group.edits()) {
      ObjectNode one = edits.addObject();
      one.put("kind", edit.kind().word());
      if (!edit.subject().isEmpty()) {
        one.put("id", edit.subject());
      }
      one.put("text", edit.text());
      place(one, "before", edit.before());
      place(one, "after", edit.after());
    }
    return node;
  }

  private static void place(ObjectNode node, String key, Optional<Place> place) {
    place.ifPresent(p -> node.putObject(key).put("file", p.file()).put("line", p.line()));
  }

  private ObjectNode line(LineChange line) {
    ObjectNode node = mapper.createObjectNode();
    node.put("file", line.file());
    line.lineBefore().ifPresent(number -> node.put("lineBefore", number));
    line.before().ifPresent(text -> node.put("before", text));
    line.lineAfter().ifPresent(number -> node.put("lineAfter", number));
    line.after().ifPresent(text -> node.put("after", text));
    return node;
  }

  private ObjectNode agency(AgencyChange agency) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", agency.id());
    agency.name().ifPresent(name -> node.put("name", name));
    agency.nameEn().ifPresent(name -> node.put("nameEn", name));
    node.put("kind", agency.kind().word());
    agency.before().ifPresent(placing -> node.set("before", placing(placing)));
    agency.after().ifPresent(placing -> node.set("after", placing(placing)));
    agency.change().ifPresent(change -> change(node, "change", "exactChange", change));
    ArrayNode indicators = node.putArray("indicators");
    agency.indicators().forEach(change -> indicators.add(indicator(change)));
    texts(node, "untold", agency.untold());
    ArrayNode edits = node.putArray("edits");
    for (int i = 0; i < agency.edits().size(); i++) {
      if (agency.edits().get(i).signum() != 0) {
        change(edits.addObject().put("edit", i + 1), "adds", "exactAdds", agency.edits().get(i));
      }
    }
    ArrayNode options = node.putArray("options");
    agency.options().forEach(change -> options.add(option(change)));
    texts(node, "cameServices", agency.cameServices());
    texts(node, "goneServices", agency.goneServices());
    return node;
  }

  private static void texts(ObjectNode node, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(key);
      texts.forEach(list::add);
    }
  }

  private ObjectNode placing(Placing placing) {
    ObjectNode node = mapper.createObjectNode();
    placing.score().ifPresent(score -> node.put("score", score));
    placing.exact().ifPresent(exact -> node.put("exact", Exact.text(exact)));
    placing.rank().ifPresent(rank -> node.put("rank", rank));
    placing.band().ifPresent(band -> node.put("band", band));
    return node;
  }

  private static void change(ObjectNode node, String key, String exactKey, BigFraction change) {
    node.put(key, Changes.rounded(change));
    node.put(exactKey, Exact.text(change));
  }

  private ObjectNode indicator(IndicatorChange change) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", change.node());
    change.before().ifPresent(score -> node.put("before", Exact.text(score)));
    change.after().ifPresent(score -> node.put("after", Exact.text(score)));
    if (change.contribution().isPresent()) {
      Contribution contribution = change.contribution().get();
      change(node, "adds", "exactAdds", contribution.total());
      node.put("exactOfShare", Exact.text(contribution.ofShare()));
      node.put("exactOfWeight", Exact.text(contribution.ofWeight()));
    }
    return node;
  }

  private ObjectNode option(OptionChange change) {
    ObjectNode node = mapper.createObjectNode();
    node.put("indicator", change.node());
    change.service().ifPresent(service -> node.put("service", service));
    change.name().ifPresent(name -> node.put("name", name));
    change.nameEn().ifPresent(name -> node.put("nameEn", name));
    node.set("before", reached(change.before()));
    node.set("after", reached(change.after()));
    return node;
  }

  private ObjectNode reached(Reached reached) {
    ObjectNode node = mapper.createObjectNode();
    if (reached.option().isPresent()) {
      node.put("option", reached.option().get());
    } else {
      node.put("without", reached.word());
    }
    reached.place().ifPresent(p -> node.put("file", p.file()).put("line", p.line()));
    return node;
  }
}
