package ir.sanjeh.explain;

import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.text.Title;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes an explanation as an indented tree; Persian titles stand at the end of their lines. */
public final class ExplanationText {
  private static final int MOST_SERVICES_NAMED = 8;
  private static final Rounding PERCENT = new Rounding(2, RoundingMode.HALF_UP);
  private static final String LEVEL = "  ";

  private final Writer out;

  /**
   * A writer.
   *
   * @param out where to, not null; it is not closed
   */
  public ExplanationText(Writer out) {
    this.out = out;
  }

  /**
   * Writes an explanation.
   *
   * @param report not null
   * @throws IOException when it cannot be written
   */
  public void write(Explanation.Report report) throws IOException {
    line("", named(report.agency()));
    if (report.service() != null) {
      line("", named(report.service()));
    }
    line("", report.rules().title().en());
    line("", report.rules().title().fa());
    line("", "");
    line(
        "",
        "score "
            + (report.score() == null ? "none" : report.score().toPlainString())
            + (report.bandTitle() == null ? "" : ", " + both(report.bandTitle())));
    if (report.services() != null && report.service() == null) {
      line("", "the mean of " + report.services() + " services, node by node");
    } else if (report.services() != null) {
      line("", "1/" + report.services() + " of the agency's score hangs on this service");
    }
    line("", "");
    branch(report.tree(), "");
    if (report.rules().placeholders() > 0) {
      line("", "");
      line(
          "",
          "This rests on "
              + report.rules().placeholders()
              + " placeholders, numbers that the source document has lost.");
    }
  }

  private void branch(Explanation.Branch branch, String indent) throws IOException {
    String score =
        branch.score() == null
            ? branch.state()
            : branch.score().toPlainString()
                + " of "
                + branch.outOf()
                + (branch.state().equals("scored") ? "" : " (" + branch.state() + ")");
    String weight =
        branch.weight() == null
            ? ""
            : "; weight " + branch.weight() + " (" + branch.weightProvenance() + ")";
    line(
        indent,
        branch.node()
            + ": "
            + score
            + weight
            + "; "
            + percent(branch.part())
            + "% of the total, adds "
            + branch.adds().toPlainString()
            + "  "
            + both(branch.title()));
    if (branch.grounds() != null) {
      if (branch.source() != null) {
        line(indent + LEVEL + LEVEL, "source: " + branch.source());
      }
      for (Explanation.Ground ground : branch.grounds()) {
        ground(ground, indent + LEVEL + LEVEL);
      }
    }
    if (branch.children() != null) {
      for (Explanation.Branch child : branch.children()) {
        branch(child, indent + LEVEL);
      }
    }
  }

  private void ground(Explanation.Ground ground, String indent) throws IOException {
    if (ground.services() != null) {
      line(indent, services(ground.services()) + ":");
    }
    String own = ground.services() == null ? indent : indent + LEVEL;
    if (ground.option() == null) {
      line(
          own,
          ground.condition() != null
              ? "does not apply: " + ground.condition()
              : "unscored"
                  + (ground.missing() == null || ground.missing().isEmpty()
                      ? ""
                      : ", missing: " + String.join(", ", ground.missing())));
    } else {
      option(ground, own);
    }
    if (ground.next() != null) {
      next(ground.next(), own);
    }
  }

  private void option(Explanation.Ground ground, String indent) throws IOException {
    Explanation.Option option = ground.option();
    line(
        indent,
        option.option()
            + " gives "
            + option.score()
            + provenance("score", option.scoreProvenance())
            + "  "
            + both(option.title()));
    line(
        indent,
        "rule \""
            + option.rule()
            + "\" ("
            + option.file()
            + ":"
            + option.line()
            + ")"
            + provenance("threshold", option.thresholdProvenance())
            + (option.source() == null ? "" : "; " + option.source()));
    if (option.values() != null) {
      for (Explanation.Value value : option.values()) {
        value(value, indent);
      }
    }
  }

  private static String provenance(String what, String provenance) {
    return provenance.equals("placeholder") ? " (" + what + " is a placeholder)" : "";
  }

  private void value(Explanation.Value value, String indent) throws IOException {
    String label = value.label() == null ? value.field() : value.label().en();
    String evidence =
        Stream.of(value.method(), value.status(), value.date(), value.source())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    line(
        indent,
        "saw "
            + (value.type() == null ? "" : value.type().en() + ": ")
            + label
            + " = "
            + value.words()
            + (value.unit() == null ? "" : " " + value.unit())
            + (evidence.isEmpty() ? "" : " (" + evidence + ")")
            + (value.label() == null ? "" : "  " + value.label().fa()));
  }

  private void next(Explanation.Next next, String indent) throws IOException {
    line(
        indent,
        "next: "
            + next.option()
            + " gives "
            + next.score()
            + " ("
            + next.file()
            + ":"
            + next.line()
            + ")  "
            + both(next.title()));
    for (Explanation.Need need : next.needs()) {
      if (!need.met()) {
        line(
            indent + LEVEL,
            "needs " + need.words() + (need.is() == null ? "" : "; is " + need.is()));
      }
    }
    if (next.changes() == null) {
      line(indent + LEVEL, "what is off is taken as given, so nothing can be advised");
    } else if (next.needs().stream().allMatch(Explanation.Need::met)) {
      for (String change : next.changes()) {
        line(indent + LEVEL, "needs " + change);
      }
    }
  }

  private static String services(List<Explanation.Subject> services) {
    String ids =
        services.stream()
            .limit(MOST_SERVICES_NAMED)
            .map(Explanation.Subject::id)
            .collect(Collectors.joining(", "));
    int more = services.size() - MOST_SERVICES_NAMED;
    return services.size()
        + (services.size() == 1 ? " service: " : " services: ")
        + ids
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String named(Explanation.Subject subject) {
    return subject.type().en()
        + " "
        + subject.id()
        + (subject.nameEn() == null ? "" : "  " + subject.nameEn())
        + (subject.name() == null ? "" : "  " + subject.name());
  }

  private static String both(Title title) {
    return title.en() + "  " + title.fa();
  }

  private static BigDecimal percent(String part) {
    String[] parts = part.split("/", 2);
    BigFraction exact =
        parts.length == 1
            ? Exact.of(new BigDecimal(part))
            : BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    return PERCENT.round(exact.multiply(100));
  }

  private void line(String indent, String text) throws IOException {
    out.write(indent + Visible.of(text) + "\n");
  }
}
