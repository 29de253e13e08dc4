package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at every wording in both languages. */
final class Labels implements Check {
  private static final String MISSING = "label-missing";
  private static final String NOT_PERSIAN = "label-not-persian";
  private static final String NOT_ENGLISH = "label-not-english";

  private static final Pattern PERSIAN = Pattern.compile("[\\p{IsArabic}&&\\p{L}]");

  /** Marks such as A+, x or TLS are the same in both languages; a longer word is not. */
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{4,}");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  @Override
  public Set<String> ids() {
    return Set.of(MISSING, NOT_PERSIAN, NOT_ENGLISH);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Wording wording : wordings(material)) {
      String fa = wording.title().fa();
      String en = wording.title().en();
      if (fa.isBlank() || en.isBlank()) {
        findings
            .report(MISSING, wording.place(), wording.of())
            .message(wording.of() + " has no " + (fa.isBlank() ? "Persian" : "English") + " label")
            .remedy("write the label in both languages");
      }
      if (LATIN_WORD.matcher(fa).find() && !PERSIAN.matcher(fa).find()) {
        findings
            .report(NOT_PERSIAN, wording.place(), wording.of())
            .message("the Persian label of " + wording.of() + " has no Persian letters: " + fa)
            .remedy("write it in Persian, as the guide prints it");
      }
      if (PERSIAN.matcher(en).find() && !LATIN.matcher(en).find()) {
        findings
            .report(NOT_ENGLISH, wording.place(), wording.of())
            .message("the English label of " + wording.of() + " is written in Persian: " + en)
            .remedy("write it in English");
      }
    }
  }

  /** A label and what has it. */
  private record Wording(String of, Title title, Place place) {}

  private static List<Wording> wordings(Material material) {
    List<Wording> wordings = new ArrayList<>();
    Scheme scheme = material.scheme();
    Place file = Place.of(scheme.scheme() + "/" + scheme.period() + "/scheme.yaml");
    wordings.add(new Wording("the scheme", scheme.title(), file));
    wordings.add(new Wording("the source", scheme.source(), file));
    scheme
        .settings()
        .values()
        .forEach(
            s -> wordings.add(new Wording("setting " + s.name(), s.title(), s.quantity().place())));
    scheme.bands().forEach(b -> wordings.add(new Wording("band " + b.id(), b.title(), b.place())));
    scheme
        .figures()
        .forEach(f -> wordings.add(new Wording("figure " + f.id(), f.title(), f.place())));
    scheme
        .comparisons()
        .groups()
        .forEach(g -> wordings.add(new Wording("group " + g.id(), g.title(), g.place())));
    for (Node node : scheme.root().walk().toList()) {
      wordings.add(new Wording("node " + node.id(), node.title(), node.place()));
      if (node != scheme.root()) {
        node.bands()
            .forEach(
                b ->
                    wordings.add(
                        new Wording("band " + b.id() + " of " + node.id(), b.title(), b.place())));
      }
    }
    material.dictionary().types().values().forEach(type -> add(type, wordings));
    material.dictionary().choices().values().forEach(choices -> add(choices, wordings));
    material
        .rules()
        .forEach(r -> wordings.add(new Wording("option " + r.option(), r.label(), r.place())));
    return wordings;
  }

  private static void add(DeclaredType type, List<Wording> wordings) {
    wordings.add(new Wording("type " + type.name(), type.label(), type.place()));
    for (Field field : type.fields().values()) {
      if (!Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN).contains(field.name())) {
        String of = "field " + type.name() + "." + field.name();
        wordings.add(new Wording(of, field.label(), field.place()));
      }
    }
  }

  private static void add(ChoiceType choices, List<Wording> wordings) {
    choices
        .values()
        .forEach(
            (value, title) ->
                wordings.add(
                    new Wording("value " + choices.name() + "." + value, title, choices.place())));
  }
}
