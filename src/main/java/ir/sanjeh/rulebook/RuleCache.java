package ir.sanjeh.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what rule folders say, read and guarded, from one start of the program to the next. An
 * entry is found by the fingerprint of the files and of the program; it is used only when it is
 * whole, and without it the same is read from the files. Any number of processes and threads may
 * share a folder.
 */
final class RuleCache {
  /** The environment variable that names the folder; without it, or when "off", there is none. */
  static final String VARIABLE = "SANJEH_CACHE";

  private static final int FORMAT = 1;
  private static final int DIGEST = 32;
  private static final int LARGEST = 1 << 24;
  private static final int MOST_ENTRIES = 32;
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final String ENTRY = ".rules";
  private static final String DRAFT = ".draft";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Optional<Path> folder;
  private final String program;

  /**
   * A cache in a folder.
   *
   * @param folder made when it is missing; empty to keep nothing
   * @param program tells one state of the program from any other
   */
  RuleCache(Optional<Path> folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** The cache that the environment asks for. */
  static RuleCache ofProcess() {
    String named = System.getenv(VARIABLE);
    if (named == null || named.isEmpty() || named.equals("off")) {
      return new RuleCache(Optional.empty(), "");
    }
    try {
      Optional<String> program = program();
      return new RuleCache(program.map(p -> Path.of(named)), program.orElse(""));
    } catch (IOException | RuntimeException e) {
      return new RuleCache(Optional.empty(), "");
    }
  }

  /** Only a program in a jar can be told from the same program after a change. */
  private static Optional<String> program() throws IOException {
    CodeSource source = RuleCache.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      return Optional.of(jar + "|" + Files.size(jar) + "|" + Files.getLastModifiedTime(jar));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /**
   * What a chain of folders says.
   *
   * @param chain the folder that is built on first, the period's own last
   * @param digest the fingerprint of its files
   * @return as {@link ReadRules#of} gives it
   * @throws ir.sanjeh.problem.UnusableInputException as {@link ReadRules#of} does
   */
  ReadRules read(List<RuleFolder> chain, String digest) {
    if (folder.isEmpty()) {
      return ReadRules.of(chain);
    }
    byte[] key = key(chain, digest);
    Path file = folder.get().resolve(HexFormat.of().formatHex(key) + ENTRY);
    try {
      if (isOwn(folder.get()) && Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        return entry(Files.readAllBytes(file), key);
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it: the files say the same, and the entry is written anew.
    }
    ReadRules read = ReadRules.of(chain);
    try {
      keep(file, key, read);
    } catch (IOException | RuntimeException e) {
      // Then the next start takes as long as this one.
    }
    return read;
  }

  /** The names of the folders stand in places, and so in messages. */
  private byte[] key(List<RuleFolder> chain, String digest) {
    MessageDigest key = sha256();
    Stream.concat(Stream.of(program, digest), chain.stream().map(RuleFolder::name))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .forEach(
            bytes -> {
              key.update(ByteBuffer.allocate(8).putInt(FORMAT).putInt(bytes.length).array());
              key.update(bytes);
            });
    return key.digest();
  }

  /** An entry is the digest of the rest, the key, and the rules. */
  private static ReadRules entry(byte[] bytes, byte[] key) throws IOException {
    if (bytes.length < 2 * DIGEST
        || !Arrays.equals(bytes, DIGEST, 2 * DIGEST, key, 0, DIGEST)
        || !Arrays.equals(bytes, 0, DIGEST, checksum(bytes), 0, DIGEST)) {
      throw new IOException("not a whole entry");
    }
    byte[] rules = Arrays.copyOfRange(bytes, 2 * DIGEST, bytes.length);
    return new RecordCodec().read(rules, ReadRules.class);
  }

  private static byte[] checksum(byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes, DIGEST, bytes.length - DIGEST);
    return digest.digest();
  }

  private void keep(Path file, byte[] key, ReadRules read) throws IOException {
    byte[] rules = new RecordCodec().bytes(read);
    byte[] bytes = new byte[2 * DIGEST + rules.length];
    System.arraycopy(key, 0, bytes, DIGEST, DIGEST);
    System.arraycopy(rules, 0, bytes, 2 * DIGEST, rules.length);
    System.arraycopy(checksum(bytes), 0, bytes, 0, DIGEST);
    Path place = folder.orElseThrow();
    makeFolder(place);
    if (bytes.length > LARGEST || !isOwn(place)) {
      return;
    }
    Path draft = place.resolve(UUID.randomUUID() + DRAFT);
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    tidy(place);
  }

  private static void makeFolder(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return;
    }
    if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          place,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(place);
    }
  }

  /** Whoever else may write there could have it say anything. */
  private static boolean isOwn(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(place, PosixFileAttributeView.class, new LinkOption[0]);
    if (view == null) {
      return true;
    }
    PosixFileAttributes attributes = view.readAttributes();
    return attributes.owner().getName().equals(System.getProperty("user.name"))
        && attributes.permissions().stream().noneMatch(OTHERS::contains);
  }

  /** The oldest go, and what a killed process has left. */
  private static void tidy(Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files = all.toList();
    }
    Instant forgotten = Instant.now().minus(FORGOTTEN);
    for (Path file : files) {
      if (file.toString().endsWith(DRAFT) && age(file).toInstant().isBefore(forgotten)) {
        Files.deleteIfExists(file);
      }
    }
    List<Path> entries =
        files.stream()
            .filter(file -> file.toString().endsWith(ENTRY))
            .sorted(Comparator.comparing(RuleCache::age).reversed())
            .toList();
    for (Path file : entries.subList(Math.min(MOST_ENTRIES, entries.size()), entries.size())) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
