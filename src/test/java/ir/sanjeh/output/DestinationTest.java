package ir.sanjeh.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.problem.CancelledException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class DestinationTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("result.json"), "old");
  }

  @AfterEach
  void nothingElseIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).toList();
      assertThat(names).allMatch(name -> name.startsWith("result"));
    }
  }

  @Test
  void theNewFileReplacesTheOldOne() throws IOException {
    Destination.write(file, out -> out.write("جدید"));

    assertThat(file).hasContent("جدید");
  }

  @Test
  void aNameCanAskForAPackedFile() throws IOException {
    Path packed = folder.resolve("result.json.gz");
    Destination.write(packed, out -> out.write("جدید"));

    byte[] bytes = Files.readAllBytes(packed);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("جدید");
    }
  }

  @Test
  void whatFailsOnTheWayLeavesTheOldFileAndNamesIt() {
    assertThatThrownBy(
            () ->
                Destination.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new UncheckedIOException(new IOException("no space left"));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": no space left");
    assertThat(file).hasContent("old");
  }

  @Test
  void anInterruptionCancelsAndLeavesTheOldFile() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Destination.write(file, out -> out.write("new")))
        .isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("old");
  }
}
