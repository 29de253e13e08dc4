package ir.sanjeh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a report, which others read while it is replaced. */
class ReportFolderTest {
  @TempDir Path root;

  private static void write(Path place, String text) throws IOException {
    ReportFolder.write(place, draft -> Files.writeString(draft.resolve("page"), text));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aReportGivesWayToTheNextAndNothingElseIsLeft() throws IOException {
    Path place = root.resolve("report");
    write(place, "old");
    write(place, "new");

    assertThat(place.resolve("page")).hasContent("new");
    assertThat(names()).containsExactly("report");
  }

  @Test
  void aReportThatFailsLeavesTheOldOne() throws IOException {
    Path place = root.resolve("report");
    write(place, "old");

    assertThatThrownBy(
            () ->
                ReportFolder.write(
                    place,
                    draft -> {
                      Files.writeString(draft.resolve("page"), "new");
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(IOException.class);

    assertThat(place.resolve("page")).hasContent("old");
    assertThat(names()).containsExactly("report");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thePlaceIsNeverEmptyWhileOneReportFollowsTheOther() throws Exception {
    Path place = root.resolve("report");
    write(place, "0");
    AtomicBoolean missing = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              while (!ended.get()) {
                if (!Files.exists(place)) {
                  missing.set(true);
                }
              }
            });
    reader.start();
    for (int i = 1; i <= 300; i++) {
      write(place, Integer.toString(i));
    }
    ended.set(true);
    reader.join();

    assertThat(missing).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void foldersWithPersianNamesChangePlacesToo() throws IOException {
    // Elsewhere Java cannot even name them.
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    Path one = Files.createDirectory(root.resolve("یک"));
    Path other = Files.createDirectory(root.resolve("دو"));
    Files.createFile(one.resolve("first"));

    assertThat(Exchange.of(one, other)).isTrue();
    assertThat(other.resolve("first")).exists();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void foldersChangePlacesOrStay() throws IOException {
    Path one = Files.createDirectory(root.resolve("one"));
    Path other = Files.createDirectory(root.resolve("two"));
    Files.createFile(one.resolve("first"));

    assertThat(Exchange.of(one, other)).isTrue();
    assertThat(other.resolve("first")).exists();
    assertThat(one).isEmptyDirectory();

    assertThat(Exchange.of(one, root.resolve("nothing"))).isFalse();
    assertThat(one).isEmptyDirectory();
  }
}
