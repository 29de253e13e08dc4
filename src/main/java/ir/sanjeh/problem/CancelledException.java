package ir.sanjeh.problem;

/** Thrown when the thread that asked for an evaluation was interrupted; nothing was evaluated. */
public class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The thread's mark of the interruption is set again before this is thrown. */
  public CancelledException() {
    super("the evaluation was cancelled");
  }
}
