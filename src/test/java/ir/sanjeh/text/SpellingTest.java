package ir.sanjeh.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Names that look alike are alike. */
class SpellingTest {
  @Example
  void keyboardsMakeNoDifference() {
    assertThat(Spelling.plain("وزارت كشاورزي")).isEqualTo(Spelling.plain("وزارت کشاورزی"));
    assertThat(Spelling.plain("  وزارت \t کشور ")).isEqualTo("وزارت کشور");
    assertThat(Spelling.plain("می\u200cشود")).isEqualTo("میشود");
    assertThat(Spelling.plain("é")).isEqualTo(Spelling.plain("e\u0301"));
  }

  @Example
  void otherLettersDo() {
    assertThat(Spelling.plain("وزارت نیرو")).isNotEqualTo(Spelling.plain("وزارت نفت"));
    assertThat(Spelling.plain("A")).isNotEqualTo(Spelling.plain("a"));
  }

  @Example
  void nothingToSeeIsEmpty() {
    assertThat(Spelling.plain(" \u200c\u200f\u00a0")).isEmpty();
  }

  @Property
  void doingItTwiceChangesNothing(@ForAll String name) {
    assertThat(Spelling.plain(Spelling.plain(name))).isEqualTo(Spelling.plain(name));
  }
}
