package ir.sanjeh.guide;

/**
 * A {@code .drl} file of a rule folder.
 *
 * @param name for messages and results, {@code <scheme>/<period>/<guide>.drl}
 * @param content its bytes, UTF-8
 */
public record RuleFile(String name, byte[] content) {}
