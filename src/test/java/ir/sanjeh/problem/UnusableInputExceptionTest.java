package ir.sanjeh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusableInputExceptionTest {
  /** As engines do that evaluate parts of a round elsewhere. */
  @Test
  void keepsItsProblemsOnTheWayToAnotherMachine() throws Exception {
    UnusableInputException sent =
        new UnusableInputException(
            List.of(
                new Problem(
                    "facts.limit", Place.of("facts.json", 3), "101 datasets", "At most 100."),
                new Problem("rules.import", new Place("a.drl", 1, 1), "an import", "Remove it.")),
            7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }

    UnusableInputException received;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      received = (UnusableInputException) in.readObject();
    }

    assertThat(received.problems()).isEqualTo(sent.problems()).hasSize(2);
    assertThat(received.total()).isEqualTo(7);
    assertThat(received).hasMessage(sent.getMessage());
  }
}
