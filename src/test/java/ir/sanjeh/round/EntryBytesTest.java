package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.group.Part;
import ir.sanjeh.group.Parts;
import ir.sanjeh.problem.Place;
import ir.sanjeh.standing.AgencySummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What a round has to know of an agency, sent as bytes. */
class EntryBytesTest {
  private static final BigFraction LONG =
      BigFraction.parse("-123456789012345678901234567890 / 987654321098765432109876543211");

  private static AgencySummary summary(String id) {
    return new AgencySummary(
        id,
        Optional.of("دستگاه"),
        Optional.empty(),
        Optional.of(LONG),
        Map.of("a", BigFraction.of(1, 3), "b", BigFraction.ZERO));
  }

  private static AgencyEntry entry() {
    List<BigFraction> shares = Arrays.asList(BigFraction.ONE, null, LONG);
    return new AgencyEntry(
        summary("x"),
        7,
        new Place("facts.json", 3, 2),
        shares,
        List.of(
            new Parts(2, List.of()),
            new Parts(0, List.of(new Part("گروه", summary("x"), 3, shares)))),
        Arrays.asList(null, BigFraction.of(5, 8)),
        Optional.of(new RoundReadings.Entry(summary("x"), summary("x"), 4)));
  }

  private static AgencyEntry bare() {
    return new AgencyEntry(
        new AgencySummary("y", Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
        0,
        Place.of("facts"),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  void nothingIsLostOnTheWay() {
    assertThat(EntryBytes.read(EntryBytes.of(entry()))).isEqualTo(entry());
    assertThat(EntryBytes.read(EntryBytes.of(bare()))).isEqualTo(bare());
    assertThat(EntryBytes.of(entry())).isEqualTo(EntryBytes.of(entry()));
  }

  @Test
  void otherBytesAreRefused() {
    byte[] bytes = EntryBytes.of(entry());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EntryBytes.read(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> EntryBytes.read(longer)).isInstanceOf(IllegalArgumentException.class);
    bytes[0] = 2;
    assertThatThrownBy(() -> EntryBytes.read(bytes)).isInstanceOf(IllegalArgumentException.class);
  }
}
