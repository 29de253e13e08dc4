package ir.sanjeh.output;

import ir.sanjeh.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that writes an output over and over, each time another version, until it is killed. */
final class EndlessWriter {
  private static final int PAGES = 20;
  private static final int LINES = 1_000;

  /** What is written. */
  enum Kind {
    FILE {
      @Override
      void write(Path place, int version) throws IOException {
        Destination.write(place, out -> out.write(page(version).repeat(PAGES)));
      }

      @Override
      String read(Path place) throws IOException {
        return Files.readString(place);
      }
    },
    FOLDER {
      @Override
      void write(Path place, int version) throws IOException {
        ReportFolder.write(
            place,
            draft -> {
              for (int i = 0; i < PAGES; i++) {
                Files.writeString(draft.resolve("page-" + i), page(version));
              }
            });
      }

      @Override
      String read(Path place) throws IOException {
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
          pages.append(Files.readString(place.resolve("page-" + i)));
        }
        return pages.toString();
      }
    };

    /** Writes a version. */
    abstract void write(Path place, int version) throws IOException;

    /** Reads what is there. */
    abstract String read(Path place) throws IOException;
  }

  private EndlessWriter() {}

  /** Says on standard output which version was written. */
  public static void main(String[] arguments) throws IOException {
    Kind kind = Kind.valueOf(arguments[0]);
    for (int version = 1; ; version++) {
      kind.write(Path.of(arguments[1]), version);
      System.out.println(version);
    }
  }

  /** All that is read of a version. */
  static String version(int version) {
    return page(version).repeat(PAGES);
  }

  private static String page(int version) {
    return ("version " + version + "\n").repeat(LINES);
  }
}
