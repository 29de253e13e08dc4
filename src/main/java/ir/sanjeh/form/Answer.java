package ir.sanjeh.form;

import ir.sanjeh.problem.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A checked answer of a filled-in form. What was not filled in has no answer. */
public sealed interface Answer {
  /**
   * Where it was filled in.
   *
   * @return never null
   */
  Place place();

  /**
   * The answer as a person reads it.
   *
   * @return for instance {@code internet, e-mail}
   */
  String show();

  /** A text. */
  record Words(String text, Place place) implements Answer {
    @Override
    public String show() {
      return text;
    }
  }

  /** A number. */
  record Amount(BigDecimal number, Place place) implements Answer {
    @Override
    public String show() {
      return number.toPlainString();
    }
  }

  /** Yes or no. */
  record YesNo(boolean yes, Place place) implements Answer {
    @Override
    public String show() {
      return yes ? "yes" : "no";
    }
  }

  /** One choice, by its code. */
  record Choice(String code, Place place) implements Answer {
    @Override
    public String show() {
      return code;
    }
  }

  /** The boxes that are ticked, by their codes and in the order of the form; never empty. */
  record Ticks(List<String> codes, Place place) implements Answer {
    /** Keeps its own copy. */
    public Ticks {
      codes = List.copyOf(codes);
    }

    @Override
    public String show() {
      return String.join(", ", codes);
    }
  }

  /** The answers of a group by field, in the order of the form; never empty but for a form. */
  record Group(Map<String, Answer> members, Place place) implements Answer {
    /** Keeps its own copy. */
    public Group {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String show() {
      return members.entrySet().stream()
          .map(member -> member.getKey() + " " + member.getValue().show())
          .collect(Collectors.joining("; "));
    }
  }

  /** The lines of a list that have any answer; never empty. */
  record Lines(List<Group> lines, Place place) implements Answer {
    /** Keeps its own copy. */
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public String show() {
      return lines.size() + (lines.size() == 1 ? " line" : " lines");
    }
  }
}
