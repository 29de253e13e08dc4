package ir.sanjeh.guide;

import java.util.Objects;

/** A {@code .drl} file of a rule folder. */
public final class RuleFile {
  private final String name;
  private final byte[] content;

  /**
   * Keeps its own copy of the content.
   *
   * @param name for messages and results, {@code <scheme>/<period>/<guide>.drl}
   * @param content its bytes, UTF-8
   */
  public RuleFile(String name, byte[] content) {
    this.name = Objects.requireNonNull(name, "name");
    this.content = content.clone();
  }

  /**
   * The file's name, as messages and results show it.
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
