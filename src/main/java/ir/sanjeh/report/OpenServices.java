package ir.sanjeh.report;

import ir.sanjeh.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What services have no score for, one row for what is the same. */
final class OpenServices {
  private static final int MOST_NUMBERS = 40;

  private final Ground ground;
  private final Result.Agency agency;
  private final SeenValues seen;

  private record Reason(String indicator, String why) {}

  OpenServices(Ground ground, Result.Agency agency, SeenValues seen) {
    this.ground = ground;
    this.agency = agency;
    this.seen = seen;
  }

  List<Row> rows() {
    Map<Reason, List<Integer>> services = new LinkedHashMap<>();
    for (int i = 0; i < agency.services().size(); i++) {
      Result.Service service = agency.services().get(i);
      int number = i + 1;
      for (Result.Unscored unscored : service.unscored()) {
        add(services, unscored.indicator(), seen.labels(unscored.missing()), number);
      }
      for (String id : service.notApplicable()) {
        add(services, id, ground.say("not-applicable"), number);
      }
    }
    List<Row> rows = new ArrayList<>();
    services.forEach(
        (reason, numbers) ->
            rows.add(
                Row.of(
                    Cell.of(
                        ground
                            .node(reason.indicator())
                            .map(ground::numbered)
                            .orElse(reason.indicator())),
                    Cell.of(numbers(ground, numbers)),
                    Cell.of(reason.why()))));
    return rows;
  }

  private static void add(
      Map<Reason, List<Integer>> services, String indicator, String why, int number) {
    services.computeIfAbsent(new Reason(indicator, why), key -> new ArrayList<>()).add(number);
  }

  /** The numbers of services in the table of services. */
  static String numbers(Ground ground, List<Integer> numbers) {
    String listed =
        String.join(
            ground.say("comma"),
            numbers.stream()
                .limit(MOST_NUMBERS)
                .map(number -> ground.wording().digits(number.toString()))
                .toList());
    return numbers.size() > MOST_NUMBERS
        ? ground.say("services.numbers.more", listed, ground.wording().number(numbers.size()))
        : ground.say("services.numbers", listed);
  }
}
