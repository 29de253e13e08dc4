package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the bands of the total or of a node, which must cover its whole scale once. */
final class BandsReader {
  private static final List<String> KEYS = List.of("id", "title", "range", "provenance");
  private static final String NUMBER = "(-?[0-9]{1,25}(?:\\.[0-9]{1,25})?)";
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*" + NUMBER + "\\s*[,\u060C]\\s*" + NUMBER + "\\s*([\\])])");

  private final Problems problems;
  private final ProvenanceDefaults defaults;

  BandsReader(Problems problems, ProvenanceDefaults defaults) {
    this.problems = problems;
    this.defaults = defaults;
  }

  /**
   * The bands from the highest to the lowest.
   *
   * @param owner the scheme, or the node
   * @param outOf the scale of the total or of the node, unless there is a problem with it
   */
  List<Band> read(Section owner, Optional<BigFraction> outOf) {
    List<Value> values = owner.list("bands", "Add some, or remove the key.");
    List<Band> bands = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      Section.of(values.get(i), "band " + (i + 1), problems)
          .flatMap(section -> band(section, ids))
          .ifPresent(bands::add);
    }
    bands.sort(
        Comparator.comparing(Band::from)
            .thenComparing(band -> !band.fromClosed())
            .thenComparing(Band::to));
    if (!values.isEmpty() && bands.size() == values.size() && outOf.isPresent()) {
      checkCover(bands, outOf.get());
    }
    List<Band> highestFirst = new ArrayList<>(bands);
    Collections.reverse(highestFirst);
    return List.copyOf(highestFirst);
  }

  private Optional<Band> band(Section unnamed, Set<String> ids) {
    Optional<String> id = unnamed.requiredId();
    Section section = id.map(known -> unnamed.named("band \"" + known + "\"")).orElse(unnamed);
    section.onlyKeys(KEYS);
    if (id.isPresent() && !ids.add(id.get())) {
      section.problem(
          "scheme.duplicate-id",
          "id",
          section.name() + " stands under \"bands\" twice",
          "Give one of the two another id.");
    }
    Optional<Title> title = section.requiredTitle("title");
    Optional<Provenance> provenance =
        section.has("provenance")
            ? section.optionalChoice("provenance", Words.PROVENANCE)
            : Optional.of(defaults.at(section.place()).thresholds());
    Optional<Matcher> range = range(section);
    if (id.isEmpty() || title.isEmpty() || provenance.isEmpty() || range.isEmpty()) {
      return Optional.empty();
    }
    Matcher interval = range.get();
    return Optional.of(
        new Band(
            id.get(),
            title.get(),
            new BigDecimal(interval.group(2)),
            "[".equals(interval.group(1)),
            new BigDecimal(interval.group(3)),
            "]".equals(interval.group(4)),
            provenance.get(),
            section.place()));
  }

  private Optional<Matcher> range(Section section) {
    Optional<String> text =
        section.requiredText(
            "range", "Add it as an interval in quotes: range: \"[50, 75)\", [ ] closed, ( ) open.");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher interval = INTERVAL.matcher(Digits.toLatin(text.get()));
    if (!interval.matches()) {
      section.problem(
          "scheme.band-range",
          "range",
          section.nameOf("range") + " is " + Quote.of(text.get()),
          "Write two numbers between brackets: \"[50, 75)\" holds 50 and not 75.");
      return Optional.empty();
    }
    int order = new BigDecimal(interval.group(2)).compareTo(new BigDecimal(interval.group(3)));
    boolean closed = "[".equals(interval.group(1)) && "]".equals(interval.group(4));
    if (order > 0 || (order == 0 && !closed)) {
      section.problem(
          "scheme.band-range",
          "range",
          section.nameOf("range") + " is " + Quote.of(text.get()) + ", which holds no number",
          "Write the lower end first.");
      return Optional.empty();
    }
    return Optional.of(interval);
  }

  /** Every score of the scale must fall into exactly one band. */
  private void checkCover(List<Band> lowestFirst, BigFraction outOf) {
    for (Band band : lowestFirst) {
      if (band.from().signum() < 0 || Exact.of(band.to()).compareTo(outOf) > 0) {
        problems.add(
            "scheme.band-outside",
            band.place(),
            name(band) + " goes beyond the scale, 0 to " + Exact.text(outOf),
            "End it at the scale.");
      }
    }
    Band lowest = lowestFirst.get(0);
    int bottom = lowest.from().signum();
    if (bottom > 0 || (bottom == 0 && !lowest.fromClosed())) {
      reportHole(lowest, "below " + name(lowest));
    }
    Band reach = lowest;
    for (Band band : lowestFirst.subList(1, lowestFirst.size())) {
      int gap = band.from().compareTo(reach.to());
      if (gap < 0 || (gap == 0 && band.fromClosed() && reach.toClosed())) {
        problems.add(
            "scheme.band-overlap",
            band.place(),
            name(band) + " and " + name(reach) + " hold the same scores",
            "End one where the other begins, with ) and [ or with ] and (.");
      } else if (gap > 0 || (!band.fromClosed() && !reach.toClosed())) {
        reportHole(band, "between " + name(reach) + " and " + name(band));
      }
      reach = further(reach, band);
    }
    int top = Exact.of(reach.to()).compareTo(outOf);
    if (top < 0 || (top == 0 && !reach.toClosed())) {
      reportHole(reach, "above " + name(reach));
    }
  }

  private static Band further(Band one, Band other) {
    int order = other.to().compareTo(one.to());
    return order > 0 || (order == 0 && other.toClosed()) ? other : one;
  }

  private void reportHole(Band band, String where) {
    problems.add(
        "scheme.band-hole",
        band.place(),
        "there are scores " + where + " that fall into no band",
        "Let the bands cover the whole scale: every score needs exactly one.");
  }

  private static String name(Band band) {
    return "band \"" + band.id() + "\" " + band.range();
  }
}
