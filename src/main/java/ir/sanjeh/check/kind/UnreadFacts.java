package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.FieldKey;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what agencies are asked for, and nobody reads. */
final class UnreadFacts implements Check {
  private static final String FIELD = "unread-field";
  private static final String TYPE = "unread-type";
  private static final String ENUM = "unread-enum";
  private static final String CHOICE = "unnamed-choice";

  /** Every type has them; they name a fact and are not measured. */
  private static final Set<String> IMPLICIT =
      Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN);

  @Override
  public Set<String> ids() {
    return Set.of(FIELD, TYPE, ENUM, CHOICE);
  }

  @Override
  public void run(Material material, Findings findings) {
    Reads reads = material.reads();
    Set<FieldKey> read = new HashSet<>(reads.uses().keySet());
    material
        .scheme()
        .comparisons()
        .groups()
        .forEach(group -> read.add(new FieldKey(group.type(), group.field())));
    for (DeclaredType type : material.dictionary().types().values()) {
      boolean unread =
          !type.name().equals(Dictionary.AGENCY)
              && !reads.types().contains(type.name())
              && read.stream().noneMatch(key -> key.type().equals(type.name()));
      if (unread) {
        reportType(type, findings);
      } else {
        type.fields().values().stream()
            .filter(field -> !IMPLICIT.contains(field.name()))
            .filter(field -> !read.contains(new FieldKey(type.name(), field.name())))
            .forEach(field -> reportField(type, field, findings));
      }
    }
    material
        .dictionary()
        .choices()
        .values()
        .forEach(choices -> check(choices, material, reads, findings));
  }

  private static void reportType(DeclaredType type, Findings findings) {
    findings
        .report(TYPE, type.place(), type.name())
        .message("no rule and no condition looks for " + type.name())
        .remedy("write the rules that need it, or remove the declaration");
  }

  private static void reportField(DeclaredType type, Field field, Findings findings) {
    String name = new FieldKey(type.name(), field.name()).toString();
    findings
        .report(FIELD, field.place(), name)
        .message("no rule and no condition reads " + name)
        .remedy(
            "write the rules that need it, remove it, or accept it in accepted.yaml with what it is"
                + " collected for");
  }

  private static void check(ChoiceType choices, Material material, Reads reads, Findings findings) {
    List<FieldKey> fields =
        material.dictionary().types().values().stream()
            .flatMap(
                type ->
                    type.fields().values().stream()
                        .filter(f -> f.choiceType().filter(choices.name()::equals).isPresent())
                        .map(f -> new FieldKey(type.name(), f.name())))
            .toList();
    if (fields.isEmpty()) {
      findings
          .report(ENUM, choices.place(), choices.name())
          .message("no field has the type " + choices.name())
          .remedy("declare the field that needs it, or remove the enum");
      return;
    }
    // A condition of applicability names what it leaves out, and not the rest.
    if (!named(fields, new Reads(material.rules(), List.of())).isEmpty()) {
      Set<String> named = named(fields, reads);
      choices.values().keySet().stream()
          .filter(value -> !named.contains(value))
          .forEach(value -> reportChoice(choices, value, findings));
    }
  }

  private static Set<String> named(List<FieldKey> fields, Reads reads) {
    return fields.stream()
        .filter(reads.uses()::containsKey)
        .flatMap(field -> reads.uses().get(field).choices().stream())
        .collect(Collectors.toSet());
  }

  private static void reportChoice(ChoiceType choices, String value, Findings findings) {
    String name = choices.name() + "." + value;
    findings
        .report(CHOICE, choices.place(), name)
        .message("no rule and no condition names " + name)
        .remedy("name it in the option that it belongs to, or remove it");
  }
}
