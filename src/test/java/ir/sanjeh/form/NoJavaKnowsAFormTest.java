package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java knows no form, none of its fields and none of its boxes. */
class NoJavaKnowsAFormTest {
  @Test
  void noSourceNamesAForm() throws IOException {
    Set<String> names = new TreeSet<>();
    Form form = Forms.form();
    names.add(form.name());
    collect(form.fields(), names);
    // Words such as "title" and "date" are everyday words; those that are put together are not.
    names.removeIf(name -> name.matches("[a-z]+") || name.matches("yes-no|one-of|any-of"));
    assertThat(names)
        .hasSizeGreaterThan(15)
        .contains("service-identity-form", "serviceId", "text-message", "G2C");
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(source);
        for (String name : names) {
          assertThat(text).as(source.toString()).doesNotContain("\"" + name + "\"");
        }
      }
    }
  }

  private static void collect(List<FormField> fields, Set<String> names) {
    for (FormField field : fields) {
      names.add(field.id());
      names.addAll(field.choices().keySet());
      collect(field.members(), names);
    }
  }
}
