package ir.sanjeh.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write to: always UTF-8, whatever the platform says.
 *
 * @param out for results
 * @param err for problems and progress
 * @param isTerminal whether a person watches
 */
record Console(PrintWriter out, PrintWriter err, boolean isTerminal) {
  static Console ofProcess() {
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        picocli.CommandLine.Help.Ansi.AUTO.enabled());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8),
        false,
        StandardCharsets.UTF_8);
  }
}
