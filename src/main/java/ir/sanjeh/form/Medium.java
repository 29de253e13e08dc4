package ir.sanjeh.form;

import ir.sanjeh.problem.Place;

/** What a form was filled in on; decides how messages call the place of an answer. */
enum Medium {
  /** JSON or YAML. */
  RECORD {
    @Override
    String cell(Place place) {
      return "";
    }

    @Override
    String tick() {
      return "Write ";
    }
  },
  /** CSV. */
  CSV {
    @Override
    String cell(Place place) {
      return place.column() == 0 ? "" : "column " + place.column() + ", ";
    }

    @Override
    String tick() {
      return "Tick ";
    }
  },
  /** A workbook. */
  XLSX {
    @Override
    String cell(Place place) {
      return place.column() == 0 ? "" : "cell " + letters(place.column()) + place.line() + ", ";
    }

    @Override
    String tick() {
      return "Tick ";
    }
  };

  private static final int LETTERS = 26;

  /** The cell that a person looks for, followed by a comma; empty where there are no cells. */
  abstract String cell(Place place);

  /** How one answers boxes. */
  abstract String tick();

  /** The name of a column, counted from 1. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
