package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import org.drools.drl.ast.descr.PackageDescr;

/** Refuses what a rule file may not contain beside declarations and rules. */
final class FileGuard {
  static final String FACTS = "facts.drl";

  private final RuleText text;
  private final PackageDescr tree;
  private final Problems problems;

  FileGuard(RuleText text, PackageDescr tree, Problems problems) {
    this.text = text;
    this.tree = tree;
    this.problems = problems;
  }

  void check() {
    String supplied = "remove it: the loader supplies the package, the types and awards";
    if (tree.getName() != null && !tree.getName().isEmpty()) {
      refuse("rules.package", "package " + tree.getName(), "package", supplied);
    }
    tree.getImports()
        .forEach(i -> refuse("rules.import", "import " + i.getTarget(), "import", supplied));
    tree.getFunctionImports()
        .forEach(
            i -> refuse("rules.import", "import function " + i.getTarget(), "import", supplied));
    tree.getAccumulateImports()
        .forEach(
            i -> refuse("rules.import", "import accumulate " + i.getTarget(), "import", supplied));
    tree.getGlobals()
        .forEach(g -> refuse("rules.global", "global " + g.getIdentifier(), "global", supplied));
    tree.getFunctions()
        .forEach(
            f ->
                refuse(
                    "rules.function",
                    "function " + f.getName(),
                    "function",
                    "rules call nothing but awards.give, min and max"));
    tree.getAttributes()
        .forEach(
            a ->
                refuse(
                    "rules.attribute",
                    "attribute " + a.getName() + " " + a.getValue(),
                    a.getName(),
                    "remove it: every rule stands alone"));
    if (!tree.getEntryPointDeclarations().isEmpty() || !tree.getWindowDeclarations().isEmpty()) {
      refuse(
          "rules.declaration",
          "an entry point or window",
          "declare",
          "declare only types and enums");
    }
    if (tree.getUnit() != null) {
      refuse("rules.package", "a rule unit", "unit", supplied);
    }
    checkPlaceOfDeclarations();
  }

  private void checkPlaceOfDeclarations() {
    boolean isFacts = text.file().endsWith("/" + FACTS) || text.file().equals(FACTS);
    if (isFacts) {
      tree.getRules()
          .forEach(
              r ->
                  problems.add(
                      "rules.misplaced",
                      Place.of(text.file(), r.getLine()),
                      "facts.drl holds the rule \"" + r.getName() + "\"",
                      "move it to the guide of its dimension"));
    } else {
      tree.getClassAndEnumDeclarationDescrs()
          .forEach(
              d ->
                  problems.add(
                      "rules.misplaced",
                      Place.of(text.file(), d.getLine()),
                      "a guide declares the type " + d.getTypeName(),
                      "move the declaration to facts.drl"));
    }
  }

  private void refuse(String id, String what, String word, String remedy) {
    problems.add(id, text.find(1, word), "a rule file cannot contain " + what, remedy);
  }
}
