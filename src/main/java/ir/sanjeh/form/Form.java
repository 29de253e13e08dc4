package ir.sanjeh.form;

import ir.sanjeh.text.Title;
import java.nio.file.Path;
import java.util.List;

/**
 * A form as its {@code form.yaml} describes it. Immutable.
 *
 * @param name the form's name, that of the folder above its own
 * @param edition the edition, the name of its folder
 * @param title in both languages
 * @param source the published form
 * @param sections in the order of the form
 * @param identifiedBy the text fields of which the first that is filled in identifies a form
 * @param checks of the answers, in the order of the description
 */
public record Form(
    String name,
    String edition,
    Title title,
    Title source,
    List<FormSection> sections,
    List<String> identifiedBy,
    List<FormCheck> checks) {

  /** The file that describes a form, in the form's folder. */
  public static final String FILE = "form.yaml";

  /** Keeps its own copies. */
  public Form {
    sections = List.copyOf(sections);
    identifiedBy = List.copyOf(identifiedBy);
    checks = List.copyOf(checks);
  }

  /**
   * Reads the description of a form.
   *
   * @param folder {@code rules/<form>/<edition>}
   * @return the form
   * @throws ir.sanjeh.problem.UnusableInputException with every problem of the description
   */
  public static Form open(Path folder) {
    return FormReader.read(folder);
  }

  /**
   * All fields.
   *
   * @return those of the sections, in their order
   */
  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /**
   * What a record says of which form it is.
   *
   * @return {@code <form>/<edition>}
   */
  public String reference() {
    return name + "/" + edition;
  }
}
