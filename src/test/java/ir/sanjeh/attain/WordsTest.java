package ir.sanjeh.attain;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requirements, values and changes in both languages. */
class WordsTest {
  @TempDir private Path root;
  private SampleFolder folder;
  private Rulebook rulebook;
  private Words words;

  @BeforeEach
  void open() {
    folder = new SampleFolder(root);
    rulebook = Rulebook.open(folder.rules());
    words = new Words(rulebook.dictionary(), rulebook.scheme());
  }

  private Field field(String type, String name) {
    return rulebook.dictionary().types().get(type).fields().get(name);
  }

  private List<Requirement> requirements(String option, String values) {
    AgencyFacts facts = SampleAgency.of(folder, rulebook, values);
    OptionRule rule =
        rulebook.rules().stream().filter(r -> r.option().equals(option)).findFirst().orElseThrow();
    Fact subject = rule.subjectType().equals("Agency") ? facts.agency() : facts.services().get(0);
    return new Requirements(words).of(rule, subject, facts);
  }

  @Test
  void valuesAreSaidWithTheirLabels() {
    assertThat(words.value(field("Agency", "open"), true)).isEqualTo(new Title("بله", "yes"));
    assertThat(words.value(field("Agency", "open"), null))
        .isEqualTo(new Title("داده نشده", "not given"));
    assertThat(words.value(field("Agency", "ratio"), new BigDecimal("0.61")))
        .isEqualTo(new Title("۰٫۶۱", "0.61"));
    assertThat(words.value(field("Service", "grade"), "FAIR"))
        .isEqualTo(new Title("متوسط", "fair"));
  }

  @Test
  void aChangeIsSaidFromAndTo() {
    AgencyFacts facts = SampleAgency.of(folder, rulebook, "\"ratio\": 0.4");
    Change change =
        new Change(
            facts.agency(),
            field("Agency", "ratio"),
            Optional.of(new BigDecimal("0.4")),
            new BigDecimal("0.5"));
    assertThat(words.change(change))
        .isEqualTo(new Title("«نسبت»: از ۰٫۴ به ۰٫۵", "“ratio”: from 0.4 to 0.5"));
  }

  @Test
  void requirementsSayWhatIsSo() {
    assertThat(requirements("1.high", "\"ratio\": 0.4"))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.words().en()).isEqualTo("“ratio” is at least 0.5");
              assertThat(asked.words().fa()).isEqualTo("«نسبت» دست‌کم ۰٫۵ باشد");
              assertThat(asked.met()).isFalse();
              assertThat(asked.seen())
                  .singleElement()
                  .extracting(Requirement.Seen::value)
                  .isEqualTo(new BigDecimal("0.4"));
            });
    assertThat(requirements("1.low", "\"ratio\": 0.4")).allMatch(Requirement::met);
  }

  @Test
  void whatIsAddedUpIsARequirementToo() {
    assertThat(requirements("4.enough", "\"open\": true"))
        .extracting(Requirement::met)
        .containsExactly(true, false);
    assertThat(
            requirements(
                "4.enough",
                "\"open\": true, \"desks\": [ { \"id\": \"1\", \"working\": true },"
                    + " { \"id\": \"2\", \"working\": true } ]"))
        .allMatch(Requirement::met);
  }

  @Test
  void aTypeWithoutFactsIsNamed() {
    assertThat(words.absent("Desk"))
        .isEqualTo(new Title("داده‌ها هیچ «میز خدمت» ندارند", "the facts have no “desk”"));
  }
}
