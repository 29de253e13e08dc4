package ir.sanjeh.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How some files were at one moment. */
final class Snapshot {
  private static final List<String> KINDS =
      List.of(".drl", ".yaml", ".yml", ".json", ".json.gz", ".csv");

  /** Larger files are told apart by size and time only. */
  private static final long LARGEST_READ = 4L << 20;

  private final Map<Path, Stamp> stamps;

  /**
   * How a file was.
   *
   * @param size in bytes
   * @param time of its last change
   * @param digest of its content; empty for a large file
   */
  private record Stamp(long size, FileTime time, String digest) {
    boolean isOf(BasicFileAttributes attributes) {
      return size == attributes.size() && time.equals(attributes.lastModifiedTime());
    }

    boolean sameContent(Stamp other) {
      return (digest.isEmpty() || other.digest.isEmpty())
          ? equals(other)
          : digest.equals(other.digest);
    }
  }

  private Snapshot(Map<Path, Stamp> stamps) {
    this.stamps = stamps;
  }

  /**
   * Looks at files now.
   *
   * @param places files, and folders whose files are looked at, with those below
   * @param earlier what is known already; null for nothing
   * @param thorough whether to read also files whose size and time are as before: some file systems
   *     tell the time in whole seconds
   */
  static Snapshot of(Collection<Path> places, Snapshot earlier, boolean thorough) {
    Map<Path, Stamp> stamps = new TreeMap<>();
    for (Path place : places) {
      for (Path file : files(place)) {
        Stamp known = earlier == null || thorough ? null : earlier.stamps.get(file);
        add(file, known, stamps);
      }
    }
    return new Snapshot(stamps);
  }

  private static void add(Path file, Stamp known, Map<Path, Stamp> stamps) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      boolean same = known != null && known.isOf(attributes);
      stamps.put(file, same ? known : stamp(file, attributes));
    } catch (IOException e) {
      // Editors replace files: one that is just not there is gone, until the next look.
      stamps.remove(file);
    }
  }

  private static Stamp stamp(Path file, BasicFileAttributes attributes) throws IOException {
    boolean isSmall = attributes.size() <= LARGEST_READ;
    return new Stamp(
        attributes.size(),
        attributes.lastModifiedTime(),
        isSmall ? digest(Files.readAllBytes(file)) : "");
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Snapshot::isWatched).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      // A file vanished on the way; the next look sees what is left.
      return List.of();
    }
  }

  /** Drafts of editors and of this program begin with a dot or end in something else. */
  private static boolean isWatched(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && KINDS.stream().anyMatch(name::endsWith);
  }

  /**
   * The same files, as they were in an earlier look: a file that is looked at for the first time is
   * no change, and a change that nobody was told of yet is not lost.
   *
   * @param earlier an earlier look
   */
  Snapshot asIn(Snapshot earlier) {
    Map<Path, Stamp> then = new TreeMap<>(stamps);
    then.replaceAll((file, stamp) -> earlier.stamps.getOrDefault(file, stamp));
    return new Snapshot(then);
  }

  /**
   * The files that are not as they were.
   *
   * @param earlier an earlier look at the same places
   * @return sorted; also those that came or went
   */
  List<Path> changedSince(Snapshot earlier) {
    TreeSet<Path> all = new TreeSet<>(stamps.keySet());
    all.addAll(earlier.stamps.keySet());
    return all.stream()
        .filter(
            file -> {
              Stamp now = stamps.get(file);
              Stamp then = earlier.stamps.get(file);
              return (now == null || then == null)
                  ? !Objects.equals(now, then)
                  : !now.sameContent(then);
            })
        .toList();
  }
}
