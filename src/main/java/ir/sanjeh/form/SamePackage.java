package ir.sanjeh.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew without the moment at which it was made, so that the same form gives the
 * same bytes, and so that programs can read it that take a package from its beginning.
 */
public final class SamePackage {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private SamePackage() {}

  /**
   * Writes a package.
   *
   * @param content the package as it was made
   * @param out where to; it is not closed
   * @throws IOException when it cannot be written
   */
  public static void write(byte[] content, OutputStream out) throws IOException {
    // Only a file can be read from its end, where this package tells the sizes of its parts.
    Path draft = Files.createTempFile("form", ".xlsx");
    try {
      Files.write(draft, content);
      try (ZipFile zip = new ZipFile(draft.toFile())) {
        ZipOutputStream packed = new ZipOutputStream(out);
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(SOME_TIME);
          packed.putNextEntry(copy);
          try (InputStream in = zip.getInputStream(entry)) {
            packed.write(part(entry.getName(), in.readAllBytes()));
          }
          packed.closeEntry();
        }
        packed.finish();
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static byte[] part(String name, byte[] content) {
    if (!name.equals(PROPERTIES)) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return CREATED
        .matcher(text)
        .replaceAll("$1" + SOME_TIME + ":00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
