package ir.sanjeh.report;

import ir.sanjeh.report.Block.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws charts. What a chart shows stands in a table beside it, so a drawing may be rounded. */
final class Charts {
  private static final int RADAR_WIDTH = 600;
  private static final int RADAR_HEIGHT = 390;
  private static final double MIDDLE = 196;
  private static final int RADIUS = 140;
  private static final int RINGS = 4;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 56;
  private static final int TOP = 20;
  private static final int RIGHT = 20;
  private static final int BOTTOM = 46;
  private static final int LABEL = 22;
  private static final int LONGEST_NAME = 34;

  private final Wording wording;

  Charts(Wording wording) {
    this.wording = wording;
  }

  /** An axis of a radar: its name, and both values in percent of its scale (null: none). */
  record Axis(String label, BigDecimal own, BigDecimal mean) {}

  /** A line: its name, its class in the style sheet, and its values (null: none). */
  record Line(String label, String style, List<BigDecimal> values) {}

  /** A point of a scatter. */
  record Point(String label, BigDecimal x, BigDecimal y) {}

  /** A web with a corner for every axis. */
  Chart radar(String id, String title, String description, List<Axis> axes) {
    List<Mark> marks = new ArrayList<>();
    List<Mark> ticks = new ArrayList<>();
    double centre = RADAR_WIDTH / 2.0;
    int count = axes.size();
    for (int ring = 1; ring <= RINGS; ring++) {
      double share = 100.0 * ring / RINGS;
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < count; i++) {
        points.append(corner(centre, i, count, share)).append(' ');
      }
      marks.add(Mark.of("polygon", "class", "grid", "points", points.toString().strip()));
      ticks.add(
          Mark.of(
                  "text",
                  "class",
                  "tick",
                  "x",
                  number(centre + 4),
                  "y",
                  number(MIDDLE - RADIUS * share / 100 + 11))
              .text(wording.number(Math.round(share))));
    }
    for (int i = 0; i < count; i++) {
      String[] end = corner(centre, i, count, 100).split(",", -1);
      marks.add(
          Mark.of(
              "line",
              "class",
              "grid",
              "x1",
              number(centre),
              "y1",
              number(MIDDLE),
              "x2",
              end[0],
              "y2",
              end[1]));
      labels(marks, axes.get(i).label(), centre, i, count);
    }
    marks.addAll(web(axes.stream().map(Axis::mean).toList(), "mean", centre));
    marks.addAll(web(axes.stream().map(Axis::own).toList(), "own", centre));
    marks.addAll(ticks);
    return new Chart(id, title, description, RADAR_WIDTH, RADAR_HEIGHT, marks);
  }

  private static List<Mark> web(List<BigDecimal> values, String style, double centre) {
    StringBuilder points = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double share = values.get(i) == null ? 0 : values.get(i).doubleValue();
      String corner = corner(centre, i, values.size(), share);
      points.append(corner).append(' ');
      String[] place = corner.split(",", -1);
      marks.add(dot(style, place[0], place[1]));
    }
    marks.add(0, Mark.of("polygon", "class", style, "points", points.toString().strip()));
    return marks;
  }

  private static Mark dot(String style, String x, String y) {
    return style.equals("own")
        ? Mark.of("circle", "class", "dot " + style, "cx", x, "cy", y, "r", "4")
        : Mark.of(
            "rect",
            "class",
            "dot " + style,
            "x",
            shift(x, -3.5),
            "y",
            shift(y, -3.5),
            "width",
            "7",
            "height",
            "7");
  }

  private static String shift(String place, double by) {
    return number(Double.parseDouble(place) + by);
  }

  private void labels(List<Mark> marks, String label, double centre, int i, int count) {
    double angle = angle(i, count);
    double x = centre + (RADIUS + 16) * Math.cos(angle);
    double y = MIDDLE + (RADIUS + 18) * Math.sin(angle);
    boolean middle = Math.abs(Math.cos(angle)) < 0.3;
    boolean onTheRight = Math.cos(angle) > 0;
    // Text begins at its right end where it is read from the right.
    boolean fromTheRight = wording.language().direction().equals("rtl");
    String anchor = middle ? "middle" : onTheRight == fromTheRight ? "end" : "start";
    List<String> lines = wrapped(label);
    double first = y - 8.0 * (lines.size() - 1) + 4;
    for (int line = 0; line < lines.size(); line++) {
      marks.add(
          Mark.of(
                  "text",
                  "class",
                  "label",
                  "x",
                  number(x),
                  "y",
                  number(first + 16.0 * line),
                  "text-anchor",
                  anchor)
              .text(lines.get(line)));
    }
  }

  private static List<String> wrapped(String label) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : label.split(" ", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= LABEL - 6) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static double angle(int i, int count) {
    return -Math.PI / 2 + 2 * Math.PI * i / count;
  }

  private static String corner(double centre, int i, int count, double share) {
    double angle = angle(i, count);
    return number(centre + RADIUS * share / 100 * Math.cos(angle))
        + ","
        + number(MIDDLE + RADIUS * share / 100 * Math.sin(angle));
  }

  /** Lines over the rounds, from 0 to the end of the scale. */
  Chart lines(
      String id,
      String title,
      String description,
      List<String> steps,
      List<Line> lines,
      BigDecimal outOf) {
    List<Mark> marks = new ArrayList<>(axes(outOf));
    for (int i = 0; i < steps.size(); i++) {
      marks.add(
          Mark.of(
                  "text",
                  "class",
                  "tick",
                  "text-anchor",
                  "middle",
                  "x",
                  number(x(i, steps)),
                  "y",
                  HEIGHT - BOTTOM + 20)
              .text(steps.get(i)));
    }
    for (Line line : lines) {
      StringBuilder path = new StringBuilder();
      List<Mark> dots = new ArrayList<>();
      boolean broken = true;
      for (int i = 0; i < line.values().size(); i++) {
        BigDecimal value = line.values().get(i);
        if (value == null) {
          broken = true;
          continue;
        }
        String x = number(x(i, steps));
        String y = number(y(value, outOf));
        path.append(broken ? "M" : "L").append(x).append(' ').append(y).append(' ');
        broken = false;
        dots.add(dot(line.style(), x, y));
        if (line.style().equals("own")) {
          dots.add(
              Mark.of(
                      "text",
                      "class",
                      "figure",
                      "text-anchor",
                      "middle",
                      "x",
                      x,
                      "y",
                      shift(y, -10))
                  .text(wording.number(value)));
        }
      }
      if (path.length() > 0) {
        marks.add(Mark.of("path", "class", line.style(), "d", path.toString().strip()));
      }
      marks.addAll(dots);
    }
    return new Chart(id, title, description, WIDTH, HEIGHT, marks);
  }

  /** Time runs as people read. */
  private double x(int i, List<String> steps) {
    double share = steps.size() < 2 ? 0.5 : (i + 0.5) / steps.size();
    boolean fromTheRight = wording.language().direction().equals("rtl");
    return LEFT + (fromTheRight ? 1 - share : share) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(BigDecimal value, BigDecimal outOf) {
    return TOP + (1 - value.doubleValue() / outOf.doubleValue()) * (HEIGHT - TOP - BOTTOM);
  }

  private List<Mark> axes(BigDecimal outOf) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i <= RINGS; i++) {
      BigDecimal value = outOf.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(RINGS));
      String y = number(y(value, outOf));
      marks.add(
          Mark.of("line", "class", "grid", "x1", LEFT, "x2", WIDTH - RIGHT, "y1", y, "y2", y));
      marks.add(
          Mark.of("text", "class", "tick value", "x", LEFT - 8, "y", shift(y, 4))
              .text(wording.number(plain(value))));
    }
    return marks;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Points over two scales. */
  Chart scatter(
      String id,
      String title,
      String description,
      List<Point> points,
      String[] names,
      BigDecimal[] outOf) {
    List<Mark> marks = new ArrayList<>(axes(outOf[1]));
    for (int i = 0; i <= RINGS; i++) {
      BigDecimal value = outOf[0].multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(RINGS));
      String x = number(LEFT + (double) i / RINGS * (WIDTH - LEFT - RIGHT));
      marks.add(
          Mark.of("line", "class", "grid", "x1", x, "x2", x, "y1", TOP, "y2", HEIGHT - BOTTOM));
      marks.add(
          Mark.of(
                  "text",
                  "class",
                  "tick",
                  "text-anchor",
                  "middle",
                  "x",
                  x,
                  "y",
                  HEIGHT - BOTTOM + 16)
              .text(wording.number(plain(value))));
    }
    for (Point point : points) {
      double share = point.x().doubleValue() / outOf[0].doubleValue();
      marks.add(
          Mark.of(
                  "circle",
                  "class",
                  "point",
                  "cx",
                  number(LEFT + share * (WIDTH - LEFT - RIGHT)),
                  "cy",
                  number(y(point.y(), outOf[1])),
                  "r",
                  "4")
              .titled(point.label()));
    }
    marks.add(
        Mark.of("text", "class", "label", "text-anchor", "middle", "x", WIDTH / 2, "y", HEIGHT - 8)
            .text(shortened(names[0])));
    marks.add(
        Mark.of(
                "text",
                "class",
                "label",
                "text-anchor",
                "middle",
                "transform",
                "translate(14 " + (HEIGHT - BOTTOM + TOP) / 2 + ") rotate(-90)")
            .text(shortened(names[1])));
    return new Chart(id, title, description, WIDTH, HEIGHT, marks);
  }

  /** A name that fits beside an axis; the caption has the whole. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = name.lastIndexOf(' ', LONGEST_NAME);
    return name.substring(0, end > 0 ? end : LONGEST_NAME) + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
