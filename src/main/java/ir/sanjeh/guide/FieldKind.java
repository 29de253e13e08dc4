package ir.sanjeh.guide;

/** What a declared field can hold. */
public enum FieldKind {
  /** A text ({@code String}). */
  TEXT,
  /** True or false ({@code Boolean}). */
  TRUTH,
  /** A whole number ({@code Integer}). */
  WHOLE,
  /** A decimal ({@code BigDecimal}). */
  DECIMAL,
  /** One value of a declared enum. */
  CHOICE,
  /** A tick list: some values of a declared enum ({@code List @of( Name )}). */
  CHOICES;

  /**
   * Whether the field is compared by size.
   *
   * @return true for whole numbers and decimals
   */
  public boolean isNumber() {
    return this == WHOLE || this == DECIMAL;
  }
}
