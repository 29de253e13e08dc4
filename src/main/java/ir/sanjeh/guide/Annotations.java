package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;

/** Reads the annotations of a type, field or rule. */
final class Annotations {
  private final AnnotatedBaseDescr owner;
  private final String what;
  private final Place place;
  private final Problems problems;

  Annotations(AnnotatedBaseDescr owner, String what, Place place, Problems problems) {
    this.owner = owner;
    this.what = what;
    this.place = place;
    this.problems = problems;
  }

  /** Refuses every annotation that is not in the list. */
  void allow(Set<String> names) {
    for (AnnotationDescr annotation : owner.getAnnotations()) {
      if (!names.contains(annotation.getName())) {
        problems.add(
            "rules.annotation",
            place,
            what + " has the unknown annotation @" + annotation.getName(),
            "use only @" + String.join(", @", names.stream().sorted().toList()));
      }
    }
  }

  boolean has(String name) {
    return owner.getAnnotation(name) != null;
  }

  /** The single value of an annotation. */
  Optional<String> text(String name) {
    AnnotationDescr annotation = owner.getAnnotation(name);
    if (annotation == null) {
      return Optional.empty();
    }
    Object value = annotation.getSingleValue();
    if (value == null || value.toString().isBlank()) {
      problems.add(
          "rules.annotation",
          place,
          what + " has @" + name + " without a value",
          "write @" + name + "( value )");
      return Optional.empty();
    }
    return Optional.of(Quoted.content(value.toString().strip()));
  }

  /** The two wordings of {@code @label}. */
  Title label() {
    AnnotationDescr annotation = owner.getAnnotation("label");
    Object fa = annotation == null ? null : annotation.getValue("fa");
    Object en = annotation == null ? null : annotation.getValue("en");
    if (fa == null || en == null) {
      problems.add(
          "rules.label",
          place,
          what + " has no label in " + (fa == null ? "Persian" : "English"),
          "write @label( fa = \"...\", en = \"...\" )");
    }
    return new Title(wording(fa), wording(en));
  }

  private static String wording(Object value) {
    return value == null ? "" : Quoted.content(value.toString().strip());
  }
}
