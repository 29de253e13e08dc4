package ir.sanjeh.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The candidates of the benchmark, in the order of its table. */
public enum Contestant {
  PLAIN_JAVA("plain Java (reference, gives no reasons)", false),
  SANJEH("**Sanjeh**", false),
  SANJEH_AS_WRITTEN("Sanjeh, rules as written (Drools, a rule for every option)", true),
  STOCK_DROOLS("Drools " + Versions.DROOLS + " from rule text", true),
  OPENL_TABLETS("OpenL Tablets " + Versions.OPENL, true),
  EASY_RULES("Easy Rules " + Versions.EASY_RULES, true),
  CAMUNDA_DMN("Camunda DMN " + Versions.CAMUNDA, true);

  private final String title;
  private final boolean slow;

  Contestant(String title, boolean slow) {
    this.title = title;
    this.slow = slow;
  }

  /** The name on the command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  /** Whether a round takes so long that fewer are measured. */
  boolean slow() {
    return slow;
  }

  static Contestant of(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Reads rules and facts.
   *
   * @param prepared the folder with the peers' rules
   * @param facts the facts files
   * @return ready to score
   */
  Candidate open(Prepared prepared, List<Path> facts) throws IOException {
    return switch (this) {
      case PLAIN_JAVA -> new PlainJava(facts);
      case SANJEH -> new SanjehRules(Prepared.RULES, facts, false);
      case SANJEH_AS_WRITTEN -> new SanjehRules(Prepared.RULES, facts, true);
      case STOCK_DROOLS -> new StockDrools(prepared.drl(), facts);
      case OPENL_TABLETS -> new OpenLTablets(prepared.workbook(), prepared.tables(), facts);
      case EASY_RULES -> new EasyRules(prepared.tables(), facts);
      case CAMUNDA_DMN -> new CamundaDmn(prepared.dmn(), prepared.tables(), facts);
    };
  }
}
