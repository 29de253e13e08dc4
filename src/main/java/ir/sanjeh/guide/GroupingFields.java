package ir.sanjeh.guide;

import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.DidYouMean;
import java.util.List;
import java.util.Set;

/** Checks that the fields by which a scheme puts agencies together are there and can do it. */
final class GroupingFields {
  private static final String PROBLEM = "scheme.group-field";

  private static final Set<FieldKind> NAMING =
      Set.of(FieldKind.TEXT, FieldKind.CHOICE, FieldKind.CHOICES);

  private final Dictionary dictionary;
  private final Problems problems;

  GroupingFields(Dictionary dictionary, Problems problems) {
    this.dictionary = dictionary;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    scheme.comparisons().groups().forEach(this::check);
  }

  private void check(Grouping group) {
    List<String> grouped =
        List.of(Dictionary.AGENCY, Dictionary.SERVICE).stream()
            .filter(dictionary.types()::containsKey)
            .toList();
    String found = "group \"" + group.id() + "\" goes by " + group.type() + "." + group.field();
    if (!grouped.contains(group.type())) {
      problems.add(
          PROBLEM,
          group.place(),
          found + ", and only " + String.join(" and ", grouped) + " can be put into groups",
          "Use a field of one of them.");
      return;
    }
    DeclaredType type = dictionary.types().get(group.type());
    Field field = type.fields().get(group.field());
    if (field == null) {
      problems.add(
          PROBLEM,
          group.place(),
          found + ", which facts.drl does not declare",
          () ->
              DidYouMean.question(group.field(), type.fields().keySet())
                  + "The fields are: "
                  + String.join(", ", type.fields().keySet())
                  + ".");
    } else if (!NAMING.contains(field.kind())) {
      problems.add(
          PROBLEM,
          group.place(),
          found + ", which holds no name",
          "Use a text, a choice or a tick list.");
    }
  }
}
