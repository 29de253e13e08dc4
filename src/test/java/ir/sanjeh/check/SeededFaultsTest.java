package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every seeded fault is found: the right finding, at the right line, with its counterexample. */
class SeededFaultsTest {
  @TestFactory
  Stream<DynamicTest> eachFaultAndNothingElseIsFound() {
    return Faults.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name + ": " + Faults.expected(name).fault(),
                    () ->
                        assertThat(Faults.found(Faults.check(Faults.rules(name))))
                            .containsExactlyInAnyOrderElementsOf(
                                Faults.expected(name).findings())));
  }

  @Test
  void thereAreManyFaultsAndTwoCleanFolders() {
    assertThat(Faults.names()).hasSizeGreaterThan(50);
    assertThat(Faults.names().stream().filter(n -> Faults.expected(n).findings().isEmpty()))
        .containsExactly("accepted", "clean");
  }
}
