package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is filled in, every format gives it back. */
class FormRoundTripTest {
  private static final Place PLACE = Place.of("nowhere");
  private static final List<String> TEXTS =
      List.of(
          "راهبردی فنی",
          "می‌شود",
          "=1+1",
          "+98 21",
          "-",
          "@name",
          "'=x",
          "''-",
          "a,b;c\td",
          "\"",
          "\"quoted\"",
          "line one\nline two",
          "رایگان",
          "☒",
          "0012",
          "1.50",
          "null",
          "true",
          "~",
          "# no comment",
          "key: value",
          "[ list ]",
          "{ a: b }",
          "<t>&amp;</t>",
          "_x0041_",
          "be\u2028tween",
          "😀",
          "a\u200Fb",
          "|",
          "a | b",
          "C:\\new\\table",
          "%s ${x} {id}",
          "خط\nدوم\n\nچهارم",
          "*",
          "&anchor",
          "!tag",
          "- item",
          "field",
          "x".repeat(30_000));

  private static Form unchecked() {
    Form form = Forms.form();
    return new Form(
        form.name(),
        form.edition(),
        form.title(),
        form.source(),
        form.sections(),
        form.identifiedBy(),
        List.of());
  }

  private final Form form = unchecked();

  private static Answer.Group group(List<FormField> fields, Random random, boolean asked) {
    Map<String, Answer> members = new LinkedHashMap<>();
    for (FormField field : fields) {
      if ((asked && field.required()) || random.nextInt(3) > 0) {
        Answer answer = answer(field, random);
        if (answer != null) {
          members.put(field.id(), answer);
        }
      }
    }
    return new Answer.Group(members, PLACE);
  }

  private static Answer answer(FormField field, Random random) {
    return switch (field.kind()) {
      case TEXT -> new Answer.Words(TEXTS.get(random.nextInt(TEXTS.size())), PLACE);
      case WHOLE -> new Answer.Amount(BigDecimal.valueOf(random.nextInt(2_000_000)), PLACE);
      case DECIMAL -> new Answer.Amount(new BigDecimal("0.25"), PLACE);
      case YES_NO -> new Answer.YesNo(random.nextBoolean(), PLACE);
      case ONE_OF -> new Answer.Choice(codes(field, random).get(0), PLACE);
      case ANY_OF -> new Answer.Ticks(codes(field, random), PLACE);
      case GROUP -> {
        Answer.Group group = group(field.members(), random, true);
        yield group.members().isEmpty() ? null : group;
      }
      case LIST -> {
        List<Answer.Group> lines = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
          Answer.Group line = group(field.members(), random, true);
          if (!line.members().isEmpty()) {
            lines.add(line);
          }
        }
        yield lines.isEmpty() ? null : new Answer.Lines(lines, PLACE);
      }
    };
  }

  /** Some codes, at least one, in the order of the form. */
  private static List<String> codes(FormField field, Random random) {
    List<String> all = List.copyOf(field.choices().keySet());
    List<String> some = all.stream().filter(code -> random.nextBoolean()).toList();
    return some.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : some;
  }

  private FilledForm filled(int number, Random random) {
    Map<String, Answer> members = new LinkedHashMap<>(group(form.fields(), random, true).members());
    members.remove("serviceId");
    Map<String, Answer> ordered = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      if (field.id().equals("row")) {
        ordered.put("row", new Answer.Words("no. " + number, PLACE));
      } else if (members.containsKey(field.id())) {
        ordered.put(field.id(), members.get(field.id()));
      }
    }
    return new FilledForm("no. " + number, new Answer.Group(ordered, PLACE));
  }

  @Property(tries = 60)
  void everyFormatGivesBackWhatWasFilledIn(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int services) throws IOException {
    Random random = new Random(seed);
    List<FilledForm> forms = new ArrayList<>();
    for (int i = 1; i <= services; i++) {
      forms.add(filled(i, random));
    }
    String expected = Forms.record(form, forms);
    Path folder = Files.createTempDirectory("forms");
    try {
      for (Map.Entry<String, FormWriter> format :
          Map.of(
                  "json", new RecordForm(),
                  "yaml", new YamlForm(),
                  "csv", new CsvForm(),
                  "xlsx", new XlsxForm())
              .entrySet()) {
        Path file = folder.resolve("a." + format.getKey());
        Files.write(file, Forms.bytes(format.getValue(), form, forms, 0));
        List<FilledForm> read = FormFile.read(form, List.of(file), Problems.DEFAULT_LIMIT).forms();
        assertThat(Forms.record(form, read)).as(format.getKey()).isEqualTo(expected);
      }
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
