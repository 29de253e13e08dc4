package ir.sanjeh.facts;

/** What the facts are written in; decides how messages call the places that a person looks for. */
enum Medium {
  /** Nested objects. */
  JSON("field") {
    @Override
    String unknown() {
      return "null";
    }

    @Override
    String evidence(String field, String key) {
      return field + ".evidence." + key;
    }

    @Override
    String partField(String part, String field) {
      return field;
    }

    @Override
    String missing(String field) {
      return "the required field \"" + field + "\" is missing";
    }
  },
  /** A folder of tables. */
  CSV("column") {
    @Override
    String unknown() {
      return "nothing";
    }

    @Override
    String evidence(String field, String key) {
      return field + CsvColumns.EVIDENCE + key;
    }

    @Override
    String partField(String part, String field) {
      return part + "." + field;
    }

    @Override
    String missing(String field) {
      return "the required column \"" + field + "\" is empty";
    }
  };

  private final String noun;

  Medium(String noun) {
    this.noun = noun;
  }

  /** What a named place of a value is called. */
  String noun() {
    return noun;
  }

  /** What to write where nothing is known. */
  abstract String unknown();

  /** The name of a piece of evidence. */
  abstract String evidence(String field, String key);

  /** The name of a field of a part of which each agency has one. */
  abstract String partField(String part, String field);

  /** The finding that a required field has no value. */
  abstract String missing(String field);
}
