package ir.sanjeh.scheme;

/** How a number came into the rule folder. */
public enum Provenance {
  /** The source document says it. */
  STATED,
  /** It fits the source document, whose text does not say it. */
  INFERRED,
  /** The source document has lost it; a neutral value stands in until policy staff set it. */
  PLACEHOLDER
}
