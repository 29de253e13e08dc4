package ir.sanjeh.cli;

/** What the process tells its caller. */
final class ExitCode {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int UNUSABLE = 2;

  private ExitCode() {}
}
