package ir.sanjeh.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCacheTest {
  private static final Path SMALL = Path.of("rules", "maturity", "round-5");

  @TempDir private Path temp;
  private Path place;

  @BeforeEach
  void place() {
    place = temp.resolve("kept").resolve("here");
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"), 3)) {
      return files
          .filter(f -> f.getFileName().toString().equals("scheme.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Everything of every shipped folder comes back as it was, in the same order. */
  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsKeptEqualsWhatIsRead(Path folder) throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(folder));
    ReadRules fresh = ReadRules.of(chain);
    ReadRules first = cache("a").read(chain, RuleDigest.of(chain));
    assertThat(entries()).hasSize(1);
    ReadRules second = cache("a").read(chain, RuleDigest.of(chain));
    assertThat(first).isEqualTo(fresh);
    assertThat(second).isEqualTo(fresh);
    assertThat(second.guide().dictionary().types().keySet())
        .containsExactlyElementsOf(fresh.guide().dictionary().types().keySet());
    assertThat(second.scheme().settings().keySet())
        .containsExactlyElementsOf(fresh.scheme().settings().keySet());
    assertThat(new RecordCodec().bytes(second).length)
        .isEqualTo(new RecordCodec().bytes(fresh).length);
  }

  @Test
  void anEntryIsReallyUsed() throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    cache("a").read(chain, "the digest");
    // The same names and digest, but files that hold nothing: only the entry can answer.
    List<RuleFolder> empty =
        chain.stream().map(f -> new RuleFolder(f.name(), f.scheme(), List.of())).toList();
    assertThat(cache("a").read(empty, "the digest").guide().rules()).isNotEmpty();
    assertThatThrownBy(() -> cache("a").read(empty, "another digest"))
        .isInstanceOf(UnusableInputException.class);
    assertThatThrownBy(() -> cache("another program").read(empty, "the digest"))
        .isInstanceOf(UnusableInputException.class);
    assertThatThrownBy(() -> new RuleCache(Optional.empty(), "a").read(empty, "the digest"))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void aDamagedEntryIsNeverTrustedAndIsWrittenAnew() throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    ReadRules fresh = ReadRules.of(chain);
    cache("a").read(chain, "d");
    Path entry = entries().get(0);
    byte[] whole = Files.readAllBytes(entry);
    for (int i = 0; i < whole.length; i += 97) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << (i % 8));
      Files.write(entry, damaged);
      assertThat(cache("a").read(chain, "d")).as("byte %s", i).isEqualTo(fresh);
      assertThat(Files.readAllBytes(entry)).hasSize(whole.length).isNotEqualTo(damaged);
    }
    for (int length : new int[] {0, 1, 31, 64, 65, whole.length / 2, whole.length - 1}) {
      Files.write(entry, Arrays.copyOf(whole, length));
      assertThat(cache("a").read(chain, "d")).as("cut at %s", length).isEqualTo(fresh);
    }
  }

  /** Behind the checksum the bytes are still those of a stranger. */
  @Test
  void bytesThatAreNoRecordAreRefusedWithoutHarm() throws IOException {
    byte[] whole = new RecordCodec().bytes(ReadRules.of(RuleFolder.chain(RuleLocation.of(SMALL))));
    int refused = 0;
    for (int i = 0; i < whole.length; i += 61) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) 0x80;
      try {
        new RecordCodec().read(damaged, ReadRules.class);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void manyAtATimeGetTheSame() throws Exception {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    ReadRules fresh = ReadRules.of(chain);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<ReadRules>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(() -> cache("a").read(chain, "d"));
      }
      for (Future<ReadRules> read : threads.invokeAll(calls)) {
        assertThat(read.get()).isEqualTo(fresh);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsDoneWithout() throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    ReadRules fresh = ReadRules.of(chain);
    Path file = Files.createFile(temp.resolve("file"));
    RuleCache under = new RuleCache(Optional.of(file.resolve("folder")), "a");
    assertThat(under.read(chain, "d")).isEqualTo(fresh);
    RuleCache itself = new RuleCache(Optional.of(file), "a");
    assertThat(itself.read(chain, "d")).isEqualTo(fresh);
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFolderInWhichOthersMayWriteIsNotBelieved() throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    cache("a").read(chain, "d");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
    List<RuleFolder> empty =
        chain.stream().map(f -> new RuleFolder(f.name(), f.scheme(), List.of())).toList();
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> cache("a").read(empty, "d"))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void theOldestEntriesGo() throws IOException {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(SMALL));
    Files.createDirectories(place);
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 40; i++) {
      Path old = Files.createFile(place.resolve("old-" + i + ".rules"));
      Files.setLastModifiedTime(old, FileTime.from(past.plusSeconds(i)));
    }
    Path left = Files.createFile(place.resolve("left-by-a-killed-process.draft"));
    Files.setLastModifiedTime(left, FileTime.from(past));
    cache("a").read(chain, "d");
    assertThat(entries()).hasSize(32);
    assertThat(place.resolve("old-8.rules")).doesNotExist();
    assertThat(place.resolve("old-9.rules")).exists();
    assertThat(left).doesNotExist();
  }

  private RuleCache cache(String program) {
    return new RuleCache(Optional.of(place), program);
  }

  private List<Path> entries() throws IOException {
    return files().stream().filter(f -> f.toString().endsWith(".rules")).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.toList();
    }
  }
}
