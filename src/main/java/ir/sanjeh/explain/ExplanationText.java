package ir.sanjeh.explain;

import ir.sanjeh.result.Explanation;
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
  private static final String MEAN = "weighted-mean";

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
    branch(report.tree(), "", "weight");
    if (report.rules().placeholders() > 0) {
      line("", "");
      line(
          "",
          "This rests on "
              + report.rules().placeholders()
              + " placeholders, numbers that the source document has lost.");
    }
  }

  private void branch(Explanation.Branch branch, String indent, String weighs) throws IOException {
    line(
        indent,
        Stream.of(
                branch.node() + ": " + score(branch),
                branch.addsUp() == null ? null : branch.addsUp().replace('-', ' '),
                points(branch),
                branch.weight() == null
                    ? null
                    : weighs + " " + branch.weight() + " (" + branch.weightProvenance() + ")",
                percent(branch.part())
                    + "% of the total, adds "
                    + branch.adds().toPlainString()
                    + "  "
                    + both(branch.title()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; ")));
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
        branch(child, indent + LEVEL, branch.addsUp().equals(MEAN) ? "weight" : "points");
      }
    }
  }

  private static String score(Explanation.Branch branch) {
    if (branch.score() == null) {
      return branch.state();
    }
    String score = branch.score().toPlainString();
    boolean same = Exact.of(branch.score()).equals(exact(branch.exact()));
    return score
        + " of "
        + branch.outOf()
        + (same ? "" : ", exactly " + branch.exact())
        + (branch.state().equals("scored") ? "" : " (" + branch.state() + ")");
  }

  private static String points(Explanation.Branch branch) {
    return branch.points() == null
        ? null
        : "obtained " + branch.points().obtained() + " of " + branch.points().ideal();
  }

  private void ground(Explanation.Ground ground, String indent) throws IOException {
    if (ground.services() != null) {
      line(indent, services(ground.services()) + ":");
    }
    String own = ground.services() == null ? indent : indent + LEVEL;
    if (ground.option() != null) {
      option(ground.option(), own);
    } else if (ground.condition() != null) {
      line(own, "does not apply: " + both(ground.condition()));
    } else {
      line(own, ground.state());
    }
    if (ground.missing() != null) {
      for (Explanation.Missing missing : ground.missing()) {
        missing(missing, own);
      }
    }
    if (ground.next() != null) {
      next(ground.next(), own);
    }
  }

  private void missing(Explanation.Missing missing, String indent) throws IOException {
    boolean whole = missing.label() == null;
    line(
        indent,
        "missing "
            + missing.type().en()
            + (whole ? "" : ": " + missing.label().en())
            + (missing.given() == null
                ? ""
                : "; " + missing.given().en() + " does not count" + evidence(missing.evidence()))
            + "  "
            + (whole ? missing.type().fa() : missing.label().fa()));
  }

  private void option(Explanation.Option option, String indent) throws IOException {
    line(
        indent,
        option.option()
            + " gives "
            + (option.score() == null ? "different scores" : option.score())
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
    for (Explanation.Value value : option.values()) {
      value(value, indent);
    }
  }

  private static String provenance(String what, String provenance) {
    return provenance.equals("placeholder") ? " (" + what + " is a placeholder)" : "";
  }

  private void value(Explanation.Value value, String indent) throws IOException {
    String label = value.label() == null ? value.field() : value.label().en();
    line(
        indent,
        "saw "
            + (value.type() == null ? "" : value.type().en() + ": ")
            + label
            + " = "
            + value.words().en()
            + evidence(value.evidence())
            + (value.label() == null ? "" : "  " + value.label().fa()));
  }

  private static String evidence(Explanation.Source source) {
    if (source == null) {
      return "";
    }
    String said =
        Stream.of(
                source.method(),
                source.status(),
                source.date(),
                source.until() == null ? null : "until " + source.until(),
                source.source())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "" : " (" + said + ")";
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
            "must hold: "
                + need.words().en()
                + (need.is() == null ? "" : "; it is " + need.is().en()));
        line(indent + LEVEL, need.words().fa());
      }
    }
    if (!next.attainable()) {
      line(indent + LEVEL, "what is off is taken as given: no measured value alone would earn it");
    } else if (next.changes() != null) {
      for (Title change : next.changes()) {
        line(indent + LEVEL, "nearest: " + both(change));
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
    return PERCENT.round(exact(part).multiply(100));
  }

  private static BigFraction exact(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Exact.of(new BigDecimal(text))
        : BigFraction.of(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  private void line(String indent, String text) throws IOException {
    out.write(indent + Visible.of(text) + "\n");
  }
}
