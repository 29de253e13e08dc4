package ir.sanjeh.bench;

/** The releases of the peers, as the profile in pom.xml pins them. */
final class Versions {
  static final String DROOLS = System.getProperty("bench.drools", "");
  static final String OPENL = System.getProperty("bench.openl", "");
  static final String EASY_RULES = System.getProperty("bench.easy-rules", "");
  static final String CAMUNDA = System.getProperty("bench.camunda", "");

  private Versions() {}
}
