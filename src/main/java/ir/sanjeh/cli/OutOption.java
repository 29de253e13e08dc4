package ir.sanjeh.cli;

import ir.sanjeh.output.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command writes what it found. */
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "write to this file, whole or not at all; by default to standard output")
  private Optional<Path> out;

  /** Writes a text to the file, or else to the console. */
  void write(Console console, Destination.Text text) throws IOException {
    if (out.isPresent()) {
      Destination.write(out.get(), text);
    } else {
      text.writeTo(console.out());
    }
  }
}
