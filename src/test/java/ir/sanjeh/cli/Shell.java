package ir.sanjeh.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands inside the test and keeps what they print. */
final class Shell {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return Main.run(new Console(new PrintWriter(out), new PrintWriter(err), false), words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
