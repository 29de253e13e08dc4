package ir.sanjeh.cases;

import ir.sanjeh.cases.Coverage.BranchReached;
import ir.sanjeh.cases.Coverage.Item;
import ir.sanjeh.cases.Coverage.OptionReached;
import ir.sanjeh.cases.Coverage.SideReached;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Field;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.Title;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names invented agencies after what they are there for. */
final class ProposalNames {
  private static final char PERSIAN_ZERO = '\u06F0';

  private final Rulebook rulebook;
  private final Map<String, Integer> used = new HashMap<>();

  ProposalNames(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** An id that no other case of the folder has. */
  String id(Item item) {
    String name;
    if (item instanceof OptionReached option) {
      name = "option-" + option.rule().option();
    } else if (item instanceof SideReached side) {
      name =
          side.threshold().name().replace("$", "")
              + "-"
              + side.side().name().toLowerCase(Locale.ROOT)
              + "-"
              + Exact.text(Exact.of(side.threshold().number()));
    } else {
      BranchReached branch = (BranchReached) item;
      name = branch.exemption().name() + (branch.holds() ? "-holds" : "-does-not-hold");
    }
    int count = used.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + "-" + count;
  }

  /** What the case is about, in both languages. */
  Title title(Item item) {
    if (item instanceof OptionReached option) {
      return new Title(
          "گزینه " + option.rule().option() + ": " + option.rule().label().fa(),
          "option " + option.rule().option() + ": " + option.rule().label().en());
    } else if (item instanceof SideReached side) {
      Threshold threshold = side.threshold();
      String number = Exact.text(Exact.of(threshold.number()));
      Title label = label(threshold);
      String fa =
          switch (side.side()) {
            case BELOW -> " زیر ";
            case AT -> " درست ";
            case ABOVE -> " بالای ";
          };
      String en =
          switch (side.side()) {
            case BELOW -> " below ";
            case AT -> " exactly ";
            case ABOVE -> " above ";
          };
      return new Title(label.fa() + fa + persian(number), label.en() + en + number);
    }
    BranchReached branch = (BranchReached) item;
    String name = branch.exemption().name();
    return new Title(
        branch.holds() ? "شرط " + name + " برقرار است" : "شرط " + name + " برقرار نیست",
        branch.holds() ? "condition " + name + " holds" : "condition " + name + " does not hold");
  }

  private Title label(Threshold threshold) {
    DeclaredType type = rulebook.dictionary().types().get(threshold.type());
    return threshold.field().map(Field::label).orElse(type.label());
  }

  private static String persian(String number) {
    StringBuilder persian = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      persian.append(
          c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + c - '0') : c == '.' ? '\u066B' : c);
    }
    return persian.toString();
  }
}
