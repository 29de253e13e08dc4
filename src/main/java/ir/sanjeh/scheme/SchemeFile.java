package ir.sanjeh.scheme;

import java.util.Objects;

/** One {@code scheme.yaml} as it was found. */
public final class SchemeFile {
  private final String name;
  private final byte[] content;

  /**
   * Keeps its own copy of the content.
   *
   * @param name the file's name, as messages show it
   * @param content the bytes of the file
   */
  public SchemeFile(String name, byte[] content) {
    this.name = Objects.requireNonNull(name, "name");
    this.content = content.clone();
  }

  /**
   * The file's name, as messages show it.
   *
   * @return never null
   */
  public String name() {
    return name;
  }

  /**
   * The bytes of the file.
   *
   * @return a fresh copy
   */
  public byte[] content() {
    return content.clone();
  }
}
