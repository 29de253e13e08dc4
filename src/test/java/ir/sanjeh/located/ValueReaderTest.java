package ir.sanjeh.located;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  private static Value yaml(String text) {
    return ValueReader.yaml("f.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Value json(String text) {
    return ValueReader.json("f.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Problem> yamlProblems(String text) {
    return catchThrowableOfType(UnusableInputException.class, () -> yaml(text)).problems();
  }

  private static List<Problem> jsonProblems(String text) {
    return catchThrowableOfType(UnusableInputException.class, () -> json(text)).problems();
  }

  private static Value.Mapping mapping(Value value) {
    return (Value.Mapping) value;
  }

  @Test
  void readsYamlWithPlaces() {
    Value.Mapping root =
        mapping(
            yaml("title: { fa: سنجه, en: \"measure\" }\nweight: 0.70\nlist:\n  - true\n  - ~\n"));

    assertThat(root.entries().keySet()).containsExactly("title", "weight", "list");
    assertThat(root.keys().get("weight")).isEqualTo(new Place("f.yaml", 2, 1));
    assertThat(root.entries().get("weight"))
        .isEqualTo(new Value.Numeral("0.70", new Place("f.yaml", 2, 9)));
    assertThat(mapping(root.entries().get("title")).entries().get("en"))
        .isEqualTo(new Value.Text("measure", new Place("f.yaml", 1, 24)));
    assertThat(((Value.Sequence) root.entries().get("list")).items())
        .containsExactly(
            new Value.Truth(true, new Place("f.yaml", 4, 5)),
            new Value.Nothing(new Place("f.yaml", 5, 5)));
  }

  @Test
  void readsJsonWithPlacesInCharacters() {
    Value.Mapping root =
        mapping(json("{\"نام\": \"سنجه\", \"n\": -1.50e2,\n \"e\": {}, \"l\": []}"));

    assertThat(root.place()).isEqualTo(new Place("f.json", 1, 1));
    assertThat(root.entries().get("نام"))
        .isEqualTo(new Value.Text("سنجه", new Place("f.json", 1, 9)));
    assertThat(root.entries().get("n"))
        .isEqualTo(new Value.Numeral("-1.50e2", new Place("f.json", 1, 22)));
    assertThat(mapping(root.entries().get("e")).entries()).isEmpty();
    assertThat(((Value.Sequence) root.entries().get("l")).items()).isEmpty();
  }

  @Test
  void yamlWordsAreNotTruthValues() {
    Value.Mapping root = mapping(yaml("a: no\nb: off\nc: y\nd: true\ne: 1:30\nf: 2021-06-01\n"));

    assertThat(root.entries().values())
        .extracting(Value::describe)
        .containsExactly(
            "text \"no\"",
            "text \"off\"",
            "text \"y\"",
            "true",
            "text \"1:30\"",
            "text \"2021-06-01\"");
  }

  @Test
  void yamlTellsAnEmptyTextFromNoValue() {
    Value.Mapping root = mapping(yaml("a:\nb: ''\nc: \"\"\nd: null\ne: { x, y: 1 }\nf:\n"));

    assertThat(root.entries().get("a")).isInstanceOf(Value.Nothing.class);
    assertThat(root.entries().get("b")).isInstanceOf(Value.Text.class);
    assertThat(root.entries().get("c")).isInstanceOf(Value.Text.class);
    assertThat(root.entries().get("d")).isInstanceOf(Value.Nothing.class);
    assertThat(mapping(root.entries().get("e")).entries().get("x"))
        .isInstanceOf(Value.Nothing.class);
    assertThat(root.entries().get("f")).isInstanceOf(Value.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "\n\n", "\uFEFF"})
  void anEmptyFileIsNothing(String text) {
    assertThat(yaml(text)).isInstanceOf(Value.Nothing.class);
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(mapping(json("\uFEFF{\"a\": 1}")).keys())
        .containsEntry("a", new Place("f.json", 1, 2));
    assertThat(mapping(yaml("\uFEFFa: 1")).keys()).containsEntry("a", new Place("f.yaml", 1, 1));
  }

  @Test
  void everyKeyThatStandsTwiceIsNamedWithBothPlaces() {
    assertThat(yamlProblems("a: 1\nb: { c: 1, c: 2 }\na: 2\n"))
        .extracting(Problem::toString)
        .containsExactly(
            "f.yaml:2:12: the key \"c\" stands twice, first at f.yaml:2:6\n"
                + "    Keep one of the two. [value.duplicate-key]",
            "f.yaml:3:1: the key \"a\" stands twice, first at f.yaml:1:1\n"
                + "    Keep one of the two. [value.duplicate-key]");
    assertThat(jsonProblems("{\"a\":1,\"a\":2}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x { b: 1 }  | 4 | an anchor (&x) is not read",
        "&x a: 1         | 1 | an anchor (&x) is not read",
        "a: *x           | 4 | an alias (*) is not read",
        "a: !!str 1      | 4 | a tag (!) is not read",
        "a: !java.io.File [x] | 4 | a tag (!) is not read",
        "a: ! x          | 4 | a tag (!) is not read",
        "<<: *x          | 5 | an alias (*) is not read",
        "a: 0x1F         | 4 | number 0x1F is not written in plain decimal digits",
        "a: 1_000        | 4 | number 1_000 is not written in plain decimal digits",
        "a: 007          | 4 | number 007 is not written in plain decimal digits",
        "a: .inf         | 4 | number .inf is not written in plain decimal digits",
        "a: b: c         | 5 | a colon stands where no key can stand",
        "a: [1, 2        | 9 | the file ends in the middle of a text, a list or an object",
        "a: @x           | 4 | a text begins with a character that has a meaning in YAML",
        "a: %x           | 4 | a text begins with a character that has a meaning in YAML",
        "? [a]           | 4 | a key is not a plain text",
        "*x : 1          | 3 | a key is not a plain text",
        "a: }            | 4 | the file is not well-formed YAML here",
        "a: 'b' c        | 8 | the file is not well-formed YAML here",
        "a: \"\\q\"      | 6 | an escape with \\ that YAML does not know",
      })
  void yamlThatIsRefused(String text, int column, String message) {
    List<Problem> problems = yamlProblems(text);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).place()).isEqualTo(new Place("f.yaml", 1, column));
    assertThat(problems.get(0).toString()).doesNotContain("jackson", "yaml.snake", "in 'reader'");
  }

  @Test
  void tabsAndControlCharactersInYamlAreNamedWithTheirLine() {
    assertThat(yamlProblems("a:\n\t- x").get(0).toString())
        .isEqualTo(
            "f.yaml:2:1: a tab stands where a value should begin\n"
                + "    Indent with spaces, not tabs. [yaml.syntax]");
    assertThat(yamlProblems("a: 1\nbc: \u0001").get(0).toString())
        .isEqualTo(
            "f.yaml:2:5: a control character (code 1) stands here\n"
                + "    Remove it. [yaml.syntax]");
  }

  @Test
  void oneDocumentOnly() {
    assertThat(yamlProblems("a: 1\n---\nb: 2\n").get(0).message())
        .isEqualTo("a second document begins where the file should end");
    assertThat(jsonProblems("{} {}").get(0).place()).isEqualTo(new Place("f.json", 1, 4));
    assertThatThrownBy(() -> yaml("a: 1\n...\ngarbage")).isInstanceOf(UnusableInputException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,}      | 8  | '}' cannot stand here | Remove the comma before it.",
        "[1,]            | 4  | ']' cannot stand here | Remove the comma before it.",
        "[1 2]           | 4  | '2' cannot stand here | Write a comma before it.",
        "{\"a\":1 \"b\":2} | 8 | '\"' cannot stand here | Write a comma before it.",
        "{a:1}           | 2  | 'a' cannot stand here | Write each key in double quotes.",
        "{'a':1}         | 2  | ''' cannot stand here | Write each key in double quotes.",
        "{\"a\" 1}       | 6  | '1' cannot stand here | "
            + "Write a colon between the key and its value.",
        "// x            | 1  | '/' cannot stand here | JSON has no comments: remove it.",
        "[NaN]           | 2  | NaN is no JSON value | "
            + "Write a number, or null when it is not known.",
        "[-Infinity]     | 2  | -Infinity is no JSON value | "
            + "Write a number, or null when it is not known.",
        "[True]          | 2  | True is no JSON value | "
            + "Write texts in double quotes; without quotes stand numbers, true, false and null.",
        "[007]           | 3  | a number begins with a zero too many | "
            + "Write the number without leading zeros, or in quotes if it is a text.",
        "[۱]             | 2  | '۱' cannot stand here | "
            + "Write numbers as 12 or 0.7, or numbers with Persian digits in double quotes.",
        "[+5]            | 3  | '+' cannot stand here | "
            + "Write numbers as 12 or 0.7, or numbers with Persian digits in double quotes.",
        "[5.]            | 3  | ']' cannot stand here | "
            + "Write numbers as 12 or 0.7, or numbers with Persian digits in double quotes.",
        "[\"\\x\"]       | 4  | JSON has no escape \\x | Write \\\\ for a backslash.",
        "[}              | 2  | '}' closes nothing that is open | "
            + "Check that each { has its } and each [ its ].",
        "{\"a\":[1       | 8  | the file ends in the middle of the list that begins at line 1,"
            + " column 6 | Is the file complete? Get it again, or close what was begun.",
        "{\"a\"          | 5  | the file ends in the middle of the object that begins at line 1,"
            + " column 1 | Is the file complete? Get it again, or close what was begun.",
        "[\"abc          | 6  | the file ends in the middle of a text | "
            + "Is the file complete? Get it again, or close what was begun.",
        "[1] x           | 5  | x is no JSON value | "
            + "Write texts in double quotes; without quotes stand numbers, true, false and null.",
      })
  void jsonThatIsRefused(String text, int column, String message, String remedy) {
    assertThat(jsonProblems(text))
        .containsExactly(
            new Problem("json.syntax", new Place("f.json", 1, column), message, remedy));
  }

  @Test
  void nothingOfJacksonShowsInAMessage() {
    String[] broken = {
      "[\"a\nb\"]",
      "[\"\t\"]",
      "[\"\\u12G\"]",
      "[\u0000]",
      "]",
      "[-]",
      "[1e]",
      "{,}",
      "[“a”]",
      "nul"
    };
    for (String text : broken) {
      assertThat(jsonProblems(text).get(0).toString())
          .as(text)
          .doesNotContainIgnoringCase("jackson", "feature", "token", "source", "CTRL-CHAR");
    }
  }

  @Test
  void sizesAreLimited() {
    assertThat(jsonProblems("[".repeat(100_000)).get(0).message())
        .isEqualTo("lists and objects are nested deeper than 50");
    assertThat(yamlProblems("[".repeat(100_000)).get(0).message())
        .isEqualTo("lists and objects are nested deeper than 50");
    assertThat(jsonProblems("[\"" + "x".repeat(1_000_001) + "\"]").get(0).message())
        .isEqualTo("a text is longer than 1,000,000 characters");
    assertThat(yamlProblems("a: " + "x".repeat(1_000_001)).get(0).message())
        .isEqualTo("a text is longer than 1,000,000 characters");
    assertThat(jsonProblems("[" + "1".repeat(101) + "]").get(0).message())
        .isEqualTo("a number is longer than 100 characters");
    assertThat(yamlProblems("a: " + "1".repeat(101)).get(0).message())
        .isEqualTo("a number is longer than 100 characters");
    assertThat(jsonProblems("{\"" + "k".repeat(1001) + "\":1}").get(0).message())
        .isEqualTo("a key is longer than 1,000 characters");
    assertThat(jsonProblems("[" + "1,".repeat(1_000_000) + "1]").get(0).message())
        .isEqualTo("the file is too large to be read");
    assertThat(jsonProblems(" ".repeat(33 * 1024 * 1024)).get(0).message())
        .isEqualTo("the file is larger than 33,554,432 bytes");
  }

  @Test
  void fiftyLevelsAreReadAndFiftyOneAreNot() {
    assertThat(json("[".repeat(50) + "]".repeat(50))).isInstanceOf(Value.Sequence.class);
    assertThat(yaml("[".repeat(50) + "]".repeat(50))).isInstanceOf(Value.Sequence.class);
    assertThat(jsonProblems("[".repeat(51) + "]".repeat(51)).get(0).place())
        .isEqualTo(new Place("f.json", 1, 51));
  }

  @Test
  void onlyUtf8IsRead() {
    byte[] latin1 = "{\"a\":\n \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ValueReader.json("f.json", latin1))
        .hasMessage(
            "f.json:2:3: the byte E9 cannot be read as UTF-8\n"
                + "    Save the file with the encoding UTF-8. [text.encoding]");
    assertThatThrownBy(() -> ValueReader.yaml("f.yaml", "a: 1".getBytes(StandardCharsets.UTF_16LE)))
        .hasMessageStartingWith("f.yaml: the file is written in UTF-16");
    byte[] cut = new byte[] {'[', '"', (byte) 0xD8};
    assertThatThrownBy(() -> ValueReader.json("f.json", cut))
        .hasMessageStartingWith("f.json:1:3: the byte D8 cannot be read as UTF-8");
    assertThat(jsonProblems("[\"\\ud83d\"]").get(0).id()).isEqualTo("text.encoding");
    assertThat(json("[\"\\ud83d\\ude00\"]")).isInstanceOf(Value.Sequence.class);
  }

  @Test
  void invalidBytesFarInsideAreFoundWithTheirLine() {
    byte[] content =
        ("[\n" + "\"سنجه\",\n".repeat(20_000) + "\"x?\"]").getBytes(StandardCharsets.UTF_8);
    content[content.length - 3] = (byte) 0xFF;
    assertThatThrownBy(() -> ValueReader.json("f.json", content))
        .hasMessageStartingWith("f.json:20002:3: the byte FF cannot be read as UTF-8");
  }

  @Test
  void filesThatCannotBeReadAreProblems(@TempDir Path folder) {
    assertThatThrownBy(() -> ValueReader.yaml("x.yaml", folder.resolve("x.yaml")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x.yaml: there is no such file");
    assertThatThrownBy(() -> ValueReader.json("x", folder))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x: this is a folder");
  }
}
