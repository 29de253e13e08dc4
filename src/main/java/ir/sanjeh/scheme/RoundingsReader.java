package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Digits;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how the outputs round. */
final class RoundingsReader {
  private static final String FORM = "{ decimals: 2, mode: half-up }";
  private static final int MAX_DECIMALS = 10;
  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Problems problems;

  RoundingsReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Roundings> read(Section scheme) {
    Optional<Section> section =
        scheme.requiredSection(
            "rounding", "Add it: rounding: { ranking: " + FORM + ", table: " + FORM + " }.");
    section.ifPresent(s -> s.onlyKeys(List.of("ranking", "table")));
    Optional<Rounding> ranking = section.flatMap(s -> rounding(s, "ranking"));
    Optional<Rounding> table = section.flatMap(s -> rounding(s, "table"));
    return ranking.isPresent() && table.isPresent()
        ? Optional.of(new Roundings(ranking.get(), table.get()))
        : Optional.empty();
  }

  private Optional<Rounding> rounding(Section outputs, String output) {
    Optional<Section> found =
        outputs.requiredSection(output, "Add it: " + output + ": " + FORM + ".");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Section section = found.get().named("the rounding of the " + output);
    section.onlyKeys(List.of("decimals", "mode"));
    Optional<Integer> decimals =
        section
            .required("decimals", "Add the number of digits after the point: decimals: 2.")
            .flatMap(value -> decimals(section, value));
    Optional<RoundingMode> mode = section.requiredChoice("mode", Words.ROUNDING);
    return decimals.isPresent() && mode.isPresent()
        ? Optional.of(new Rounding(decimals.get(), mode.get()))
        : Optional.empty();
  }

  private Optional<Integer> decimals(Section section, Value value) {
    String written =
        value instanceof Value.Numeral numeral
            ? numeral.text()
            : value instanceof Value.Text text ? Digits.toLatin(text.text()) : "";
    if (!SMALL_NUMBER.matcher(written).matches() || Integer.parseInt(written) > MAX_DECIMALS) {
      problems.add(
          "scheme.decimals",
          value.place(),
          section.nameOf("decimals") + " is " + value.describe(),
          "Write a whole number from 0 to " + MAX_DECIMALS + ".");
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(written));
  }
}
