package ir.sanjeh.spark;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Facts in a folder: {@code header.json} with what stands before the agencies of a facts file, and
 * files {@code *.jsonl} or {@code *.jsonl.gz} with an agency in each line. They are read in the
 * order of their names.
 */
final class PartFolder {
  static final String HEADER = "header.json";
  private static final String AGENCIES = ".jsonl";

  private PartFolder() {}

  /**
   * Lists the folder.
   *
   * @throws IOException when it cannot be read
   * @throws ir.sanjeh.problem.UnusableInputException when there is no header, or a file that is
   *     neither
   */
  static RoundInput list(Path folder, String name, Configuration configuration) throws IOException {
    Problems problems = new Problems();
    List<Path> files = new ArrayList<>();
    boolean header = false;
    for (FileStatus status : folder.getFileSystem(configuration).listStatus(folder)) {
      Path file = status.getPath();
      if (status.isFile() && file.getName().equals(HEADER)) {
        header = true;
      } else if (status.isFile() && EngineFiles.plainName(file).endsWith(AGENCIES)) {
        files.add(file);
      } else if (!file.getName().startsWith(".") && !file.getName().startsWith("_")) {
        problems.add(
            "facts.unknown-file",
            Place.of(name + "/" + file.getName()),
            "this is neither " + HEADER + " nor a file of agencies",
            "Call files of agencies *" + AGENCIES + " or *" + AGENCIES + ".gz, or remove it.");
      }
    }
    if (!header) {
      problems.add(
          "facts.header",
          Place.of(name),
          "the folder has no " + HEADER,
          "Write one with { \"scheme\": ..., \"period\": ... }.");
    }
    problems.throwIfAny();
    files.sort(Comparator.comparing(Path::getName));
    try (InputStream in = EngineFiles.open(new Path(folder, HEADER), configuration)) {
      return new RoundInput(
          name + "/" + HEADER,
          in.readAllBytes(),
          files.stream().map(f -> new Part(f.toString(), name + "/" + f.getName())).toList(),
          Optional.empty());
    }
  }

  /**
   * The digest of such facts: over the name, the length and the digest of each file, unpacked, in
   * the order of the names; as that of a folder of tables.
   */
  static String digest(RoundInput input, List<Outcome.PartRead> parts) {
    Map<String, String> files = new TreeMap<>();
    MessageDigest header = MeasuredStream.sha256();
    header.update(input.header());
    files.put(HEADER, input.header().length + " " + MeasuredStream.word(header));
    for (Outcome.PartRead part : parts) {
      files.put(EngineFiles.plainName(new Path(part.name())), part.bytes() + " " + part.digest());
    }
    MessageDigest all = MeasuredStream.sha256();
    files.forEach(
        (file, digest) ->
            all.update((file + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
    return MeasuredStream.word(all);
  }
}
