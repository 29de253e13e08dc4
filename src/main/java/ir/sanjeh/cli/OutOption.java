package ir.sanjeh.cli;

import ir.sanjeh.output.Destination;
import ir.sanjeh.result.ResultJson;
import java.io.IOException;
import java.io.Writer;
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

  /** Writes records as JSON that people can read. */
  static void json(Object records, Writer writer) throws IOException {
    String json = ResultJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(records);
    writer.write(json.replace("\r", "") + "\n");
  }

  /** Writes a text to the file, or else to the console. */
  void write(Console console, Destination.Text text) throws IOException {
    if (out.isPresent()) {
      Destination.write(out.get(), text);
    } else {
      text.writeTo(console.out());
    }
  }
}
