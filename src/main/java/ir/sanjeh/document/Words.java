package ir.sanjeh.document;

import java.util.Locale;

/** Constants as phrases name them. */
final class Words {
  private Words() {}

  /** Small letters and hyphens. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
